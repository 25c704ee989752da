package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.physics.Beam;
import org.aforo.virtualscanner.physics.Nodes;
import org.aforo.virtualscanner.scanner.ViewGeometry;

/**
 * A beam's weights at every ray of a view: they change with the angle from the beam's axis, from ray to ray, so that no step shows.
 *
 * @param signal of the signal, by energy and ray; they sum to 1
 * @param variance of the photon noise, by energy and ray
 * @param airVariance sum of {@code variance} by ray
 */
public record Weights(float[][] signal, float[][] variance, float[] airVariance) {

    /** Between angles so far apart weights are interpolated. */
    private static final double KNOT_DEGREES = 0.5;

    public static Weights of(Beam beam, Rays rays) {
        int count = rays.count();
        ViewGeometry view = rays.geometry();
        double widest = Math.max(view.fanDegrees(rays.slope(0)), view.fanDegrees(rays.slope(count - 1)));
        int knots = (int) (widest / KNOT_DEGREES) + 2;
        double[][] signals = new double[knots][];
        double[][] variances = new double[knots][];
        for (int i = 0; i < knots; i++) {
            signals[i] = beam.signalWeights(i * KNOT_DEGREES);
            variances[i] = beam.varianceWeights(i * KNOT_DEGREES);
        }
        float[][] signal = new float[Nodes.COUNT][count];
        float[][] variance = new float[Nodes.COUNT][count];
        float[] air = new float[count];
        for (int j = 0; j < count; j++) {
            double place = view.fanDegrees(rays.slope(j)) / KNOT_DEGREES;
            int knot = Math.min((int) place, knots - 2);
            double share = place - knot;
            for (int k = 0; k < Nodes.COUNT; k++) {
                signal[k][j] = (float) (signals[knot][k] + share * (signals[knot + 1][k] - signals[knot][k]));
                variance[k][j] = (float) (variances[knot][k] + share * (variances[knot + 1][k] - variances[knot][k]));
                air[j] += variance[k][j];
            }
        }
        return new Weights(signal, variance, air);
    }
}
