package org.aforo.virtualscanner.tracing;

/** Numbers that look random and follow from a key alone: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
public final class Hash {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hash() {}

    public static long mix(long key) {
        long z = key + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** One key from several numbers, in their order. */
    public static long of(long... numbers) {
        long key = numbers.length;
        for (long number : numbers) {
            key = mix(key ^ mix(number));
        }
        return key;
    }

    /** 0 to below 1, of 53 bits. */
    public static double unit(long key) {
        return (mix(key) >>> 11) * 0x1p-53;
    }
}
