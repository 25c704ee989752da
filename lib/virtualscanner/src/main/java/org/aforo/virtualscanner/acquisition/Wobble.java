package org.aforo.virtualscanner.acquisition;

/**
 * A boom that swings leaves the beam: the pixel at a share h of the way to the boom's far end (row 0) is off by h times the swing, and sees
 * what the beam's profile leaves there, a flat middle with falling sides. Beam position detectors make good 87 % of it (Rogers et al. 2016,
 * arXiv 1608.03847).
 */
final class Wobble {

    private static final float FLAT_M = 0.0005f;
    private static final float FALL_PER_M = 30;
    private static final float LEAST = 0.2f;
    private static final float CORRECTED = 0.87f;

    private final float[] gain;

    Wobble(int pixels) {
        gain = new float[pixels];
    }

    void swing(float metres) {
        float step = Math.abs(metres) / gain.length;
        for (int j = 0; j < gain.length; j++) {
            float off = step * (gain.length - j);
            gain[j] = Math.max(LEAST, 1 - FALL_PER_M * Math.max(0, off - FLAT_M));
        }
    }

    /** What the pixels still get. */
    void dim(float[] signal, float[] variance) {
        for (int j = 0; j < gain.length; j++) {
            signal[j] *= gain[j];
            variance[j] *= gain[j];
        }
    }

    /** What the correction makes of it. */
    void correct(float[] normalised) {
        for (int j = 0; j < gain.length; j++) {
            normalised[j] /= 1 - CORRECTED * (1 - gain[j]);
        }
    }
}
