package org.aforo.virtualscanner.acquisition;

import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.tracing.Hash;

/** The lines taken before a scan, with nothing in the beam: dark and air, each with its noise, before anything has drifted. */
public final class Calibration {

    /** Lines of each. */
    public static final int LINES = 64;

    private Calibration() {}

    /** Counts of {@value #LINES} columns, row by row, divided like the scan's. */
    public static short[] dark(ViewPlan plan, int pulse) {
        return lines(plan, pulse, false);
    }

    /** With the beam on. */
    public static short[] air(ViewPlan plan, int pulse) {
        return lines(plan, pulse, true);
    }

    private static short[] lines(ViewPlan plan, int pulse, boolean beam) {
        int pixels = plan.pixels();
        int across = plan.sampling.across();
        Panel panel = plan.panel;
        short[] counts = new short[LINES * pixels];
        for (int j = 0; j < pixels; j++) {
            double photons = 0;
            if (beam && plan.effects.has(Effect.PHOTON_NOISE)) {
                photons = plan.weights[pulse].airVariance()[j * across] * plan.perPhotons[pulse][j];
            }
            double deviation = Math.sqrt(photons + plan.electronicVariance);
            for (int i = 0; i < LINES; i++) {
                double noise = deviation * Timeline.normal(Hash.of(plan.seed, beam ? 'a' : 'z', pulse, j, i));
                double signal = panel.isDead(j) ? 0 : (beam ? 1 : 0) + noise;
                double read = (panel.offset[j] + panel.gain[j] * signal) / (1 << plan.rawShift());
                counts[j * LINES + i] = (short) (int) Math.clamp(read + 0.5, 0.0, 65_535.0);
            }
        }
        return counts;
    }
}
