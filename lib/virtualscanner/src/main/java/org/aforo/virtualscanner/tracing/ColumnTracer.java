package org.aforo.virtualscanner.tracing;

import java.util.Arrays;
import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.kernels.LineKernels.Channel;
import org.aforo.virtualscanner.tracing.Body.Content;
import org.jspecify.annotations.Nullable;

/** From x to the mean signals of one column's rays; for columns in rising order, by one thread. */
public final class ColumnTracer {

    /** Rays taken at once: materials that none of them meets are left out. */
    private static final int BLOCK = 256;

    private final Rays rays;
    private final LineKernels kernels;
    private final Sweep sweep;
    private final Densities densities;
    private final float[] uneven;
    private final float[] growths;
    private final float[][] grown;
    private final float[][] layers;
    private final float[][] layerCoefficients;
    private double x;

    /** @param endPointMeV of the beam whose scatter the coefficients hold, if they do */
    public ColumnTracer(Bodies bodies, Rays rays, LineKernels kernels, boolean scatter, double endPointMeV) {
        this.rays = rays;
        this.kernels = kernels;
        this.sweep = new Sweep(bodies, rays, false);
        int materials = bodies.materials().size();
        this.densities = new Densities(materials, rays.count());
        this.uneven = new float[rays.count()];
        this.growths = scatter ? Coefficients.growths(endPointMeV, rays) : new float[0];
        this.grown = new float[materials][growths.length];
        this.layers = new float[2 * materials][];
        this.layerCoefficients = new float[2 * materials][];
    }

    /** Collects what the rays of the column at x meet. */
    public void trace(double place) {
        x = place;
        for (int i = 0; i < densities.count() && growths.length > 0; i++) {
            int material = densities.material(i);
            Arrays.fill(grown[material], densities.from(material), densities.to(material), 0f);
        }
        densities.clear();
        sweep.column(place, this::visit);
        if (growths.length > 0) {
            for (int i = 0; i < densities.count(); i++) {
                int material = densities.material(i);
                float[] plain = densities.of(material);
                for (int j = densities.from(material); j < densities.to(material); j++) {
                    grown[material][j] = growths[j] * plain[j];
                }
            }
        }
    }

    /** Adds the column's signals, 1 in air, and their variances to the channels' sums. */
    public void expose(Channel[] channels, Weights[] weights, Coefficients coefficients) {
        for (int e = 0; e < channels.length; e++) {
            addAir(0, densities.lowest(), channels[e], weights[e]);
            addAir(densities.highest(), rays.count(), channels[e], weights[e]);
        }
        for (int from = densities.lowest(); from < densities.highest(); from += BLOCK) {
            int to = Math.min(from + BLOCK, densities.highest());
            kernels.attenuate(gather(from, to, coefficients), layers, layerCoefficients, from, to, channels);
        }
    }

    /** Collects the materials that rays between two meet. */
    private int gather(int from, int to, Coefficients coefficients) {
        int count = 0;
        for (int i = 0; i < densities.count(); i++) {
            int material = densities.material(i);
            if (densities.from(material) < to && densities.to(material) > from) {
                layers[count] = densities.of(material);
                layerCoefficients[count++] = coefficients.base(material);
                if (coefficients.dependOnAngle()) {
                    // base lambda + growth (g lambda): one layer more instead of coefficients by ray
                    layers[count] = grown[material];
                    layerCoefficients[count++] = coefficients.growth(material);
                }
            }
        }
        return count;
    }

    private static void addAir(int from, int to, Channel channel, Weights weights) {
        float[] signal = channel.signal();
        float[] variance = channel.variance();
        float[] air = weights.airVariance();
        for (int j = from; j < to; j++) {
            signal[j] += 1f;
            variance[j] += air[j];
        }
    }

    private void visit(Body body, Run run) {
        deposit(body.adds(), run);
        deposit(body.removes(), run);
    }

    private void deposit(@Nullable Content content, Run run) {
        if (content == null) {
            return;
        }
        float[] length = run.length;
        Grain grain = content.grain();
        if (grain != null) {
            grain.apply(x, rays, run, uneven);
            length = uneven;
        }
        densities.add(content.material(), content.gramsPerLength(), length, run.first, run.from, run.to);
    }
}
