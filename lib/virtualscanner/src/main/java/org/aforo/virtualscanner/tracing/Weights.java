package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.kernels.LineKernels.Channel;
import org.aforo.virtualscanner.physics.Beam;
import org.aforo.virtualscanner.scanner.ViewGeometry;

/**
 * A beam's weights along a view. The spectrum softens with the angle from the beam's axis, from ray to ray, so that no step shows: within
 * a block of rays, of two to three degrees at most, the weights of the signal go straight from those of its least to those of its widest angle, a ray's place
 * between them being told by how far its own weights have come. Weights of the noise are those of the block's middle.
 */
public final class Weights {

    private static final int MOST_RAYS = 64;
    private static final int LEAST_RAYS = 16;
    private static final double WIDEST_DEGREES = 3;

    private final float[][] least;
    private final float[][] changes;
    private final float[][] noise;
    private final int block;
    private final float[] ramp;
    private final float[] airVariance;

    private Weights(Beam beam, Rays rays) {
        int size = block(rays);
        block = size;
        int blocks = (rays.count() + size - 1) / size;
        least = new float[blocks][];
        changes = new float[blocks][];
        noise = new float[blocks][];
        ramp = new float[rays.count()];
        airVariance = new float[rays.count()];
        for (int block = 0; block < blocks; block++) {
            fill(beam, rays, block, block * size, Math.min((block + 1) * size, rays.count()));
        }
    }

    public static Weights of(Beam beam, Rays rays) {
        return new Weights(beam, rays);
    }

    /** Rays with one pair of weights; the last block may have fewer. */
    static int block(Rays rays) {
        ViewGeometry view = rays.geometry();
        double whole = view.offAxisDegrees(rays.slope(0)) - view.offAxisDegrees(rays.slope(rays.count() - 1));
        int block = MOST_RAYS;
        while (block > LEAST_RAYS && block * whole / rays.count() > WIDEST_DEGREES) {
            block /= 2;
        }
        return block;
    }

    private void fill(Beam beam, Rays rays, int block, int from, int to) {
        ViewGeometry view = rays.geometry();
        double first = view.offAxisDegrees(rays.slope(from));
        double last = view.offAxisDegrees(rays.slope(to - 1));
        double narrow = first * last <= 0 ? 0 : Math.min(Math.abs(first), Math.abs(last));
        double wide = Math.max(Math.abs(first), Math.abs(last));
        double[] low = beam.signalWeights(narrow);
        double[] high = beam.signalWeights(wide);
        double whole = distance(low, high);
        for (int j = from; j < to && whole > 0; j++) {
            ramp[j] = (float) (distance(low, beam.signalWeights(view.fanDegrees(rays.slope(j)))) / whole);
        }
        double[] q = beam.varianceWeights((narrow + wide) / 2);
        least[block] = floats(low);
        noise[block] = floats(q);
        changes[block] = new float[low.length];
        float sum = 0;
        for (int k = 0; k < low.length; k++) {
            changes[block][k] = (float) (high[k] - low[k]);
            sum += noise[block][k];
        }
        for (int j = from; j < to; j++) {
            airVariance[j] = sum;
        }
    }

    /** How far two sets of weights are apart. */
    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += Math.abs(one[k] - other[k]);
        }
        return sum;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    /** Place of each ray between its block's angles, 0 to 1. */
    float[] ramp() {
        return ramp;
    }

    /** With the sums that the weights go to. */
    Channel channel(float[] signal, float[] variance) {
        return new Channel(least, changes, noise, block, signal, variance);
    }

    /** Variance of a signal of 1 from one photon, by ray. */
    public float[] airVariance() {
        return airVariance;
    }
}
