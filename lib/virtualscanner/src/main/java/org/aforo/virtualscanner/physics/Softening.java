package org.aforo.virtualscanner.physics;

/**
 * How the spectrum softens away from the beam's axis: photons that leave a thick target sideways come from electrons that were scattered,
 * and had slowed down, before they radiated. The signal at energy E is multiplied by
 *
 * <pre>  exp(-s(angle, end point) h(E)),   h(E) = E - 2.5 / (E + 0.2),   E in MeV</pre>
 *
 * and the whole brought back to 1. The one parameter s was fitted at each angle so that 100 mm of iron let through what they do in the
 * Geant4 spectra of 6 and 9 MeV published with semiZ (P. Lalor), 0 to 26.5 degrees; the shape h was chosen among tilts because it keeps
 * mean energies within 2 % as well. Its values for 6 and 9 MeV are so near each other that other end points take a power of their ratio.
 */
final class Softening {

    /** Fans are no wider; beyond the angles fitted s goes on straight. */
    static final double WIDEST_DEGREES = 60;

    private static final double[] ANGLES_DEGREES = {
        0, 1.86, 3.58, 6.14, 8.67, 11.17, 13.63, 16.04, 18.39, 20.68, 22.90, 26.45
    };
    private static final Curve AT_6_MEV = new Curve(
            ANGLES_DEGREES,
            new double[] {0, 0.0039, 0.0111, 0.0246, 0.0386, 0.0517, 0.0646, 0.0767, 0.0886, 0.0996, 0.1100, 0.1275});
    private static final Curve AT_9_MEV = new Curve(
            ANGLES_DEGREES,
            new double[] {0, 0.0044, 0.0116, 0.0240, 0.0365, 0.0483, 0.0603, 0.0710, 0.0815, 0.0916, 0.1015, 0.1172});

    private Softening() {}

    /** Factors at the shared energies for an angle from the axis, to either side; not brought to any sum. */
    static double[] factors(double endPointMeV, double fanDegrees) {
        double s = strength(endPointMeV, Math.abs(fanDegrees));
        double[] factors = Nodes.energiesMeV();
        for (int k = 0; k < factors.length; k++) {
            factors[k] = StrictMath.exp(-s * shape(factors[k]));
        }
        return factors;
    }

    /** How far softening has gone at an angle, 0 on the axis, 1 at the last angle fitted. */
    static double shareOfEdge(double fanDegrees) {
        return strength(6, Math.abs(fanDegrees)) / AT_6_MEV.at(ANGLES_DEGREES[ANGLES_DEGREES.length - 1]);
    }

    private static double strength(double endPointMeV, double degrees) {
        if (!(degrees <= WIDEST_DEGREES)) {
            throw new IllegalArgumentException(
                    "a fan reaches " + WIDEST_DEGREES + " degrees from its axis at most: " + degrees);
        }
        if (degrees == 0) {
            return 0;
        }
        double at6 = AT_6_MEV.at(degrees);
        double at9 = AT_9_MEV.at(degrees);
        double towards9 = StrictMath.log(endPointMeV / 6) / StrictMath.log(9.0 / 6);
        return at6 * StrictMath.pow(at9 / at6, towards9);
    }

    private static double shape(double energyMeV) {
        return energyMeV - 2.5 / (energyMeV + 0.2);
    }
}
