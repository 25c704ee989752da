package org.aforo.cargo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container's number after ISO 6346: three letters for the owner, one for the category, six digits and a check digit.
 * A number whose check digit is wrong is still a number: somebody misread it, and the desk needs to see it.
 *
 * @param owner three letters, {@code MSK}
 * @param category {@code U} freight container, {@code J} detachable equipment, {@code Z} trailer or chassis
 * @param serial six digits, {@code 123456}
 * @param checkDigit as written, right or wrong
 */
public record ContainerNumber(String owner, char category, String serial, int checkDigit) {

    private static final Pattern WHOLE = Pattern.compile("([A-Z]{3})([UJZ])([0-9]{6})([0-9])");

    /** Separators people and cameras put between the groups; never a line break, which parts two texts. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![A-Z0-9])([A-Z]{3})[ ]?([UJZ])[ ./_-]{0,3}([0-9]{3}[ .]?[0-9]{3})[ ./_\\[(-]{0,3}([0-9])"
                    + "(?![0-9])");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s./_()\\[\\]-]");

    private static final int MAX_TEXT = 4096;

    public ContainerNumber {
        if (owner.length() != 3
                || !WHOLE.matcher(owner + category + serial + checkDigit).matches()) {
            throw new IllegalArgumentException(
                    "not an ISO 6346 number: " + owner + category + serial + " " + checkDigit);
        }
    }

    /** The number a text consists of, whatever its case and separators; empty when it is none. */
    public static Optional<ContainerNumber> parse(String text) {
        if (text.length() > 64) {
            return Optional.empty();
        }
        Matcher plain = WHOLE.matcher(text);
        if (plain.matches()) {
            return Optional.of(of(plain));
        }
        String squeezed = SEPARATORS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        Matcher matcher = WHOLE.matcher(squeezed);
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    /** The first number in free text with a right check digit, else the first with a wrong one. */
    public static Optional<ContainerNumber> findIn(String text) {
        String upper = text.substring(0, Math.min(text.length(), MAX_TEXT)).toUpperCase(Locale.ROOT);
        Matcher matcher = IN_TEXT.matcher(upper);
        Optional<ContainerNumber> misread = Optional.empty();
        while (matcher.find()) {
            ContainerNumber number = of(matcher);
            if (number.checkDigitValid()) {
                return Optional.of(number);
            }
            if (misread.isEmpty()) {
                misread = Optional.of(number);
            }
        }
        return misread;
    }

    /** The check digit that belongs to four letters and six digits. */
    public static int checkDigitOf(String lettersAndSerial) {
        if (lettersAndSerial.length() != 10) {
            throw new IllegalArgumentException("four letters and six digits, not " + lettersAndSerial);
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += valueOf(lettersAndSerial.charAt(i)) << i;
        }
        // A remainder of 10 is written 0; the standard only recommends not to give out such serials.
        return sum % 11 % 10;
    }

    public boolean checkDigitValid() {
        return checkDigitOf(owner + category + serial) == checkDigit;
    }

    /** Normalised: {@code MSKU1234565}. */
    public String text() {
        return owner + category + serial + checkDigit;
    }

    /** Every valid number that differs from this one in exactly one of its seven digits. */
    public List<ContainerNumber> oneDigitMisreads() {
        List<ContainerNumber> candidates = new ArrayList<>();
        String written = text();
        for (int at = 4; at < 11; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit == written.charAt(at)) {
                    continue;
                }
                parse(written.substring(0, at) + digit + written.substring(at + 1))
                        .filter(ContainerNumber::checkDigitValid)
                        .ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    /** Whether exactly one character, letter or digit, tells the two apart. */
    public boolean differsInOneCharacterFrom(ContainerNumber other) {
        String mine = text();
        String theirs = other.text();
        int differences = 0;
        for (int i = 0; i < mine.length(); i++) {
            differences += mine.charAt(i) == theirs.charAt(i) ? 0 : 1;
        }
        return differences == 1;
    }

    @Override
    public String toString() {
        return text();
    }

    private static ContainerNumber of(Matcher matcher) {
        String serial = matcher.group(3).replaceAll("[ .]", "");
        return new ContainerNumber(
                matcher.group(1),
                matcher.group(2).charAt(0),
                serial,
                matcher.group(4).charAt(0) - '0');
    }

    /** Letters count from A = 10 upwards, leaving out the multiples of 11. */
    private static int valueOf(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c < 'A' || c > 'Z') {
            throw new IllegalArgumentException("neither letter nor digit: " + c);
        }
        int value = c - 'A' + 10;
        return value + (value > 10 ? 1 : 0) + (value > 20 ? 1 : 0) + (value > 30 ? 1 : 0);
    }
}
