package org.aforo.bench.replay;

import java.util.Arrays;
import org.aforo.imageanalysis.registration.Picture;

/**
 * The truth about what is to be seen: the same scan drawn with and without what was hidden. By how many times the honest picture's own
 * differences does the most changed patch of some 12 cm differ? Nothing of what the replay reckons goes into it.
 */
final class Contrast {

    /** A patch that differs by so much is visible. */
    static final double VISIBLE = 3;

    private static final int PATCH_PX = 28;
    private static final double MOST = 8;

    private Contrast() {}

    static double of(Picture with, Picture without) {
        int columns = Math.min(with.raster().columns(), without.raster().columns());
        int rows = Math.min(with.raster().rows(), without.raster().rows());
        int across = columns / PATCH_PX;
        int down = rows / PATCH_PX;
        double[][] changed = new double[down][across];
        double[][] honest = new double[down][across];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                honest[y][x] = patch(without, x, y);
                changed[y][x] = Math.abs(patch(with, x, y) - honest[y][x]);
            }
        }
        double most = 0;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                if (changed[y][x] > 0.01) {
                    most = Math.max(most, changed[y][x] / around(honest, x, y));
                }
            }
        }
        return most;
    }

    private static double patch(Picture picture, int x, int y) {
        double sum = 0;
        for (int row = y * PATCH_PX; row < (y + 1) * PATCH_PX; row++) {
            for (int column = x * PATCH_PX; column < (x + 1) * PATCH_PX; column++) {
                double transmission =
                        picture.signal().transmission(picture.raster().at(column, row));
                sum += Double.isNaN(transmission) || transmission <= 0 ? MOST : Math.min(MOST, -Math.log(transmission));
            }
        }
        return sum / (PATCH_PX * PATCH_PX);
    }

    /** How much patches within half a metre differ from their middle in the honest picture, half of them less than two thirds of it. */
    private static double around(double[][] honest, int x, int y) {
        double[] near = new double[81];
        int n = 0;
        for (int row = Math.max(0, y - 4); row < Math.min(honest.length, y + 5); row++) {
            for (int column = Math.max(0, x - 4); column < Math.min(honest[row].length, x + 5); column++) {
                near[n++] = honest[row][column];
            }
        }
        double[] sorted = Arrays.copyOf(near, n);
        Arrays.sort(sorted);
        double middle = sorted[n / 2];
        for (int i = 0; i < n; i++) {
            sorted[i] = Math.abs(near[i] - middle);
        }
        Arrays.sort(sorted);
        return Math.max(0.015, 1.4826 * sorted[n / 2]);
    }
}
