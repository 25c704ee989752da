package org.aforo.virtualscanner.physics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How strongly a material weakens a narrow beam: total mass attenuation coefficient with coherent scattering, cm2/g, a mixture being the
 * mass-weighted sum of its elements. Element values of NIST XCOM (Berger et al. 2010) at 37 energies of 0.01 to 20 MeV, interpolated linearly
 * in the logarithms of energy and coefficient. Absorption edges between those energies are not resolved; that matters below 0.12 MeV only.
 */
public final class Attenuation {

    private static final List<List<String>> TABLE = TableFile.rows("attenuation.csv");
    private static final double[] LOG_ENERGIES = logs(TableFile.numbers(TABLE.getFirst(), 1));
    /** By atomic number less one. */
    private static final double[][] LOG_COEFFICIENTS = coefficients();

    private static final double[] NODE_ENERGIES_MEV = Nodes.energiesMeV();

    private Attenuation() {}

    /** Of an element, cm2/g, at an energy of 0.01 to 20 MeV. */
    public static double massCm2g(Element element, double energyMeV) {
        double logEnergy = StrictMath.log(energyMeV);
        double[] values = LOG_COEFFICIENTS[element.number() - 1];
        int last = LOG_ENERGIES.length - 1;
        if (!(logEnergy >= LOG_ENERGIES[0] && logEnergy <= LOG_ENERGIES[last])) {
            throw new IllegalArgumentException("an energy is 0.01 to 20 MeV: " + energyMeV);
        }
        int found = Arrays.binarySearch(LOG_ENERGIES, logEnergy);
        if (found >= 0) {
            return StrictMath.exp(values[found]);
        }
        int above = -found - 1;
        double share = (logEnergy - LOG_ENERGIES[above - 1]) / (LOG_ENERGIES[above] - LOG_ENERGIES[above - 1]);
        return StrictMath.exp(values[above - 1] + share * (values[above] - values[above - 1]));
    }

    /** Of a material, cm2/g, at an energy of 0.01 to 20 MeV. */
    public static double massCm2g(Material material, double energyMeV) {
        double sum = 0;
        for (Map.Entry<Element, Double> part : material.fractions().entrySet()) {
            sum += part.getValue() * massCm2g(part.getKey(), energyMeV);
        }
        return sum;
    }

    /** Of a material at the {@value Nodes#COUNT} shared energies, cm2/g. */
    public static double[] atNodes(Material material) {
        double[] coefficients = new double[Nodes.COUNT];
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] = massCm2g(material, NODE_ENERGIES_MEV[k]);
        }
        return coefficients;
    }

    /**
     * Of a material at the {@value Nodes#COUNT} shared energies, cm2/g, with the scatter that the detector sees: {@link Scatter}.
     *
     * @param endPointMeV of the beam, 3.5 to 10
     * @param fanDegrees angle from the beam's axis, to either side
     */
    public static double[] atNodes(Material material, double endPointMeV, double fanDegrees) {
        double[] coefficients = new double[Nodes.COUNT];
        for (int k = 0; k < coefficients.length; k++) {
            for (Map.Entry<Element, Double> part : material.fractions().entrySet()) {
                coefficients[k] += part.getValue()
                        * massCm2g(part.getKey(), NODE_ENERGIES_MEV[k])
                        * Scatter.factor(part.getKey(), k, endPointMeV, fanDegrees);
            }
        }
        return coefficients;
    }

    private static double[][] coefficients() {
        double[][] coefficients = new double[Element.LAST][];
        for (List<String> row : TABLE.subList(1, TABLE.size())) {
            coefficients[Element.of(row.getFirst()).number() - 1] = logs(TableFile.numbers(row, 1));
        }
        return coefficients;
    }

    private static double[] logs(double[] values) {
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(values[i]);
        }
        return logs;
    }
}
