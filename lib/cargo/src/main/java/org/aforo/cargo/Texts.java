package org.aforo.cargo;

import java.util.regex.Pattern;

/** What a text of a message must be. */
final class Texts {

    static final Pattern HS = Pattern.compile("([0-9]{6})?");
    static final Pattern PACKAGE_TYPE = Pattern.compile("[0-9A-Z]{2}");
    static final Pattern CONTAINER = Pattern.compile("[A-Z]{4}[0-9]{7}");
    static final Pattern IMDG_CLASS = Pattern.compile("[1-9](\\.[1-6][A-S]?)?");
    static final Pattern UN_NUMBER = Pattern.compile("[0-9]{4}");
    static final Pattern SIZE_TYPE = Pattern.compile("[0-9A-Z]{4}");
    static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    static final Pattern SEVEN_DIGITS = Pattern.compile("[0-9]{7}");
    static final Pattern CALL_SIGN = Pattern.compile("[A-Z0-9]{3,9}");
    static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private Texts() {}

    static void within(String name, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(name + " has 1 to " + most + " characters: \"" + text + "\"");
        }
    }

    static void matching(String name, String text, Pattern pattern) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " must be " + pattern + ": \"" + text + "\"");
        }
    }

    static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be >= " + least + ": " + value);
        }
    }
}
