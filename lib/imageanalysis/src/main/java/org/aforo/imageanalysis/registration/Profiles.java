package org.aforo.imageanalysis.registration;

import java.util.Arrays;

/** Fits one profile on another over a range of scales and all shifts. */
final class Profiles {

    /** Samples a profile is reduced to for the search. */
    private static final int SAMPLES = 320;

    private static final double STEP = 0.006;

    /**
     * {@code earlier = scale * current + offset}.
     *
     * @param score correlation, less where little overlaps
     */
    record Fit(double scale, double offset, double score) {}

    /** Where something is: from the first to behind the last sample above a twelfth of the high ones. */
    record Extent(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private Profiles() {}

    static Extent extent(double[] profile) {
        double[] sorted = profile.clone();
        Arrays.sort(sorted);
        double least = Math.max(0.02, sorted[(int) (0.9 * (sorted.length - 1))] / 12);
        int from = 0;
        while (from < profile.length && profile[from] < least) {
            from++;
        }
        int to = profile.length;
        while (to > from && profile[to - 1] < least) {
            to--;
        }
        return new Extent(from, to);
    }

    /**
     * The best fit with a scale in a range, the earlier profile turned round or not.
     *
     * @param reversed whether the earlier profile runs the other way; the fit's scale is then negative
     */
    static Fit fit(double[] current, double[] earlier, double leastScale, double mostScale, boolean reversed) {
        double reduction = Math.max(1, Math.max(current.length, earlier.length) / (double) SAMPLES);
        double[] a = reduced(current, reduction);
        double[] b = reduced(reversed ? reversed(earlier) : earlier, reduction);
        Fit best = new Fit(1, 0, -1);
        for (double s = leastScale; s <= mostScale; s *= 1 + STEP) {
            Fit fit = shifted(a, stretched(b, s), s);
            best = fit.score() > best.score() ? fit : best;
        }
        // Reduced sample i stands for the stretch from i to i + 1 reductions.
        double middle = (reduction - 1) / 2;
        double offset = best.offset() * reduction + middle - best.scale() * middle;
        return reversed
                ? new Fit(-best.scale(), earlier.length - 1 - offset, best.score())
                : new Fit(best.scale(), offset, best.score());
    }

    private static Fit shifted(double[] a, double[] b, double scale) {
        int least = Math.max(8, Math.min(a.length, b.length) / 2);
        Fit best = new Fit(scale, 0, -1);
        for (int shift = least - b.length; shift <= a.length - least; shift++) {
            int from = Math.max(0, shift);
            int to = Math.min(a.length, b.length + shift);
            double score =
                    correlation(a, b, from, to, shift) * (0.6 + 0.4 * (to - from) / Math.min(a.length, b.length));
            if (score > best.score()) {
                best = new Fit(scale, -shift * scale, score);
            }
        }
        return best;
    }

    private static double correlation(double[] a, double[] b, int from, int to, int shift) {
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int x = from; x < to; x++) {
            double p = a[x];
            double q = b[x - shift];
            sumA += p;
            sumB += q;
            squaresA += p * p;
            squaresB += q * q;
            products += p * q;
        }
        int n = to - from;
        double varianceA = squaresA - sumA * sumA / n;
        double varianceB = squaresB - sumB * sumB / n;
        return varianceA <= 1e-9 || varianceB <= 1e-9
                ? 0
                : (products - sumA * sumB / n) / Math.sqrt(varianceA * varianceB);
    }

    private static double[] reversed(double[] profile) {
        double[] out = new double[profile.length];
        for (int x = 0; x < out.length; x++) {
            out[x] = profile[profile.length - 1 - x];
        }
        return out;
    }

    private static double[] reduced(double[] profile, double reduction) {
        double[] out = new double[Math.max(1, (int) (profile.length / reduction))];
        for (int x = 0; x < out.length; x++) {
            int from = (int) (x * reduction);
            int to = Math.clamp((int) ((x + 1) * reduction), from + 1, profile.length);
            for (int at = from; at < to; at++) {
                out[x] += profile[at] / (to - from);
            }
        }
        return out;
    }

    private static double[] stretched(double[] profile, double scale) {
        double[] out = new double[Math.max(1, (int) (profile.length / scale))];
        for (int x = 0; x < out.length; x++) {
            double place = Math.min(x * scale, profile.length - 1);
            int before = (int) place;
            int after = Math.min(before + 1, profile.length - 1);
            out[x] = profile[before] + (place - before) * (profile[after] - profile[before]);
        }
        return out;
    }
}
