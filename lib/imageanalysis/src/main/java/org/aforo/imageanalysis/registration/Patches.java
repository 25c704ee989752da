package org.aforo.imageanalysis.registration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.aforo.radiograph.Raster;

/**
 * Parts of a box that are not as they were in an earlier picture of it: something was laid in, taken out or moved.
 *
 * <p>The box is cut into square blocks of a 24th of its height, about 11 cm; a block differs where the mean of what {@link Difference} leaves in
 * it reaches {@link #LEAST_DIFFERENCE}. Only squares of two by two blocks count: where the speed was uneven, posts and walls leave upright strips of
 * a block's width. Squares that touch and differ to the same side are one patch. How often that errs stands in
 * {@code docs/methods/registration.md}.
 */
public final class Patches {

    /** Difference of attenuation; water of 2 cm before a source of 6 MV is about as much. */
    static final double LEAST_DIFFERENCE = 0.1;

    private static final int LONGEST = 1600;
    private static final int BLOCKS_A_HEIGHT = 24;
    private static final int SMALLEST_BLOCK = 6;

    private Patches() {}

    /**
     * A part of a picture in full pixels, half-open.
     *
     * @param right behind the last column
     * @param bottom behind the last row
     */
    public record Frame(int left, int top, int right, int bottom) {}

    /**
     * @param difference mean of attenuation now less attenuation then
     * @param blocks it consists of
     */
    public record Patch(Frame where, double difference, int blocks) {}

    /**
     * The largest first.
     *
     * @param transform from {@link Registration}
     * @param box where the box stands in the current picture
     */
    public static List<Patch> of(Picture current, Picture earlier, Transform transform, Frame box) {
        ReducedPicture now = ReducedPicture.of(current, LONGEST);
        ReducedPicture then = ReducedPicture.of(earlier, LONGEST);
        Transform reduced = transform.reduced(
                now.factor(), then.factor(), now.picture().raster().columns());
        Blocks blocks = Blocks.of(
                Difference.of(now.picture(), then.picture(), reduced).difference(), reduced(box, now.factor()));
        List<Patch> found = new ArrayList<>();
        for (int at = 0; at < blocks.means.length; at++) {
            Patch patch = blocks.patch(at, now.factor());
            if (patch.blocks() > 0) {
                found.add(patch);
            }
        }
        found.sort(Comparator.comparingInt(Patch::blocks).reversed());
        return found;
    }

    private static Frame reduced(Frame box, int factor) {
        return new Frame(box.left() / factor, box.top() / factor, box.right() / factor, box.bottom() / factor);
    }

    /** Means of the blocks of a box that differ; those that belong to a patch already are 0. */
    private record Blocks(int left, int top, int side, int columns, double[] means) {

        static Blocks of(Raster difference, Frame box) {
            int left = Math.clamp(box.left(), 0, difference.columns());
            int top = Math.clamp(box.top(), 0, difference.rows());
            int right = Math.clamp(box.right(), left, difference.columns());
            int bottom = Math.clamp(box.bottom(), top, difference.rows());
            int side = Math.max(SMALLEST_BLOCK, (bottom - top) / BLOCKS_A_HEIGHT);
            int columns = (right - left) / side;
            int rows = (bottom - top) / side;
            double[] means = new double[columns * rows];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    means[row * columns + column] = mean(difference, left + column * side, top + row * side, side);
                }
            }
            return new Blocks(left, top, side, columns, inSquares(means, columns));
        }

        /** What belongs to a square of two by two that differ to the same side; 0 elsewhere. */
        private static double[] inSquares(double[] means, int columns) {
            double[] kept = new double[means.length];
            for (int at = 0; at + columns + 1 < means.length; at++) {
                int[] square = {at, at + 1, at + columns, at + columns + 1};
                if (at % columns < columns - 1 && differ(means, square)) {
                    for (int each : square) {
                        kept[each] = means[each];
                    }
                }
            }
            return kept;
        }

        private static boolean differ(double[] means, int[] square) {
            double side = Math.signum(means[square[0]]);
            for (int each : square) {
                if (means[each] * side < LEAST_DIFFERENCE) {
                    return false;
                }
            }
            return true;
        }

        private static double mean(Raster difference, int left, int top, int side) {
            long sum = 0;
            for (int y = top; y < top + side; y++) {
                for (int x = left; x < left + side; x++) {
                    sum += difference.at(x, y) - Difference.MIDDLE;
                }
            }
            return (double) sum / side / side / Difference.STEPS;
        }

        /** Takes what touches this block and differs to its side; of no blocks where it does not differ. */
        Patch patch(int from, int factor) {
            double side = Math.signum(means[from]);
            Deque<Integer> next = new ArrayDeque<>(List.of(from));
            int blocks = 0;
            double sum = 0;
            int firstColumn = columns;
            int lastColumn = 0;
            int firstRow = from / columns;
            int lastRow = firstRow;
            while (!next.isEmpty()) {
                int at = next.pop();
                if (means[at] * side < LEAST_DIFFERENCE) {
                    continue;
                }
                blocks++;
                sum += means[at];
                means[at] = 0;
                int column = at % columns;
                firstColumn = Math.min(firstColumn, column);
                lastColumn = Math.max(lastColumn, column);
                lastRow = Math.max(lastRow, at / columns);
                firstRow = Math.min(firstRow, at / columns);
                touching(at, next);
            }
            Frame where = new Frame(
                    factor * (left + firstColumn * this.side),
                    factor * (top + firstRow * this.side),
                    factor * (left + (lastColumn + 1) * this.side),
                    factor * (top + (lastRow + 1) * this.side));
            return new Patch(where, blocks == 0 ? 0 : sum / blocks, blocks);
        }

        private void touching(int at, Deque<Integer> next) {
            int column = at % columns;
            if (column > 0) {
                next.push(at - 1);
            }
            if (column < columns - 1) {
                next.push(at + 1);
            }
            if (at >= columns) {
                next.push(at - columns);
            }
            if (at + columns < means.length) {
                next.push(at + columns);
            }
        }
    }
}
