package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.X;
import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.GLASS;
import static org.aforo.virtualscanner.containers.Stock.PLASTIC;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.random.RandomGenerator;

/** A terminal tractor: short, two axles, a narrow cab for one at the left front, engine beside and behind it, a lifting fifth wheel. */
final class YardTractor {

    private static final double RAIL_Y = 0.42;
    private static final double RAIL_HEIGHT = 0.25;

    private final double kingpinX;
    private final double plateZ;
    private final RandomGenerator random;
    private final double railZ;
    private final double cabX;
    private final double frontX;
    private final PartList parts = new PartList();

    YardTractor(double kingpinX, double plateZ, RandomGenerator random) {
        this.kingpinX = kingpinX;
        this.plateZ = plateZ;
        this.random = random;
        this.railZ = 0.66;
        this.cabX = kingpinX + Draws.between(random, 1.75, 1.95);
        this.frontX = cabX + Draws.between(random, 1.95, 2.15);
    }

    PartList build() {
        frame();
        Wheels wheels = new Wheels(parts);
        wheels.drivenAxle(kingpinX + 0.25);
        wheels.singleAxle(frontX - 0.95);
        Drivetrain drivetrain = new Drivetrain(parts, random);
        double engineX = cabX + 0.45;
        drivetrain.engine(engineX, railZ + 0.02);
        drivetrain.gearbox(engineX, railZ + 0.10);
        drivetrain.shaft(kingpinX + 0.25, engineX - 0.82, railZ + 0.36);
        drivetrain.radiator(frontX - 0.14, 0.35, railZ + 0.28);
        body();
        drivetrain.fuelTank(cabX - 0.10, -0.85, 0.82, 0.70);
        drivetrain.batteries(cabX - 0.42, 0.78, 0.62);
        parts.pipe(Z, cabX - 0.25, -0.95, 2.2, 0.06, 0.002, 1.9, STEEL);
        return parts;
    }

    Vehicle.Extent cab() {
        return new Vehicle.Extent(cabX - 0.20, frontX + 0.10);
    }

    /** Plates as rails, cross members, a heavy bumper, and the lifting fifth wheel on its arms. */
    private void frame() {
        double from = kingpinX - 0.75;
        double length = frontX - 0.10 - from;
        parts.boxes(from, RAIL_Y, railZ, length, 0.035, RAIL_HEIGHT, STEEL);
        for (double x : new double[] {from + 0.02, frontX - 0.40}) {
            parts.box(x, -RAIL_Y + 0.001, railZ + 0.010, 0.012, 2 * RAIL_Y - 0.002, 0.009, STEEL);
        }
        parts.box(frontX - 0.08, -1.20, 0.48, 0.060, 2.40, 0.30, STEEL);
        double armZ = railZ + RAIL_HEIGHT + 0.001;
        for (int side = -1; side <= 1; side += 2) {
            double y = side > 0 ? 0.032 : -0.44;
            parts.box(kingpinX - 0.46, y, plateZ - 0.020, 0.84, 0.408, 0.018, STEEL);
            parts.box(
                    kingpinX - 0.30, side * 0.30 - 0.02, armZ, 0.90, 0.04, plateZ - 0.021 - armZ, STEEL.withDensity(5));
            parts.rod(X, kingpinX + 0.20, side * 0.18, armZ + 0.03, 0.05, 0.60, STEEL.withDensity(6));
        }
    }

    /** For one, on the left, beside the engine; glass all round from the hips up. */
    private void body() {
        double low = 1.10;
        double high = Draws.between(random, 2.85, 3.05);
        double sill = low + 0.75;
        double inner = 0.36;
        double outer = 1.18;
        double from = cabX + 0.15;
        double to = frontX - 0.25;
        double width = outer - inner;
        double sheet = 0.003;
        parts.box(from, inner, low, to - from, width, 0.004, STEEL);
        parts.box(from, inner, high, to - from, width, sheet, STEEL);
        for (double y : new double[] {inner, outer - sheet}) {
            parts.box(from, y, low + 0.004, to - from, sheet, sill - low - 0.004, STEEL);
            parts.box(from + 0.06, y, sill, to - from - 0.12, 0.005, high - sill, GLASS);
            parts.tubeZ(Space.ofAir(from, y > 1 ? y - 0.05 : y, sill, 0.05, 0.05, high - sill), 0.003, STEEL);
            parts.tubeZ(Space.ofAir(to - 0.05, y > 1 ? y - 0.05 : y, sill, 0.05, 0.05, high - sill), 0.003, STEEL);
        }
        parts.box(from, inner + 0.004, low + 0.005, sheet, width - 0.008, sill - low - 0.005, STEEL);
        parts.box(to - sheet, inner + 0.004, low + 0.005, sheet, width - 0.008, sill - low - 0.005, STEEL);
        parts.box(to - 0.006, inner + 0.06, sill, 0.006, width - 0.13, high - sill, GLASS);
        parts.box(from + 0.30, inner + 0.17, low + 0.36, 0.48, 0.48, 0.12, TractorCab.UPHOLSTERY);
        parts.box(from + 0.18, inner + 0.17, low + 0.49, 0.11, 0.48, 0.65, TractorCab.UPHOLSTERY);
        parts.box(from + 0.35, inner + 0.22, low + 0.01, 0.38, 0.38, 0.34, STEEL.withDensity(0.45));
        parts.box(to - 0.30, inner + 0.05, low + 0.55, 0.22, width - 0.10, 0.16, PLASTIC.withDensity(0.3));
    }
}
