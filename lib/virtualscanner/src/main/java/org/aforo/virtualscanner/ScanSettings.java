package org.aforo.virtualscanner;

import org.aforo.virtualscanner.scanner.Effects;
import org.jspecify.annotations.Nullable;

/**
 * How a scene is scanned.
 *
 * @param seed of everything random; the same seed gives the same bytes
 * @param effects what is imperfect
 * @param sampling rays a pixel
 * @param window what part of the lane is scanned
 * @param keepRaw whether the raw picture and its calibration lines are kept beside the normalised one
 */
public record ScanSettings(long seed, Effects effects, Sampling sampling, Window window, boolean keepRaw) {

    /**
     * A pixel's signal is the mean over evenly spaced rays.
     *
     * @param along rays along x, 1 to 8
     * @param across rays along the fan, 1 to 8
     */
    public record Sampling(int along, int across) {

        /** One ray, through the pixel's middle. */
        public static final Sampling SINGLE = new Sampling(1, 1);

        /** Smooth edges. */
        public static final Sampling FINE = new Sampling(2, 2);

        public Sampling {
            if (along < 1 || along > 8 || across < 1 || across > 8) {
                throw new IllegalArgumentException("1 to 8 rays each way: " + along + ", " + across);
            }
        }
    }

    /** A stretch of the lane, metres along x. */
    public record Stretch(double fromX, double toX) {
        public Stretch {
            if (!(toX > fromX && Double.isFinite(toX - fromX))) {
                throw new IllegalArgumentException("a stretch ends beyond its start: " + fromX + ", " + toX);
            }
        }
    }

    /**
     * @param stretch what is scanned; null for the scene and a margin
     * @param marginM of air before and behind the scene
     * @param cab where the driver sits; scanners that mask the cab keep the beam off there
     */
    public record Window(
            @Nullable Stretch stretch,
            double marginM,
            @Nullable Stretch cab) {

        public static final Window SCENE = new Window(null, 0.25, null);

        public Window {
            if (!(marginM >= 0 && marginM <= 10)) {
                throw new IllegalArgumentException("marginM is 0 to 10: " + marginM);
            }
        }
    }

    /** Typical effects, one ray a pixel, all of the scene. */
    public static ScanSettings of(long seed) {
        return new ScanSettings(seed, Effects.TYPICAL, Sampling.SINGLE, Window.SCENE, false);
    }

    public ScanSettings with(Effects other) {
        return new ScanSettings(seed, other, sampling, window, keepRaw);
    }

    public ScanSettings with(Sampling other) {
        return new ScanSettings(seed, effects, other, window, keepRaw);
    }

    public ScanSettings with(Window other) {
        return new ScanSettings(seed, effects, sampling, other, keepRaw);
    }

    public ScanSettings withStretch(double fromX, double toX) {
        return with(new Window(new Stretch(fromX, toX), window.marginM, window.cab));
    }

    public ScanSettings withCab(double fromX, double toX) {
        return with(new Window(window.stretch, window.marginM, new Stretch(fromX, toX)));
    }

    public ScanSettings withRaw() {
        return new ScanSettings(seed, effects, sampling, window, true);
    }
}
