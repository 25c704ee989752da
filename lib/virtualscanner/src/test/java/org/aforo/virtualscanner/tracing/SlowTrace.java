package org.aforo.virtualscanner.tracing;

import java.util.HashMap;
import java.util.Map;
import org.aforo.virtualscanner.scanner.Facing;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.Solid;

/** Areal densities the slow and obvious way: every ray through every part that the column passes. What the kernels are held against. */
public final class SlowTrace {

    private SlowTrace() {}

    /** Lowest and highest x of a scene, by its parts' bounding boxes. */
    public static double[] extent(Scene scene) {
        double[] ends = {Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Part part : scene.parts()) {
            double reach = reachX(part);
            ends[0] = Math.min(ends[0], part.placement().x() - reach);
            ends[1] = Math.max(ends[1], part.placement().x() + reach);
        }
        return ends;
    }

    /** g/cm2 by material and ray at one column. */
    public static Map<String, double[]> column(Scene scene, Rays rays, double x) {
        Map<String, double[]> densities = new HashMap<>();
        for (Part part : scene.parts()) {
            if (Math.abs(x - part.placement().x()) > reachX(part)) {
                continue;
            }
            for (int row = 0; row < rays.count(); row++) {
                double metres = metres(part, rays, row, x);
                if (metres > 0) {
                    Fill fill = part.fill();
                    Fill replaced = part.replaces();
                    if (fill != null) {
                        add(densities, fill, rays.count(), row, metres);
                    }
                    if (replaced != null) {
                        add(densities, replaced, rays.count(), row, -metres);
                    }
                }
            }
        }
        return densities;
    }

    /** Length of a ray in a part. */
    public static double metres(Part part, Rays rays, int row, double x) {
        double[] inverse = inverse(part.placement());
        ViewGeometry view = rays.geometry();
        double[] o = mapped(
                inverse,
                x - part.placement().x(),
                view.source().y() - part.placement().y(),
                view.source().z() - part.placement().z());
        double slope = rays.slope(row);
        Facing facing = view.facing();
        double[] d = mapped(
                inverse, 0, facing.depthY() + slope * facing.heightY(), facing.depthZ() + slope * facing.heightZ());
        return new Chord().along(o, d).in(part.solid(), 0, rays.reach[row]).length() * Math.sqrt(1 + slope * slope);
    }

    private static void add(Map<String, double[]> densities, Fill fill, int rows, int row, double metres) {
        densities.computeIfAbsent(fill.material(), _ -> new double[rows])[row] += 100 * metres * fill.densityGcm3();
    }

    private static double reachX(Part part) {
        Placement p = part.placement();
        double[] half = halves(part.solid());
        return Math.abs(p.xx()) * half[0] + Math.abs(p.xy()) * half[1] + Math.abs(p.xz()) * half[2];
    }

    private static double[] halves(Solid solid) {
        return switch (solid) {
            case Solid.Box box -> new double[] {box.lengthX() / 2, box.lengthY() / 2, box.lengthZ() / 2};
            case Solid.Cylinder cylinder -> new double[] {cylinder.radius(), cylinder.radius(), cylinder.lengthZ() / 2};
            case Solid.Ellipsoid ellipsoid ->
                new double[] {ellipsoid.radiusX(), ellipsoid.radiusY(), ellipsoid.radiusZ()};
            case Solid.Extrusion extrusion ->
                new double[] {
                    extrusion.profile().stream()
                            .mapToDouble(corner -> Math.abs(corner.x()))
                            .max()
                            .orElseThrow(),
                    extrusion.profile().stream()
                            .mapToDouble(corner -> Math.abs(corner.y()))
                            .max()
                            .orElseThrow(),
                    extrusion.lengthZ() / 2
                };
        };
    }

    /** Rows of the inverse of the placement's matrix (cofactors by determinant). */
    private static double[] inverse(Placement p) {
        double det = p.determinant();
        return new double[] {
            (p.yy() * p.zz() - p.yz() * p.zy()) / det,
            (p.xz() * p.zy() - p.xy() * p.zz()) / det,
            (p.xy() * p.yz() - p.xz() * p.yy()) / det,
            (p.yz() * p.zx() - p.yx() * p.zz()) / det,
            (p.xx() * p.zz() - p.xz() * p.zx()) / det,
            (p.xz() * p.yx() - p.xx() * p.yz()) / det,
            (p.yx() * p.zy() - p.yy() * p.zx()) / det,
            (p.xy() * p.zx() - p.xx() * p.zy()) / det,
            (p.xx() * p.yy() - p.xy() * p.yx()) / det
        };
    }

    private static double[] mapped(double[] m, double x, double y, double z) {
        return new double[] {
            m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z
        };
    }
}
