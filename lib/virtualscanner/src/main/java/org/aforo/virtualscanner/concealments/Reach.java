package org.aforo.virtualscanner.concealments;

import java.util.List;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/**
 * Whether a part comes nearer to a point than a margin; errs on the near side. The point is taken into the solid's own coordinates by the
 * inverse of the placement, in which a step of the margin is at most the norm of the inverse's row times the margin.
 */
final class Reach {

    private final Solid solid;
    private final Placement at;
    private final double[] inverse;
    private final double[] margin;

    Reach(Part part, double marginM) {
        solid = part.solid();
        at = part.placement();
        inverse = inverse(at);
        margin = new double[3];
        for (int row = 0; row < 3; row++) {
            margin[row] =
                    marginM * Math.hypot(Math.hypot(inverse[3 * row], inverse[3 * row + 1]), inverse[3 * row + 2]);
        }
    }

    boolean covers(double worldX, double worldY, double worldZ) {
        double dx = worldX - at.x();
        double dy = worldY - at.y();
        double dz = worldZ - at.z();
        double x = inverse[0] * dx + inverse[1] * dy + inverse[2] * dz;
        double y = inverse[3] * dx + inverse[4] * dy + inverse[5] * dz;
        double z = inverse[6] * dx + inverse[7] * dy + inverse[8] * dz;
        return switch (solid) {
            case Solid.Box box ->
                Math.abs(x) <= box.lengthX() / 2 + margin[0]
                        && Math.abs(y) <= box.lengthY() / 2 + margin[1]
                        && Math.abs(z) <= box.lengthZ() / 2 + margin[2];
            case Solid.Cylinder cylinder ->
                Math.hypot(x, y) <= cylinder.radius() + Math.hypot(margin[0], margin[1])
                        && Math.abs(z) <= cylinder.lengthZ() / 2 + margin[2];
            // Growing the half axes by the margin falls a little short of all points within it: grow by twice as much.
            case Solid.Ellipsoid ellipsoid ->
                square(x / (ellipsoid.radiusX() + 2 * margin[0]))
                                + square(y / (ellipsoid.radiusY() + 2 * margin[1]))
                                + square(z / (ellipsoid.radiusZ() + 2 * margin[2]))
                        <= 1;
            case Solid.Extrusion extrusion ->
                Math.abs(z) <= extrusion.lengthZ() / 2 + margin[2]
                        && near(extrusion.profile(), x, y, Math.hypot(margin[0], margin[1]));
        };
    }

    private static double square(double value) {
        return value * value;
    }

    /** In a polygon (even-odd rule), or within a distance of one of its sides. */
    private static boolean near(List<Solid.Corner> profile, double x, double y, double distance) {
        boolean inside = false;
        Solid.Corner a = profile.getLast();
        for (Solid.Corner b : profile) {
            if ((a.y() > y) != (b.y() > y) && x < a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                inside = !inside;
            }
            double length2 = square(b.x() - a.x()) + square(b.y() - a.y());
            double along = length2 == 0
                    ? 0
                    : Math.clamp(((x - a.x()) * (b.x() - a.x()) + (y - a.y()) * (b.y() - a.y())) / length2, 0, 1);
            if (Math.hypot(x - a.x() - along * (b.x() - a.x()), y - a.y() - along * (b.y() - a.y())) <= distance
                    && distance > 0) {
                return true;
            }
            a = b;
        }
        return inside;
    }

    /** Rows of the inverse of a placement's matrix (adjugate over determinant). */
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
