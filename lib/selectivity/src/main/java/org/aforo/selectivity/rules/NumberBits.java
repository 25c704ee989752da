package org.aforo.selectivity.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aforo.selectivity.facts.Facts;

/** Which rules a field's number lets through, by the bounds that rules set. Between two bounds all numbers are alike. */
final class NumberBits {

    private final int field;
    private final double[] bounds;
    /** At 2i: of numbers between bound i-1 and bound i; at 2i+1: of bound i itself. */
    private final long[][] steps;

    private final long[] unknown;

    private NumberBits(int field, double[] bounds, long[][] steps, long[] unknown) {
        this.field = field;
        this.bounds = bounds;
        this.steps = steps;
        this.unknown = unknown;
    }

    /** Not to be changed by the caller. */
    long[] of(Facts facts) {
        double number = facts.number(field);
        if (Double.isNaN(number)) {
            return unknown;
        }
        int at = Arrays.binarySearch(bounds, number + 0.0);
        return steps[at >= 0 ? 2 * at + 1 : 2 * (-at - 1)];
    }

    /** The bits of the first that are not in the second. */
    static long[] without(long[] all, long[] these) {
        long[] rest = all.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~these[i];
        }
        return rest;
    }

    /** Collects bounds; of one rule, the first of each side counts. */
    static final class Builder {
        private final int field;
        private final int words;
        private final long[] below;
        private final long[] above;
        private final SortedMap<Double, long[]> least = new TreeMap<>();
        private final SortedMap<Double, long[]> most = new TreeMap<>();

        Builder(int field, int words) {
            this.field = field;
            this.words = words;
            this.below = new long[words];
            this.above = new long[words];
        }

        void atLeast(double bound, int rule) {
            add(least, below, bound, rule);
        }

        void atMost(double bound, int rule) {
            add(most, above, bound, rule);
        }

        private void add(Map<Double, long[]> into, long[] asking, double bound, int rule) {
            if ((asking[rule >> 6] & 1L << rule) == 0) {
                Alternatives.set(asking, rule);
                // 0.0 and -0.0 are one bound.
                Alternatives.set(into.computeIfAbsent(bound + 0.0, each -> new long[words]), rule);
            }
        }

        NumberBits build(long[] all) {
            SortedMap<Double, long[]> every = new TreeMap<>(least);
            every.putAll(most);
            double[] bounds = every.keySet().stream().mapToDouble(each -> each).toArray();
            long[][] steps = new long[2 * bounds.length + 1][];
            for (int step = 0; step < steps.length; step++) {
                steps[step] = bits(all, bounds, step);
            }
            long[] unknown = without(without(all, below), above);
            return new NumberBits(field, bounds, steps, unknown);
        }

        private long[] bits(long[] all, double[] bounds, int step) {
            long[] low = without(all, below);
            long[] high = without(all, above);
            for (Map.Entry<Double, long[]> entry : least.entrySet()) {
                if (position(bounds, entry.getKey()) <= step) {
                    Alternatives.join(low, entry.getValue());
                }
            }
            for (Map.Entry<Double, long[]> entry : most.entrySet()) {
                if (position(bounds, entry.getKey()) >= step) {
                    Alternatives.join(high, entry.getValue());
                }
            }
            for (int i = 0; i < words; i++) {
                low[i] &= high[i];
            }
            return low;
        }

        private static int position(double[] bounds, double bound) {
            return 2 * Arrays.binarySearch(bounds, bound) + 1;
        }
    }
}
