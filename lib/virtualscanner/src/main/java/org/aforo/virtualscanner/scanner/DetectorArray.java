package org.aforo.virtualscanner.scanner;

import java.util.List;
import org.aforo.virtualscanner.scanner.ViewGeometry.Point;

/**
 * Rows of detector modules along straight legs: an L of a boom and a horizontal arm, or a single bar.
 *
 * @param legs from row 0 on
 * @param pitchM mean distance of neighbouring pixels along a leg
 * @param pixelsPerModule pixels between two gaps
 * @param moduleGapM what a gap adds to the distance of the pixels beside it
 * @param turnedToSource whether each module faces the source; otherwise it faces at right angles to its leg and sees the cosine
 */
public record DetectorArray(
        List<Leg> legs, double pitchM, int pixelsPerModule, double moduleGapM, boolean turnedToSource) {

    /** A straight row of detectors. */
    public record Leg(Point from, Point to) {

        public double lengthM() {
            double y = to.y() - from.y();
            double z = to.z() - from.z();
            return Math.sqrt(y * y + z * z);
        }

        /** Point at a share of the way. */
        Point at(double share) {
            return new Point(from.y() + share * (to.y() - from.y()), from.z() + share * (to.z() - from.z()));
        }
    }

    /** A DICOS picture has at most so many rows. */
    private static final int MOST_PIXELS = 20_000;

    public DetectorArray {
        legs = List.copyOf(legs);
        if (!(pitchM >= 0.0005 && pitchM <= 0.05)) {
            throw new IllegalArgumentException("pitchM is 0.0005 to 0.05: " + pitchM);
        }
        if (pixelsPerModule < 1 || !(moduleGapM >= 0 && moduleGapM < pitchM)) {
            throw new IllegalArgumentException(
                    "a module has pixels and its gap is below the pitch: " + pixelsPerModule + ", " + moduleGapM);
        }
        double pixels = legs.stream().mapToDouble(Leg::lengthM).sum() / pitchM;
        if (!(pixels >= 2 && pixels <= MOST_PIXELS)) {
            throw new IllegalArgumentException("an array has 2 to " + MOST_PIXELS + " pixels: " + pixels);
        }
    }

    /** Pixels of a leg. */
    public int pixels(Leg leg) {
        return Math.max(1, (int) Math.round(leg.lengthM() / pitchM));
    }

    /** Pixels of all legs. */
    public int pixels() {
        return legs.stream().mapToInt(this::pixels).sum();
    }

    /**
     * A place on the array.
     *
     * @param pixel from 0 in its leg; a fraction is within the pixel: 0.5 its middle
     * @param gaps whether modules stand apart; otherwise all pixels are evenly spaced
     */
    public Point place(Leg leg, double pixel, boolean gaps) {
        int count = pixels(leg);
        double place = pixel;
        if (gaps) {
            // pixels shrink a little, so that the gaps between modules fit into the leg
            double gap = moduleGapM / leg.lengthM() * count;
            int before = Math.clamp((int) pixel, 0, count - 1) / pixelsPerModule;
            int gapsInAll = (count - 1) / pixelsPerModule;
            place = pixel * (1 - gap * gapsInAll / count) + before * gap;
        }
        return leg.at(place / count);
    }

    DetectorArray mirrored() {
        List<Leg> others = legs.stream()
                .map(leg -> new Leg(leg.from().mirrored(), leg.to().mirrored()))
                .toList();
        return new DetectorArray(others, pitchM, pixelsPerModule, moduleGapM, turnedToSource);
    }
}
