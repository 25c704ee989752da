package org.aforo.radiograph.samples;

/**
 * A spectrum in six lines: {@code T = sum of w_k exp(-sum of mu_km lambda_m)}, so that the beam hardens by itself. The weights are a
 * least-squares fit to computed narrow-beam transmissions of water, aluminium, steel and lead, within 2 % (6 MeV) and 4 % (4 MeV).
 */
@SuppressWarnings("ImmutableEnumChecker") // The arrays are never handed out.
enum Beam {
    HIGH("high", 0.2455, 0.1958, 0.1635, 0.1128, 0.1578, 0.1245),
    LOW("low", 0.3988, 0.2767, 0.1285, 0.1564, 0.0395, 0.0);

    private final String energy;
    private final double[] weights;

    Beam(String energy, double... weights) {
        this.energy = energy;
        this.weights = weights;
    }

    String energy() {
        return energy;
    }

    /** Transmission behind areal densities in g/cm². */
    double transmission(double organic, double inorganic, double steel) {
        double sum = 0;
        double total = 0;
        for (int node = 0; node < weights.length; node++) {
            double depth = organic * Material.ORGANIC.coefficient(node)
                    + inorganic * Material.INORGANIC.coefficient(node)
                    + steel * Material.STEEL.coefficient(node);
            sum += weights[node] * StrictMath.exp(-depth);
            total += weights[node];
        }
        return sum / total;
    }
}
