package org.aforo.virtualscanner.acquisition;

import org.aforo.virtualscanner.kernels.NormalTable;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.tracing.Hash;

/**
 * What happens while the columns are taken, one after another: where along x each pulse falls, what dose it has, how far the boom has
 * swung. Sequences are drawn once, in order, so that they do not depend on who traces which column.
 */
public final class Timeline {

    /** Share of a pulse's dose deviation that its successor inherits. */
    private static final double DRIFT = 0.98;

    private static final double[] SPEED_HZ = {0.13, 0.37, 0.9};
    private static final double[] WOBBLE_HZ = {0.6, 1.7, 4.3};

    private final double[][] places;
    private final float[][] doses;
    private final float[][] doseReadings;
    private final float[] swings;

    /**
     * @param firstX of the middle of column 0
     * @param columns how many
     */
    public Timeline(ScannerModel model, Effects effects, long seed, double firstX, int columns) {
        int pulses = model.pulses().size();
        double seconds = 1 / model.motion().linesPerSecond();
        double[] late = oscillation(SPEED_HZ, Hash.of(seed, 'v'), seconds, columns, true);
        double spacing = model.motion().spacingM();
        double speed = model.motion().speedMS() * Math.min(0.3, effects.strength(Effect.SPEED_VARIATION));
        places = new double[pulses][columns];
        doses = new float[pulses][];
        doseReadings = new float[pulses][columns];
        for (int e = 0; e < pulses; e++) {
            double lag = e * effects.strength(Effect.INTERLACE);
            for (int c = 0; c < columns; c++) {
                places[e][c] = firstX + (c + lag) * spacing + speed * late[c];
            }
            doses[e] = doses(effects.strength(Effect.DOSE_JITTER), Hash.of(seed, 'd', e), columns);
            double residual = effects.strength(Effect.DOSE_RESIDUAL);
            for (int c = 0; c < columns; c++) {
                doseReadings[e][c] = (float) (doses[e][c] * (1 + residual * normal(Hash.of(seed, 'r', e, c))));
            }
        }
        swings = new float[columns];
        double[] swing = oscillation(WOBBLE_HZ, Hash.of(seed, 'w'), seconds, columns, false);
        for (int c = 0; c < columns; c++) {
            swings[c] = (float) (effects.strength(Effect.WOBBLE) * swing[c]);
        }
    }

    private static float[] doses(double deviation, long key, int columns) {
        float[] doses = new float[columns];
        double drift = normal(Hash.of(key, -1));
        for (int c = 0; c < columns; c++) {
            drift = DRIFT * drift + Math.sqrt(1 - DRIFT * DRIFT) * normal(Hash.of(key, c, 0));
            double both = (drift + normal(Hash.of(key, c, 1))) * Math.sqrt(0.5);
            doses[c] = (float) Math.max(0.2, 1 + deviation * both);
        }
        return doses;
    }

    /** Sum of sines of random phase, of deviation 1; or of its integral over time, with the sines' own deviation 1. */
    private static double[] oscillation(double[] hertz, long key, double seconds, int columns, boolean integral) {
        double[] sums = new double[columns];
        double amplitude = Math.sqrt(2.0 / hertz.length);
        for (int i = 0; i < hertz.length; i++) {
            double turn = 2 * Math.PI * hertz[i] * (0.8 + 0.4 * Hash.unit(Hash.of(key, i, 0)));
            double phase = 2 * Math.PI * Hash.unit(Hash.of(key, i, 1));
            for (int c = 0; c < columns; c++) {
                double angle = turn * seconds * c + phase;
                sums[c] += integral
                        ? amplitude / turn * (StrictMath.cos(phase) - StrictMath.cos(angle))
                        : amplitude * StrictMath.sin(angle);
            }
        }
        return sums;
    }

    static double normal(long key) {
        return NormalTable.quantile(Math.max(0x1p-53, Hash.unit(key)));
    }

    public int columns() {
        return swings.length;
    }

    double place(int pulse, int column) {
        return places[pulse][column];
    }

    /** Relative to the usual. */
    float dose(int pulse, int column) {
        return doses[pulse][column];
    }

    /** What the reference detector says of it. */
    public float doseReading(int pulse, int column) {
        return doseReadings[pulse][column];
    }

    /** Of the boom's far end, metres. */
    float swing(int column) {
        return swings[column];
    }
}
