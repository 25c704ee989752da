package org.aforo.selectivity.estimates;

import java.util.Locale;

/**
 * An estimate and where the truth may lie.
 *
 * @param level such as 0.95: of a hundred such intervals, about 95 hold the truth
 * @param method by which it was reckoned, for the reader
 */
public record Interval(double estimate, double low, double high, double level, String method) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g (%.4g to %.4g)", estimate, low, high);
    }
}
