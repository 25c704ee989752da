package org.aforo.cargo;

/**
 * A sea-going vessel.
 *
 * @param name as painted on it
 * @param imo seven digits with the check digit of the IMO numbering scheme (resolution A.1117(30))
 * @param callSign of its radio
 * @param flag ISO 3166 alpha-2
 */
public record Ship(String name, String imo, String callSign, String flag) {

    public Ship {
        Texts.within("name", name, 35);
        Texts.matching("imo", imo, Texts.SEVEN_DIGITS);
        if (checkDigitOf(imo.substring(0, 6)) != imo.charAt(6) - '0') {
            throw new IllegalArgumentException(
                    "check digit of IMO number " + imo + " is not " + checkDigitOf(imo.substring(0, 6)));
        }
        Texts.matching("callSign", callSign, Texts.CALL_SIGN);
        Texts.matching("flag", flag, Texts.COUNTRY);
    }

    /** Last digit of the sum of the six digits times 7, 6, 5, 4, 3, 2. */
    public static int checkDigitOf(String sixDigits) {
        Texts.matching("sixDigits", sixDigits, Texts.SIX_DIGITS);
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (sixDigits.charAt(i) - '0') * (7 - i);
        }
        return sum % 10;
    }
}
