package org.aforo.virtualscanner.tracing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Areal densities of one column: g/cm2 by material and ray. What is steady along x is added when it begins and taken off when it ends, in
 * whole units of 2^-20 g/cm2, which doubles add and subtract without rounding: the sum is the same whatever came and went before. What
 * changes from column to column is added for the column alone.
 */
final class Densities {

    private static final double UNITS = 1 << 20;
    private static final double PER_UNIT = 1 / UNITS;

    private final double[][] steady;
    private final float[][] passing;
    private final int[] from;
    private final int[] to;

    /** What is steady, rounded to what the kernels take; up to date where its block has not changed since. */
    private final float[][] rounded;

    private final BlockState[][] states;
    private final float[][] sums;
    private final int blockSize;

    /** Whether a block of a material's steady sum has been rounded since it last changed, and whether that left anything. */
    private enum BlockState {
        CHANGED,
        NOTHING,
        SOMETHING
    }

    /** @param blockSize rays that {@link #sum} is asked for at once */
    Densities(int materials, int rays, int blockSize) {
        this.blockSize = blockSize;
        steady = new double[materials][rays];
        passing = new float[materials][rays];
        from = new int[materials];
        to = new int[materials];
        rounded = new float[materials][rays];
        sums = new float[materials][rays];
        states = new BlockState[materials][(rays + blockSize - 1) / blockSize];
        for (BlockState[] each : states) {
            Arrays.fill(each, BlockState.NOTHING);
        }
    }

    int materials() {
        return steady.length;
    }

    /** In whole units, from the run's first ray on: what {@link #begin} and {@link #end} take. */
    static double[] units(float gramsPerLength, Run run) {
        double[] units = new double[run.to - run.from];
        for (int i = 0; i < units.length; i++) {
            units[i] = Math.rint((double) run.length[run.from + i] * gramsPerLength * UNITS);
        }
        return units;
    }

    void begin(int material, double[] units, int first) {
        change(material, first, units.length);
        double[] sum = steady[material];
        for (int i = 0; i < units.length; i++) {
            sum[first + i] += units[i];
        }
    }

    void end(int material, double[] units, int first) {
        change(material, first, units.length);
        double[] sum = steady[material];
        for (int i = 0; i < units.length; i++) {
            sum[first + i] -= units[i];
        }
    }

    /** Adds lengths between two rays, each times a factor, for this column. */
    void pass(int material, float gramsPerLength, float[] lengths, int start, int end) {
        if (start >= end) {
            return;
        }
        if (from[material] >= to[material]) {
            from[material] = start;
            to[material] = end;
        } else {
            from[material] = Math.min(from[material], start);
            to[material] = Math.max(to[material], end);
        }
        ChordKernels.add(gramsPerLength, lengths, start, end, passing[material]);
    }

    /** Forgets what passed: the next column. */
    void next() {
        for (int material = 0; material < from.length; material++) {
            if (from[material] < to[material]) {
                Arrays.fill(passing[material], from[material], to[material], 0f);
                from[material] = 0;
                to[material] = 0;
            }
        }
    }

    private void change(int material, int first, int count) {
        if (count > 0) {
            Arrays.fill(states[material], first / blockSize, (first + count - 1) / blockSize + 1, BlockState.CHANGED);
        }
    }

    /** What a block's rays meet of a material, by ray; null when none of them meets any. */
    float @Nullable [] sum(int material, int block) {
        int start = block * blockSize;
        int end = Math.min(start + blockSize, steady[material].length);
        if (states[material][block] == BlockState.CHANGED) {
            ChordKernels.scale(PER_UNIT, steady[material], start, end, rounded[material]);
            states[material][block] =
                    ChordKernels.any(rounded[material], start, end) ? BlockState.SOMETHING : BlockState.NOTHING;
        }
        if (from[material] >= end || to[material] <= start) {
            return states[material][block] == BlockState.SOMETHING ? rounded[material] : null;
        }
        ChordKernels.sum(rounded[material], passing[material], start, end, sums[material]);
        return sums[material];
    }
}
