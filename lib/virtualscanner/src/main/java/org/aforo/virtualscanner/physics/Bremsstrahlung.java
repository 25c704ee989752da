package org.aforo.virtualscanner.physics;

/**
 * Photons which one electron radiates in a thin layer, over all angles, per energy: the Schiff formula 3BS of Koch and Motz,
 * Rev. Mod. Phys. 31 (1959) 920, up to a constant factor. Lengths and energies in units of the electron's mass:
 *
 * <pre>
 *   E0 = T + 1, E = E0 - k, r = E / E0
 *   b = 2 E0 E Z^(1/3) / (111 k),   1/M = (k / (2 E0 E))^2 + (Z^(1/3) / 111)^2
 *   S = 1/k { (1 + r^2 - 2r/3) [ln M + 1 - (2/b) atan b]
 *             + r [(2/b^2) ln(1 + b^2) + 4(2 - b^2)/(3 b^3) atan b - 8/(3 b^2) + 2/9] }
 * </pre>
 */
final class Bremsstrahlung {

    static final double ELECTRON_MASS_MEV = 0.51099895;

    private static final double SCREENING = 111;

    private final double cubeRootZ;

    Bremsstrahlung(int atomicNumber) {
        cubeRootZ = StrictMath.cbrt(atomicNumber);
    }

    /** Relative number of photons per energy; 0 where the electron has not that much energy. */
    double photons(double photonMeV, double kineticMeV) {
        if (!(photonMeV > 0 && photonMeV < kineticMeV)) {
            return 0;
        }
        double k = photonMeV / ELECTRON_MASS_MEV;
        double before = kineticMeV / ELECTRON_MASS_MEV + 1;
        double after = before - k;
        double r = after / before;
        double b = 2 * before * after * cubeRootZ / (SCREENING * k);
        double b2 = b * b;
        double recoil = k / (2 * before * after);
        double screen = cubeRootZ / SCREENING;
        double logM = -StrictMath.log(recoil * recoil + screen * screen);
        double atan = StrictMath.atan(b);
        double first = (1 + r * r - 2 * r / 3) * (logM + 1 - 2 / b * atan);
        double second = 2 / b2 * StrictMath.log1p(b2) + 4 * (2 - b2) / (3 * b2 * b) * atan - 8 / (3 * b2) + 2.0 / 9;
        return Math.max(0, (first + r * second) / k);
    }
}
