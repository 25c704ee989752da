package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** Whether a point lies in a part, by undoing the part's placement; and the part's bounding box. */
final class Probe {

    private final Part part;
    private final double[] inverse;
    final double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    final double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};

    Probe(Part part) {
        this.part = part;
        this.inverse = inverse(part.placement());
        bound();
    }

    Part part() {
        return part;
    }

    boolean contains(double x, double y, double z) {
        if (x < low[0] || x > high[0] || y < low[1] || y > high[1] || z < low[2] || z > high[2]) {
            return false;
        }
        Placement p = part.placement();
        double dx = x - p.x();
        double dy = y - p.y();
        double dz = z - p.z();
        return inside(
                part.solid(),
                inverse[0] * dx + inverse[1] * dy + inverse[2] * dz,
                inverse[3] * dx + inverse[4] * dy + inverse[5] * dz,
                inverse[6] * dx + inverse[7] * dy + inverse[8] * dz);
    }

    /** Whether the bounding boxes overlap by more than a margin every way. */
    boolean meets(Probe other, double marginM) {
        for (int axis = 0; axis < 3; axis++) {
            if (Math.min(high[axis], other.high[axis]) - Math.max(low[axis], other.low[axis]) <= marginM) {
                return false;
            }
        }
        return true;
    }

    private static boolean inside(Solid solid, double x, double y, double z) {
        return switch (solid) {
            case Solid.Box box ->
                Math.abs(x) < box.lengthX() / 2 && Math.abs(y) < box.lengthY() / 2 && Math.abs(z) < box.lengthZ() / 2;
            case Solid.Cylinder c -> x * x + y * y < c.radius() * c.radius() && Math.abs(z) < c.lengthZ() / 2;
            case Solid.Ellipsoid e -> square(x / e.radiusX()) + square(y / e.radiusY()) + square(z / e.radiusZ()) < 1;
            case Solid.Extrusion e -> Math.abs(z) < e.lengthZ() / 2 && insidePolygon(e.profile(), x, y);
        };
    }

    private static double square(double a) {
        return a * a;
    }

    /** Even-odd rule. */
    private static boolean insidePolygon(List<Solid.Corner> profile, double x, double y) {
        boolean odd = false;
        Solid.Corner last = profile.getLast();
        for (Solid.Corner corner : profile) {
            if (corner.y() > y != last.y() > y
                    && x < (last.x() - corner.x()) * (y - corner.y()) / (last.y() - corner.y()) + corner.x()) {
                odd = !odd;
            }
            last = corner;
        }
        return odd;
    }

    private void bound() {
        double[] from = new double[3];
        double[] to = new double[3];
        ownBounds(part.solid(), from, to);
        Placement p = part.placement();
        for (int corner = 0; corner < 8; corner++) {
            double x = (corner & 1) == 0 ? from[0] : to[0];
            double y = (corner & 2) == 0 ? from[1] : to[1];
            double z = (corner & 4) == 0 ? from[2] : to[2];
            stretch(0, p.xx() * x + p.xy() * y + p.xz() * z + p.x());
            stretch(1, p.yx() * x + p.yy() * y + p.yz() * z + p.y());
            stretch(2, p.zx() * x + p.zy() * y + p.zz() * z + p.z());
        }
    }

    private void stretch(int axis, double value) {
        low[axis] = Math.min(low[axis], value);
        high[axis] = Math.max(high[axis], value);
    }

    private static void ownBounds(Solid solid, double[] from, double[] to) {
        switch (solid) {
            case Solid.Box b -> set(from, to, b.lengthX() / 2, b.lengthY() / 2, b.lengthZ() / 2);
            case Solid.Cylinder c -> set(from, to, c.radius(), c.radius(), c.lengthZ() / 2);
            case Solid.Ellipsoid e -> set(from, to, e.radiusX(), e.radiusY(), e.radiusZ());
            case Solid.Extrusion e -> {
                from[0] =
                        e.profile().stream().mapToDouble(Solid.Corner::x).min().orElseThrow();
                to[0] = e.profile().stream().mapToDouble(Solid.Corner::x).max().orElseThrow();
                from[1] =
                        e.profile().stream().mapToDouble(Solid.Corner::y).min().orElseThrow();
                to[1] = e.profile().stream().mapToDouble(Solid.Corner::y).max().orElseThrow();
                from[2] = -e.lengthZ() / 2;
                to[2] = e.lengthZ() / 2;
            }
        }
    }

    private static void set(double[] from, double[] to, double x, double y, double z) {
        double[] half = {x, y, z};
        for (int i = 0; i < 3; i++) {
            from[i] = -half[i];
            to[i] = half[i];
        }
    }

    /** By cofactors. */
    private static double[] inverse(Placement p) {
        double d = p.determinant();
        return new double[] {
            (p.yy() * p.zz() - p.yz() * p.zy()) / d,
            (p.xz() * p.zy() - p.xy() * p.zz()) / d,
            (p.xy() * p.yz() - p.xz() * p.yy()) / d,
            (p.yz() * p.zx() - p.yx() * p.zz()) / d,
            (p.xx() * p.zz() - p.xz() * p.zx()) / d,
            (p.xz() * p.yx() - p.xx() * p.yz()) / d,
            (p.yx() * p.zy() - p.yy() * p.zx()) / d,
            (p.xy() * p.zx() - p.xx() * p.zy()) / d,
            (p.xx() * p.yy() - p.xy() * p.yx()) / d
        };
    }
}
