package org.aforo.virtualscanner.tracing;

import java.util.List;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.scene.Solid.Corner;

/**
 * Measures a straight line in a solid, in the solid's own coordinates. The line is {@code o + t d}; of all t between two limits for
 * which the point lies inside, {@link #length} is the measure and {@link #moment} the integral of t. A placement is affine, so t may be
 * metres of the scene. One object is used for many lines.
 *
 * <p>Box: slabs (Kay and Kajiya 1986). Cylinder and ellipsoid: roots of a quadratic. Extrusion: each edge of the profile that the line
 * crosses adds its t where the line leaves and takes it off where it enters, so no crossing needs sorting and any simple polygon will do.
 */
public final class Chord {

    /** A direction shorter than this is along the edges it is compared with: a nanometre in a kilometre. */
    private static final double PARALLEL = 1e-12;

    private double ox;
    private double oy;
    private double oz;
    private double dx;
    private double dy;
    private double dz;
    private double from;
    private double to;
    private double length;
    private double moment;

    public Chord() {}

    /** The line; measured next. */
    public Chord along(double[] o, double[] d) {
        ox = o[0];
        oy = o[1];
        oz = o[2];
        dx = d[0];
        dy = d[1];
        dz = d[2];
        return this;
    }

    /** Measures between two limits of t. */
    public Chord in(Solid solid, double lowest, double highest) {
        from = lowest;
        to = highest;
        length = 0;
        moment = 0;
        switch (solid) {
            case Solid.Box box -> {
                slab(ox, dx, box.lengthX() / 2);
                slab(oy, dy, box.lengthY() / 2);
                slab(oz, dz, box.lengthZ() / 2);
                whole();
            }
            case Solid.Cylinder cylinder -> {
                slab(oz, dz, cylinder.lengthZ() / 2);
                double r = cylinder.radius();
                round(dx * dx + dy * dy, ox * dx + oy * dy, ox * ox + oy * oy - r * r);
                whole();
            }
            case Solid.Ellipsoid ball -> {
                double px = ox / ball.radiusX();
                double py = oy / ball.radiusY();
                double pz = oz / ball.radiusZ();
                double qx = dx / ball.radiusX();
                double qy = dy / ball.radiusY();
                double qz = dz / ball.radiusZ();
                round(qx * qx + qy * qy + qz * qz, px * qx + py * qy + pz * qz, px * px + py * py + pz * pz - 1);
                whole();
            }
            case Solid.Extrusion extrusion -> {
                slab(oz, dz, extrusion.lengthZ() / 2);
                profile(extrusion.profile());
            }
        }
        return this;
    }

    public double length() {
        return length;
    }

    public double moment() {
        return moment;
    }

    /** All that is left between the limits. */
    private void whole() {
        if (to > from) {
            length = to - from;
            moment = (to - from) * (to + from) / 2;
        }
    }

    /** Narrows the limits to where {@code |o + t d| <= half}. */
    private void slab(double o, double d, double half) {
        if (Math.abs(d) < PARALLEL) {
            if (Math.abs(o) > half) {
                to = from;
            }
            return;
        }
        double near = (-half - o) / d;
        double far = (half - o) / d;
        from = Math.max(from, Math.min(near, far));
        to = Math.min(to, Math.max(near, far));
    }

    /** Narrows the limits to where {@code a t^2 + 2 b t + c <= 0}. */
    private void round(double a, double b, double c) {
        if (a < PARALLEL * PARALLEL) {
            if (c > 0) {
                to = from;
            }
            return;
        }
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        from = Math.max(from, (-root - b) / a);
        to = Math.min(to, (root - b) / a);
    }

    private void profile(List<Corner> corners) {
        if (to <= from) {
            return;
        }
        double square = dx * dx + dy * dy;
        if (square < PARALLEL * PARALLEL) {
            if (contains(corners, ox, oy)) {
                whole();
            }
            return;
        }
        Corner last = corners.getLast();
        double lastSide = side(last);
        for (Corner corner : corners) {
            double side = side(corner);
            if (side >= 0 != lastSide >= 0) {
                double share = lastSide / (lastSide - side);
                double x = last.x() + share * (corner.x() - last.x()) - ox;
                double y = last.y() + share * (corner.y() - last.y()) - oy;
                double t = Math.clamp((x * dx + y * dy) / square, from, to);
                double sign = side >= 0 ? 1 : -1;
                length += sign * t;
                moment += sign * t * t / 2;
            }
            last = corner;
            lastSide = side;
        }
        if (length < 0) {
            // a profile drawn clockwise
            length = -length;
            moment = -moment;
        }
    }

    /** Positive for a corner to the left of the line. */
    private double side(Corner corner) {
        return dx * (corner.y() - oy) - dy * (corner.x() - ox);
    }

    private static boolean contains(List<Corner> corners, double x, double y) {
        boolean inside = false;
        Corner last = corners.getLast();
        for (Corner corner : corners) {
            if (corner.y() > y != last.y() > y
                    && x < last.x() + (y - last.y()) / (corner.y() - last.y()) * (corner.x() - last.x())) {
                inside = !inside;
            }
            last = corner;
        }
        return inside;
    }
}
