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
    private final int[] steadyParts;
    private final float[][] passing;
    private final int[] from;
    private final int[] to;
    private final float[][] sums;

    Densities(int materials, int rays) {
        steady = new double[materials][rays];
        steadyParts = new int[materials];
        passing = new float[materials][rays];
        from = new int[materials];
        to = new int[materials];
        sums = new float[materials][rays];
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
        steadyParts[material]++;
        double[] sum = steady[material];
        for (int i = 0; i < units.length; i++) {
            sum[first + i] += units[i];
        }
    }

    void end(int material, double[] units, int first) {
        steadyParts[material]--;
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

    /** Whether rays between two may meet a material; when they may, {@link #of} is made ready for them. */
    boolean sum(int material, int start, int end) {
        boolean passes = from[material] < end && to[material] > start;
        if (steadyParts[material] == 0 && !passes) {
            return false;
        }
        if (steadyParts[material] > 0) {
            ChordKernels.scale(PER_UNIT, steady[material], start, end, sums[material]);
        } else {
            Arrays.fill(sums[material], start, end, 0f);
        }
        if (passes) {
            ChordKernels.add(1f, passing[material], start, end, sums[material]);
            return true;
        }
        return ChordKernels.any(sums[material], start, end);
    }

    float[] of(int material) {
        return sums[material];
    }
}
