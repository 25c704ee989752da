package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.Y;
import static org.aforo.virtualscanner.containers.Stock.CAST_IRON;
import static org.aforo.virtualscanner.containers.Stock.RUBBER;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Solid;

/**
 * Axles with tyres of about 295/80 R 22.5 on steel rims, hubs and brake drums.
 *
 * <pre>
 *    ______      rubber, tread 30 mm, side walls 14 mm, steel cord in its density
 *   |  __  |
 *   |_|  |_|
 *    ======      rim 6 mm at r = 0.285
 *       |        disc 12 mm
 * </pre>
 */
final class Wheels {

    static final double RADIUS = 0.52;

    private static final double WIDTH = 0.275;
    private static final double RIM = 0.285;
    private static final double DRUM = 0.21;
    private static final Fill TYRE = RUBBER.withDensity(1.32);

    private final PartList parts;

    Wheels(PartList parts) {
        this.parts = parts;
    }

    /** Two tyres a side. */
    void dualAxle(double x) {
        parts.pipe(Y, x, 0, RADIUS, 0.065, 0.014, 1.40, STEEL);
        duals(x);
    }

    /** Two tyres a side, driven through a differential in its housing. */
    void drivenAxle(double x) {
        parts.ellipsoid(x, 0, RADIUS, 0.24, 0.16, 0.21, CAST_IRON.withDensity(4.5));
        for (int side = -1; side <= 1; side += 2) {
            parts.pipe(Y, x, side * 0.431, RADIUS, 0.072, 0.024, 0.538, STEEL);
        }
        duals(x);
    }

    private void duals(double x) {
        for (int side = -1; side <= 1; side += 2) {
            wheel(x, side * 0.7425, side * 0.885);
            wheel(x, side * 1.0775, side * 0.945);
            hub(x, side, 0.71, 0.870);
            parts.rod(Y, x, side * 1.03, RADIUS, 0.10, 0.14, CAST_IRON.withDensity(5.5));
            drum(x, side, 0.58, 0.78);
        }
    }

    /** One tyre a side, steered. */
    void singleAxle(double x) {
        parts.pipe(Y, x, 0, RADIUS, 0.065, 0.045, 1.44, STEEL);
        for (int side = -1; side <= 1; side += 2) {
            wheel(x, side * 1.03, side * 0.955);
            hub(x, side, 0.73, 0.940);
            drum(x, side, 0.66, 0.84);
        }
    }

    /** A spare, lying flat. */
    void spare(double x, double y, double z) {
        tyre(PartList.Axis.Z, x, y, z);
        parts.rod(PartList.Axis.Z, x, y, z, RIM - 0.007, 0.012, STEEL);
    }

    private void hub(double x, int side, double from, double to) {
        parts.rod(Y, x, side * (from + to) / 2, RADIUS, 0.11, to - from, CAST_IRON.withDensity(5.5));
    }

    private void drum(double x, int side, double from, double to) {
        parts.pipe(Y, x, side * (from + to) / 2, RADIUS, DRUM, 0.028, to - from, CAST_IRON);
    }

    private void wheel(double x, double y, double discY) {
        tyre(Y, x, y, RADIUS);
        parts.rod(Y, x, discY, RADIUS, RIM - 0.007, 0.012, STEEL);
    }

    private void tyre(PartList.Axis axis, double x, double y, double z) {
        parts.rod(axis, x, y, z, RADIUS, WIDTH, TYRE);
        hollow(axis, x, y, z, RADIUS - 0.030, WIDTH - 0.028);
        double offset = WIDTH / 2 - 0.007;
        boolean upright = axis == Y;
        for (int side = -1; side <= 1; side += 2) {
            double dy = upright ? side * offset : 0;
            double dz = upright ? 0 : side * offset;
            hollow(axis, x, y + dy, z + dz, RIM, 0.014);
        }
        parts.pipe(axis, x, y, z, RIM, 0.006, WIDTH - 0.03, STEEL);
    }

    private void hollow(PartList.Axis axis, double x, double y, double z, double radius, double length) {
        parts.add(
                Part.hollow(new Solid.Cylinder(radius, length), axis.placement().moved(x, y, z), TYRE));
    }
}
