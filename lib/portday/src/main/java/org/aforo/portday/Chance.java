package org.aforo.portday;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A stream of chance that can be split by name or number, so that what one visit draws never depends on what another drew, nor on the
 * order or the threads in which they were drawn. SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014);
 * all that is computed from it uses {@link StrictMath}, so that every machine draws the same.
 */
final class Chance implements RandomGenerator {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    Chance(long seed) {
        origin = mix(seed ^ 0x5DEECE66DL);
        state = origin;
    }

    /** Another stream, the same whenever it is asked for, whatever was drawn in between. */
    Chance fork(String name) {
        long hash = 0xCBF29CE484222325L;
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        return fork(hash);
    }

    /** Likewise by a number. */
    Chance fork(long number) {
        return new Chance(mix(origin + mix(number + GOLDEN)));
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be > 0: " + bound);
        }
        return (int) Math.multiplyHigh(nextLong() >>> 1, 2L * bound);
    }

    boolean happens(double probability) {
        return nextDouble() < probability;
    }

    double between(double least, double most) {
        return least + (most - least) * nextDouble();
    }

    int between(int least, int most) {
        return least + nextInt(most - least + 1);
    }

    long seconds(long least, long most) {
        return least + (long) (nextDouble() * (most - least + 1));
    }

    /** Others that draw from this stream get the same normal numbers on every JDK. */
    @Override
    public double nextGaussian() {
        return normal();
    }

    /** Standard normal (Box and Muller 1958). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    }

    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** Waiting time of events that come at random, by its mean. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - nextDouble());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(nextInt(choices.size()));
    }

    /** Index drawn with probability proportional to its weight. */
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                if (at < weights[i]) {
                    return i;
                }
                at -= weights[i];
            }
        }
        return last;
    }

    /** A constant drawn with probability proportional to its weight; the order of the constants is that of their type. */
    <T extends Enum<T>> T oneOf(Map<T, Double> weights) {
        List<Map.Entry<T, Double>> entries =
                weights.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        return entries.get(weighted(
                        entries.stream().mapToDouble(Map.Entry::getValue).toArray()))
                .getKey();
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
