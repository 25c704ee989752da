package org.aforo.imageanalysis.noise;

import java.util.Arrays;

/** Correlation of two noise fields laid on one another, block by block of the overlap. */
final class Blocks {

    /** Differences beyond this many deviations are edges of things more often than grains. */
    private static final int CLIP = 3 * NoiseField.SCALE;

    private static final byte[] CLIPPED = new byte[256];

    static {
        for (int value = -128; value < 128; value++) {
            CLIPPED[value & 0xFF] = (byte) Math.clamp(value, -CLIP, CLIP);
        }
    }

    private Blocks() {}

    static int clipped(byte value) {
        return CLIPPED[value & 0xFF];
    }

    /** The second field turned over and shifted: its pixel (x, y) comes to lie on the first one's (x + dx, y + dy). */
    record Laying(Orientation orientation, int dx, int dy) {

        int left() {
            return Math.max(0, dx);
        }

        int top() {
            return Math.max(0, dy);
        }

        int right(NoiseField a, NoiseField b) {
            return Math.min(a.columns(), b.columns() + dx);
        }

        int bottom(NoiseField a, NoiseField b) {
            return Math.min(a.rows(), b.rows() + dy);
        }
    }

    /** Correlation over every {@code step}-th row of the overlap. */
    static double correlation(NoiseField a, NoiseField b, Laying laying, int step) {
        long[] sums = new long[4];
        int left = laying.left();
        int right = laying.right(a, b);
        for (int y = laying.top() + step / 2; y < laying.bottom(a, b); y += step) {
            row(a, b, laying, y, left, right, sums);
        }
        return correlation(sums);
    }

    /** One correlation a block; NaN where less than half of a block has noise in both. */
    static double[] correlations(NoiseField a, NoiseField b, Laying laying, int side) {
        int left = laying.left();
        int top = laying.top();
        int across = (laying.right(a, b) - left) / side;
        int down = (laying.bottom(a, b) - top) / side;
        double[] correlations = new double[Math.max(0, down) * Math.max(0, across)];
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                long[] sums = new long[4];
                for (int y = 0; y < side; y++) {
                    int from = left + i * side;
                    row(a, b, laying, top + j * side + y, from, from + side, sums);
                }
                correlations[j * across + i] = 2 * sums[3] < (long) side * side ? Double.NaN : correlation(sums);
            }
        }
        return correlations;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double correlation(long[] sums) {
        double squares = (double) sums[1] * sums[2];
        return squares > 0 ? sums[0] / Math.sqrt(squares) : 0;
    }

    private static void row(NoiseField a, NoiseField b, Laying laying, int y, int left, int right, long[] sums) {
        byte[] first = a.values();
        byte[] second = b.values();
        boolean flipsX = laying.orientation().flipsX();
        int rowOfB = y - laying.dy();
        int line = laying.orientation().flipsY() ? b.rows() - 1 - rowOfB : rowOfB;
        int columnOfB = left - laying.dx();
        int at = line * b.columns() + (flipsX ? b.columns() - 1 - columnOfB : columnOfB);
        int stride = flipsX ? -1 : 1;
        int product = 0;
        int squaresOfA = 0;
        int squaresOfB = 0;
        int count = 0;
        int from = y * a.columns();
        for (int x = left; x < right; x++, at += stride) {
            int p = CLIPPED[first[from + x] & 0xFF];
            int q = CLIPPED[second[at] & 0xFF];
            product += p * q;
            int used = p != 0 && q != 0 ? 1 : 0;
            squaresOfA += used * p * p;
            squaresOfB += used * q * q;
            count += used;
        }
        sums[0] += product;
        sums[1] += squaresOfA;
        sums[2] += squaresOfB;
        sums[3] += count;
    }
}
