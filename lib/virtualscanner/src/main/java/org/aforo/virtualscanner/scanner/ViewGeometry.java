package org.aforo.virtualscanner.scanner;

import java.util.List;

/**
 * Source and detector array of one view, both in a plane x = const through which the load moves (or which moves along it). Each pixel
 * looks along one fixed line to the source, so magnification and angular pitch follow from the true positions, while along x the picture
 * is sampled by the line spacing at every depth alike (pushbroom). Row 0 is the first pixel of the first leg, the one with the largest
 * slope: the top of a side view, the left (+y) of a top view.
 *
 * @param name {@code side} or {@code top}
 * @param facing where the source looks
 * @param source the focal spot
 * @param array the detectors
 * @param axisDegrees elevation of the beam's axis from the facing, towards growing height; the spectrum softens away from it
 */
public record ViewGeometry(String name, Facing facing, Point source, DetectorArray array, double axisDegrees) {

    /** In the plane of the fan, metres of the scene. */
    public record Point(double y, double z) {

        public Point {
            if (!(Math.abs(y) <= FARTHEST_M && Math.abs(z) <= FARTHEST_M)) {
                throw new IllegalArgumentException("a scanner fits into " + FARTHEST_M + " m: " + y + ", " + z);
            }
        }

        Point mirrored() {
            return new Point(-y, z);
        }
    }

    private static final double FARTHEST_M = 100;

    public ViewGeometry {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a view has a name");
        }
        if (!(Math.abs(axisDegrees) < 90)) {
            throw new IllegalArgumentException("axisDegrees is between -90 and 90: " + axisDegrees);
        }
    }

    /** Depth of a point in the fan's plane, metres from the source. */
    public double depth(Point point) {
        return facing.depthY() * (point.y - source.y) + facing.depthZ() * (point.z - source.z);
    }

    /** Height of a point in the fan's plane, metres above the source along the facing's height. */
    public double height(Point point) {
        return facing.heightY() * (point.y - source.y) + facing.heightZ() * (point.z - source.z);
    }

    /** Rows of the picture. */
    public int rows() {
        return array.pixels();
    }

    /** With the source on the other side of the lane. */
    public ViewGeometry mirrored() {
        return new ViewGeometry(name, facing.mirrored(), source.mirrored(), array.mirrored(), axisDegrees);
    }

    /** With another pitch of the pixels. */
    public ViewGeometry withPitch(double pitchM) {
        DetectorArray other = new DetectorArray(
                array.legs(), pitchM, array.pixelsPerModule(), array.moduleGapM(), array.turnedToSource());
        return new ViewGeometry(name, facing, source, other, axisDegrees);
    }

    /** Angle between a ray and the beam's axis, degrees, not negative. */
    public double fanDegrees(double slope) {
        return Math.abs(offAxisDegrees(slope));
    }

    /** Angle from the beam's axis to a ray, degrees, positive towards growing height. */
    public double offAxisDegrees(double slope) {
        return StrictMath.toDegrees(StrictMath.atan(slope)) - axisDegrees;
    }

    /** Corners of an array, from row 0 on; for drawings. */
    public List<DetectorArray.Leg> legs() {
        return array.legs();
    }
}
