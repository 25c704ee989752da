package org.aforo.ledger;

import java.util.Base64;

/** Standard Base64 of RFC 4648 section 4 in its one canonical spelling: padded, no line breaks, unused bits zero. */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Refuses every spelling but the one {@link #encode} gives, so that no byte of a text can change unnoticed. */
    static byte[] decode(String text, String where) throws Malformed {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed(where, "not standard Base64");
        }
        if (!encode(bytes).equals(text)) {
            throw new Malformed(where, "Base64 in another than its canonical spelling");
        }
        return bytes;
    }

    static Hash decodeHash(String text, String where) throws Malformed {
        byte[] bytes = decode(text, where);
        if (bytes.length != Hash.BYTES) {
            throw new Malformed(where, "a hash has 32 bytes, this has " + bytes.length);
        }
        return Hash.of(bytes);
    }
}
