package org.aforo.cargo;

/** What a text of a message must be. */
final class Texts {

    private Texts() {}

    static void within(String name, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(name + " has 1 to " + most + " characters: \"" + text + "\"");
        }
    }

    static void matching(String name, String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(name + " must be " + pattern + ": \"" + text + "\"");
        }
    }

    static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be >= " + least + ": " + value);
        }
    }
}
