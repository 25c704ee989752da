package org.aforo.server.scans.scrutiny;

import java.util.SplittableRandom;
import org.aforo.server.scans.TestScans;

/** Pictures of one drawn box, each with noise of its own. */
public final class NoisyScans {

    public static final int COLUMNS = 360;
    public static final int ROWS = 240;

    private NoisyScans() {}

    /** Row by row: air, in it a box that thickens downwards, posts at its ends. */
    public static int[] samples(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] samples = new int[COLUMNS * ROWS];
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                boolean inside = x >= 80 && x < 280 && y >= 60 && y < 220;
                boolean post = inside && (x < 88 || x >= 272);
                double mean = post ? 9_000 : inside ? 40_000 - 100.0 * y : 60_000;
                double noise = 12 * Math.sqrt(mean / 16) * random.nextGaussian();
                samples[y * COLUMNS + x] = Math.clamp(Math.round(mean + noise), 1, 65_000);
            }
        }
        return samples;
    }

    /** A part of it, in which a gamma was applied. */
    public static byte[] croppedAndBrightened(int[] samples, int left, int top, int columns, int rows) {
        int[] part = new int[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int sample = samples[(top + y) * COLUMNS + left + x];
                part[y * columns + x] = (int) Math.round(65_000 * Math.pow(sample / 65_000.0, 0.8));
            }
        }
        return TestScans.png(part, columns, rows);
    }
}
