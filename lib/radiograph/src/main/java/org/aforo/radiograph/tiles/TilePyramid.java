package org.aforo.radiograph.tiles;

import org.aforo.radiograph.Raster;

/**
 * The reduction from one level to the next: the mean of 2 x 2 values, rounded half up; at an odd border the mean of what is there.
 *
 * <p>{@code m = floor(sum / n + 1/2)} with n = 4, 2 or 1, computed on values, so signed samples round towards plus infinity too.
 */
public final class TilePyramid {

    private TilePyramid() {}

    /** The next coarser level, sizes rounded up. */
    public static Raster halve(Raster fine) {
        int columns = (fine.columns() + 1) / 2;
        int rows = (fine.rows() + 1) / 2;
        short[] coarse = new short[columns * rows];
        halve(fine.samples(), fine.columns(), fine.rows(), fine.signed(), coarse);
        return new Raster(columns, rows, fine.bits(), fine.signed(), coarse);
    }

    /** Kernel: {@code destination} has ((columns + 1) / 2) * ((rows + 1) / 2) samples. */
    public static void halve(short[] source, int columns, int rows, boolean signed, short[] destination) {
        int mask = signed ? -1 : 0xFFFF;
        int coarseColumns = (columns + 1) / 2;
        int pairs = columns / 2;
        for (int row = 0, out = 0; row < rows; row += 2, out += coarseColumns) {
            int upper = row * columns;
            int lower = row + 1 < rows ? upper + columns : upper;
            // At an odd bottom row the same row is taken twice: (2a + 2b + 2) >> 2 equals (a + b + 1) >> 1.
            for (int pair = 0; pair < pairs; pair++) {
                int at = 2 * pair;
                int sum = (source[upper + at] & mask)
                        + (source[upper + at + 1] & mask)
                        + (source[lower + at] & mask)
                        + (source[lower + at + 1] & mask);
                destination[out + pair] = (short) ((sum + 2) >> 2);
            }
            if (pairs < coarseColumns) {
                int sum = (source[upper + columns - 1] & mask) + (source[lower + columns - 1] & mask);
                destination[out + pairs] = (short) ((sum + 1) >> 1);
            }
        }
    }
}
