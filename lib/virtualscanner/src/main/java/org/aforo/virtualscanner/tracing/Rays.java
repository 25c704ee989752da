package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.scanner.DetectorArray;
import org.aforo.virtualscanner.scanner.DetectorArray.Leg;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scanner.ViewGeometry.Point;

/**
 * The fixed lines from the source to a view's pixels, one or several a pixel, from row 0 on. In the view's own coordinates (see
 * {@link org.aforo.virtualscanner.scanner.Facing}) ray j is {@code height = slope * depth} as far as {@code reach} of depth, and a metre
 * of depth is {@code stretch = sqrt(1 + slope^2)} metres of ray. Slopes fall with j, so what a convex section hits is a run of rays.
 */
public final class Rays {

    /** Stands for the reciprocal of a slope of zero; finite, so that zero times it is zero. */
    private static final float STEEPEST = 1e30f;

    private final ViewGeometry geometry;
    private final double[] slopes;
    private final double[] wideRadians;

    /** Read by the kernels, never written: 1/slope, stretch, and depth of the pixel. */
    final float[] perSlope;

    final float[] stretch;
    final float[] reach;
    final float[] slope;

    private Rays(ViewGeometry geometry, double[] slopes, double[] reaches) {
        this.geometry = geometry;
        this.slopes = slopes;
        int count = slopes.length;
        perSlope = new float[count];
        stretch = new float[count];
        reach = new float[count];
        slope = new float[count];
        for (int j = 0; j < count; j++) {
            double steep = 1 / slopes[j];
            perSlope[j] = Math.abs(steep) < STEEPEST ? (float) steep : STEEPEST;
            stretch[j] = (float) Math.sqrt(1 + slopes[j] * slopes[j]);
            reach[j] = (float) reaches[j];
            slope[j] = (float) slopes[j];
        }
        wideRadians = widths(slopes);
    }

    /**
     * @param across rays a pixel, evenly over its height
     * @param gaps whether the array's modules stand apart
     */
    public static Rays of(ViewGeometry geometry, int across, boolean gaps) {
        DetectorArray array = geometry.array();
        int count = array.pixels() * across;
        double[] slopes = new double[count];
        double[] reaches = new double[count];
        int j = 0;
        for (Leg leg : array.legs()) {
            int rays = array.pixels(leg) * across;
            for (int i = 0; i < rays; i++, j++) {
                Point place = array.place(leg, (i + 0.5) / across, gaps);
                reaches[j] = geometry.depth(place);
                slopes[j] = geometry.height(place) / reaches[j];
                if (!(reaches[j] > 0) || (j > 0 && slopes[j] >= slopes[j - 1])) {
                    throw new IllegalArgumentException(
                            "detectors lie before the source, in order from large to small slope: ray " + j);
                }
            }
        }
        return new Rays(geometry, slopes, reaches);
    }

    public ViewGeometry geometry() {
        return geometry;
    }

    public int count() {
        return slopes.length;
    }

    public double slope(int ray) {
        return slopes[ray];
    }

    /** Metres of ray by metre of depth. */
    public double stretch(int ray) {
        return Math.sqrt(1 + slopes[ray] * slopes[ray]);
    }

    /** Angle that a ray stands for, radians: half the way to each neighbour. */
    double wideRadians(int ray) {
        return wideRadians[ray];
    }

    /** First ray whose slope is not above a limit. */
    int firstAtMost(double limit) {
        int low = 0;
        int high = slopes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slopes[middle] > limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] widths(double[] slopes) {
        double[] wide = new double[slopes.length];
        for (int j = 0; j < wide.length; j++) {
            double above = StrictMath.atan(slopes[Math.max(j - 1, 0)]);
            double below = StrictMath.atan(slopes[Math.min(j + 1, wide.length - 1)]);
            wide[j] = (above - below) / (j == 0 || j == wide.length - 1 ? 1 : 2);
        }
        return wide;
    }
}
