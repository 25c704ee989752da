package org.aforo.virtualscanner.kernels;

/**
 * Quantiles of the normal distribution at {@value #CELLS} equal steps of probability, for turning uniform bits into normal noise by linear
 * interpolation. Within the outermost cells the curve is steep and {@link #quantile} itself is used. Scaled so that what is drawn has
 * variance 1.
 */
public final class NormalTable {

    /** A power of two. */
    public static final int CELLS = 4096;

    private NormalTable() {}

    /** {@value #CELLS} + 1 quantiles; the outermost two stand for infinity. */
    public static float[] quantiles() {
        float[] table = new float[CELLS + 1];
        for (int i = 1; i < CELLS; i++) {
            table[i] = (float) quantile((double) i / CELLS);
        }
        table[0] = (float) quantile(0.25 / CELLS);
        table[CELLS] = -table[0];
        return table;
    }

    /** Normal number of 32 uniform bits, in the outermost cells. */
    public static float outermost(int bits) {
        return (float) quantile(((bits & 0xFFFFFFFFL) + 0.5) * 0x1p-32);
    }

    /** Inverse of the normal distribution function for 0 < p < 1, to 1e-15: algorithm AS 241 (Wichura 1988), PPND16. */
    public static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(r, NEAR_A) / polynomial(r, NEAR_B);
        }
        double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double tail = r <= 5
                ? polynomial(r - 1.6, MIDDLE_C) / polynomial(r - 1.6, MIDDLE_D)
                : polynomial(r - 5, FAR_E) / polynomial(r - 5, FAR_F);
        return q < 0 ? -tail : tail;
    }

    private static double polynomial(double x, double[] coefficients) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    private static final double[] NEAR_A = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
    };
    private static final double[] NEAR_B = {
        1.0, 42.31333070160091, 687.1870074920579, 5394.196021424751,
        21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854
    };
    private static final double[] MIDDLE_C = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
    };
    private static final double[] MIDDLE_D = {
        1.0, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
        0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-09
    };
    private static final double[] FAR_E = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07
    };
    private static final double[] FAR_F = {
        1.0, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
        0.0007868691311456133, 1.8463183175100548e-05, 1.421511758316446e-07, 2.0442631033899397e-15
    };
}
