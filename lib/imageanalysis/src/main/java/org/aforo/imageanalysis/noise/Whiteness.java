package org.aforo.imageanalysis.noise;

import java.util.Arrays;

/**
 * Takes structure out of a noise field. Photon noise is white, or as white as the detector's crosstalk leaves it, the same all over the picture; the
 * second difference of white noise has correlation -2/3 between neighbours. Structure is smoother: it lifts that correlation. So the
 * lowest correlations of the picture tell what its pure noise is like, and blocks above it are emptied.
 */
final class Whiteness {

    private static final int BLOCK = 32;

    /** How far above the picture's purest blocks a block may lie: structure is then less than about an eighth of its strength. */
    private static final double TOLERANCE = 0.1;

    /** Share of blocks taken to be pure. */
    private static final double PUREST = 0.1;

    /** Second differences of white noise lie at -0.667; a picture whose purest blocks lie above this has been smoothed. */
    private static final double LEAST_PURE = -0.25;

    private Whiteness() {}

    static void keepWhite(byte[] values, int columns, int rows) {
        int across = Math.ceilDiv(columns, BLOCK);
        int down = Math.ceilDiv(rows, BLOCK);
        double[] alongX = new double[across * down];
        double[] alongY = new double[across * down];
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                int right = Math.min(columns, (i + 1) * BLOCK);
                int bottom = Math.min(rows, (j + 1) * BLOCK);
                int at = j * across + i;
                alongX[at] = neighbours(values, columns, i * BLOCK, right - 1, j * BLOCK, bottom, 1);
                alongY[at] = neighbours(values, columns, i * BLOCK, right, j * BLOCK, bottom - 1, columns);
            }
        }
        double mostX = Math.min(purest(alongX), LEAST_PURE) + TOLERANCE;
        double mostY = Math.min(purest(alongY), LEAST_PURE) + TOLERANCE;
        for (int at = 0; at < alongX.length; at++) {
            if (!(alongX[at] <= mostX && alongY[at] <= mostY)) {
                empty(values, columns, rows, at % across * BLOCK, at / across * BLOCK);
            }
        }
    }

    /** Correlation of each value with the one {@code step} further on; NaN without values. */
    private static double neighbours(byte[] values, int columns, int left, int right, int top, int bottom, int step) {
        long products = 0;
        long squares = 0;
        for (int y = top; y < bottom; y++) {
            int product = 0;
            int square = 0;
            for (int at = y * columns + left; at < y * columns + right; at++) {
                int value = values[at];
                product += value * values[at + step];
                square += value * value;
            }
            products += product;
            squares += square;
        }
        return squares == 0 ? Double.NaN : (double) products / squares;
    }

    private static double purest(double[] correlations) {
        double[] sorted = Arrays.stream(correlations)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (PUREST * (sorted.length - 1))];
    }

    private static void empty(byte[] values, int columns, int rows, int left, int top) {
        int right = Math.min(columns, left + BLOCK);
        for (int y = top; y < Math.min(rows, top + BLOCK); y++) {
            Arrays.fill(values, y * columns + left, y * columns + right, (byte) 0);
        }
    }
}
