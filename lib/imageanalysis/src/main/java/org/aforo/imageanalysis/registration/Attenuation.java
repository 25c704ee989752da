package org.aforo.imageanalysis.registration;

import org.aforo.radiograph.Raster;

/**
 * Attenuation {@code -ln T} of a picture reduced by halving, cut off at {@link #MOST}; samples without signal count as that.
 *
 * @param factor full pixels to one of these, each way
 */
record Attenuation(int columns, int rows, float[] values, int factor) {

    static final float MOST = 5;

    /** Halved until it is at most so long. */
    static Attenuation of(Picture picture, int longest) {
        ReducedPicture reduced = ReducedPicture.of(picture, longest);
        Raster raster = reduced.raster();
        float[] table = reduced.picture().transmissions();
        for (int bits = 0; bits < table.length; bits++) {
            table[bits] = Float.isNaN(table[bits]) ? MOST : attenuation(table[bits]);
        }
        float[] values = new float[raster.samples().length];
        for (int at = 0; at < values.length; at++) {
            values[at] = table[raster.samples()[at] & 0xFFFF];
        }
        return new Attenuation(raster.columns(), raster.rows(), values, reduced.factor());
    }

    private static float attenuation(float transmission) {
        return (float) Math.clamp(-Math.log(Math.max(transmission, 1e-6)), 0, MOST);
    }

    /** Means down the columns between two rows. */
    double[] alongColumns() {
        double[] profile = new double[columns];
        for (int row = 0; row < rows; row++) {
            for (int x = 0; x < columns; x++) {
                profile[x] += values[row * columns + x] / rows;
            }
        }
        return profile;
    }

    /** Means along the rows from one column to another. */
    double[] alongRows(int from, int to) {
        double[] profile = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int x = from; x < to; x++) {
                sum += values[row * columns + x];
            }
            profile[row] = sum / Math.max(1, to - from);
        }
        return profile;
    }

    /** This picture where the transform puts it, on a grid of that size; 0 as air and NaN as outside. */
    float[] resampled(Transform transform, int toColumns, int toRows) {
        float[] out = new float[toColumns * toRows];
        double[] xs = new double[toColumns];
        for (int x = 0; x < toColumns; x++) {
            xs[x] = transform.earlierX(x);
        }
        for (int y = 0; y < toRows; y++) {
            double fromY = transform.earlierY(y);
            for (int x = 0; x < toColumns; x++) {
                out[y * toColumns + x] = at(xs[x], fromY);
            }
        }
        return out;
    }

    private float at(double x, double y) {
        if (!(x >= -0.5 && y >= -0.5 && x <= columns - 0.5 && y <= rows - 0.5)) {
            return Float.NaN;
        }
        double cx = Math.clamp(x, 0, columns - 1);
        double cy = Math.clamp(y, 0, rows - 1);
        int left = Math.min((int) cx, Math.max(0, columns - 2));
        int top = Math.min((int) cy, Math.max(0, rows - 2));
        int right = Math.min(left + 1, columns - 1);
        int bottom = Math.min(top + 1, rows - 1);
        float u = (float) (cx - left);
        float v = (float) (cy - top);
        float upper = (1 - u) * values[top * columns + left] + u * values[top * columns + right];
        float lower = (1 - u) * values[bottom * columns + left] + u * values[bottom * columns + right];
        return (1 - v) * upper + v * lower;
    }
}
