package org.aforo.virtualscanner.kernels;

/**
 * The arithmetic of one line that takes most of the time. The plain version is the one whose samples are golden; another may be faster
 * and must agree with it within rounding. Arrays are indexed by ray, and only {@code from} to before {@code to} is read or written.
 */
public interface LineKernels {

    /** For messages: {@code plain}, {@code vector}. */
    String name();

    /**
     * Signals behind matter. With areal densities lambda (g/cm2) of n layers, coefficients mu (cm2/g) at the 16 shared energies, and for
     * each channel weights w of the signal and q of the noise, rows by energy:
     *
     * <pre>
     *   tau_k = sum_m mu[m][k] lambda[m]
     *   signal   += sum_k w_k exp(-tau_k)
     *   variance += sum_k q_k exp(-tau_k)
     * </pre>
     *
     * @param layers how many entries of {@code densities} and {@code coefficients} count
     * @param channels one or two, which share the coefficients
     */
    void attenuate(int layers, float[][] densities, float[][] coefficients, int from, int to, Channel[] channels);

    /**
     * Signals with noise: {@code signal + sqrt(variance photons^-1 + electronic) g}, g normal and following from the key and the ray
     * alone. Few photons are for the caller to deal with.
     *
     * @param perPhotons 1 by the photons of each ray's pixel in air
     * @param electronic variance of the electronics
     */
    void normalNoise(
            long key,
            int from,
            int to,
            float[] signal,
            float[] variance,
            float[] perPhotons,
            float electronic,
            float[] noisy);

    /**
     * One energy's weights and sums.
     *
     * @param signalWeights by energy and ray
     * @param varianceWeights by energy and ray
     * @param signal by ray
     * @param variance by ray
     */
    record Channel(float[][] signalWeights, float[][] varianceWeights, float[] signal, float[] variance) {}
}
