package org.aforo.virtualscanner.tracing;

import java.util.Arrays;

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

    /** What is steady, rounded to what the kernels take; up to date where its block has not changed since. */
    private final float[][] rounded;

    private final float[][] sums;
    private final Block[][] blocks;
    private final int blockSize;
    private final int rays;

    /** One material in one block of rays. */
    private static final class Block {
        boolean steadyChanged;
        boolean steadyThere;
        boolean passes;
        boolean passedBefore;
    }

    /** @param blockSize rays that are brought up to date at once */
    Densities(int materials, int rays, int blockSize) {
        this.rays = rays;
        this.blockSize = blockSize;
        steady = new double[materials][rays];
        passing = new float[materials][rays];
        rounded = new float[materials][rays];
        sums = new float[materials][rays];
        blocks = new Block[materials][(rays + blockSize - 1) / blockSize];
        for (Block[] row : blocks) {
            Arrays.setAll(row, _ -> new Block());
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

    private void change(int material, int first, int count) {
        for (int block = first / blockSize; block * blockSize < first + count; block++) {
            blocks[material][block].steadyChanged = true;
        }
    }

    /** Adds lengths between two rays, each times a factor, for this column. */
    void pass(int material, float gramsPerLength, float[] lengths, int start, int end) {
        for (int block = start / blockSize; block * blockSize < end; block++) {
            blocks[material][block].passes = true;
        }
        ChordKernels.add(gramsPerLength, lengths, start, end, passing[material]);
    }

    /** Forgets what passed: the next column. */
    void next() {
        for (int material = 0; material < blocks.length; material++) {
            for (int block = 0; block < blocks[material].length; block++) {
                Block each = blocks[material][block];
                each.passedBefore = each.passes;
                if (each.passes) {
                    Arrays.fill(passing[material], block * blockSize, end(block), 0f);
                    each.passes = false;
                }
            }
        }
    }

    private int end(int block) {
        return Math.min((block + 1) * blockSize, rays);
    }

    /** Brings a block's sums up to date, once a column; whether they may differ from those of the column before. */
    boolean update(int block) {
        boolean altered = false;
        for (int material = 0; material < blocks.length; material++) {
            altered |= update(material, block, blocks[material][block]);
        }
        return altered;
    }

    private boolean update(int material, int block, Block each) {
        int start = block * blockSize;
        int end = end(block);
        boolean altered = each.steadyChanged || each.passes || each.passedBefore;
        if (each.steadyChanged) {
            ChordKernels.scale(PER_UNIT, steady[material], start, end, rounded[material]);
            each.steadyThere = ChordKernels.any(rounded[material], start, end);
            each.steadyChanged = false;
        }
        if (each.passes) {
            ChordKernels.sum(rounded[material], passing[material], start, end, sums[material]);
        } else if (altered) {
            System.arraycopy(rounded[material], start, sums[material], start, end - start);
        }
        return altered;
    }

    /** Whether a block's rays may meet a material. */
    boolean meets(int material, int block) {
        Block each = blocks[material][block];
        return each.passes || each.steadyThere;
    }

    /** What rays meet of a material, where {@link #meets}. */
    float[] of(int material) {
        return sums[material];
    }
}
