package org.aforo.imageanalysis.visibility;

import java.util.Arrays;
import org.aforo.imageanalysis.registration.Picture;

/**
 * How far a load of known mass would stand out at a place of a picture, and how far anything there does.
 *
 * <pre>
 *   d  = (added attenuation) / s                                  what would be seen
 *   z  = (largest excess) / s - sqrt(2 ln(number of looks))       what is seen
 * </pre>
 *
 * The load is bricks, and how they were stacked across the beam nobody reports. Where they stood in air, behind the doors or in a machine's bay,
 * three heaps stand for all: one brick deep, as deep as it is wide, and through the whole box. Where they stood among goods, it is one package
 * of the goods with as much put in as a man lifts; at worst as much was taken out, and nothing is seen at all; at best all stood together. What
 * is added attenuates by the table of {@link Load}, less what the goods did whose place it takes. {@code s} is how much means over such a
 * footprint differ between places of the box like this one: the texture of the goods is noise for whoever looks for a heap, and the parts
 * of a structure are for whoever looks among them.
 *
 * @param expected d of the likeliest way
 * @param low of the least favourable
 * @param high of the most favourable
 * @param observed z for the footprint of the likeliest way
 * @param x where it was found, full pixels; likewise y, width, height
 * @param alpha attenuation usual at the place
 * @param spread s
 * @param addedAlpha of the likeliest way
 * @param blind share of the place behind which no signal was left
 */
