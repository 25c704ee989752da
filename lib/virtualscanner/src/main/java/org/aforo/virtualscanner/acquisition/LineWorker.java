package org.aforo.virtualscanner.acquisition;

import java.util.Arrays;
import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.tracing.Hash;

/** From a column's number to what the detectors say, one thread's work; columns in rising order. */
final class LineWorker {

    private final ViewPlan plan;
    private final LineKernels kernels;
    private final MeanSignals means;
    private final Wobble wobble;
    private final float[] signal;
    private final float[] variance;
    private final float[] noisy;
    private final float[] counts;

    LineWorker(ViewPlan plan, LineKernels kernels) {
        this.plan = plan;
        this.kernels = kernels;
        int pixels = plan.pixels();
        means = new MeanSignals(plan, kernels);
        wobble = new Wobble(pixels);
        signal = new float[pixels];
        variance = new float[pixels];
        noisy = new float[pixels];
        counts = new float[pixels];
    }

    /**
     * One line.
     *
     * @param normalised by pulse and pixel, 1 in air; 0 where the beam is off
     * @param raw by pulse and pixel, counts; without entries when not wanted
     */
    void line(int column, float[][] normalised, float[][] raw) {
        boolean off = plan.isOff(column);
        if (!off) {
            means.column(column);
            if (plan.effects.has(Effect.WOBBLE)) {
                wobble.swing(plan.timeline.swing(column));
            }
        }
        for (int e = 0; e < normalised.length; e++) {
            expect(e, column, off);
            noise(e, column);
            float[] read = raw.length > 0 ? raw[e] : counts;
            if (!plan.panel.isIdeal() || raw.length > 0) {
                plan.panel.read(noisy, read);
            }
            if (off) {
                Arrays.fill(normalised[e], 0);
            } else {
                normalise(e, column, read, normalised[e]);
            }
        }
    }

    /** Signal and variance in this line's dose and swing. */
    private void expect(int pulse, int column, boolean off) {
        if (off) {
            Arrays.fill(signal, 0);
            Arrays.fill(variance, 0);
            return;
        }
        float dose = plan.timeline.dose(pulse, column);
        float[] mean = means.signal(pulse);
        float[] spread = means.variance(pulse);
        for (int j = 0; j < signal.length; j++) {
            signal[j] = dose * mean[j];
            variance[j] = dose * spread[j];
        }
        if (plan.effects.has(Effect.WOBBLE)) {
            wobble.dim(signal, variance);
        }
    }

    private void noise(int pulse, int column) {
        boolean photons = plan.effects.has(Effect.PHOTON_NOISE);
        if (!photons && plan.electronicVariance == 0) {
            System.arraycopy(signal, 0, noisy, 0, noisy.length);
            return;
        }
        long key = Hash.of(plan.seed, 'n', pulse, column);
        float[] perPhotons = plan.perPhotons[pulse];
        LineKernels.Noise expected = new LineKernels.Noise(signal, variance, perPhotons, plan.electronicVariance);
        kernels.normalNoise(key, expected, 0, noisy.length, noisy);
        if (photons) {
            FewPhotons.redraw(key, expected, noisy);
        }
    }

    private void normalise(int pulse, int column, float[] read, float[] normalised) {
        float perDose = 1 / plan.timeline.doseReading(pulse, column);
        if (plan.panel.isIdeal()) {
            for (int j = 0; j < normalised.length; j++) {
                normalised[j] = noisy[j] * perDose;
            }
        } else {
            plan.panel.normalise(read, perDose, normalised);
        }
        if (plan.effects.has(Effect.WOBBLE)) {
            wobble.correct(normalised);
        }
    }
}
