package org.aforo.virtualscanner.kernels;

import java.util.Arrays;

/**
 * The golden version: loops that the compiler turns into vector instructions by itself, over blocks that stay in the first cache. No
 * fused multiply-add, so that every machine gives the same bits.
 */
public final class PlainKernels implements LineKernels {

    private static final int BLOCK = 256;

    /** 2^32 by the golden ratio: neighbouring rays start far apart. */
    private static final int GOLDEN = 0x9E3779B9;

    private static final float LOG2_E = 1.442695f;

    /** 2^-30 is 1e-9: less than any detector sees. */
    private static final int DEPTH = 30;

    private static final float DEEPEST = -DEPTH;
    private static final float LEAST = 0x1p-30f;

    /** Added to a small number, leaves its nearest whole number in the lowest bits. */
    private static final float ROUNDER = 12_582_912f;

    // 2^r for |r| <= 1/2: minimax polynomial of degree 6
    private static final float P1 = 0.6931472f;
    private static final float P2 = 0.24022646f;
    private static final float P3 = 0.055503286f;
    private static final float P4 = 0.009618489f;
    private static final float P5 = 0.001339993f;
    private static final float P6 = 0.00015345812f;

    private static final float[] QUANTILES = NormalTable.quantiles();
    private static final int FRACTION_BITS = 20;
    private static final int FRACTION = (1 << FRACTION_BITS) - 1;
    private static final float PER_FRACTION = 1f / (1 << FRACTION_BITS);

    // the compiler makes vector instructions only of loops that index all arrays alike: scratch is as long as a line
    private float[] tau = new float[0];
    private int[] steps = new int[0];
    private int[] bits = new int[0];
    private int[] powers = new int[0];
    private float[] normal = new float[0];

    public PlainKernels() {}

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public void attenuate(Layers layers, float[] ramp, int from, int to, Channel[] channels) {
        makeRoom(to);
        int energies = channels[0].weights()[0].length;
        for (int k = 0; k < energies; k++) {
            thickness(layers, k, from, to);
            exponentials(tau, powers, from, to);
            for (Channel channel : channels) {
                accumulate(channel, k, ramp, from, to);
            }
        }
    }

    private void makeRoom(int rays) {
        if (tau.length < rays) {
            tau = new float[rays];
            bits = new int[rays];
            powers = new int[rays];
            normal = new float[rays];
            steps = new int[rays];
            for (int j = 0; j < rays; j++) {
                steps[j] = j * GOLDEN;
            }
        }
    }

    /** Four layers at a time. */
    private void thickness(Layers layers, int k, int from, int to) {
        int count = layers.count();
        float[][] densities = layers.densities();
        float[] mu = layers.coefficients();
        Arrays.fill(tau, from, to, 0f);
        int m = 0;
        for (; m + 4 <= count; m += 4) {
            add(mu, k * count + m, densities, m, from, to, tau);
        }
        for (; m < count; m++) {
            add(mu[k * count + m], densities[m], from, to, tau);
        }
    }

    private static void add(float[] mu, int at, float[][] densities, int m, int from, int to, float[] sums) {
        float a = mu[at];
        float b = mu[at + 1];
        float c = mu[at + 2];
        float d = mu[at + 3];
        float[] x = densities[m];
        float[] y = densities[m + 1];
        float[] z = densities[m + 2];
        float[] w = densities[m + 3];
        for (int j = from; j < to; j++) {
            sums[j] += a * x[j] + b * y[j] + (c * z[j] + d * w[j]);
        }
    }

    private static void add(float a, float[] x, int from, int to, float[] sums) {
        for (int j = from; j < to; j++) {
            sums[j] += a * x[j];
        }
    }

    /**
     * {@code y = exp(-y)}: {@code 2^n 2^r} with n whole and r within a half, which a polynomial gives to 1e-7. Three loops, since the
     * compiler makes vector instructions of neither a float's bits nor a shift beside floats; the scaling by 2^n is exact.
     */
    private static void exponentials(float[] y, int[] powers, int start, int end) {
        for (int j = start; j < end; j++) {
            float x = Math.max(-LOG2_E * y[j], DEEPEST);
            float whole = (x + ROUNDER) - ROUNDER;
            float r = x - whole;
            float p = 1f + r * (P1 + r * (P2 + r * (P3 + r * (P4 + r * (P5 + r * P6)))));
            powers[j] = DEPTH + (int) whole;
            y[j] = p * LEAST;
        }
        for (int j = start; j < end; j++) {
            powers[j] = 1 << powers[j];
        }
        for (int j = start; j < end; j++) {
            y[j] *= powers[j];
        }
    }

    private void accumulate(Channel channel, int k, float[] ramp, int from, int to) {
        int size = channel.block();
        for (int block = from / size; block * size < to; block++) {
            float w = channel.weights()[block][k];
            float dw = channel.changes()[block][k];
            float q = channel.noise()[block][k];
            int start = Math.max(from, block * size);
            accumulate(w, dw, ramp, start, Math.min(to, (block + 1) * size), channel.signal());
            add(q, tau, start, Math.min(to, (block + 1) * size), channel.variance());
        }
    }

    private void accumulate(float w, float dw, float[] ramp, int from, int to, float[] signal) {
        float[] e = tau;
        for (int j = from; j < to; j++) {
            signal[j] += (w + dw * ramp[j]) * e[j];
        }
    }

    @Override
    public void normalNoise(long key, Noise noise, int from, int to, float[] noisy) {
        makeRoom(to);
        float[] signal = noise.signal();
        float[] variance = noise.variance();
        float[] perPhotons = noise.perPhotons();
        float electronic = noise.electronic();
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(start + BLOCK, to);
            draw((int) key, (int) (key >>> 32), steps, start, end, bits);
            interpolate(bits, start, end, normal);
            for (int j = start; j < end; j++) {
                float deviation = (float) Math.sqrt(variance[j] * perPhotons[j] + electronic);
                noisy[j] = signal[j] + deviation * normal[j];
            }
        }
    }

    /** 32 bits for each ray from the key: two rounds of multiplication and shift (after C. Wellons' hash prospector, "lowbias32"). */
    private static void draw(int low, int high, int[] steps, int start, int end, int[] bits) {
        for (int j = start; j < end; j++) {
            int h = steps[j] + low;
            h ^= h >>> 16;
            h *= 0x7FEB352D;
            h ^= (h >>> 15) ^ high;
            h *= 0x846CA68B;
            bits[j] = h ^ (h >>> 16);
        }
    }

    private static void interpolate(int[] bits, int start, int end, float[] normal) {
        for (int j = start; j < end; j++) {
            int cell = bits[j] >>> FRACTION_BITS;
            float share = (bits[j] & FRACTION) * PER_FRACTION;
            float low = QUANTILES[cell];
            float value = low + share * (QUANTILES[cell + 1] - low);
            if (cell == 0 || cell == NormalTable.CELLS - 1) {
                value = NormalTable.outermost(bits[j]);
            }
            normal[j] = value;
        }
    }
}
