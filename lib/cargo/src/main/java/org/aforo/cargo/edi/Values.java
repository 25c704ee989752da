package org.aforo.cargo.edi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Numbers, masses, temperatures and times of elements. Null where there is none to make. */
final class Values {

    private static final BigDecimal KG_PER_LB = new BigDecimal("0.45359237");
    private static final int MOST_DIGITS = 18;

    private Values() {}

    /**
     * A decimal with point or comma. Where both stand ({@code 14.404,260}) the last one is the decimal mark.
     */
    static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null || text.length() > MOST_DIGITS + 4) {
            return null;
        }
        long digits = digits(text);
        if (digits >= 0) {
            return BigDecimal.valueOf(digits);
        }
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (i == mark) {
                plain.append('.');
            } else if (c == '-' && i == 0) {
                plain.append(c);
            } else if (c != '.' && c != ',' && c != ' ' && !(c == '+' && i == 0)) {
                return null;
            }
        }
        try {
            return tidy(new BigDecimal(plain.toString()));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The value of a text of digits only, which most are; -1 for any other. */
    private static long digits(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i >= MOST_DIGITS) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return text.isEmpty() ? -1 : value;
    }

    /** Without trailing zeros, and never as 2E+4: equal values are equal objects. */
    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean same(BigDecimal one, @Nullable BigDecimal other) {
        return other != null && one.compareTo(other) == 0;
    }

    /** Kilograms; null when the unit is not one of mass. */
    static @Nullable BigDecimal kilograms(@Nullable BigDecimal value, @Nullable String unit) {
        if (value == null) {
            return null;
        }
        return switch (unit == null ? "KGM" : unit) {
            case "KGM", "KG", "KGS", "K" -> value;
            case "LBR", "LBS", "LB", "L" -> tidy(value.multiply(KG_PER_LB).setScale(3, RoundingMode.HALF_UP));
            case "TNE", "MTN", "TN", "MT", "T" -> tidy(value.multiply(BigDecimal.valueOf(1000)));
            case "GRM" -> tidy(value.movePointLeft(3));
            default -> null;
        };
    }

    /** Degrees Celsius of {@code CEL} or {@code FAH}, to a tenth. */
    static @Nullable BigDecimal celsius(@Nullable BigDecimal value, @Nullable String unit) {
        if (value == null) {
            return null;
        }
        return switch (unit == null ? "CEL" : unit) {
            case "CEL", "CE", "C" -> value;
            case "FAH", "FA", "F" ->
                tidy(value.subtract(BigDecimal.valueOf(32))
                        .divide(new BigDecimal("1.8"), MathContext.DECIMAL32)
                        .setScale(1, RoundingMode.HALF_UP));
            default -> null;
        };
    }

    /** Formats 101, 102, 201, 203 to 205, 301, 303 of code list 2379, told apart by their length when the format is missing or wrong. */
    static @Nullable LocalDateTime time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        try {
            return switch (digits) {
                case 6, 10 -> moment(century(text) + text.substring(0, digits));
                case 8, 12, 14 -> moment(text.substring(0, digits));
                default -> null;
            };
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** Two-digit years: to 69 of this century. */
    private static String century(String text) {
        return text.charAt(0) < '7' ? "20" : "19";
    }

    private static LocalDateTime moment(String digits) {
        int hour = digits.length() > 8 ? two(digits, 8) : 0;
        int minute = digits.length() > 8 ? two(digits, 10) : 0;
        int second = digits.length() > 12 ? two(digits, 12) : 0;
        LocalDateTime day =
                LocalDateTime.of(two(digits, 0) * 100 + two(digits, 2), two(digits, 4), two(digits, 6), 0, 0);
        // 2400 is the midnight that ends the day.
        return hour == 24 && minute == 0
                ? day.plusDays(1)
                : day.withHour(hour).withMinute(minute).withSecond(second);
    }

    private static int two(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }

    /** Digits of a harmonised system code without points and blanks, at least four; null when it is none. */
    static @Nullable String hs(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String digits = text.replace(".", "").replace(" ", "");
        return digits.matches("[0-9]{4,12}") ? digits : null;
    }
}
