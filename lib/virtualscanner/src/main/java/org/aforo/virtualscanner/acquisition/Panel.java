package org.aforo.virtualscanner.acquisition;

import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.tracing.Hash;

/**
 * The detectors of one view as they came from the factory and as they have drifted since they were calibrated. A signal a (1 in air) is read
 * as {@code offset + drift + gain stripe (a + 4 b a (1 - a))} counts, b the pixel's non-linearity; dark and air are known as they were at
 * calibration, and so is which pixels are dead.
 */
final class Panel {

    /** Air of a pixel of usual gain and fluence lies here in the converter's range. */
    private static final double AIR_SHARE = 0.7;

    private static final double DARK_SHARE = 0.02;
    private static final double DARK_SPREAD = 0.1;

    final float[] offset;
    final float[] drift;
    final float[] gain;
    final float[] stripe;
    final float[] bend;

    /** Nearest living pixel before and behind a dead one; the pixel itself when it lives. */
    final int[] before;

    final int[] behind;
    final float fullScale;
    final boolean rounds;
    private final boolean any;

    Panel(Effects effects, float[] fluence, int adcBits, long seed) {
        int pixels = fluence.length;
        fullScale = (float) ((1L << adcBits) - 1);
        rounds = effects.has(Effect.ADC);
        offset = new float[pixels];
        drift = new float[pixels];
        gain = new float[pixels];
        stripe = new float[pixels];
        bend = new float[pixels];
        before = new int[pixels];
        behind = new int[pixels];
        double air = AIR_SHARE * fullScale;
        boolean[] dead = new boolean[pixels];
        for (int j = 0; j < pixels; j++) {
            double spread = effects.strength(Effect.GAIN_PATTERN) * normal(seed, 'g', j);
            double dark = effects.has(Effect.GAIN_PATTERN) ? DARK_SPREAD * normal(seed, 'k', j) : 0;
            gain[j] = (float) (air * Math.max(0.1, 1 + spread) * Math.min(1, fluence[j]));
            offset[j] = (float) (DARK_SHARE * fullScale * Math.max(0, 1 + dark));
            drift[j] = (float) (air * effects.strength(Effect.OFFSET_DRIFT) * normal(seed, 'o', j));
            stripe[j] = (float) (1 + effects.strength(Effect.STRIPES) * normal(seed, 's', j));
            bend[j] = (float) (effects.strength(Effect.NON_LINEARITY) * normal(seed, 'b', j));
            dead[j] = Hash.unit(Hash.of(seed, 'x', j)) < effects.strength(Effect.DEAD_PIXELS);
        }
        neighbours(dead);
        any = effects.has(Effect.ADC)
                || effects.has(Effect.GAIN_PATTERN)
                || effects.has(Effect.OFFSET_DRIFT)
                || effects.has(Effect.STRIPES)
                || effects.has(Effect.NON_LINEARITY)
                || effects.has(Effect.DEAD_PIXELS);
    }

    private static double normal(long seed, char what, int pixel) {
        return Timeline.normal(Hash.of(seed, what, pixel));
    }

    private void neighbours(boolean[] dead) {
        int last = -1;
        for (int j = 0; j < dead.length; j++) {
            last = dead[j] ? last : j;
            before[j] = last;
        }
        int next = -1;
        for (int j = dead.length - 1; j >= 0; j--) {
            next = dead[j] ? next : j;
            behind[j] = next < 0 ? before[j] : next;
            before[j] = before[j] < 0 ? next : before[j];
        }
    }

    /** Whether it changes anything. */
    boolean isIdeal() {
        return !any;
    }

    boolean isDead(int pixel) {
        return before[pixel] != pixel;
    }

    /** Counts of signals, 1 in air; a dead pixel reads its dark level. */
    void read(float[] signal, float[] counts) {
        int pixels = signal.length;
        for (int j = 0; j < pixels; j++) {
            float a = signal[j];
            float bent = a + 4 * bend[j] * a * (1 - a);
            counts[j] = offset[j] + drift[j] + gain[j] * stripe[j] * bent;
        }
        for (int j = 0; j < pixels; j++) {
            if (before[j] != j) {
                counts[j] = offset[j];
            }
        }
        if (rounds) {
            for (int j = 0; j < pixels; j++) {
                counts[j] = Math.min(Math.max((int) (counts[j] + 0.5f), 0), (int) fullScale);
            }
        }
    }

    /** Signals as the calibration gives them back from counts, dead pixels mended from their neighbours. */
    void normalise(float[] counts, float perDose, float[] signal) {
        int pixels = signal.length;
        for (int j = 0; j < pixels; j++) {
            signal[j] = (counts[j] - offset[j]) / gain[j] * perDose;
        }
        for (int j = 0; j < pixels; j++) {
            if (before[j] != j && before[j] >= 0) {
                signal[j] = 0.5f * (signal[before[j]] + signal[behind[j]]);
            }
        }
    }
}
