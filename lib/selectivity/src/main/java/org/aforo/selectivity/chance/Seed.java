package org.aforo.selectivity.chance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/** 32 secret bytes from which all draws of a period follow. Committed to before the period, split between two custodians, revealed after. */
public final class Seed {

    public static final int BYTES = 32;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Seed of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a seed has 32 bytes: " + bytes.length);
        }
        return new Seed(bytes.clone());
    }

    /** A fresh one; only a cryptographic source makes it secret. */
    public static Seed draw(RandomGenerator source) {
        byte[] bytes = new byte[BYTES];
        source.nextBytes(bytes);
        return new Seed(bytes);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /** What is published before the period: SHA-256 of the seed. With 2^256 seeds nobody finds one that fits. */
    public Commitment commitment() {
        try {
            return Commitment.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * Splits it between two custodians. Either share alone is 32 random bytes and says nothing of the seed (one-time pad).
     *
     * @param source must be cryptographic
     */
    public Shares split(RandomGenerator source) {
        byte[] first = new byte[BYTES];
        source.nextBytes(first);
        return new Shares(Share.of(first), Share.of(xor(first, bytes)));
    }

    static byte[] xor(byte[] one, byte[] other) {
        byte[] both = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            both[i] = (byte) (one[i] ^ other[i]);
        }
        return both;
    }

    /** One for each custodian. */
    public record Shares(Share first, Share second) {}
}
