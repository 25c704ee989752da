package org.aforo.imageanalysis.visibility;

import org.aforo.imageanalysis.registration.Picture;
import org.aforo.imageanalysis.registration.ReducedPicture;
import org.aforo.radiograph.Raster;

/**
 * Attenuation {@code -ln T} of a picture, halved until it is small enough, with running sums so that the mean of any rectangle costs four
 * looks.
 *
 * @param values row by row; {@link #MOST} where there is no signal
 * @param sums one row and column more than values
 * @param factor full pixels to one of these, each way
 */
record AlphaMap(int columns, int rows, float[] values, double[] sums, int factor) {

    /** What is behind more than this tells nothing. */
    static final float MOST = 8;

    static AlphaMap of(Picture picture, int longest) {
        ReducedPicture reduced = ReducedPicture.of(picture, longest);
        Raster raster = reduced.picture().raster();
        float[] table = new float[1 << 16];
        for (int bits = 0; bits < table.length; bits++) {
            double transmission = picture.signal().transmission(raster.signed() ? (short) bits : bits);
            table[bits] = Double.isNaN(transmission) || transmission < 4e-4
                    ? MOST
                    : (float) Math.clamp(-Math.log(transmission), 0, MOST);
        }
        float[] values = new float[raster.samples().length];
        for (int at = 0; at < values.length; at++) {
            values[at] = table[raster.samples()[at] & 0xFFFF];
        }
        return new AlphaMap(
                raster.columns(),
                raster.rows(),
                values,
                summed(values, raster.columns(), raster.rows()),
                reduced.factor());
    }

    private static double[] summed(float[] values, int columns, int rows) {
        int stride = columns + 1;
        double[] sums = new double[stride * (rows + 1)];
        for (int y = 0; y < rows; y++) {
            double row = 0;
            for (int x = 0; x < columns; x++) {
                row += values[y * columns + x];
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        return sums;
    }

    float at(int x, int y) {
        return values[y * columns + x];
    }

    /** Mean of a rectangle that lies within the picture, of one pixel at least. */
    double mean(int x, int y, int width, int height) {
        int stride = columns + 1;
        double sum = sums[(y + height) * stride + x + width]
                - sums[(y + height) * stride + x]
                - sums[y * stride + x + width]
                + sums[y * stride + x];
        return sum / ((double) width * height);
    }
}
