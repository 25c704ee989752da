package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** Hollow things: a wall and air inside it, in which other parts may then stand. And round things by the way they lie. */
final class Hull {

    private Hull() {}

    /** A box with walls all round. */
    static List<Part> box(Space outside, double wallM, Fill wall) {
        return List.of(Box.of(outside, wall), Box.hollow(outside.within(wallM), wall));
    }

    /** A closed tube. */
    static List<Part> tube(Lie lie, double radius, double length, double wallM, Fill wall) {
        return List.of(
                Part.of(new Solid.Cylinder(radius, length), lie.placement(), wall),
                Part.hollow(new Solid.Cylinder(radius - wallM, length - 2 * wallM), lie.placement(), wall));
    }

    static Part rod(Lie lie, double radius, double length, Fill fill) {
        return Part.of(new Solid.Cylinder(radius, length), lie.placement(), fill);
    }

    /** A round part within another part of the object. */
    static Part core(Lie lie, double radius, double length, Fill fill, Fill replaces) {
        return Part.within(new Solid.Cylinder(radius, length), lie.placement(), fill, replaces);
    }

    static Part bore(Lie lie, double radius, double length, Fill replaces) {
        return Part.hollow(new Solid.Cylinder(radius, length), lie.placement(), replaces);
    }

    /** A round rod from a point to another, its ends cut off by a margin so that rods that meet do not overlap. */
    static Part between(double[] from, double[] to, double radius, double marginM, Fill fill) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double dz = to[2] - from[2];
        double length = StrictMath.sqrt(dx * dx + dy * dy + dz * dz);
        double ux = dx / length;
        double uy = dy / length;
        double uz = dz / length;
        boolean upright = Math.abs(uz) > 0.9;
        // first cross direction: u x (z or x), then the second completes a right-handed frame
        double vx = upright ? 0 : uy;
        double vy = upright ? uz : -ux;
        double vz = upright ? -uy : 0;
        double norm = StrictMath.sqrt(vx * vx + vy * vy + vz * vz);
        vx /= norm;
        vy /= norm;
        vz /= norm;
        double wx = uy * vz - uz * vy;
        double wy = uz * vx - ux * vz;
        double wz = ux * vy - uy * vx;
        Placement placement =
                new Placement(vx, wx, ux, vy, wy, uy, vz, wz, uz, from[0] + dx / 2, from[1] + dy / 2, from[2] + dz / 2);
        return Part.of(new Solid.Cylinder(radius, length - 2 * marginM), placement, fill);
    }

    /** Middle of a round part and the way its axis points. */
    record Lie(Axis axis, double x, double y, double z) {

        Placement placement() {
            return switch (axis) {
                case ALONG -> Box.alongX(x, y, z);
                case ACROSS -> Box.alongY(x, y, z);
                case UPRIGHT -> Placement.at(x, y, z);
            };
        }

        Lie moved(double dx, double dy, double dz) {
            return new Lie(axis, x + dx, y + dy, z + dz);
        }

        /** Moved along its own axis. */
        Lie slid(double by) {
            return switch (axis) {
                case ALONG -> moved(by, 0, 0);
                case ACROSS -> moved(0, by, 0);
                case UPRIGHT -> moved(0, 0, by);
            };
        }
    }

    enum Axis {
        ALONG,
        ACROSS,
        UPRIGHT
    }
}
