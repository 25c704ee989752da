package org.aforo.virtualscanner.acquisition;

import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.Readout;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scanner.ViewGeometry.Point;

/**
 * Light and photons that reach the wrong pixel of a line: {@code y = (1 - 2 s) x + s (x[-1] + x[+1])}, as often as needed to keep s below
 * a quarter. Crosstalk c gives s = c/2. A focal spot of deviation f, seen through an object in the lane's middle at magnification M, has
 * the deviation (M - 1) f on the detector; s is half its variance in pixels.
 */
record Blur(float side, int times) {

    private static final double FWHM_BY_DEVIATION = 2.355;
    private static final double MOST_AT_ONCE = 0.25;

    static Blur of(Effects effects, ViewGeometry view, Readout readout) {
        double side = effects.strength(Effect.CROSSTALK) / 2;
        Point detector = view.array().legs().getLast().to();
        Point lane = new Point(0, Math.clamp(view.source().z(), 1, 2.5));
        double magnification = view.depth(detector) / Math.max(0.5, view.depth(lane));
        double spot = readout.focalSpotM() / FWHM_BY_DEVIATION * effects.strength(Effect.FOCAL_SPOT);
        double deviation = Math.max(0, magnification - 1) * spot / view.array().pitchM();
        side += deviation * deviation / 2;
        int times = (int) Math.ceil(side / MOST_AT_ONCE);
        return new Blur(times == 0 ? 0 : (float) (side / times), times);
    }

    /** In place; a line's ends keep what would leave it. */
    void apply(float[] line, float[] scratch) {
        int pixels = line.length;
        for (int time = 0; time < times; time++) {
            System.arraycopy(line, 0, scratch, 0, pixels);
            float middle = 1 - 2 * side;
            for (int j = 1; j < pixels - 1; j++) {
                line[j] = middle * scratch[j] + side * (scratch[j - 1] + scratch[j + 1]);
            }
            line[0] = (1 - side) * scratch[0] + side * scratch[1];
            line[pixels - 1] = (1 - side) * scratch[pixels - 1] + side * scratch[pixels - 2];
        }
    }
}
