package org.aforo.cargo;

/**
 * A container, as messages name it.
 *
 * @param number four letters and seven digits, as somebody read or wrote them; the check digit may be wrong
 * @param sizeType ISO 6346 code, {@code 45R1}
 * @param movement in what trade it moves
 * @param loaded whether there are goods in it
 */
public record Equipment(String number, String sizeType, Movement movement, boolean loaded) {

    public Equipment {
        Texts.matching("number", number, Texts.CONTAINER);
        Texts.matching("sizeType", sizeType, Texts.SIZE_TYPE);
    }

    /** Equipment status (code list 8249). */
    public enum Movement {
        EXPORT("2"),
        IMPORT("3"),
        TRANSHIPMENT("6");

        private final String code;

        Movement(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Full or empty (code list 8169). */
    String fullness() {
        return loaded ? "5" : "4";
    }
}
