package org.aforo.selectivity.chance;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * SHA-256 of a seed, published before the draws: whoever published it cannot choose another seed afterwards, and nobody can find the seed
 * from it.
 *
 * @param hex 64 hexadecimal digits
 */
public record Commitment(String hex) {

    public Commitment {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    static Commitment of(byte[] sha256) {
        return new Commitment(HexFormat.of().formatHex(sha256));
    }

    public boolean fits(Seed seed) {
        byte[] mine = HexFormat.of().parseHex(hex);
        return MessageDigest.isEqual(
                mine, HexFormat.of().parseHex(seed.commitment().hex()));
    }
}
