package org.aforo.server.examinations.since;

import java.util.Random;
import org.aforo.server.scans.TestScans;

/** A 16-bit picture of a box of cartons in air, as a scanner might take it: the load from one seed, the noise from another. */
final class DrawnBox {

    static final int COLUMNS = 900;
    static final int ROWS = 260;
    static final int LEFT = 60;
    static final int RIGHT = 840;
    static final int ROOF = 40;
    static final int FLOOR = 220;

    private static final double AIR = 60_000;
    private static final int CARTON = 26;

    private final double[] attenuation = new double[COLUMNS * ROWS];

    DrawnBox(int load) {
        Random random = new Random(load);
        add(LEFT, ROOF, RIGHT, FLOOR, 0.25);
        for (int top = ROOF + 30; top < FLOOR; top += CARTON) {
            for (int left = LEFT + 8; left + CARTON < RIGHT; left += CARTON) {
                add(left, top, left + CARTON - 2, Math.min(FLOOR, top + CARTON - 2), 0.5 + random.nextDouble());
            }
        }
    }

    /** The same with more, or less, in a part of it. */
    DrawnBox add(int left, int top, int right, int bottom, double more) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                attenuation[y * COLUMNS + x] += more;
            }
        }
        return this;
    }

    byte[] scanned(int noise) {
        Random random = new Random(noise);
        int[] samples = new int[attenuation.length];
        for (int at = 0; at < samples.length; at++) {
            double signal = AIR * Math.exp(-attenuation[at]);
            samples[at] = Math.clamp(Math.round(signal + random.nextGaussian() * 0.01 * signal), 0, 65_535);
        }
        return TestScans.png(samples, COLUMNS, ROWS);
    }
}
