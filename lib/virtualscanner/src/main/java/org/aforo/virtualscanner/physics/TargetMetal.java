package org.aforo.virtualscanner.physics;

/**
 * A metal electrons slow down in. Total stopping powers: NIST ESTAR (M.J. Berger, J.S. Coursey, M.A. Zucker and J. Chang, NISTIR 4999,
 * 2005), MeV cm2/g at kinetic energies of 0.01 to 10 MeV, straight in the logarithms between them. Radiation lengths: Particle Data Group.
 *
 * @param logStopping in the logarithms of energy and stopping power
 */
record TargetMetal(Element element, double radiationLengthGcm2, Curve logStopping) {

    private static final double[] KINETIC_MEV = {
        0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10
    };

    static final TargetMetal TUNGSTEN = of("W", 6.76, new double[] {
        8.993, 5.779, 3.171, 2.088, 1.489, 1.292, 1.159, 1.126, 1.132, 1.183, 1.249, 1.318, 1.388, 1.457, 1.526, 1.663,
        1.798, 1.933, 2.067, 2.201, 2.335
    });
    static final TargetMetal COPPER = of("Cu", 12.86, new double[] {
        13.19, 8.080, 4.242, 2.715, 1.881, 1.601, 1.398, 1.333, 1.309, 1.327, 1.364, 1.405, 1.448, 1.490, 1.531, 1.613,
        1.693, 1.771, 1.849, 1.925, 2.001
    });

    private static TargetMetal of(String symbol, double radiationLengthGcm2, double[] stoppingMeVcm2g) {
        return new TargetMetal(Element.of(symbol), radiationLengthGcm2, Curve.ofLogs(KINETIC_MEV, stoppingMeVcm2g));
    }

    double stoppingPowerMeVcm2g(double kineticMeV) {
        return StrictMath.exp(logStopping.at(StrictMath.log(kineticMeV)));
    }
}
