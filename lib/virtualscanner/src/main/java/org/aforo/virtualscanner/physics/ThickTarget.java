package org.aforo.virtualscanner.physics;

/**
 * The photons on the axis of a linear accelerator: electrons of one energy slow down in 1 mm of tungsten on 10 mm of copper, and what they
 * radiate passes the rest of both and 10 mm of iron.
 *
 * <pre>
 *   N(k) = L(k) P(k / T0) sum_i  Z^2/A  dx  S(k, T_i)  f_i  exp(-sum mu(k) * metal still ahead)
 *   f_i  = 1 / (0.3 * 4 (mc2 / E_i)^2 + min(theta2_i, 4.7 rad2))         forward share
 *   theta2_i grows by 2 (13.6 MeV / (beta p))^2 dx / X0                  multiple scattering
 * </pre>
 *
 * T_i is the electron's energy in layer i, slowed by the total stopping power; S is {@link Bremsstrahlung}. L and P correct what this leaves
 * out, photons scattered in the filter (low energies) and Coulomb effects at the tip. Both curves are the ratio to the Geant4 spectra of 6 and 9 MeV
 * published with semiZ (P. Lalor), which agree on them; end points they have not seen come out within 1.5 % of Geant4's transmission.
 */
final class ThickTarget {

    static final double LOWEST_MEV = 3.5;
    static final double HIGHEST_MEV = 10;

    private static final double TUNGSTEN_GCM2 = 1.93;
    private static final double COPPER_GCM2 = 8.96;
    private static final double IRON_GCM2 = 7.874;

    private static final int TUNGSTEN_LAYERS = 40;
    private static final int COPPER_LAYERS = 60;

    /** Below this an electron radiates nothing that passes the filter. */
    private static final double STOPPED_MEV = 0.05;

    private static final double FORWARD_SHARE = 0.3;
    private static final double WIDEST_SCATTERING_RAD2 = 4.7;
    private static final double SCATTERING_MEV = 13.6;

    private static final Curve SCATTERED_IN_FILTER = Curve.overLog(
            new double[] {0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.3, 1.7, 2.2, 3},
            23.88,
            3.54,
            1.95,
            1.76,
            1.53,
            1.37,
            1.34,
            1.21,
            1.14,
            1.10,
            1.07,
            1.04,
            1.02,
            1);
    private static final Curve TIP = new Curve(
            new double[] {0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98, 1},
            new double[] {1, 1.01, 1.05, 1.08, 1.13, 1.21, 1.33, 1.5, 1.83, 2.36, 3.72});

    private final double endPointMeV;
    private final double[] energiesMeV;
    private final double[] photons;

    private double kineticMeV;
    private double scatteringRad2;

    private ThickTarget(double endPointMeV, double[] energiesMeV) {
        this.endPointMeV = endPointMeV;
        this.energiesMeV = energiesMeV;
        this.photons = new double[energiesMeV.length];
        this.kineticMeV = endPointMeV;
    }

    /** Relative number of photons at each energy, per energy. */
    static double[] photons(double endPointMeV, double[] energiesMeV) {
        ThickTarget target = new ThickTarget(endPointMeV, energiesMeV);
        target.slowDown(TargetMetal.TUNGSTEN, TUNGSTEN_GCM2, TUNGSTEN_LAYERS, COPPER_GCM2);
        target.slowDown(TargetMetal.COPPER, COPPER_GCM2, COPPER_LAYERS, 0);
        target.filterAndCorrect();
        return target.photons;
    }

    /** Sends the electron on through one metal, adding what it radiates as far as it leaves the target. */
    private void slowDown(TargetMetal metal, double arealGcm2, int layers, double copperBehindGcm2) {
        double layerGcm2 = arealGcm2 / layers;
        Bremsstrahlung source = new Bremsstrahlung(metal.element().number());
        double[] ownCm2g = coefficients(metal.element());
        double[] copperCm2g = coefficients(TargetMetal.COPPER.element());
        for (int i = 0; i < layers; i++) {
            double midMeV = kineticMeV - layerGcm2 / 2 * metal.stoppingPowerMeVcm2g(Math.max(kineticMeV, STOPPED_MEV));
            if (midMeV < STOPPED_MEV) {
                kineticMeV = 0;
                return;
            }
            double growthRad2 = scatteringGrowthRad2(midMeV, layerGcm2 / metal.radiationLengthGcm2());
            double strength = layerGcm2 * perGram(metal.element()) * forward(midMeV, scatteringRad2 + growthRad2 / 2);
            double aheadGcm2 = arealGcm2 - (i + 0.5) * layerGcm2;
            for (int j = 0; j < photons.length; j++) {
                double tau = ownCm2g[j] * aheadGcm2 + copperCm2g[j] * copperBehindGcm2;
                photons[j] += strength * source.photons(energiesMeV[j], midMeV) * StrictMath.exp(-tau);
            }
            scatteringRad2 += growthRad2;
            kineticMeV -= layerGcm2 * metal.stoppingPowerMeVcm2g(midMeV);
        }
    }

    private static double perGram(Element element) {
        return element.number() * element.number() / element.atomicWeight();
    }

    private static double scatteringGrowthRad2(double kineticMeV, double radiationLengths) {
        double massMeV = Bremsstrahlung.ELECTRON_MASS_MEV;
        double betaMomentumMeV = kineticMeV * (kineticMeV + 2 * massMeV) / (kineticMeV + massMeV);
        double angle = SCATTERING_MEV / betaMomentumMeV;
        return 2 * angle * angle * radiationLengths;
    }

    private static double forward(double kineticMeV, double scatteringRad2) {
        double opening = Bremsstrahlung.ELECTRON_MASS_MEV / (kineticMeV + Bremsstrahlung.ELECTRON_MASS_MEV);
        return 1 / (FORWARD_SHARE * 4 * opening * opening + Math.min(scatteringRad2, WIDEST_SCATTERING_RAD2));
    }

    private void filterAndCorrect() {
        double[] ironCm2g = coefficients(Element.of("Fe"));
        for (int j = 0; j < photons.length; j++) {
            photons[j] *= StrictMath.exp(-ironCm2g[j] * IRON_GCM2)
                    * SCATTERED_IN_FILTER.atWithin(StrictMath.log(energiesMeV[j]))
                    * TIP.atWithin(energiesMeV[j] / endPointMeV);
        }
    }

    private double[] coefficients(Element element) {
        double[] coefficients = new double[energiesMeV.length];
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = Attenuation.massCm2g(element, energiesMeV[j]);
        }
        return coefficients;
    }
}
