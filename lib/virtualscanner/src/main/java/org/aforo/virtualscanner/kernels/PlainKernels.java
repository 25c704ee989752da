package org.aforo.virtualscanner.kernels;

import java.util.Arrays;

/**
 * The golden version: loops that the compiler turns into vector instructions by itself, over blocks that stay in the first cache. No
 * fused multiply-add, so that every machine gives the same bits.
 */
public final class PlainKernels implements LineKernels {

    private static final int BLOCK = 256;

    /** exp(-22) is 3e-10: less than any detector sees. */
    private static final float DEEPEST = 22f;

    // exp(x) = p(x / 32)^32 on [-22, 0]; p a minimax polynomial of degree 6, so that 5 squarings leave a relative error
    // below 7e-6
    private static final float P1 = 0.99999976f;
    private static final float P2 = 0.49999493f;
    private static final float P3 = 0.16662392f;
    private static final float P4 = 0.041492578f;
    private static final float P5 = 0.007961964f;
    private static final float P6 = 0.000981239f;

    private static final float[] QUANTILES = NormalTable.quantiles();
    private static final int FRACTION_BITS = 20;
    private static final int FRACTION = (1 << FRACTION_BITS) - 1;
    private static final float PER_FRACTION = 1f / (1 << FRACTION_BITS);

    private final float[] tau = new float[BLOCK];
    private final int[] bits = new int[BLOCK];
    private final float[] normal = new float[BLOCK];

    public PlainKernels() {}

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public void attenuate(
            int layers, float[][] densities, float[][] coefficients, int from, int to, Channel[] channels) {
        int energies = channels[0].signalWeights().length;
        for (int start = from; start < to; start += BLOCK) {
            int count = Math.min(BLOCK, to - start);
            for (int k = 0; k < energies; k++) {
                thickness(layers, densities, coefficients, k, start, count);
                exponentials(tau, count);
                for (Channel channel : channels) {
                    add(tau, channel.signalWeights()[k], start, count, channel.signal());
                    add(tau, channel.varianceWeights()[k], start, count, channel.variance());
                }
            }
        }
    }

    private void thickness(int layers, float[][] densities, float[][] coefficients, int k, int start, int count) {
        if (layers == 0) {
            Arrays.fill(tau, 0, count, 0f);
            return;
        }
        int m = 0;
        if (layers % 2 == 1) {
            scale(coefficients[0][k], densities[0], start, count, tau);
            m = 1;
        } else {
            scale(coefficients[0][k], densities[0], coefficients[1][k], densities[1], start, count, tau);
            m = 2;
        }
        for (; m < layers; m += 2) {
            add(coefficients[m][k], densities[m], coefficients[m + 1][k], densities[m + 1], start, count, tau);
        }
    }

    private static void scale(float a, float[] x, int start, int count, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = a * x[start + i];
        }
    }

    private static void scale(float a, float[] x, float b, float[] z, int start, int count, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = a * x[start + i] + b * z[start + i];
        }
    }

    private static void add(float a, float[] x, float b, float[] z, int start, int count, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] += a * x[start + i] + b * z[start + i];
        }
    }

    /** {@code y = exp(-y)}. */
    private static void exponentials(float[] y, int count) {
        for (int i = 0; i < count; i++) {
            float r = Math.max(-y[i], -DEEPEST) * (1f / 32);
            float p = 1f + r * (P1 + r * (P2 + r * (P3 + r * (P4 + r * (P5 + r * P6)))));
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            y[i] = p * p;
        }
    }

    private static void add(float[] e, float[] weights, int start, int count, float[] sums) {
        for (int i = 0; i < count; i++) {
            sums[start + i] += weights[start + i] * e[i];
        }
    }

    @Override
    public void normalNoise(
            long key,
            int from,
            int to,
            float[] signal,
            float[] variance,
            float[] perPhotons,
            float electronic,
            float[] noisy) {
        for (int start = from; start < to; start += BLOCK) {
            int count = Math.min(BLOCK, to - start);
            draw((int) key, (int) (key >>> 32), start, count, bits);
            interpolate(bits, count, normal);
            for (int i = 0; i < count; i++) {
                float deviation = (float) Math.sqrt(variance[start + i] * perPhotons[start + i] + electronic);
                noisy[start + i] = signal[start + i] + deviation * normal[i];
            }
        }
    }

    /** 32 bits for each ray from the key: two rounds of multiplication and shift (after C. Wellons' hash prospector, "lowbias32"). */
    static void draw(int low, int high, int start, int count, int[] bits) {
        for (int i = 0; i < count; i++) {
            int h = (start + i) * 0x9E3779B9 + low;
            h ^= h >>> 16;
            h *= 0x7FEB352D;
            h ^= (h >>> 15) ^ high;
            h *= 0x846CA68B;
            bits[i] = h ^ (h >>> 16);
        }
    }

    private static void interpolate(int[] bits, int count, float[] normal) {
        for (int i = 0; i < count; i++) {
            int cell = bits[i] >>> FRACTION_BITS;
            float share = (bits[i] & FRACTION) * PER_FRACTION;
            float low = QUANTILES[cell];
            float value = low + share * (QUANTILES[cell + 1] - low);
            if (cell == 0 || cell == NormalTable.CELLS - 1) {
                value = (float) NormalTable.quantile(((bits[i] & 0xFFFFFFFFL) + 0.5) * 0x1p-32);
            }
            normal[i] = value;
        }
    }
}
