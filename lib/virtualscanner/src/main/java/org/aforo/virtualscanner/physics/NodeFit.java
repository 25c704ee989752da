package org.aforo.virtualscanner.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings a spectrum of many energies down to weights of the shared ones: non-negative least squares on the relative error of the
 * transmissions of thirteen materials at 0 to 300 g/cm2, repeated with more weight on the worst so that the largest error, not the mean one,
 * becomes small (0.2 % for end points of 3.5 to 10 MeV).
 */
final class NodeFit {

    private static final List<String> MATERIALS = List.of(
            "water",
            "polyethylene",
            "C",
            "Al",
            "sodium_chloride",
            "Ti",
            "Fe",
            "Cu",
            "Sn",
            "W",
            "Pb",
            "U",
            "concrete_ordinary");
    private static final double[] AREAL_GCM2 = {
        2, 5, 10, 20, 30, 40, 60, 80, 100, 125, 150, 175, 200, 225, 250, 275, 300
    };

    /** A signal that weak is below any detector's noise. */
    private static final double WEAKEST = 1e-7;

    private static final int ROUNDS = 12;
    private static final double AIR_IMPORTANCE = 1000;

    private NodeFit() {}

    /**
     * @param energiesMeV of the spectrum
     * @param signal at each, photons times energy deposited; any scale
     * @return weights of the shared energies, summing to 1
     */
    static double[] weights(double[] energiesMeV, double[] signal) {
        List<double[]> rows = new ArrayList<>();
        for (String name : MATERIALS) {
            addRows(rows, Materials.ofTable().get(name), energiesMeV, signal);
        }
        double[] importance = new double[rows.size()];
        Arrays.fill(importance, 1);
        double[] best = new double[Nodes.COUNT];
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double[] weights = weighted(rows, importance);
            double worst = shiftImportance(rows, weights, importance);
            if (worst < least) {
                least = worst;
                best = weights;
            }
        }
        return normalised(best);
    }

    /** One row each areal density: exponentials at the nodes over the transmission of the whole spectrum, so that the right side is 1. */
    private static void addRows(List<double[]> rows, Material material, double[] energiesMeV, double[] signal) {
        double[] fine = new double[energiesMeV.length];
        for (int j = 0; j < fine.length; j++) {
            fine[j] = Attenuation.massCm2g(material, energiesMeV[j]);
        }
        double[] atNodes = Attenuation.atNodes(material);
        for (double arealGcm2 : AREAL_GCM2) {
            double through = 0;
            double open = 0;
            for (int j = 0; j < fine.length; j++) {
                through += signal[j] * StrictMath.exp(-fine[j] * arealGcm2);
                open += signal[j];
            }
            if (through / open >= WEAKEST) {
                double[] row = new double[Nodes.COUNT];
                for (int k = 0; k < row.length; k++) {
                    row[k] = StrictMath.exp(-atNodes[k] * arealGcm2) * open / through;
                }
                rows.add(row);
            }
        }
    }

    /** One more row, of air, holds the sum at 1. */
    private static double[] weighted(List<double[]> rows, double[] importance) {
        int air = rows.size();
        double[][] columns = new double[Nodes.COUNT][air + 1];
        double[] right = Arrays.copyOf(importance, air + 1);
        right[air] = AIR_IMPORTANCE;
        for (int k = 0; k < Nodes.COUNT; k++) {
            for (int i = 0; i < air; i++) {
                columns[k][i] = rows.get(i)[k] * importance[i];
            }
            columns[k][air] = AIR_IMPORTANCE;
        }
        return NonNegativeLeastSquares.solve(columns, right);
    }

    /** Puts more importance on rows with large errors; says how large the largest is. */
    private static double shiftImportance(List<double[]> rows, double[] weights, double[] importance) {
        double[] errors = new double[importance.length];
        double worst = Double.MIN_NORMAL;
        for (int i = 0; i < errors.length; i++) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * rows.get(i)[k];
            }
            errors[i] = Math.abs(sum - 1);
            worst = Math.max(worst, errors[i]);
        }
        double total = 0;
        for (int i = 0; i < errors.length; i++) {
            importance[i] *= 0.3 + errors[i] / worst;
            total += importance[i];
        }
        for (int i = 0; i < errors.length; i++) {
            importance[i] *= errors.length / total;
        }
        return worst;
    }

    private static double[] normalised(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
