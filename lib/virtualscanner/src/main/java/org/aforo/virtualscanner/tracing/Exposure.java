package org.aforo.virtualscanner.tracing;

import java.util.Arrays;
import org.aforo.virtualscanner.kernels.LineKernels.Channel;

/** Mean signals of a column's rays for some pulses that see the same coefficients; what did not change from column to column is kept. */
public final class Exposure {

    private final Weights[] weights;
    final Coefficients coefficients;
    final Channel[] channels;

    /** Number of the tracer's column that the signals are of. */
    private long column = -1;

    /** @param weights by pulse */
    public Exposure(Weights[] weights, Coefficients coefficients, int rays) {
        this.weights = weights.clone();
        this.coefficients = coefficients;
        channels = new Channel[weights.length];
        Arrays.setAll(channels, e -> weights[e].channel(new float[rays], new float[rays]));
    }

    /** By ray; 1 in air. */
    public float[] signal(int pulse) {
        return channels[pulse].signal();
    }

    /** By ray, from one photon. */
    public float[] variance(int pulse) {
        return channels[pulse].variance();
    }

    float[] ramp() {
        return weights[0].ramp();
    }

    /** Whether what changed in a column is still to come. */
    boolean isBefore(long changed) {
        return changed > column;
    }

    void isNowOf(long newColumn) {
        column = newColumn;
    }

    void air(int from, int to) {
        for (int e = 0; e < channels.length; e++) {
            Arrays.fill(signal(e), from, to, 1f);
            System.arraycopy(weights[e].airVariance(), from, variance(e), from, to - from);
        }
    }

    void clear(int from, int to) {
        for (Channel each : channels) {
            Arrays.fill(each.signal(), from, to, 0f);
            Arrays.fill(each.variance(), from, to, 0f);
        }
    }
}
