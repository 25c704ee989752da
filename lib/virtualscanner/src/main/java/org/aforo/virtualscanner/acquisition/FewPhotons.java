package org.aforo.virtualscanner.acquisition;

import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.tracing.Hash;

/**
 * Where few photons arrive, their number is drawn as such. A mean signal S of variance v counts as n = S^2 / v photons of equal worth S/n:
 * that has the right mean and variance, is never negative, and is often nothing at all.
 */
final class FewPhotons {

    /** From here on a normal distribution serves. */
    private static final float ENOUGH = 30;

    private static final int MOST = 400;

    private FewPhotons() {}

    /** Redraws the pixels with few photons; others stay. */
    static void redraw(long key, LineKernels.Noise expected, float[] noisy) {
        float[] signal = expected.signal();
        float[] variance = expected.variance();
        float[] perPhotons = expected.perPhotons();
        for (int j = 0; j < noisy.length; j++) {
            if (signal[j] * signal[j] < ENOUGH * (variance[j] * perPhotons[j])) {
                double mean = (double) signal[j] * signal[j] / (variance[j] * perPhotons[j]);
                double photons = poisson(mean, Hash.unit(Hash.of(key, j, 1)));
                double electronics = Math.sqrt(expected.electronic()) * Timeline.normal(Hash.of(key, j, 2));
                noisy[j] = (float) (photons * signal[j] / mean + electronics);
            }
        }
    }

    /** Smallest n whose distribution function is above u. */
    static int poisson(double mean, double u) {
        double share = StrictMath.exp(-mean);
        double sum = share;
        int n = 0;
        while (u >= sum && n < MOST) {
            n++;
            share *= mean / n;
            sum += share;
        }
        return n;
    }
}
