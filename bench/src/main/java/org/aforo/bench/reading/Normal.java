package org.aforo.bench.reading;

import java.util.SplittableRandom;

/** The normal distribution, as far as it is needed here. */
final class Normal {

    private Normal() {}

    /** By Box and Muller. */
    static double of(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** For p in (0, 1), by halving; to 1e-12. */
    static double quantile(double p) {
        double low = -9;
        double high = 9;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (cumulative(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** By the series of Marsaglia (Journal of Statistical Software 11(4), 2004). */
    static double cumulative(double x) {
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-17; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return Math.clamp(0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), 0, 1);
    }
}
