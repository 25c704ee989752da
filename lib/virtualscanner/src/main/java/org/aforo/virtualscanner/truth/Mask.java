package org.aforo.virtualscanner.truth;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A set of pixels as runs: pairs of a first pixel and a length, pixels counted row by row from the top left, runs rising, apart, and
 * within one row each.
 *
 * @param columns of the picture
 * @param rows of the picture
 * @param runs first, length, first, length, ...
 */
public record Mask(int columns, int rows, int[] runs) {

    /** Half open, pixels of the picture: {@code x <= column < x + width}. */
    public record Box(int x, int y, int width, int height) {}

    public Mask {
        runs = runs.clone();
        if (runs.length % 2 != 0) {
            throw new IllegalArgumentException("runs are pairs: " + runs.length + " numbers");
        }
        long end = -1;
        for (int i = 0; i < runs.length; i += 2) {
            boolean inRow = runs[i] >= 0 && runs[i + 1] > 0 && runs[i] % columns + runs[i + 1] <= columns;
            if (!inRow || runs[i] < end || (long) runs[i] + runs[i + 1] > (long) columns * rows) {
                throw new IllegalArgumentException(
                        "runs rise, lie in the picture and within a row: " + runs[i] + ", " + runs[i + 1]);
            }
            end = (long) runs[i] + runs[i + 1];
        }
    }

    /** @param pixels row by row */
    public static Mask of(int columns, int rows, BitSet pixels) {
        int[] runs = new int[16];
        int count = 0;
        for (int first = pixels.nextSetBit(0); first >= 0; first = pixels.nextSetBit(first)) {
            int rowEnd = (first / columns + 1) * columns;
            int end = Math.min(pixels.nextClearBit(first), rowEnd);
            if (count == runs.length) {
                runs = Arrays.copyOf(runs, 2 * count);
            }
            runs[count++] = first;
            runs[count++] = end - first;
            first = end;
        }
        return new Mask(columns, rows, Arrays.copyOf(runs, count));
    }

    @Override
    public int[] runs() {
        return runs.clone();
    }

    /** How many pixels. */
    public int area() {
        int area = 0;
        for (int i = 1; i < runs.length; i += 2) {
            area += runs[i];
        }
        return area;
    }

    public boolean contains(int column, int row) {
        int pixel = row * columns + column;
        for (int i = 0; i < runs.length && runs[i] <= pixel; i += 2) {
            if (pixel < runs[i] + runs[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The smallest box around all pixels; empty without any. */
    public Optional<Box> bounds() {
        if (runs.length == 0) {
            return Optional.empty();
        }
        int left = columns;
        int right = 0;
        for (int i = 0; i < runs.length; i += 2) {
            left = Math.min(left, runs[i] % columns);
            right = Math.max(right, runs[i] % columns + runs[i + 1]);
        }
        int top = runs[0] / columns;
        int bottom = runs[runs.length - 2] / columns + 1;
        return Optional.of(new Box(left, top, right - left, bottom - top));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask
                && mask.columns == columns
                && mask.rows == rows
                && Arrays.equals(mask.runs, runs);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * columns + rows) + Arrays.hashCode(runs);
    }

    @Override
    public String toString() {
        return "Mask[" + columns + "x" + rows + ", " + area() + " pixels]";
    }
}
