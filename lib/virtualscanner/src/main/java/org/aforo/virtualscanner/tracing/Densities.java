package org.aforo.virtualscanner.tracing;

import java.util.Arrays;

/** Areal densities of one column: g/cm2 by material and ray. Materials that the column does not hold cost nothing. */
final class Densities {

    private final float[][] byMaterial;
    private final int[] from;
    private final int[] to;
    private final int[] present;
    private int count;
    private int lowest;
    private int highest;

    Densities(int materials, int rays) {
        byMaterial = new float[materials][rays];
        from = new int[materials];
        to = new int[materials];
        present = new int[materials];
        lowest = rays;
    }

    /**
     * Adds lengths between two rays, each times a factor.
     *
     * @param first ray of the first length
     */
    void add(int material, float gramsPerLength, float[] lengths, int first, int start, int end) {
        if (start >= end) {
            return;
        }
        if (from[material] >= to[material]) {
            present[count++] = material;
            from[material] = start;
            to[material] = end;
        } else {
            from[material] = Math.min(from[material], start);
            to[material] = Math.max(to[material], end);
        }
        lowest = Math.min(lowest, start);
        highest = Math.max(highest, end);
        ChordKernels.add(gramsPerLength, lengths, first, start, end, byMaterial[material]);
    }

    /** Makes ready for the next column. */
    void clear() {
        for (int i = 0; i < count; i++) {
            int material = present[i];
            Arrays.fill(byMaterial[material], from[material], to[material], 0f);
            from[material] = 0;
            to[material] = 0;
        }
        count = 0;
        lowest = byMaterial.length == 0 ? 0 : byMaterial[0].length;
        highest = 0;
    }

    /** Materials in the column, in the order met. */
    int count() {
        return count;
    }

    int material(int i) {
        return present[i];
    }

    float[] of(int material) {
        return byMaterial[material];
    }

    /** First ray that holds the material; {@link #to} is behind the last. */
    int from(int material) {
        return from[material];
    }

    int to(int material) {
        return to[material];
    }

    /** First ray that holds anything. */
    int lowest() {
        return Math.min(lowest, highest);
    }

    int highest() {
        return highest;
    }
}
