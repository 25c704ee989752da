package org.aforo.virtualscanner.tracing;

/**
 * Smooth noise over a plane: mean 0, standard deviation 1, repeating after {@value #SIDE} cells both ways, with bumps some five cells wide
 * and others half as wide. White noise smoothed by two Gaussians, read with bilinear interpolation.
 */
final class NoiseTile {

    /** A power of two. */
    static final int SIDE = 256;

    private static final int MASK = SIDE - 1;
    private static final double COARSE_SIGMA = 2;
    private static final double FINE_SIGMA = 1;
    private static final double COARSE_SHARE = 0.8;
    private static final int SUBDIVISION = 4;

    /** The same for all scans: what differs is where a part looks. */
    static final NoiseTile SHARED = new NoiseTile(20261124);

    private final float[] cells = new float[SIDE * SIDE];

    /** @param seed of the white noise */
    NoiseTile(long seed) {
        double[] coarse = smoothed(Hash.of(seed, 1), COARSE_SIGMA);
        double[] fine = smoothed(Hash.of(seed, 2), FINE_SIGMA);
        double fineShare = Math.sqrt(1 - COARSE_SHARE * COARSE_SHARE);
        double mean = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (COARSE_SHARE * coarse[i] + fineShare * fine[i]);
            mean += cells[i];
        }
        mean /= cells.length;
        for (int i = 0; i < cells.length; i++) {
            cells[i] -= (float) mean;
        }
        // interpolation smooths a little more: what is read shall have deviation 1
        double scale = 1 / Math.sqrt(varianceAsRead());
        for (int i = 0; i < cells.length; i++) {
            cells[i] *= (float) scale;
        }
    }

    /**
     * Values at a place u, anywhere, and at v = first, first + 1, ...; between them the reader interpolates.
     *
     * @param first a whole number
     * @param count of values, {@value #SIDE} at most; one more is written, and the tile begins anew behind {@value #SIDE}
     */
    void line(double u, double first, int count, float[] line) {
        double floor = Math.floor(u);
        float share = (float) (u - floor);
        int low = ((int) (long) floor & MASK) * SIDE;
        int next = ((int) (long) floor + 1 & MASK) * SIDE;
        int start = (int) (long) first & MASK;
        for (int i = 0; i <= count; i++) {
            int v = start + i & MASK;
            line[i] = cells[low + v] + share * (cells[next + v] - cells[low + v]);
        }
    }

    private double varianceAsRead() {
        double squares = 0;
        float[] line = new float[SIDE + 1];
        int count = SIDE * SUBDIVISION;
        for (int i = 0; i < count; i++) {
            line((double) i / SUBDIVISION, 0, SIDE, line);
            for (int j = 0; j < count; j++) {
                int cell = j / SUBDIVISION;
                double share = (double) (j % SUBDIVISION) / SUBDIVISION;
                double value = line[cell] + share * (line[cell + 1] - line[cell]);
                squares += value * value;
            }
        }
        return squares / count / count;
    }

    /** White noise smoothed round the tile's edges, of deviation 1. */
    private static double[] smoothed(long seed, double sigma) {
        double[] field = new double[SIDE * SIDE];
        for (int i = 0; i < field.length; i++) {
            field[i] = 2 * Hash.unit(seed + i) - 1;
        }
        int reach = (int) Math.ceil(4 * sigma);
        double[] weights = new double[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = StrictMath.exp(-0.5 * (i / sigma) * (i / sigma));
        }
        double[] rows = along(field, weights, reach, 1, SIDE);
        double[] both = along(rows, weights, reach, SIDE, 1);
        double squares = 0;
        for (double value : both) {
            squares += value * value;
        }
        double scale = Math.sqrt(both.length / squares);
        for (int i = 0; i < both.length; i++) {
            both[i] *= scale;
        }
        return both;
    }

    private static double[] along(double[] field, double[] weights, int reach, int step, int line) {
        double[] sums = new double[field.length];
        for (int a = 0; a < SIDE; a++) {
            for (int b = 0; b < SIDE; b++) {
                double sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    sum += weights[i + reach] * field[a * line + (b + i & MASK) * step];
                }
                sums[a * line + b * step] = sum;
            }
        }
        return sums;
    }
}
