package org.aforo.imageanalysis.noise;

import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Signal;

/**
 * What is left of a radiograph when the scene is taken out: the second difference along both axes,
 *
 * <pre>  d = (1 -2 1) x (1 -2 1) applied to the samples  </pre>
 *
 * divided by its own mean strength over the 33 x 33 pixels around. Whatever is the sum of something of the column and something of the row
 * cancels exactly: walls, posts, floors, dose from pulse to pulse, stripes of single detectors; so does every smooth course. White noise of
 * deviation {@code n} leaves {@code 6 n}. A smooth monotone change of the samples (gamma, rescaling, logarithm) only changes the local strength,
 * which is divided away; inversion changes the sign everywhere.
 *
 * <p>Blocks that are less white than the picture's whitest hold structure beside noise and take no part, see {@link Whiteness}.
 *
 * <p>Unchangeable. One byte a pixel: {@link #SCALE} steps a standard deviation, 0 where there is no signal, no noise, or structure.
 */
public final class NoiseField {

    /** Steps of a standard deviation. */
    public static final int SCALE = 24;

    /** Samples a difference reaches over, less one. */
    private static final int REACH = 2;

    /** Strength is the mean over as many pixels to each side. */
    private static final int AROUND = 16;

    /** A mean difference below this many sample steps is rounding, not noise. */
    private static final double LEAST_MEAN = 0.9;

    /** Mean of |x| over the deviation of a normal law. */
    private static final double MEAN_OF_NORMAL = Math.sqrt(2 / Math.PI);

    /** Marks a difference one of whose samples has no signal. */
    private static final int BLIND = Integer.MIN_VALUE;

    private final int columns;
    private final int rows;
    private final byte[] values;

    private NoiseField(int columns, int rows, byte[] values) {
        this.columns = columns;
        this.rows = rows;
        this.values = values;
    }

    /** Of the energy called {@code high}, else the first; of its middle frame. */
    public static NoiseField of(Acquisition acquisition, View view) {
        Energy energy = view.energies().stream()
                .filter(each -> each.name().equals("high"))
                .findFirst()
                .orElse(view.energies().getFirst());
        return of(energy.frames().get(energy.frames().size() / 2), Signal.of(acquisition, energy));
    }

    /**
     * Of one picture.
     *
     * @param signal says which samples carry none; those take no part
     */
    public static NoiseField of(Raster raster, Signal signal) {
        boolean[] blind = new boolean[1 << 16];
        for (int bits = 0; bits < blind.length; bits++) {
            blind[bits] = Double.isNaN(signal.transmission(raster.signed() ? (short) bits : bits));
        }
        int columns = Math.max(0, raster.columns() - REACH);
        int rows = columns == 0 ? 0 : Math.max(0, raster.rows() - REACH);
        byte[] values = new byte[columns * rows];
        Strength strength = new Strength(columns);
        for (int row = 0; row < rows + AROUND; row++) {
            if (row < rows) {
                difference(raster, row, blind, strength.next(row));
                strength.add(row);
            }
            if (row > 2 * AROUND) {
                strength.take(row - 2 * AROUND - 1);
            }
            if (row >= AROUND) {
                strength.normalise(row - AROUND, values);
            }
        }
        Whiteness.keepWhite(values, columns, rows);
        return new NoiseField(columns, rows, values);
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Row by row; not to be written to. */
    byte[] values() {
        return values;
    }

    private static void difference(Raster raster, int row, boolean[] blind, int[] out) {
        short[] samples = raster.samples();
        int stride = raster.columns();
        int mask = raster.signed() ? -1 : 0xFFFF;
        int upper = row * stride;
        int middle = upper + stride;
        int lower = middle + stride;
        int first = 0;
        int second = 0;
        int blindFor = 0;
        for (int x = 0; x < stride; x++) {
            short above = samples[upper + x];
            short here = samples[middle + x];
            short below = samples[lower + x];
            boolean isBlind = blind[above & 0xFFFF] || blind[here & 0xFFFF] || blind[below & 0xFFFF];
            blindFor = isBlind ? REACH + 1 : blindFor - 1;
            int third = (above & mask) - 2 * (here & mask) + (below & mask);
            if (x >= REACH) {
                out[x - REACH] = blindFor > 0 ? BLIND : first - 2 * second + third;
            }
            first = second;
            second = third;
        }
    }

    /** Running sums of |d| around each pixel: the same wherever a picture was cropped, and for its mirror image. */
    private static final class Strength {

        private static final int KEPT = 2 * AROUND + 2;

        private final int[][] ring;
        private final long[] sums;
        private final int[] counts;

        Strength(int columns) {
            ring = new int[KEPT][columns];
            sums = new long[columns];
            counts = new int[columns];
        }

        int[] next(int row) {
            return ring[row % KEPT];
        }

        void add(int row) {
            change(ring[row % KEPT], 1);
        }

        void take(int row) {
            change(ring[row % KEPT], -1);
        }

        private void change(int[] differences, int sign) {
            for (int x = 0; x < differences.length; x++) {
                int difference = differences[x];
                if (difference != BLIND) {
                    sums[x] += (long) sign * Math.abs(difference);
                    counts[x] += sign;
                }
            }
        }

        void normalise(int row, byte[] values) {
            int[] differences = ring[row % KEPT];
            int columns = differences.length;
            long sum = 0;
            int count = 0;
            for (int x = 0; x < Math.min(AROUND, columns); x++) {
                sum += sums[x];
                count += counts[x];
            }
            for (int x = 0; x < columns; x++) {
                if (x + AROUND < columns) {
                    sum += sums[x + AROUND];
                    count += counts[x + AROUND];
                }
                if (x > AROUND) {
                    sum -= sums[x - AROUND - 1];
                    count -= counts[x - AROUND - 1];
                }
                int difference = differences[x];
                if (difference != BLIND && sum > LEAST_MEAN * count) {
                    float value = (float) (SCALE * MEAN_OF_NORMAL) * difference * count / sum;
                    values[row * columns + x] = quantised(value);
                }
            }
        }
    }

    private static byte quantised(float value) {
        int rounded = (int) (value + (value < 0 ? -0.5f : 0.5f));
        return (byte) Math.max(-127, Math.min(127, rounded));
    }
}
