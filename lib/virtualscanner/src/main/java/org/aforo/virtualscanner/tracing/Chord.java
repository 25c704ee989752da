package org.aforo.virtualscanner.tracing;

import java.util.List;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.scene.Solid.Corner;

/**
 * Length of a straight line in a solid, in the solid's own coordinates. The line is {@code o + t d}; what is returned is the measure of
 * all t between {@code from} and {@code to} for which the point lies inside. A placement is affine, so t may be metres of the scene.
 *
 * <p>Box: slabs (Kay and Kajiya 1986). Cylinder and ellipsoid: roots of a quadratic. Extrusion: each edge of the profile that the line
 * crosses adds its t where the line leaves and takes it off where it enters, so no crossing needs sorting and any simple polygon will do.
 */
public final class Chord {

    /** A direction shorter than this is along the edges it is compared with: a nanometre in a kilometre. */
    private static final double PARALLEL = 1e-12;

    private Chord() {}

    public static double length(
            Solid solid, double ox, double oy, double oz, double dx, double dy, double dz, double from, double to) {
        double[] line = {ox, oy, oz, dx, dy, dz};
        double[] range = {from, to};
        return switch (solid) {
            case Solid.Box box -> box(box, line, range);
            case Solid.Cylinder cylinder -> cylinder(cylinder, line, range);
            case Solid.Ellipsoid ellipsoid -> ellipsoid(ellipsoid, line, range);
            case Solid.Extrusion extrusion -> extrusion(extrusion, line, range);
        };
    }

    private static double box(Solid.Box box, double[] line, double[] range) {
        slab(line[0], line[3], box.lengthX() / 2, range);
        slab(line[1], line[4], box.lengthY() / 2, range);
        slab(line[2], line[5], box.lengthZ() / 2, range);
        return Math.max(0, range[1] - range[0]);
    }

    private static double cylinder(Solid.Cylinder cylinder, double[] line, double[] range) {
        slab(line[2], line[5], cylinder.lengthZ() / 2, range);
        double a = line[3] * line[3] + line[4] * line[4];
        double b = line[0] * line[3] + line[1] * line[4];
        double c = line[0] * line[0] + line[1] * line[1] - cylinder.radius() * cylinder.radius();
        return round(a, b, c, range);
    }

    private static double ellipsoid(Solid.Ellipsoid ellipsoid, double[] line, double[] range) {
        double ox = line[0] / ellipsoid.radiusX();
        double oy = line[1] / ellipsoid.radiusY();
        double oz = line[2] / ellipsoid.radiusZ();
        double dx = line[3] / ellipsoid.radiusX();
        double dy = line[4] / ellipsoid.radiusY();
        double dz = line[5] / ellipsoid.radiusZ();
        return round(dx * dx + dy * dy + dz * dz, ox * dx + oy * dy + oz * dz, ox * ox + oy * oy + oz * oz - 1, range);
    }

    /** Where {@code a t^2 + 2 b t + c <= 0}. */
    private static double round(double a, double b, double c, double[] range) {
        if (a < PARALLEL * PARALLEL) {
            return c <= 0 ? Math.max(0, range[1] - range[0]) : 0;
        }
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        return Math.max(0, Math.min(range[1], (root - b) / a) - Math.max(range[0], (-root - b) / a));
    }

    private static double extrusion(Solid.Extrusion extrusion, double[] line, double[] range) {
        slab(line[2], line[5], extrusion.lengthZ() / 2, range);
        if (range[1] <= range[0]) {
            return 0;
        }
        List<Corner> profile = extrusion.profile();
        if (Math.hypot(line[3], line[4]) < PARALLEL) {
            return contains(profile, line[0], line[1]) ? range[1] - range[0] : 0;
        }
        double length = 0;
        Corner last = profile.getLast();
        double lastSide = side(last, line);
        for (Corner corner : profile) {
            double side = side(corner, line);
            if (side >= 0 != lastSide >= 0) {
                double share = lastSide / (lastSide - side);
                double x = last.x() + share * (corner.x() - last.x());
                double y = last.y() + share * (corner.y() - last.y());
                double t =
                        ((x - line[0]) * line[3] + (y - line[1]) * line[4]) / (line[3] * line[3] + line[4] * line[4]);
                double within = Math.clamp(t, range[0], range[1]);
                length += side >= 0 ? within : -within;
            }
            last = corner;
            lastSide = side;
        }
        // the sum is negative for a profile drawn clockwise
        return Math.abs(length);
    }

    /** Positive for a corner to the left of the line. */
    private static double side(Corner corner, double[] line) {
        return line[3] * (corner.y() - line[1]) - line[4] * (corner.x() - line[0]);
    }

    private static boolean contains(List<Corner> profile, double x, double y) {
        boolean inside = false;
        Corner last = profile.getLast();
        for (Corner corner : profile) {
            if (corner.y() > y != last.y() > y
                    && x < last.x() + (y - last.y()) / (corner.y() - last.y()) * (corner.x() - last.x())) {
                inside = !inside;
            }
            last = corner;
        }
        return inside;
    }

    /** Narrows the range to where {@code |o + t d| <= half}. */
    private static void slab(double o, double d, double half, double[] range) {
        if (Math.abs(d) < PARALLEL) {
            if (Math.abs(o) > half) {
                range[1] = range[0];
            }
            return;
        }
        double near = (-half - o) / d;
        double far = (half - o) / d;
        range[0] = Math.max(range[0], Math.min(near, far));
        range[1] = Math.min(range[1], Math.max(near, far));
    }
}
