package org.aforo.cargo.awmds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag and what may stand in it.
 *
 * @param tag as the descriptions print it
 * @param type of its text
 * @param length characters at most; digits and point of a number
 * @param mandatory when it must be there
 */
record Field(String tag, Type type, int length, Mandatory mandatory) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?([0-9]+([.,][0-9]*)?|[.,][0-9]+)");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false|0|1");

    enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        DATE,
        TIME,
        TRUTH,
        BYTES
    }

    enum Mandatory {
        YES,
        NO,
        /** Where the trader has no code. */
        WITHOUT_CODE
    }

    /** @param type as in {@code fields.tsv}: {@code AN17} */
    static Field of(String tag, String type, String mandatory) {
        Mandatory when = switch (mandatory) {
            case "yes" -> Mandatory.YES;
            case "trader" -> Mandatory.WITHOUT_CODE;
            default -> Mandatory.NO;
        };
        return switch (type) {
            case "INT" -> new Field(tag, Type.WHOLE, 18, when);
            case "DATE" -> new Field(tag, Type.DATE, 10, when);
            case "TIME" -> new Field(tag, Type.TIME, 8, when);
            case "BOOLEAN" -> new Field(tag, Type.TRUTH, 5, when);
            case "BASE64" -> new Field(tag, Type.BYTES, Integer.MAX_VALUE, when);
            default ->
                type.startsWith("AN")
                        ? new Field(tag, Type.TEXT, Integer.parseInt(type.substring(2)), when)
                        : new Field(tag, Type.DECIMAL, Integer.parseInt(type.substring(1)), when);
        };
    }

    /** What is wrong with a value; null for nothing. */
    @Nullable
    String fault(String value) {
        if (value.length() > length) {
            return "longer than " + length + " characters";
        }
        return switch (type) {
            case TEXT, BYTES -> null;
            case WHOLE -> WHOLE.matcher(value).matches() ? null : "no whole number";
            case DECIMAL -> DECIMAL.matcher(value).matches() ? null : "no number";
            case TRUTH -> TRUTH.matcher(value).matches() ? null : "neither true nor false";
            case DATE -> parses(() -> LocalDate.parse(value)) ? null : "no date yyyy-MM-dd";
            case TIME -> parses(() -> LocalTime.parse(value)) ? null : "no time hh:mm:ss";
        };
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }
}
