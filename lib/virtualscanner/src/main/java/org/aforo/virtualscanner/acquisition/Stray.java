package org.aforo.virtualscanner.acquisition;

import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;

/**
 * Radiation that went astray: a background {@code B = s smooth(T)} along the fan, the smoothing three running means whose deviation is about
 * {@value #DEVIATION} pixels, and glare g over everything. What they add to
 * the noise is added, too. Air stays 1, since it is calibrated with all of it.
 */
final class Stray {

    private static final int DEVIATION = 40;

    private final float background;
    private final float glare;
    private final float perAir;
    private final int half;

    Stray(Effects effects, int pixels) {
        background = (float) effects.strength(Effect.BACKGROUND);
        glare = (float) effects.strength(Effect.GLARE);
        perAir = 1 / (1 + background + glare);
        // three running means of width w have the variance (w^2 - 1) / 4
        half = Math.min(DEVIATION, (pixels - 1) / 2);
    }

    boolean isNothing() {
        return background == 0 && glare == 0;
    }

    /**
     * @param airVariance noise of each pixel's signal of 1
     * @param scratch two lines
     */
    void apply(float[] signal, float[] variance, float[] airVariance, float[][] scratch) {
        int pixels = signal.length;
        float[] smooth = scratch[0];
        System.arraycopy(signal, 0, smooth, 0, pixels);
        if (background > 0) {
            for (int pass = 0; pass < 3; pass++) {
                runningMean(smooth, pixels, scratch[1]);
            }
        }
        for (int j = 0; j < pixels; j++) {
            float astray = background * smooth[j] + glare;
            signal[j] = (signal[j] + astray) * perAir;
            variance[j] = (variance[j] + airVariance[j] * astray) * perAir;
        }
    }

    /** Mean over 2 half + 1 pixels, fewer at the ends; sums in double, so that they do not wander. */
    private void runningMean(float[] line, int pixels, float[] copy) {
        System.arraycopy(line, 0, copy, 0, pixels);
        double sum = 0;
        for (int j = 0; j < half; j++) {
            sum += copy[j];
        }
        for (int j = 0; j <= half; j++) {
            sum += copy[j + half];
            line[j] = (float) (sum / (j + half + 1));
        }
        double share = 1.0 / (2 * half + 1);
        for (int j = half + 1; j < pixels - half; j++) {
            sum += (double) copy[j + half] - copy[j - half - 1];
            line[j] = (float) (sum * share);
        }
        for (int j = Math.max(half + 1, pixels - half); j < pixels; j++) {
            sum -= copy[j - half - 1];
            line[j] = (float) (sum / (pixels - j + half));
        }
    }
}
