package org.aforo.virtualscanner.scene;

/**
 * An affine map from a solid's own coordinates to the scene's, metres: {@code world = M own + t}. Rows of M are {@code (xx xy xz)},
 * {@code (yx yy yz)}, {@code (zx zy zz)}; t is {@code (x y z)}. A method returns a new placement in which its step comes <em>after</em>
 * all earlier ones: {@code Placement.NOWHERE.turnedZ(90).moved(1, 0, 0)} turns first, then moves.
 */
public record Placement(
        double xx,
        double xy,
        double xz,
        double yx,
        double yy,
        double yz,
        double zx,
        double zy,
        double zz,
        double x,
        double y,
        double z) {

    /** At the origin, as drawn. */
    public static final Placement NOWHERE = new Placement(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);

    private static final double FLATTEST = 1e-15;

    public Placement {
        double determinant = determinant(xx, xy, xz, yx, yy, yz, zx, zy, zz);
        if (!(Math.abs(determinant) > FLATTEST) || !Double.isFinite(determinant + x + y + z)) {
            throw new IllegalArgumentException(
                    "a placement must be finite and not flatten: determinant " + determinant);
        }
    }

    /** Centre at a point. */
    public static Placement at(double x, double y, double z) {
        return NOWHERE.moved(x, y, z);
    }

    public Placement moved(double dx, double dy, double dz) {
        return new Placement(xx, xy, xz, yx, yy, yz, zx, zy, zz, x + dx, y + dy, z + dz);
    }

    /** Turned about the scene's x axis, right-handed, degrees. */
    public Placement turnedX(double degrees) {
        double c = StrictMath.cos(Math.toRadians(degrees));
        double s = StrictMath.sin(Math.toRadians(degrees));
        return then(new Placement(1, 0, 0, 0, c, -s, 0, s, c, 0, 0, 0));
    }

    /** Turned about the scene's y axis, right-handed, degrees. */
    public Placement turnedY(double degrees) {
        double c = StrictMath.cos(Math.toRadians(degrees));
        double s = StrictMath.sin(Math.toRadians(degrees));
        return then(new Placement(c, 0, s, 0, 1, 0, -s, 0, c, 0, 0, 0));
    }

    /** Turned about the scene's z axis, right-handed, degrees. */
    public Placement turnedZ(double degrees) {
        double c = StrictMath.cos(Math.toRadians(degrees));
        double s = StrictMath.sin(Math.toRadians(degrees));
        return then(new Placement(c, -s, 0, s, c, 0, 0, 0, 1, 0, 0, 0));
    }

    /** Stretched about the scene's origin; a negative factor mirrors. */
    public Placement stretched(double factorX, double factorY, double factorZ) {
        return then(new Placement(factorX, 0, 0, 0, factorY, 0, 0, 0, factorZ, 0, 0, 0));
    }

    /** Sheared so that y grows by {@code slope} per metre of x: the slanted web of a corrugated wall keeps its thickness along y. */
    public Placement shearedYAlongX(double slope) {
        return then(new Placement(1, 0, 0, slope, 1, 0, 0, 0, 1, 0, 0, 0));
    }

    /** Sheared so that z grows by {@code slope} per metre of x: a corrugated roof. */
    public Placement shearedZAlongX(double slope) {
        return then(new Placement(1, 0, 0, 0, 1, 0, slope, 0, 1, 0, 0, 0));
    }

    /** This placement, then another. */
    public Placement then(Placement next) {
        return new Placement(
                next.xx * xx + next.xy * yx + next.xz * zx,
                next.xx * xy + next.xy * yy + next.xz * zy,
                next.xx * xz + next.xy * yz + next.xz * zz,
                next.yx * xx + next.yy * yx + next.yz * zx,
                next.yx * xy + next.yy * yy + next.yz * zy,
                next.yx * xz + next.yy * yz + next.yz * zz,
                next.zx * xx + next.zy * yx + next.zz * zx,
                next.zx * xy + next.zy * yy + next.zz * zy,
                next.zx * xz + next.zy * yz + next.zz * zz,
                next.xx * x + next.xy * y + next.xz * z + next.x,
                next.yx * x + next.yy * y + next.yz * z + next.y,
                next.zx * x + next.zy * y + next.zz * z + next.z);
    }

    /** Factor by which the placement changes volumes; negative when it mirrors. */
    public double determinant() {
        return determinant(xx, xy, xz, yx, yy, yz, zx, zy, zz);
    }

    private static double determinant(
            double xx, double xy, double xz, double yx, double yy, double yz, double zx, double zy, double zz) {
        return xx * (yy * zz - yz * zy) - xy * (yx * zz - yz * zx) + xz * (yx * zy - yy * zx);
    }
}
