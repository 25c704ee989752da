package org.aforo.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of many single events, in milliseconds. */
record Percentiles(double[] sorted) {

    static Percentiles ofNanos(long[] nanos) {
        return new Percentiles(
                Arrays.stream(nanos).mapToDouble(one -> one / 1e6).sorted().toArray());
    }

    double at(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, most %.1f ms (%d)", at(0.5), at(0.99), at(1), sorted.length);
    }
}
