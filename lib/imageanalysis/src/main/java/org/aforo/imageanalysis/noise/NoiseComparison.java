package org.aforo.imageanalysis.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.aforo.imageanalysis.noise.Blocks.Laying;

/** Lays two noise fields on one another as well as they fit and measures what they have in common. */
public final class NoiseComparison {

    private static final int LARGEST_BLOCK = 64;
    private static final int SMALLEST_BLOCK = 8;
    private static final int LEAST_COLUMNS = 48;
    private static final int LEAST_ROWS = 24;
    private static final int QUICK_SAMPLES = 100_000;

    private NoiseComparison() {}

    /** The best fit over all orientations and shifts; the fields need not be of one size. */
    public static NoiseMatch of(NoiseField later, NoiseField earlier) {
        if (Math.min(Math.min(later.columns(), earlier.columns()), Math.min(later.rows(), earlier.rows()))
                < 2 * SMALLEST_BLOCK) {
            return new NoiseMatch(Orientation.SAME, false, 0, 0, 0, 0, 0);
        }
        Laying laying = best(later, earlier);
        int overlap =
                Math.min(laying.right(later, earlier) - laying.left(), laying.bottom(later, earlier) - laying.top());
        int side = Math.clamp(overlap / 6, SMALLEST_BLOCK, LARGEST_BLOCK);
        Spread whole = Spread.of(Blocks.correlations(later, earlier, laying, side), side);
        return new NoiseMatch(
                laying.orientation(),
                whole.median() < 0,
                laying.dx(),
                laying.dy(),
                Math.abs(whole.median()),
                whole.z(),
                whole.count());
    }

    /** Median of the blocks, and its standard errors: a few blocks of structure common to both cannot move it. */
    private record Spread(double median, double z, int count) {

        /** Deviation of one block's correlation when noise is independent: second differences of white noise are correlated among themselves. */
        private static final double OF_INDEPENDENT = 2;

        static Spread of(double[] correlations, int side) {
            double[] all = Arrays.stream(correlations)
                    .filter(each -> !Double.isNaN(each))
                    .toArray();
            if (all.length == 0) {
                return new Spread(0, 0, 0);
            }
            double median = Blocks.median(all);
            double[] away = new double[all.length];
            for (int i = 0; i < all.length; i++) {
                away[i] = Math.abs(all[i] - median);
            }
            double deviation = Math.max(1.4826 * Blocks.median(away), OF_INDEPENDENT / side);
            return new Spread(median, Math.abs(median) * Math.sqrt(all.length) / (1.2533 * deviation), all.length);
        }
    }

    private static Laying best(NoiseField a, NoiseField b) {
        FoldedCorrelation.Peaks peaks = FoldedCorrelation.of(a, b);
        record Scored(Laying laying, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (FoldedCorrelation.Peak peak : peaks.peaks()) {
            for (Laying laying : unfolded(peak, peaks, a, b)) {
                int columns = laying.right(a, b) - laying.left();
                int rows = laying.bottom(a, b) - laying.top();
                int step = Math.clamp((long) columns * rows / QUICK_SAMPLES, 1, Math.max(1, rows / 8));
                double correlation = Blocks.correlation(a, b, laying, step);
                scored.add(new Scored(laying, Math.abs(correlation) * Math.sqrt((double) columns * rows / step)));
            }
        }
        return scored.stream()
                .max(Comparator.comparingDouble(Scored::score))
                .map(Scored::laying)
                .orElse(new Laying(Orientation.SAME, 0, 0));
    }

    private static List<Laying> unfolded(
            FoldedCorrelation.Peak peak, FoldedCorrelation.Peaks peaks, NoiseField a, NoiseField b) {
        List<Laying> layings = new ArrayList<>();
        int firstX = peak.dx() - Math.ceilDiv(b.columns() + peak.dx(), peaks.sideX()) * peaks.sideX();
        int firstY = peak.dy() - Math.ceilDiv(b.rows() + peak.dy(), peaks.sideY()) * peaks.sideY();
        for (int dy = firstY; dy < a.rows(); dy += peaks.sideY()) {
            for (int dx = firstX; dx < a.columns(); dx += peaks.sideX()) {
                Laying laying = new Laying(peak.orientation(), dx, dy);
                boolean enough = laying.right(a, b) - laying.left() >= Math.min(LEAST_COLUMNS, a.columns())
                        && laying.bottom(a, b) - laying.top() >= Math.min(LEAST_ROWS, a.rows());
                if (enough) {
                    layings.add(laying);
                }
            }
        }
        return layings;
    }
}
