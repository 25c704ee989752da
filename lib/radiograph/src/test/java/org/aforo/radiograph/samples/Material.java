package org.aforo.radiograph.samples;

/** Three materials suffice to draw with; attenuation coefficients are NIST XCOM's at the nodes of {@link Beam}. */
@SuppressWarnings("ImmutableEnumChecker") // The arrays are never handed out.
enum Material {
    /** As water. */
    ORGANIC(0.08956, 0.05754, 0.04942, 0.03969, 0.03403, 0.03031),
    /** As aluminium. */
    INORGANIC(0.07802, 0.05006, 0.04324, 0.03541, 0.03106, 0.02836),
    /** As iron. */
    STEEL(0.07704, 0.04883, 0.04265, 0.03621, 0.03312, 0.03146);

    /** cm²/g at 0.6, 1.5, 2, 3, 4 and 5 MeV. */
    private final double[] coefficients;

    Material(double... coefficients) {
        this.coefficients = coefficients;
    }

    double coefficient(int node) {
        return coefficients[node];
    }
}
