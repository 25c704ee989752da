package org.aforo.selectivity.chance;

import java.util.HexFormat;

/** Half of a seed's key, held by one custodian; worthless without the other half. */
public final class Share {

    private final byte[] bytes;

    private Share(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Share of(byte[] bytes) {
        if (bytes.length != Seed.BYTES) {
            throw new IllegalArgumentException("a share has 32 bytes: " + bytes.length);
        }
        return new Share(bytes.clone());
    }

    /** From 64 hexadecimal digits, as a custodian's letter has them. */
    public static Share parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    byte[] toBytes() {
        return bytes;
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }
}
