package org.aforo.cargo.ens;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value may look like, after W3C XML Schema part 2.
 *
 * @param base how blanks are treated
 * @param least characters; digits of a decimal
 * @param most characters; fraction digits of a decimal
 * @param pattern the whole value must match; null for any
 */
record SimpleType(Base base, int least, int most, @Nullable Pattern pattern) {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    enum Base {
        TOKEN,
        STRING,
        DECIMAL
    }

    /** What is wrong with a value. */
    enum Breach {
        LENGTH,
        PATTERN,
        DIGITS
    }

    /** By name, from {@code types.tsv}. */
    static Map<String, SimpleType> all() {
        Map<String, SimpleType> types = new HashMap<>();
        for (List<String> row : Table.rows("types.tsv")) {
            Base base = switch (row.get(1)) {
                case "token" -> Base.TOKEN;
                case "string" -> Base.STRING;
                case "decimal" -> Base.DECIMAL;
                default -> throw new IllegalStateException("types.tsv: " + row);
            };
            int most = row.get(3).equals("*") ? Integer.MAX_VALUE : Integer.parseInt(row.get(3));
            Pattern pattern = row.get(4).isEmpty() ? null : Pattern.compile(row.get(4));
            types.put(row.get(0), new SimpleType(base, Integer.parseInt(row.get(2)), most, pattern));
        }
        return types;
    }

    Optional<Breach> breach(String written) {
        String value = base == Base.STRING ? written : collapsed(written);
        if (base == Base.DECIMAL) {
            return decimal(value);
        }
        int characters = value.codePointCount(0, value.length());
        if (characters < least || characters > most) {
            return Optional.of(Breach.LENGTH);
        }
        boolean matches = pattern == null || pattern.matcher(value).matches();
        return matches ? Optional.empty() : Optional.of(Breach.PATTERN);
    }

    /** Leading zeros and zeros at the end of the fraction do not count. */
    private Optional<Breach> decimal(String value) {
        if (!DECIMAL.matcher(value).matches()) {
            return Optional.of(Breach.PATTERN);
        }
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        String fraction = point < 0 ? "" : value.substring(point + 1);
        int fractionDigits = lengthWithoutEndingZeros(fraction);
        int digits = lengthWithoutLeadingZeros(whole) + fractionDigits;
        return digits > least || fractionDigits > most ? Optional.of(Breach.DIGITS) : Optional.empty();
    }

    private static int lengthWithoutEndingZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return end;
    }

    private static int lengthWithoutLeadingZeros(String signedDigits) {
        int begin = 0;
        while (begin < signedDigits.length() && "+-0".indexOf(signedDigits.charAt(begin)) >= 0) {
            begin++;
        }
        return signedDigits.length() - begin;
    }

    private static String collapsed(String written) {
        StringBuilder value = new StringBuilder(written.length());
        boolean gap = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                gap = !value.isEmpty();
            } else {
                if (gap) {
                    value.append(' ');
                }
                gap = false;
                value.append(c);
            }
        }
        return value.toString();
    }
}
