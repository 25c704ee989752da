package org.aforo.virtualscanner.tracing;

import java.util.List;
import org.aforo.virtualscanner.scanner.ViewGeometry;

/**
 * The fixed lines from the source to the pixels of a view, in the plane of the fan. In the view's own coordinates (see
 * {@link org.aforo.virtualscanner.scanner.Facing}) ray j is {@code height = slope[j] * depth} up to {@code reach[j]} of depth, and a
 * metre of depth is {@code stretch[j] = sqrt(1 + slope^2)} metres of ray.
 */
public final class Rays {

    private final ViewGeometry geometry;
    private final double[] slopes;
    private final double[] reaches;

    private Rays(ViewGeometry geometry, double[] slopes, double[] reaches) {
        this.geometry = geometry;
        this.slopes = slopes;
        this.reaches = reaches;
    }

    public static Rays of(ViewGeometry geometry) {
        List<double[]> pixels = geometry.pixels();
        double[] slopes = new double[pixels.size()];
        double[] reaches = new double[pixels.size()];
        for (int j = 0; j < slopes.length; j++) {
            double[] pixel = pixels.get(j);
            reaches[j] = geometry.depth(pixel[0], pixel[1]);
            slopes[j] = geometry.height(pixel[0], pixel[1]) / reaches[j];
            if (!(reaches[j] > 0) || (j > 0 && slopes[j] >= slopes[j - 1])) {
                throw new IllegalArgumentException(
                        "pixels lie before the source, and slopes fall from row 0 on: row " + j);
            }
        }
        return new Rays(geometry, slopes, reaches);
    }

    public int count() {
        return slopes.length;
    }

    public double slope(int row) {
        return slopes[row];
    }

    /** Metres of ray by metre of depth. */
    public double stretch(int row) {
        return Math.sqrt(1 + slopes[row] * slopes[row]);
    }

    /** From source to pixel, metres. */
    public double lengthM(int row) {
        return reaches[row] * stretch(row);
    }

    public double sourceY() {
        return geometry.sourceY();
    }

    public double sourceZ() {
        return geometry.sourceZ();
    }

    /** Of length 1, with {@link #directionZ}. */
    public double directionY(int row) {
        return (geometry.facing().depthY() + slopes[row] * geometry.facing().heightY()) / stretch(row);
    }

    public double directionZ(int row) {
        return (geometry.facing().depthZ() + slopes[row] * geometry.facing().heightZ()) / stretch(row);
    }
}
