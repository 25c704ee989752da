package org.aforo.imageanalysis.registration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds block by block how far the resampled earlier picture lies from the current one. */
final class Displacements {

    private static final double LEAST_STRUCTURE = 0.04;
    private static final double LEAST_CORRELATION = 0.6;

    /**
     * A block whose place was found.
     *
     * @param x of its middle, current pixels
     * @param y of its middle
     * @param dx how much further on along x the earlier picture has it, current pixels
     * @param dy along y
     */
    record Found(double x, double y, double dx, double dy) {}

    /** Blocks a way, and how far each is sought. */
    record Search(int across, int down, int reach) {}

    private Displacements() {}

    static List<Found> of(Attenuation current, float[] earlier, Search search) {
        List<Found> found = new ArrayList<>();
        int width = current.columns() / search.across();
        int height = current.rows() / search.down();
        if (width < 8 || height < 8) {
            return found;
        }
        for (int j = 0; j < search.down(); j++) {
            for (int i = 0; i < search.across(); i++) {
                Block block = new Block(i * width, j * height, width, height);
                Found one = place(current, earlier, block, search.reach());
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private record Block(int left, int top, int width, int height) {}

    private static @Nullable Found place(Attenuation current, float[] earlier, Block block, int reach) {
        if (deviation(current, block) < LEAST_STRUCTURE) {
            return null;
        }
        int side = 2 * reach + 1;
        double[] scores = new double[side * side];
        int best = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = correlation(current, earlier, block, at % side - reach, at / side - reach);
            best = scores[at] > scores[best] ? at : best;
        }
        int bx = best % side;
        int by = best / side;
        if (scores[best] < LEAST_CORRELATION || bx == 0 || by == 0 || bx == side - 1 || by == side - 1) {
            return null;
        }
        double dx = bx - reach + summit(scores[best - 1], scores[best], scores[best + 1]);
        double dy = by - reach + summit(scores[best - side], scores[best], scores[best + side]);
        return new Found(block.left() + block.width() / 2.0, block.top() + block.height() / 2.0, dx, dy);
    }

    /** Where a parabola through three neighbours has its top, from the middle one. */
    private static double summit(double before, double here, double after) {
        double bend = before - 2 * here + after;
        return bend < -1e-12 ? Math.clamp((before - after) / (2 * bend), -0.5, 0.5) : 0;
    }

    private static double deviation(Attenuation current, Block block) {
        double sum = 0;
        double squares = 0;
        for (int y = block.top(); y < block.top() + block.height(); y++) {
            for (int x = block.left(); x < block.left() + block.width(); x++) {
                double value = current.values()[y * current.columns() + x];
                sum += value;
                squares += value * value;
            }
        }
        int n = block.width() * block.height();
        return Math.sqrt(Math.max(0, squares / n - sum / n * sum / n));
    }

    private static double correlation(Attenuation current, float[] earlier, Block block, int dx, int dy) {
        int columns = current.columns();
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        int n = 0;
        for (int y = Math.max(block.top(), -dy); y < Math.min(block.top() + block.height(), current.rows() - dy); y++) {
            int row = y * columns;
            int other = (y + dy) * columns + dx;
            int to = Math.min(block.left() + block.width(), columns - dx);
            for (int x = Math.max(block.left(), -dx); x < to; x++) {
                float q = earlier[other + x];
                if (!Float.isNaN(q)) {
                    float p = current.values()[row + x];
                    sumA += p;
                    sumB += q;
                    squaresA += p * p;
                    squaresB += q * q;
                    products += p * q;
                    n++;
                }
            }
        }
        if (2 * n < block.width() * block.height()) {
            return -1;
        }
        double varianceA = squaresA - sumA * sumA / n;
        double varianceB = squaresB - sumB * sumB / n;
        return varianceA <= 1e-6 || varianceB <= 1e-6
                ? -1
                : (products - sumA * sumB / n) / Math.sqrt(varianceA * varianceB);
    }
}
