package org.aforo.virtualscanner.concealments;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** The smallest upright boxes around parts: half sizes are the support of the solid along the rows of its placement. */
final class Extents {

    private Extents() {}

    static Space of(Part part) {
        Placement p = part.placement();
        return switch (part.solid()) {
            case Solid.Extrusion extrusion -> ofExtrusion(extrusion, p);
            case Solid.Box box ->
                around(
                        p,
                        ofBox(box, p.xx(), p.xy(), p.xz()),
                        ofBox(box, p.yx(), p.yy(), p.yz()),
                        ofBox(box, p.zx(), p.zy(), p.zz()));
            case Solid.Cylinder cylinder ->
                around(
                        p,
                        ofCylinder(cylinder, p.xx(), p.xy(), p.xz()),
                        ofCylinder(cylinder, p.yx(), p.yy(), p.yz()),
                        ofCylinder(cylinder, p.zx(), p.zy(), p.zz()));
            case Solid.Ellipsoid ellipsoid ->
                around(
                        p,
                        ofEllipsoid(ellipsoid, p.xx(), p.xy(), p.xz()),
                        ofEllipsoid(ellipsoid, p.yx(), p.yy(), p.yz()),
                        ofEllipsoid(ellipsoid, p.zx(), p.zy(), p.zz()));
        };
    }

    /** Around all of them; at least one. */
    static Space of(List<Part> parts) {
        Space all = of(parts.getFirst());
        for (Part part : parts) {
            all = union(all, of(part));
        }
        return all;
    }

    static Space union(Space a, Space b) {
        double x = Math.min(a.x(), b.x());
        double y = Math.min(a.y(), b.y());
        double z = Math.min(a.z(), b.z());
        return Space.ofAir(
                x,
                y,
                z,
                Math.max(a.endX(), b.endX()) - x,
                Math.max(a.endY(), b.endY()) - y,
                Math.max(a.endZ(), b.endZ()) - z);
    }

    /** Whether they have some inside in common. */
    static boolean meet(Space a, Space b) {
        return a.x() < b.endX()
                && b.x() < a.endX()
                && a.y() < b.endY()
                && b.y() < a.endY()
                && a.z() < b.endZ()
                && b.z() < a.endZ();
    }

    private static Space around(Placement p, double halfX, double halfY, double halfZ) {
        return Space.ofAir(p.x() - halfX, p.y() - halfY, p.z() - halfZ, 2 * halfX, 2 * halfY, 2 * halfZ);
    }

    private static double ofBox(Solid.Box box, double a, double b, double c) {
        return (Math.abs(a) * box.lengthX() + Math.abs(b) * box.lengthY() + Math.abs(c) * box.lengthZ()) / 2;
    }

    private static double ofCylinder(Solid.Cylinder cylinder, double a, double b, double c) {
        return Math.sqrt(a * a + b * b) * cylinder.radius() + Math.abs(c) * cylinder.lengthZ() / 2;
    }

    private static double ofEllipsoid(Solid.Ellipsoid ellipsoid, double a, double b, double c) {
        double x = a * ellipsoid.radiusX();
        double y = b * ellipsoid.radiusY();
        double z = c * ellipsoid.radiusZ();
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static Space ofExtrusion(Solid.Extrusion extrusion, Placement p) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Solid.Corner corner : extrusion.profile()) {
            for (double z = -extrusion.lengthZ() / 2; z <= extrusion.lengthZ(); z += extrusion.lengthZ()) {
                double[] at = {
                    p.xx() * corner.x() + p.xy() * corner.y() + p.xz() * z + p.x(),
                    p.yx() * corner.x() + p.yy() * corner.y() + p.yz() * z + p.y(),
                    p.zx() * corner.x() + p.zy() * corner.y() + p.zz() * z + p.z()
                };
                for (int axis = 0; axis < 3; axis++) {
                    low[axis] = Math.min(low[axis], at[axis]);
                    high[axis] = Math.max(high[axis], at[axis]);
                }
            }
        }
        return Space.ofAir(low[0], low[1], low[2], high[0] - low[0], high[1] - low[1], high[2] - low[2]);
    }
}
