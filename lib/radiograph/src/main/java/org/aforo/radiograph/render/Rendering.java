package org.aforo.radiograph.render;

import java.util.Arrays;
import org.aforo.radiograph.Raster;

/**
 * The canonical painter: plain arithmetic over the formulas of {@code docs/methods/rendering.md}; the web viewer must show the same
 * within one grey level.
 */
public final class Rendering {

    /** Half the side of the square a material's ratio is averaged over. */
    private static final int RADIUS = 2;

    private Rendering() {}

    /** One byte a pixel, row by row. */
    public static byte[] grey(Raster raster, Signal signal, Look look) {
        float[] shades = lightness(raster, signal, look);
        byte[] grey = new byte[shades.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (int) Math.floor(255 * shades[i] + 0.5);
        }
        return grey;
    }

    /**
     * Three bytes a pixel: the high energy's lightness, coloured by the ratio of attenuations.
     *
     * @param highSignal of the high energy, {@code lowSignal} of the low one
     */
    public static byte[] material(
            Raster high, Signal highSignal, Raster low, Signal lowSignal, Look look, Materials materials) {
        if (high.columns() != low.columns() || high.rows() != low.rows()) {
            throw new IllegalArgumentException("energies differ in size");
        }
        float[] shades = lightness(high, highSignal, look);
        float[] highMeans = means(high, highSignal.table(high.signed()));
        float[] lowMeans = means(low, lowSignal.table(low.signed()));
        byte[] rgb = new byte[3 * shades.length];
        for (int i = 0; i < shades.length; i++) {
            double hue = 0;
            double saturation = 0;
            if (!Float.isNaN(highMeans[i]) && !Float.isNaN(lowMeans[i])) {
                double attenuation = Signal.attenuation(highMeans[i]);
                saturation = Materials.saturation(attenuation);
                hue = saturation == 0 ? 0 : materials.hue(Signal.attenuation(lowMeans[i]) / attenuation);
            }
            Materials.paint(hue, saturation, shades[i], rgb, 3 * i);
        }
        return rgb;
    }

    /** Section 2: window, edges, gamma, inversion; between 0 and 1. */
    private static float[] lightness(Raster raster, Signal signal, Look look) {
        float[] shadeBySample = new float[1 << 16];
        for (int bits = 0; bits < shadeBySample.length; bits++) {
            double transmission = signal.transmission(raster.signed() ? (short) bits : bits);
            shadeBySample[bits] = (float) look.window().shade(transmission);
        }
        float[] shades = new float[raster.samples().length];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = shadeBySample[raster.samples()[i] & 0xFFFF];
        }
        if (look.edges() > 0) {
            shades = sharpened(shades, raster.columns(), raster.rows(), look.edges());
        }
        for (int i = 0; i < shades.length; i++) {
            double shade = look.gamma() == 1 ? shades[i] : Math.pow(shades[i], 1 / look.gamma());
            shades[i] = (float) (look.inverted() ? 1 - shade : shade);
        }
        return shades;
    }

    /** {@code clamp(y + k (y - B(y)))} with the binomial mean B over 3 x 3, edge samples repeated. */
    private static float[] sharpened(float[] shades, int columns, int rows, double strength) {
        float[] sharp = new float[shades.length];
        for (int row = 0; row < rows; row++) {
            int here = row * columns;
            int above = Math.max(row - 1, 0) * columns;
            int below = Math.min(row + 1, rows - 1) * columns;
            for (int column = 0; column < columns; column++) {
                int left = Math.max(column - 1, 0);
                int right = Math.min(column + 1, columns - 1);
                double sum = shades[above + left] + 2.0 * shades[above + column] + shades[above + right];
                sum += 2.0 * shades[here + left] + 4.0 * shades[here + column] + 2.0 * shades[here + right];
                sum += shades[below + left] + 2.0 * shades[below + column] + shades[below + right];
                double shade = shades[here + column];
                sharp[here + column] = (float) Math.clamp(shade + strength * (shade - sum / 16), 0.0, 1.0);
            }
        }
        return sharp;
    }

    /** Mean transmission over 5 x 5, masked samples left out, edge samples repeated; NaN where all are masked. */
    private static float[] means(Raster raster, float[] table) {
        int columns = raster.columns();
        int rows = raster.rows();
        float[] means = new float[columns * rows];
        double[] sums = new double[columns];
        int[] counts = new int[columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            for (int offset = -RADIUS; offset <= RADIUS; offset++) {
                int from = Math.clamp(row + offset, 0, rows - 1) * columns;
                for (int column = 0; column < columns; column++) {
                    float transmission = table[raster.samples()[from + column] & 0xFFFF];
                    if (!Float.isNaN(transmission)) {
                        sums[column] += transmission;
                        counts[column]++;
                    }
                }
            }
            for (int column = 0; column < columns; column++) {
                means[row * columns + column] = acrossColumns(sums, counts, column);
            }
        }
        return means;
    }

    private static float acrossColumns(double[] sums, int[] counts, int column) {
        double sum = 0;
        int count = 0;
        for (int offset = -RADIUS; offset <= RADIUS; offset++) {
            int at = Math.clamp(column + offset, 0, sums.length - 1);
            sum += sums[at];
            count += counts[at];
        }
        return count == 0 ? Float.NaN : (float) (sum / count);
    }
}
