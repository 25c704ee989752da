package org.aforo.imageanalysis.registration;

import java.util.Arrays;

/** A straight line through points of which some are wrong: least squares, repeated without those far off. */
record Lines(double intercept, double slope) {

    private static final int ROUNDS = 6;

    double at(double x) {
        return intercept + slope * x;
    }

    static Lines through(double[] x, double[] y) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        Lines line = new Lines(median(y), 0);
        for (int round = 0; round < ROUNDS; round++) {
            double[] away = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                away[i] = Math.abs(y[i] - line.at(x[i]));
            }
            double limit = 3 * Math.max(0.1, 1.4826 * median(away));
            for (int i = 0; i < x.length; i++) {
                weights[i] = away[i] <= limit ? 1 : 0;
            }
            line = weighted(x, y, weights);
        }
        return line;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static Lines weighted(double[] x, double[] y, double[] weights) {
        double w = 0;
        double wx = 0;
        double wy = 0;
        double wxx = 0;
        double wxy = 0;
        for (int i = 0; i < x.length; i++) {
            w += weights[i];
            wx += weights[i] * x[i];
            wy += weights[i] * y[i];
            wxx += weights[i] * x[i] * x[i];
            wxy += weights[i] * x[i] * y[i];
        }
        double spread = w * wxx - wx * wx;
        if (w == 0 || spread < 1e-9) {
            return new Lines(median(y), 0);
        }
        double slope = (w * wxy - wx * wy) / spread;
        return new Lines((wy - slope * wx) / w, slope);
    }
}
