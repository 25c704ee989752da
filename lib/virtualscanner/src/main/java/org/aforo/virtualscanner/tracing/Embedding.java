package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.scanner.Facing;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scene.Placement;

/**
 * A placement seen from a view. With x along travel, depth p and height q from the source (see {@link Facing}), a solid's own coordinates
 * are {@code own[i] = origin[i] + alongX[i] x + alongDepth[i] p + alongHeight[i] q}.
 */
final class Embedding {

    /** Smaller than this beside its row's others, a coefficient is what rounding left of zero. */
    private static final double NOTHING = 1e-9;

    final double[] origin;
    final double[] alongX = new double[3];
    final double[] alongDepth = new double[3];
    final double[] alongHeight = new double[3];

    private final Placement at;
    private final ViewGeometry view;

    Embedding(Placement at, ViewGeometry view) {
        this.at = at;
        this.view = view;
        double[] inverse = inverse(at);
        Facing facing = view.facing();
        double[] start = {-at.x(), view.source().y() - at.y(), view.source().z() - at.z()};
        origin = new double[] {dot(inverse, 0, start), dot(inverse, 1, start), dot(inverse, 2, start)};
        for (int i = 0; i < 3; i++) {
            double byX = inverse[3 * i];
            double byY = inverse[3 * i + 1];
            double byZ = inverse[3 * i + 2];
            double least = NOTHING * (Math.abs(byX) + Math.abs(byY) + Math.abs(byZ));
            alongX[i] = snapped(byX, least);
            alongDepth[i] = snapped(byY * facing.depthY() + byZ * facing.depthZ(), least);
            alongHeight[i] = snapped(byY * facing.heightY() + byZ * facing.heightZ(), least);
        }
    }

    private static double snapped(double coefficient, double least) {
        return Math.abs(coefficient) < least ? 0 : coefficient;
    }

    /** Own coordinate i of the source in the column at x: where the column's rays start. */
    double start(int i, double x) {
        return origin[i] + alongX[i] * x;
    }

    /** Depth of a point in own coordinates. */
    double depth(double a, double b, double c) {
        return view.facing().depthY() * y(a, b, c) + view.facing().depthZ() * z(a, b, c);
    }

    /** Height of a point in own coordinates. */
    double height(double a, double b, double c) {
        return view.facing().heightY() * y(a, b, c) + view.facing().heightZ() * z(a, b, c);
    }

    private double y(double a, double b, double c) {
        return at.yx() * a + at.yy() * b + at.yz() * c + at.y() - view.source().y();
    }

    private double z(double a, double b, double c) {
        return at.zx() * a + at.zy() * b + at.zz() * c + at.z() - view.source().z();
    }

    /** Rows of the inverse of the placement's matrix (cofactors by determinant). */
    static double[] inverse(Placement p) {
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

    private static double dot(double[] matrix, int row, double[] v) {
        return matrix[3 * row] * v[0] + matrix[3 * row + 1] * v[1] + matrix[3 * row + 2] * v[2];
    }
}
