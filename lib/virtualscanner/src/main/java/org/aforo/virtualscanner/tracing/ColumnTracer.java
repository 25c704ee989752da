package org.aforo.virtualscanner.tracing;

import java.util.Arrays;
import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.kernels.LineKernels.Channel;
import org.aforo.virtualscanner.kernels.LineKernels.Layers;

/** From x to the mean signals of one column's rays; for columns in rising order, by one thread. */
public final class ColumnTracer {

    /** Rays taken at once: materials that none of them meets are left out, and where there is none the signal is that of air. */
    private final int size;

    private final Rays rays;
    private final LineKernels kernels;
    private final Sweep sweep;
    private final Densities densities;
    private final float[] growths;
    private final float[][] grown;
    private final int[][] present;

    /** Densities of what is present, by block and place in {@link #present}. */
    private final float[][][] met;

    private final Deposits deposits;

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
        int blocks = (rays.count() + size - 1) / size;
        this.present = new int[blocks][];
        this.met = new float[blocks][materials][];
    }

    /** Collects what the rays of the column at a place meet. */
    public void trace(double place) {
        densities.next();
        sweep.column(place, deposits.at(place));
        int[] found = new int[densities.materials()];
        for (int block = 0; block < present.length; block++) {
            int from = block * size;
            int to = Math.min(from + size, rays.count());
            int count = 0;
            for (int material = 0; material < found.length; material++) {
                float[] sum = densities.sum(material, block);
                if (sum != null) {
                    met[block][count] = sum;
                    found[count++] = material;
                    if (growths.length > 0) {
                        ChordKernels.multiply(growths, sum, from, to, grown[material]);
                    }
                }
            }
            present[block] = Arrays.copyOf(found, count);
        }
    }

    /**
     * Adds the column's signals, 1 in air, and their variances.
     *
     * @param signals by pulse and ray; {@code variances} likewise
     * @param weights by pulse
     */
    public void expose(float[][] signals, float[][] variances, Weights[] weights, Coefficients coefficients) {
        Channel[] channels = new Channel[signals.length];
        int[] packedFor = new int[0];
        float[] packed = new float[0];
        for (int block = 0; block < present.length; block++) {
            int from = block * size;
            int to = Math.min(from + size, rays.count());
            if (present[block].length == 0) {
                for (int e = 0; e < signals.length; e++) {
                    addAir(from, to, signals[e], variances[e], weights[e]);
                }
                continue;
            }
            if (!Arrays.equals(packedFor, present[block])) {
                packedFor = present[block];
                packed = coefficients.packed(packedFor);
            }
            for (int e = 0; e < channels.length; e++) {
                channels[e] = weights[e].channel(block, signals[e], variances[e]);
            }
            Layers layers = layers(block, coefficients.dependOnAngle(), packed);
            kernels.attenuate(layers, weights[0].ramp(), from, to, channels);
        }
    }

    private Layers layers(int block, boolean grow, float[] packed) {
        int count = present[block].length;
        int each = grow ? 2 : 1;
        float[][] layers = new float[count * each][];
        for (int i = 0; i < count; i++) {
            layers[i * each] = met[block][i];
            if (grow) {
                layers[i * each + 1] = grown[present[block][i]];
            }
        }
        return new Layers(layers.length, layers, packed);
    }

    private static void addAir(int from, int to, float[] signal, float[] variance, Weights weights) {
        float[] air = weights.airVariance();
        for (int j = from; j < to; j++) {
            signal[j] += 1f;
            variance[j] += air[j];
        }
    }
}
