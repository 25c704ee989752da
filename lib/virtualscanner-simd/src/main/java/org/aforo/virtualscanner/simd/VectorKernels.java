package org.aforo.virtualscanner.simd;

import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.kernels.PlainKernels;

/**
 * The plain kernels with vectors of the machine's width: all sums of a few rays stay in registers while the energies pass, and
 * multiply-adds are fused. What is left of a line behind the last whole vector is done by the plain version.
 */
public final class VectorKernels implements LineKernels {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();

    private static final float LOG2_E = 1.442695f;

    /** The bits of 30: 2^-30 is less than any detector sees. */
    private static final int DEEPEST = Float.floatToRawIntBits(30f);

    /** Added to a small number, leaves its nearest whole number in the lowest bits. */
    private static final float ROUNDER = 12_582_912f;

    // 2^-r for |r| <= 1/2: minimax polynomial of degree 5, to 2e-7
    private static final float P0 = 1.0000001f;
    private static final float P1 = -0.69314694f;
    private static final float P2 = 0.2402212f;
    private static final float P3 = -0.05550713f;
    private static final float P4 = 0.009675541f;
    private static final float P5 = -0.0013276471f;

    private final PlainKernels plain = new PlainKernels();

    public VectorKernels() {}

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public void attenuate(Layers layers, float[] ramp, int from, int to, Channel[] channels) {
        int size = channels[0].block();
        for (int start = from; start < to; ) {
            int block = start / size;
            int end = Math.min((block + 1) * size, to);
            int whole = end - (end - start) % LANES;
            if (channels.length == 2) {
                both(layers, ramp, start, whole, block, channels);
            } else {
                single(layers, ramp, start, whole, block, channels[0]);
            }
            if (whole < end) {
                plain.attenuate(layers, ramp, whole, end, channels);
            }
            start = end;
        }
    }

    private static void both(Layers layers, float[] ramp, int from, int end, int block, Channel[] channels) {
        Channel one = channels[0];
        Channel other = channels[1];
        float[] weights = one.weights()[block];
        float[] changes = one.changes()[block];
        float[] noises = one.noise()[block];
        float[] otherWeights = other.weights()[block];
        float[] otherChanges = other.changes()[block];
        float[] otherNoises = other.noise()[block];
        for (int j = from; j < end; j += LANES) {
            FloatVector signal = FloatVector.zero(FLOATS);
            FloatVector change = FloatVector.zero(FLOATS);
            FloatVector noise = FloatVector.zero(FLOATS);
            FloatVector otherSignal = FloatVector.zero(FLOATS);
            FloatVector otherChange = FloatVector.zero(FLOATS);
            FloatVector otherNoise = FloatVector.zero(FLOATS);
            for (int k = 0; k < weights.length; k++) {
                FloatVector e = exp(thickness(layers, k, j));
                signal = e.fma(all(weights[k]), signal);
                change = e.fma(all(changes[k]), change);
                noise = e.fma(all(noises[k]), noise);
                otherSignal = e.fma(all(otherWeights[k]), otherSignal);
                otherChange = e.fma(all(otherChanges[k]), otherChange);
                otherNoise = e.fma(all(otherNoises[k]), otherNoise);
            }
            FloatVector place = FloatVector.fromArray(FLOATS, ramp, j);
            add(change.fma(place, signal), one.signal(), j);
            add(noise, one.variance(), j);
            add(otherChange.fma(place, otherSignal), other.signal(), j);
            add(otherNoise, other.variance(), j);
        }
    }

    private static void single(Layers layers, float[] ramp, int from, int end, int block, Channel one) {
        float[] weights = one.weights()[block];
        float[] changes = one.changes()[block];
        float[] noises = one.noise()[block];
        for (int j = from; j < end; j += LANES) {
            FloatVector signal = FloatVector.zero(FLOATS);
            FloatVector change = FloatVector.zero(FLOATS);
            FloatVector noise = FloatVector.zero(FLOATS);
            for (int k = 0; k < weights.length; k++) {
                FloatVector e = exp(thickness(layers, k, j));
                signal = e.fma(all(weights[k]), signal);
                change = e.fma(all(changes[k]), change);
                noise = e.fma(all(noises[k]), noise);
            }
            FloatVector place = FloatVector.fromArray(FLOATS, ramp, j);
            add(change.fma(place, signal), one.signal(), j);
            add(noise, one.variance(), j);
        }
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }

    private static void add(FloatVector more, float[] sums, int j) {
        more.add(FloatVector.fromArray(FLOATS, sums, j)).intoArray(sums, j);
    }

    /** {@code sum_m mu[k][m] lambda[m]}. */
    private static FloatVector thickness(Layers layers, int k, int j) {
        int count = layers.count();
        float[][] densities = layers.densities();
        float[] mu = layers.coefficients();
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int m = 0; m < count; m++) {
            sum = FloatVector.fromArray(FLOATS, densities[m], j).fma(all(mu[k * count + m]), sum);
        }
        return sum;
    }

    /** {@code exp(-y)}, as the plain version's. */
    private static FloatVector exp(FloatVector thickness) {
        // as whole numbers, floats from zero up are in order and those below lie below: a minimum without the cost of
        // NaN
        FloatVector y = thickness.mul(LOG2_E).reinterpretAsInts().min(DEEPEST).reinterpretAsFloats();
        FloatVector z = all(ROUNDER).sub(y);
        FloatVector r = z.sub(ROUNDER).add(y);
        FloatVector p = r.fma(all(P5), all(P4))
                .fma(r, all(P3))
                .fma(r, all(P2))
                .fma(r, all(P1))
                .fma(r, all(P0));
        IntVector power = z.reinterpretAsInts().lanewise(LSHL, 23);
        return p.reinterpretAsInts().add(power).reinterpretAsFloats();
    }

    /** The plain one: what takes its time is reading a table, which vectors do no faster. */
    @Override
    public void normalNoise(long key, Noise noise, int from, int to, float[] noisy) {
        plain.normalNoise(key, noise, from, to, noisy);
    }
}
