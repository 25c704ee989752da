package org.aforo.imageanalysis.quality;

import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Signal;

/**
 * Rows and columns that stand out in open air.
 *
 * @param motion relative deviation of the air level from column to column, beyond what pixel noise gives: dose and speed that are not
 *     even
 */
record Stripes(int badRows, int badColumns, double motion) {

    static final Stripes NONE = new Stripes(0, 0, 0);

    /** A line is judged by at least as many of its pixels in air. */
    private static final int LEAST_PIXELS = 96;

    /** How many noise deviations of a line's mean it must be off, and how much at the least: shares of the level. */
    private static final double OFF = 6;

    private static final double OFF_AT_LEAST = 0.01;

    static Stripes of(Raster raster, Signal signal, OpenAir air) {
        Lines rows = new Lines(raster.rows());
        Lines columns = new Lines(raster.columns());
        int mask = raster.signed() ? -1 : 0xFFFF;
        int down = raster.rows() / air.side();
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < air.across(); i++) {
                if (air.isAir()[j * air.across() + i]) {
                    for (int y = j * air.side(); y < (j + 1) * air.side(); y++) {
                        int from = y * raster.columns() + i * air.side();
                        for (int x = 0; x < air.side(); x++) {
                            double value = (raster.samples()[from + x] & mask) - air.level();
                            rows.add(y, value);
                            columns.add(i * air.side() + x, value);
                        }
                    }
                }
            }
        }
        double span = Math.abs(air.level() - signal.dark());
        double pixel = air.noise() * span;
        double[] even = columns.deviations();
        double motion = even.length < 8 ? 0 : 1.4826 * spread(even) / span;
        return new Stripes(rows.bad(pixel, span), columns.bad(pixel, span), motion);
    }

    private static double spread(double[] values) {
        double[] away = new double[values.length];
        double middle = OpenAir.quantile(values, values.length, 0.5);
        for (int i = 0; i < away.length; i++) {
            away[i] = Math.abs(values[i] - middle);
        }
        return OpenAir.quantile(away, away.length, 0.5);
    }

    /** Sums over the air pixels of each line. */
    private static final class Lines {
        private final double[] sums;
        private final double[] squares;
        private final int[] counts;

        Lines(int lines) {
            sums = new double[lines];
            squares = new double[lines];
            counts = new int[lines];
        }

        void add(int line, double value) {
            sums[line] += value;
            squares[line] += value * value;
            counts[line]++;
        }

        /** Mean of each line judged, from the mean of its two nearest judged neighbours. */
        double[] deviations() {
            double[] away = new double[sums.length];
            int count = 0;
            for (int line = 2; line + 2 < sums.length; line++) {
                if (judged(line - 2) && judged(line) && judged(line + 2)) {
                    away[count++] = mean(line) - (mean(line - 2) + mean(line + 2)) / 2;
                }
            }
            return java.util.Arrays.copyOf(away, count);
        }

        int bad(double pixel, double span) {
            int bad = 0;
            for (int line = 2; line + 2 < sums.length; line++) {
                if (judged(line - 2) && judged(line) && judged(line + 2)) {
                    double off = Math.abs(mean(line) - (mean(line - 2) + mean(line + 2)) / 2);
                    double limit = Math.max(OFF * pixel / Math.sqrt(counts[line]), OFF_AT_LEAST * span);
                    double noise = Math.sqrt(Math.max(0, squares[line] / counts[line] - mean(line) * mean(line)));
                    boolean silent = noise < 0.2 * pixel;
                    boolean loud = noise > 4 * pixel && noise > OFF_AT_LEAST * span;
                    bad += off > limit || silent || loud ? 1 : 0;
                }
            }
            return bad;
        }

        private boolean judged(int line) {
            return counts[line] >= LEAST_PIXELS;
        }

        private double mean(int line) {
            return sums[line] / counts[line];
        }
    }
}
