package org.aforo.virtualscanner.tracing;

import java.util.Arrays;
import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.kernels.LineKernels.Layers;

/** From x to the mean signals of one column's rays; for columns in rising order, by one thread. */
public final class ColumnTracer {

    private static final int[] NOTHING = new int[0];

    /** Rays taken at once: materials that none of them meets are left out, and where there is none the signal is that of air. */
    private final int size;

    private final Rays rays;
    private final LineKernels kernels;
    private final Sweep sweep;
    private final Densities densities;
    private final float[] growths;
    private final float[][] grown;

    /** Materials by block. */
    private final int[][] present;

    /** Column in which a block last changed. */
    private final long[] changed;

    private final Deposits deposits;
    private long column;

    /** @param endPointMeV of the beam whose scatter the coefficients hold, if they do */
    public ColumnTracer(Bodies bodies, Rays rays, LineKernels kernels, boolean scatter, double endPointMeV) {
        this.rays = rays;
        this.kernels = kernels;
        this.sweep = new Sweep(bodies, rays, false, true);
        int materials = bodies.materials().size();
        this.size = Weights.block(rays);
        this.densities = new Densities(materials, rays.count(), size);
        this.deposits = new Deposits(densities, rays);
        this.growths = scatter ? Coefficients.growths(endPointMeV, rays) : new float[0];
        this.grown = new float[materials][growths.length];
        this.present = new int[(rays.count() + size - 1) / size][];
        Arrays.fill(present, NOTHING);
        this.changed = new long[present.length];
    }

    /** Collects what the rays of the column at a place meet. */
    public void trace(double place) {
        column++;
        densities.next();
        sweep.column(place, deposits.at(place));
        for (int block = 0; block < present.length; block++) {
            if (densities.update(block)) {
                changed[block] = column;
                present[block] = meet(block);
            }
        }
    }

    private int[] meet(int block) {
        int[] found = new int[densities.materials()];
        int count = 0;
        for (int material = 0; material < found.length; material++) {
            if (densities.meets(material, block)) {
                found[count++] = material;
                if (growths.length > 0) {
                    ChordKernels.multiply(growths, densities.of(material), block * size, end(block), grown[material]);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int end(int block) {
        return Math.min((block + 1) * size, rays.count());
    }

    /** Brings signals up to date with the column. Neighbouring blocks that meet the same materials are taken together. */
    public void expose(Exposure exposure) {
        float[] packed = new float[0];
        int[] packedFor = NOTHING;
        int block = 0;
        while (block < present.length) {
            if (!exposure.isBefore(changed[block])) {
                block++;
                continue;
            }
            int first = block++;
            int[] materials = present[first];
            while (block < present.length
                    && exposure.isBefore(changed[block])
                    && Arrays.equals(present[block], materials)) {
                block++;
            }
            if (!Arrays.equals(packedFor, materials)) {
                packedFor = materials;
                packed = exposure.coefficients.packed(materials);
            }
            expose(exposure, materials, packed, first * size, end(block - 1));
        }
        exposure.isNowOf(column);
    }

    private void expose(Exposure exposure, int[] materials, float[] packed, int from, int to) {
        if (materials.length == 0) {
            exposure.air(from, to);
            return;
        }
        exposure.clear(from, to);
        Layers layers = layers(materials, exposure.coefficients.dependOnAngle(), packed);
        kernels.attenuate(layers, exposure.ramp(), from, to, exposure.channels);
    }

    private Layers layers(int[] materials, boolean grow, float[] packed) {
        int each = grow ? 2 : 1;
        float[][] layers = new float[materials.length * each][];
        for (int i = 0; i < materials.length; i++) {
            layers[i * each] = densities.of(materials[i]);
            if (grow) {
                layers[i * each + 1] = grown[materials[i]];
            }
        }
        return new Layers(layers.length, layers, packed);
    }
}
