package org.aforo.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text and numbers in their one accepted spelling. */
final class StrictText {

    private StrictText() {}

    static String utf8(byte[] bytes, String where) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw new Malformed(where, "not valid UTF-8");
        }
    }

    /** A non-negative decimal without leading zeroes, below 2^63. */
    static long decimal(String text, String where) throws Malformed {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            throw new Malformed(where, "expected a decimal number without leading zeroes");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new Malformed(where, "number too large");
        }
    }

    /** Key names hold neither spaces nor plus signs (signed-note), and no control characters. */
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || c < 0x20 || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
