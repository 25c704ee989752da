package org.aforo.virtualscanner.kernels;

/**
 * The arithmetic of one line that takes most of the time. The plain version is the one whose samples are golden; another may be faster
 * and must agree with it within rounding. Arrays are indexed by ray, and only {@code from} to before {@code to} is read or written. An
 * object serves one thread.
 */
public interface LineKernels {

    /** For messages: {@code plain}, {@code vector}. */
    String name();

    /**
     * Signals behind matter, added to what the channels hold:
     *
     * <pre>
     *   tau_k     = sum_m mu[k][m] lambda[m]
     *   signal   += sum_k (w_k + ramp dw_k) exp(-tau_k)
     *   variance += sum_k q_k exp(-tau_k)
     * </pre>
     *
     * @param ramp place of each ray between the two angles whose weights the channels hold for its block, 0 to 1
     * @param channels one or two, which share the exponentials and the size of blocks
     */
    void attenuate(Layers layers, float[] ramp, int from, int to, Channel[] channels);

    /**
     * Signals with noise: {@code signal + sqrt(variance perPhotons + electronic) g}, g normal and following from the key and the ray
     * alone. Few photons are for the caller to deal with.
     */
    void normalNoise(long key, Noise noise, int from, int to, float[] noisy);

    /**
     * What the rays meet.
     *
     * @param count how many materials
     * @param densities areal densities lambda, g/cm2, by material and ray
     * @param coefficients mass attenuation mu, cm2/g, of material m at energy k in {@code k count + m}
     */
    record Layers(int count, float[][] densities, float[] coefficients) {}

    /**
     * One energy's weights, by block of rays and shared energy, and sums, by ray.
     *
     * @param weights w: of the signal at one end of the block's angles
     * @param changes dw: what the other end has more
     * @param noise q: of the variance
     * @param block rays of a block: ray j is of block {@code j / block}
     */
    record Channel(
            float[][] weights, float[][] changes, float[][] noise, int block, float[] signal, float[] variance) {}

    /**
     * @param signal mean, by ray
     * @param variance of one photon in air, by ray
     * @param perPhotons 1 by the photons of the ray's pixel in air, by ray
     * @param electronic variance of the electronics
     */
    record Noise(float[] signal, float[] variance, float[] perPhotons, float electronic) {}
}
