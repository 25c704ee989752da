package org.aforo.virtualscanner.physics;

/**
 * What a linear accelerator of an end-point energy and a CdWO4 detector together see, as weights of the shared energies.
 *
 * <pre>
 *   T      = sum_k w_k exp(-tau_k)            transmission of the signal, 1 in air
 *   Var(T) = sum_k q_k exp(-tau_k) / N0       photon noise, N0 photons per pixel and pulse in air
 * </pre>
 *
 * A photon of energy E leaves D in the crystal, so that with phi the photons' spectrum w is phi D / sum(phi D) and q is
 * phi D2 / sum(phi D)^2, D2 the mean square of the energy left. Weights of 6 and 9 MeV: fitted by non-negative least squares to transmissions
 * computed from the Geant4 spectra published with semiZ (P. Lalor, MIT licence: 1 mm W and 10 mm Cu target, 10 mm Fe filter). Weights of other
 * end points: fitted in the same way to {@link ThickTarget}.
 */
public final class Beam {

    private static final double[] AT_6_MEV = {
        0.00069542416,
        0.031243422,
        0.084396694,
        0.033670276,
        0.11170857,
        0.025968473,
        0.074818287,
        0.1168036,
        0.027510049,
        0.10347782,
        0.14762355,
        0.015299322,
        0.18806299,
        0.035983534,
        0.0027379932,
        0
    };
    private static final double[] AT_9_MEV = {
        0.00038474057, 0.017922577, 0.046647231, 0.029645254, 0.049119888, 0.044963177, 0.036967289, 0.059743113,
        0.07457351, 0.049460969, 0.056232585, 0.13823583, 0.089435468, 0.12288878, 0.15569262, 0.028086974
    };

    private static final double LOWEST_PHOTON_MEV = 0.04;
    private static final double BIN_MEV = 0.02;

    private final double endPointMeV;
    private final double[] onAxis;

    private Beam(double endPointMeV, double[] onAxis) {
        this.endPointMeV = endPointMeV;
        this.onAxis = onAxis;
    }

    /**
     * The beam of an end-point energy, 3.5 to 10 MeV. Weights of 6 and 9 MeV are kept; others are computed from a thick-target spectrum, which
     * takes some tens of milliseconds: keep the beam, do not ask for it by pixel.
     */
    public static Beam ofEndPoint(double endPointMeV) {
        if (endPointMeV == 6) {
            return new Beam(endPointMeV, AT_6_MEV);
        }
        if (endPointMeV == 9) {
            return new Beam(endPointMeV, AT_9_MEV);
        }
        if (!(endPointMeV >= ThickTarget.LOWEST_MEV && endPointMeV <= ThickTarget.HIGHEST_MEV)) {
            throw new IllegalArgumentException("an end point is " + ThickTarget.LOWEST_MEV + " to "
                    + ThickTarget.HIGHEST_MEV + " MeV: " + endPointMeV);
        }
        return new Beam(endPointMeV, computed(endPointMeV));
    }

    private static double[] computed(double endPointMeV) {
        double[] energiesMeV = new double[(int) Math.ceil((endPointMeV - LOWEST_PHOTON_MEV) / BIN_MEV)];
        for (int j = 0; j < energiesMeV.length; j++) {
            energiesMeV[j] = LOWEST_PHOTON_MEV + (j + 0.5) * BIN_MEV;
        }
        double[] signal = ThickTarget.photons(endPointMeV, energiesMeV);
        for (int j = 0; j < signal.length; j++) {
            signal[j] *= CadmiumTungstate.depositedMeV(energiesMeV[j]);
        }
        return NodeFit.weights(energiesMeV, signal);
    }

    public double endPointMeV() {
        return endPointMeV;
    }

    /**
     * Weights w of the signal.
     *
     * @param fanDegrees angle from the beam's axis, to either side
     * @return {@value Nodes#COUNT} weights >= 0 that sum to 1
     */
    public double[] signalWeights(double fanDegrees) {
        double[] weights = Softening.factors(endPointMeV, fanDegrees);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= onAxis[k];
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    /**
     * Weights q of the photon noise. Their sum is the noise factor of air.
     *
     * @param fanDegrees angle from the beam's axis, to either side
     * @return {@value Nodes#COUNT} weights >= 0
     */
    public double[] varianceWeights(double fanDegrees) {
        double[] weights = signalWeights(fanDegrees);
        double[] energiesMeV = Nodes.energiesMeV();
        double photons = 0;
        for (int k = 0; k < weights.length; k++) {
            photons += weights[k] / CadmiumTungstate.depositedMeV(energiesMeV[k]);
        }
        // photons is sum(phi) / sum(phi D); with w = phi D / sum(phi D), q = w D2 / D * photons
        for (int k = 0; k < weights.length; k++) {
            double energyMeV = energiesMeV[k];
            weights[k] *= photons
                    * CadmiumTungstate.depositedSquaredMeV2(energyMeV)
                    / CadmiumTungstate.depositedMeV(energyMeV);
        }
        return weights;
    }
}
