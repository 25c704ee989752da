package org.aforo.selectivity.estimates;

/** Intervals for shares. */
public final class Proportions {

    private static final double[] A = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01
    };
    private static final double[] C = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00
    };

    private Proportions() {}

    /**
     * Of n cases k: the exact interval of Clopper and Pearson (Biometrika 26, 1934), by beta quantiles. It holds the truth at least as often
     * as it says. Fractional k and n are those of {@link RandomStratum}.
     */
    public static Interval clopperPearson(double k, double n, double level) {
        if (n <= 0) {
            return new Interval(Double.NaN, 0, 1, level, "nothing seen");
        }
        double tail = (1 - level) / 2;
        double low = k <= 0 ? 0 : Beta.quantile(k, n - k + 1, tail);
        double high = k >= n ? 1 : Beta.quantile(k + 1, n - k, 1 - tail);
        return new Interval(k / n, low, high, level, "Clopper-Pearson");
    }

    /**
     * Of n cases k: Wilson's score interval (JASA 22, 1927). Narrower than the exact one; right on average, not always.
     */
    public static Interval wilson(double k, double n, double level) {
        if (n <= 0) {
            return new Interval(Double.NaN, 0, 1, level, "nothing seen");
        }
        double z = normalQuantile((1 + level) / 2);
        double p = k / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Interval(p, Math.max(0, middle - half), Math.min(1, middle + half), level, "Wilson");
    }

    /** Quantile of the standard normal distribution; Acklam's rational approximation (2003), relative error below 1.2e-9. */
    static double normalQuantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a probability between 0 and 1: " + p);
        }
        double edge = 0.02425;
        if (p < edge) {
            double q = Math.sqrt(-2 * Math.log(p));
            return horner(C, q) / (horner(D, q) * q + 1);
        }
        if (p > 1 - edge) {
            return -normalQuantile(1 - p);
        }
        double q = p - 0.5;
        double r = q * q;
        return horner(A, r) * q / (horner(B, r) * r + 1);
    }

    private static double horner(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
