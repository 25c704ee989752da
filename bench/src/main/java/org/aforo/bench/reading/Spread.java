package org.aforo.bench.reading;

/** A figure over seeds, with Student's interval at 95 %. */
record Spread(double mean, double half) {

    /** Student's t at 97.5 % for 1 to 30 degrees of freedom. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    static Spread of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        int freedom = values.length - 1;
        return new Spread(mean, T[Math.min(freedom, T.length) - 1] * Math.sqrt(squares / freedom / values.length));
    }

    double low() {
        return mean - half;
    }

    double high() {
        return mean + half;
    }
}
