package org.aforo.imageanalysis.registration;

import org.aforo.radiograph.Raster;

/**
 * What the current picture has more or less than the earlier one, on the current one's grid.
 *
 * @param earlier the earlier picture resampled: 16 bits, 0 without signal or outside it, {@link #AIR} in air
 * @param difference attenuation now less attenuation then, {@link #MIDDLE} plus {@link #STEPS} a unit of attenuation; the middle where either
 *     has no signal or the earlier one does not reach
 * @param gain what the earlier attenuation was multiplied by so that the bulk of both agrees
 * @param offset what was added to it so that the air of both agrees
 */
public record Difference(Raster earlier, Raster difference, double gain, double offset) {

    public static final int AIR = 60_000;
    public static final int MIDDLE = 32_768;
    public static final int STEPS = 8_192;

    /** Behind more than {@link Attenuation#MOST} a few photons, and the dark level's drift, decide: all of it counts as that much. */
    private static final float LEAST_TRANSMISSION = (float) Math.exp(-Attenuation.MOST);

    private static final float AIR_BELOW = 0.05f;
    private static final float BULK_FROM = 0.3f;
    private static final float BULK_TO = 4;
    private static final int LEAST_MATCHED = 200;
    private static final int MOST_MATCHED = 100_000;

    /**
     * Computes it. A difference is only what no shift by a pixel explains: the current value is compared with the range of the earlier ones
     * in the 3 x 3 around, so an edge that lies half a pixel off shows nothing, and nothing finer than the earlier picture's noise shows either.
     */
    public static Difference of(Picture current, Picture earlier, Transform transform) {
        int columns = current.raster().columns();
        int rows = current.raster().rows();
        float[] then = new float[columns * rows];
        short[] shown = new short[columns * rows];
        resample(earlier, transform, columns, rows, then, shown);
        float[] table = attenuations(current);
        short[] samples = current.raster().samples();
        double[] match = matched(samples, table, then);
        for (int at = 0; at < then.length; at++) {
            then[at] = (float) (match[0] * then[at] + match[1]);
        }
        short[] difference = new short[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                float now = table[samples[y * columns + x] & 0xFFFF];
                float beyond = beyond(now, then, columns, rows, x, y);
                difference[y * columns + x] =
                        (short) Math.clamp(Math.round(MIDDLE + (double) STEPS * beyond), 0, 65_535);
            }
        }
        return new Difference(
                new Raster(columns, rows, 16, false, shown),
                new Raster(columns, rows, 16, false, difference),
                match[0],
                match[1]);
    }

    /** Attenuation by stored bits; NaN without signal. */
    private static float[] attenuations(Picture picture) {
        float[] table = picture.transmissions();
        for (int bits = 0; bits < table.length; bits++) {
            table[bits] = (float) -Math.log(Math.max(table[bits], LEAST_TRANSMISSION));
        }
        return table;
    }

    private static void resample(
            Picture earlier, Transform transform, int columns, int rows, float[] then, short[] shown) {
        Raster raster = earlier.raster();
        float[] table = earlier.transmissions();
        short[] samples = raster.samples();
        for (int y = 0; y < rows; y++) {
            double fromY = transform.earlierY(y);
            int top = (int) Math.floor(fromY);
            float v = (float) (fromY - top);
            boolean inY = top >= 0 && top + 1 < raster.rows();
            for (int x = 0; x < columns; x++) {
                double fromX = transform.earlierX(x);
                int left = (int) Math.floor(fromX);
                float transmission = Float.NaN;
                if (inY && left >= 0 && left + 1 < raster.columns()) {
                    float u = (float) (fromX - left);
                    int at = top * raster.columns() + left;
                    int below = at + raster.columns();
                    float upper = (1 - u) * table[samples[at] & 0xFFFF] + u * table[samples[at + 1] & 0xFFFF];
                    float lower = (1 - u) * table[samples[below] & 0xFFFF] + u * table[samples[below + 1] & 0xFFFF];
                    transmission = (1 - v) * upper + v * lower;
                }
                int to = y * columns + x;
                then[to] = Float.isNaN(transmission)
                        ? Float.NaN
                        : (float) -Math.log(Math.max(transmission, LEAST_TRANSMISSION));
                shown[to] = Float.isNaN(transmission)
                        ? 0
                        : (short) Math.clamp(Math.round(AIR * (double) transmission), 1, 65_535);
            }
        }
    }

    /** Gain and offset: medians, so that a load that is in one of them only does not pull. */
    private static double[] matched(short[] samples, float[] table, float[] then) {
        int step = Math.max(1, samples.length / MOST_MATCHED);
        double[] air = new double[samples.length / step + 1];
        int airs = 0;
        for (int at = 0; at < samples.length; at += step) {
            float now = table[samples[at] & 0xFFFF];
            if (Math.abs(now) < AIR_BELOW && Math.abs(then[at]) < AIR_BELOW) {
                air[airs++] = now - then[at];
            }
        }
        double offset = airs < LEAST_MATCHED ? 0 : Lines.median(java.util.Arrays.copyOf(air, airs));
        double[] ratios = new double[samples.length / step + 1];
        int bulk = 0;
        for (int at = 0; at < samples.length; at += step) {
            float now = table[samples[at] & 0xFFFF];
            if (then[at] > BULK_FROM && then[at] < BULK_TO && now > BULK_FROM && now < BULK_TO) {
                ratios[bulk++] = (now - offset) / then[at];
            }
        }
        double gain = bulk < LEAST_MATCHED ? 1 : Lines.median(java.util.Arrays.copyOf(ratios, bulk));
        return new double[] {Math.clamp(gain, 0.5, 2), offset};
    }

    private static float beyond(float now, float[] then, int columns, int rows, int x, int y) {
        if (Float.isNaN(now) || Float.isNaN(then[y * columns + x])) {
            return 0;
        }
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int j = Math.max(0, y - 1); j <= Math.min(rows - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(columns - 1, x + 1); i++) {
                float value = then[j * columns + i];
                // Beside what has no signal everything may have been.
                if (Float.isNaN(value)) {
                    return 0;
                }
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return now > most ? now - most : now < least ? now - least : 0;
    }
}