public record Visibility(
        double expected,
        double low,
        double high,
        double observed,
        int x,
        int y,
        int width,
        int height,
        double alpha,
        double spread,
        double addedAlpha,
        double blind) {

    private static final int LONGEST = 1400;
    private static final double BRICK_DEPTH_M = 0.2;
    private static final double BOX_DEPTH_M = 2.2;
    /** A banana box or a sack's worth: what a man lifts, and the side it shows. */
    private static final double PACKAGE_KG = 12;

    private static final double PACKAGE_M2 = 0.14;
    private static final double LEAST_SPREAD = 0.015;
    /** Means over a footprint are compared no finer than steps of a third of it. */
    private static final int STEPS = 3;
    /** Of a place that air fills, this share is taken to be free still. */
    private static final double FREE = 0.3;
    /** Fewer differences than this tell no texture. */
    private static final int ENOUGH = 24;

    /**
     * Measures it.
     *
     * @param lengthM of the box, metres
     */
    public static Visibility of(Picture picture, BoxInPicture box, Region region, Load load, double lengthM) {
        AlphaMap map = AlphaMap.of(picture, LONGEST);
        return new Measuring(map, box, region, load, lengthM).measured();
    }

    private static final class Measuring {
        private final AlphaMap map;
        private final Load load;
        private final double pixelsPerMetreX;
        private final double pixelsPerMetreY;
        private final int left;
        private final int right;
        private final int roof;
        private final int floor;
        private final Region.Spot spot;

        Measuring(AlphaMap map, BoxInPicture box, Region region, Load load, double lengthM) {
            this.map = map;
            this.load = load;
            int f = map.factor();
            left = Math.clamp(box.left() / f, 0, map.columns() - 2);
            right = Math.clamp(box.right() / f, left + 2, map.columns());
            roof = Math.clamp(box.roof() / f, 0, map.rows() - 2);
            floor = Math.clamp(box.floor() / f, roof + 2, map.rows());
            Region.Spot full = region.in(box);
            int x = Math.clamp(full.x() / f, 0, map.columns() - 1);
            int y = Math.clamp(full.y() / f, 0, map.rows() - 1);
            spot = new Region.Spot(
                    x,
                    y,
                    Math.clamp(full.width() / f, 1, map.columns() - x),
                    Math.clamp(full.height() / f, 1, map.rows() - y));
            pixelsPerMetreX = (right - left) / lengthM;
            pixelsPerMetreY = (floor - roof) / 2.7;
        }

        /**
         * A heap as it is seen.
         *
         * @param areaM2 on the picture
         */
        private record Heap(double areaM2, double arealGCm2) {}

        private Heap heap(double depthM) {
            double volume = load.kg() / Load.HEAP_KG_M3;
            double area = Math.max(0.02, volume / depthM);
            return new Heap(area, load.kg() / area / 10);
        }

        private boolean inAir() {
            return load.among() != Load.Among.GOODS;
        }

        Visibility measured() {
            double compact = Math.clamp(Math.cbrt(load.kg() / Load.HEAP_KG_M3), BRICK_DEPTH_M, BOX_DEPTH_M);
            Heap together = heap(compact);
            Heap usual =
                    inAir() || load.kg() <= PACKAGE_KG ? together : new Heap(PACKAGE_M2, PACKAGE_KG / PACKAGE_M2 / 10);
            int width = pixels(Math.sqrt(usual.areaM2()), pixelsPerMetreX, spot.width());
            int height = pixels(Math.sqrt(usual.areaM2()), pixelsPerMetreY, spot.height());
            Looks looks = look(width, height);
            double d = index(usual, looks);
            double one = index(heap(BRICK_DEPTH_M), looks);
            double through = index(heap(BOX_DEPTH_M), looks);
            int f = map.factor();
            return new Visibility(
                    d,
                    inAir() ? Math.min(d, Math.min(one, through)) : 0,
                    inAir() ? Math.max(d, Math.max(one, through)) : Math.max(d, index(together, looks)),
                    looks.observed(),
                    looks.x() * f,
                    looks.y() * f,
                    width * f,
                    height * f,
                    looks.alpha(),
                    looks.spread(),
                    addedBy(usual, looks.alpha()),
                    blind());
        }

        private double addedBy(Heap heap, double alpha) {
            double depthM = heap.arealGCm2() * 10 / Load.HEAP_KG_M3;
            double goods = inAir() ? 0 : load.arealOf(alpha) * Math.min(1, depthM / BOX_DEPTH_M);
            return load.added(heap.arealGCm2() - goods, alpha);
        }

        private double index(Heap heap, Looks looks) {
            return Math.abs(addedBy(heap, looks.alpha())) / looks.spread();
        }

        private static int pixels(double metres, double perMetre, int most) {
            return Math.clamp(Math.round(metres * perMetre), 1, Math.max(1, most));
        }

        private record Looks(double observed, int x, int y, double alpha, double spread) {}

        /** Means over a footprint at even places: of the spot, and of the whole box at the spot's heights. */
        private Looks look(int width, int height) {
            int stepX = Math.max(1, width / STEPS);
            int stepY = Math.max(1, height / STEPS);
            int rows = Math.max(1, (spot.height() - height) / stepY + 1);
            int here = Math.max(1, (spot.width() - width) / stepX + 1);
            int all = Math.max(1, (right - left - width) / stepX + 1);
            double[] means = new double[rows * here];
            double[] excess = new double[rows * here];
            double[] usual = new double[rows * all];
            for (int row = 0; row < rows; row++) {
                int y = spot.y() + row * stepY;
                double[] along = new double[all];
                for (int i = 0; i < all; i++) {
                    along[i] = map.mean(left + i * stepX, y, width, height);
                }
                double middle = quantile(along, 0.5);
                for (int i = 0; i < all; i++) {
                    usual[row * all + i] = along[i] - middle;
                }
                for (int i = 0; i < here; i++) {
                    means[row * here + i] = map.mean(spot.x() + i * stepX, y, width, height);
                    excess[row * here + i] = means[row * here + i] - middle;
                }
            }
            double level = quantile(means, inAir() ? FREE : 0.5);
            if (inAir()) {
                for (int i = 0; i < excess.length; i++) {
                    excess[i] = means[i] - level;
                }
            }
            double spread = Math.max(
                    LEAST_SPREAD,
                    load.among() == Load.Among.STRUCTURE
                            ? spread(excess)
                            : spread(apartBy(means, rows, here), apartBy(usual, rows, all)));
            int best = 0;
            for (int i = 1; i < excess.length; i++) {
                best = excess[i] > excess[best] ? i : best;
            }
            double apart = Math.max(1, excess.length / (double) (STEPS * STEPS));
            return new Looks(
                    excess[best] / spread - Math.sqrt(2 * Math.log(apart)),
                    spot.x() + best % here * stepX,
                    spot.y() + best / here * stepY,
                    level,
                    spread);
        }

        /**
         * Differences of neighbours that share nothing, along the box: edges of the load are few among them and count for little, its texture is
         * in all of them.
         */
        private static double[] apartBy(double[] means, int rows, int columns) {
            if (columns <= STEPS) {
                return new double[0];
            }
            double[] apart = new double[rows * (columns - STEPS)];
            int n = 0;
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i + STEPS < columns; i++) {
                    apart[n++] = Math.abs(means[row * columns + i + STEPS] - means[row * columns + i]) / Math.sqrt(2);
                }
            }
            return apart;
        }

        /** Of all parts of a structure: half of them differ less than two thirds of it. */
        private static double spread(double[] values) {
            double[] off = new double[values.length];
            for (int i = 0; i < off.length; i++) {
                off[i] = Math.abs(values[i]);
            }
            return 1.4826 * quantile(off, 0.5);
        }

        /** Of the place itself where there is enough of it, else of the whole box at its heights. */
        private static double spread(double[] here, double[] everywhere) {
            double[] apart = here.length >= ENOUGH ? here : everywhere;
            return apart.length == 0 ? 0 : 1.4826 * quantile(apart, 0.5);
        }

        private static double quantile(double[] values, double share) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
        }

        private double blind() {
            int none = 0;
            for (int y = spot.y(); y < spot.y() + spot.height(); y++) {
                for (int x = spot.x(); x < spot.x() + spot.width(); x++) {
                    none += map.at(x, y) >= AlphaMap.MOST - 0.5f ? 1 : 0;
                }
            }
            return none / ((double) spot.width() * spot.height());
        }
    }
}
