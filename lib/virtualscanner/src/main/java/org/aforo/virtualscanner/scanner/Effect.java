package org.aforo.virtualscanner.scanner;

/** What makes a real picture differ from an ideal one, each with its usual strength; a strength of 0 is off. */
public enum Effect {
    /** Photon statistics with the detector's noise factor; times the model's variance. */
    PHOTON_NOISE(1),
    /** Noise of the electronics; times the model's. */
    ELECTRONIC_NOISE(1),
    /** Rounding to the converter's steps; on or off. */
    ADC(1),
    /** Scatter into neighbouring detectors as coefficients of a collimated fan; times the published one. */
    SCATTER(1),
    /** Scatter of poor collimation: share of the line's mean signal that lies over it, smooth along the fan. */
    BACKGROUND(3e-4),
    /** Glare and leakage: share of the signal in air that lies over everything. */
    GLARE(3e-5),
    /** Dose from pulse to pulse: relative deviation, half of it at once and half drifting. */
    DOSE_JITTER(0.015),
    /** What the reference detectors leave of it: relative deviation. */
    DOSE_RESIDUAL(0.002),
    /** Swing of the boom's far end against the beam: metres. */
    WOBBLE(0.0015),
    /** How much later than the high energy the low one is taken: lines. */
    INTERLACE(0.5),
    /** Speed during the scan: relative deviation. */
    SPEED_VARIATION(0.01),
    /** Share of pixels that say nothing; the normalised picture is mended from their neighbours. */
    DEAD_PIXELS(0.002),
    /** Gain from pixel to pixel: relative deviation. */
    GAIN_PATTERN(0.05),
    /** Dark level's drift since it was measured: share of the signal in air. */
    OFFSET_DRIFT(1e-5),
    /** Non-linearity in the middle of the range: share of full scale, deviation over the pixels. */
    NON_LINEARITY(0.002),
    /** Gain's drift since air was measured: relative deviation; shows as stripes along x. */
    STRIPES(0.0015),
    /** Blur by the focal spot along the fan; times the model's spot. */
    FOCAL_SPOT(1),
    /** Share of a pixel's light that its two neighbours get. */
    CROSSTALK(0.02),
    /** Share of a line's signal that is still there at the next. */
    AFTERGLOW(0.0008),
    /** Gaps between detector modules; on or off. */
    MODULE_GAPS(1);

    private final double usual;

    Effect(double usual) {
        this.usual = usual;
    }

    public double usual() {
        return usual;
    }
}
