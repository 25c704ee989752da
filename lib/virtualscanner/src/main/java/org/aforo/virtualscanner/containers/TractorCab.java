package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.X;
import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.GLASS;
import static org.aforo.virtualscanner.containers.Stock.GLASS_FIBRE;
import static org.aforo.virtualscanner.containers.Stock.PLASTIC;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** Sheet, glass, seats and dashboard of a cab. Nobody sits in it: a driver is the scene's business. */
final class TractorCab {

    private static final double HALF = 1.18;
    private static final double SHEET = 0.0020;
    static final Fill UPHOLSTERY = Fill.of("PU_foam_rigid_reefer", 0.06);

    private final PartList parts;
    private final RandomGenerator random;

    TractorCab(PartList parts, RandomGenerator random) {
        this.parts = parts;
        this.random = random;
    }

    void cab(double fromX, double toX, double lowZ, double highZ) {
        double length = toX - fromX;
        double sill = lowZ + 0.75;
        double glass = 0.65;
        // Floor, back, roof; sides up to the windows and above them; pillars.
        parts.box(fromX, -HALF, lowZ, length, 2 * HALF, 0.006, STEEL);
        parts.box(fromX, -HALF + SHEET, lowZ + 0.006, SHEET, 2 * HALF - 2 * SHEET, highZ - lowZ - 0.008, STEEL);
        parts.box(fromX, -HALF, highZ, length - 0.25, 2 * HALF, SHEET, STEEL);
        parts.boxes(fromX, HALF - SHEET, lowZ + 0.006, length, SHEET, sill - lowZ - 0.006, STEEL);
        parts.boxes(fromX, HALF - SHEET, sill + glass, length - 0.2, SHEET, highZ - sill - glass, STEEL);
        double window = Math.min(1.0, length - 0.6);
        parts.boxes(fromX, HALF - SHEET, sill, length - window - 0.12, SHEET, glass, STEEL);
        parts.boxes(toX - 0.12 - window, HALF - 0.008, sill, window, 0.004, glass, GLASS);
        // Doors are double and their frames are pressed of 2 mm.
        parts.boxes(toX - 0.14 - window, HALF - 0.045, lowZ + 0.05, window, SHEET, sill - lowZ - 0.05, STEEL);
        parts.boxes(
                toX - 0.11, HALF - 0.050, lowZ + 0.05, 0.06, 0.030, sill + glass - lowZ - 0.05, STEEL.withDensity(1.6));
        windscreen(toX, sill, highZ);
        parts.box(toX - SHEET, -HALF + 0.06, lowZ + 0.006, SHEET, 2 * HALF - 0.12, sill - lowZ - 0.02, STEEL);
        inside(fromX, toX, lowZ);
    }

    /** Glass of 6 mm, leaning back. */
    private void windscreen(double toX, double sill, double highZ) {
        double rise = highZ - sill - 0.02;
        double back = 0.24;
        Solid sheet = new Solid.Box(0.006, 2 * HALF - 0.14, rise);
        Placement placement =
                new Placement(1, 0, -back / rise, 0, 1, 0, 0, 0, 1, toX - back / 2 - 0.006, 0, sill + rise / 2 + 0.01);
        parts.add(Part.of(sheet, placement, GLASS));
    }

    private void inside(double fromX, double toX, double lowZ) {
        parts.box(toX - 0.50, -1.05, lowZ + 0.55, 0.30, 2.10, 0.22, PLASTIC.withDensity(0.45));
        for (int side = -1; side <= 1; side += 2) {
            double y = side * 0.62;
            double seatX = toX - 1.35;
            parts.box(seatX, y - 0.25, lowZ + 0.36, 0.50, 0.50, 0.12, UPHOLSTERY);
            parts.box(seatX - 0.12, y - 0.25, lowZ + 0.49, 0.11, 0.50, 0.70, UPHOLSTERY);
            parts.box(seatX + 0.05, y - 0.20, lowZ + 0.05, 0.40, 0.40, 0.30, STEEL.withDensity(0.7));
        }
        double slant = Draws.between(random, 0.30, 0.36);
        Placement wheel = Placement.NOWHERE.turnedY(-25).moved(toX - 0.60, 0.62, lowZ + 0.50 + slant);
        parts.add(Part.of(new Solid.Cylinder(0.23, 0.025), wheel, PLASTIC));
        parts.add(Part.hollow(new Solid.Cylinder(0.20, 0.025), wheel, PLASTIC));
        if (toX - fromX > 2.05) {
            // A bunk.
            parts.box(fromX + 0.02, -1.0, lowZ + 0.50, 0.55, 2.0, 0.12, UPHOLSTERY);
            parts.box(fromX + 0.02, -1.0, lowZ + 0.46, 0.55, 2.0, 0.004, STEEL);
        }
    }

    /** A shell of glass fibre over engine and front wheels, mudguards and lamps. */
    void bonnet(double fromX, double toX, double lowZ, double highZ) {
        double length = toX - fromX;
        double sheet = 0.005;
        double lower = highZ - 0.22;
        parts.box(fromX, -0.72, highZ, length - 0.1, 1.44, sheet, GLASS_FIBRE);
        parts.boxes(fromX, 0.715, lower - 0.5, length, sheet, highZ - lower + 0.5, GLASS_FIBRE);
        parts.box(toX - sheet, -0.71, lowZ, sheet, 1.42, highZ - lowZ - 0.05, GLASS_FIBRE);
        parts.boxes(fromX + 0.15, 0.74, 2 * Wheels.RADIUS + 0.06, length - 0.2, 0.44, sheet, GLASS_FIBRE);
        for (int side = -1; side <= 1; side += 2) {
            parts.rod(X, toX - 0.10, side * 0.95, 1.0, 0.09, 0.12, PLASTIC.withDensity(0.5));
            parts.pipe(Z, fromX - 0.30, side * 1.28, 1.9, 0.014, 0.003, 0.5, STEEL);
        }
    }
}
