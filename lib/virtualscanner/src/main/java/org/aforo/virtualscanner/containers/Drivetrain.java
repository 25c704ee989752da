package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.X;
import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.ALUMINIUM;
import static org.aforo.virtualscanner.containers.Stock.CAST_IRON;
import static org.aforo.virtualscanner.containers.Stock.PLASTIC;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** Engine, gearbox, shaft, radiator, tanks and batteries of a heavy tractor. Densities below a metal's own are packing. */
final class Drivetrain {

    private static final Fill BLOCK = CAST_IRON.withDensity(4.4);
    private static final Fill GEARS = STEEL.withDensity(6.5);

    private final PartList parts;
    private final RandomGenerator random;

    Drivetrain(PartList parts, RandomGenerator random) {
        this.parts = parts;
        this.random = random;
    }

    /** Six in line, about 1 t: block with bores and pistons, head, sump, flywheel housing, turbocharger. */
    void engine(double x, double z) {
        double length = 1.06;
        double sump = 0.16;
        double block = 0.46;
        double blockZ = z + sump;
        parts.shell(Space.ofAir(x + 0.10, -0.15, z, length - 0.2, 0.30, sump - 0.001), 0.006, ALUMINIUM);
        parts.box(x, -0.19, blockZ, length, 0.38, block, BLOCK);
        for (int i = 0; i < 6; i++) {
            double bore = x + 0.13 + i * 0.16;
            double boreZ = blockZ + block - 0.125;
            Placement at = Placement.at(bore, 0, boreZ);
            parts.add(Part.hollow(new Solid.Cylinder(0.063, 0.25), at, BLOCK));
            // Pistons stand in firing order.
            double stroke = 0.07 * Math.abs(2.5 - i) / 2.5;
            parts.rod(Z, bore, 0, boreZ - 0.06 + stroke, 0.061, 0.09, ALUMINIUM);
        }
        parts.box(x, -0.17, blockZ + block + 0.001, length, 0.34, 0.14, CAST_IRON.withDensity(4.0));
        parts.shell(Space.ofAir(x + 0.02, -0.14, blockZ + block + 0.142, length - 0.04, 0.28, 0.09), 0.004, ALUMINIUM);
        parts.box(x + 0.20, -0.33, blockZ + 0.20, 0.66, 0.10, 0.10, CAST_IRON.withDensity(3.5));
        parts.ellipsoid(x + 0.55, -0.33, blockZ + 0.42, 0.13, 0.09, 0.11, CAST_IRON.withDensity(3.6));
        parts.rod(X, x + 0.90, 0.253, blockZ + 0.25, 0.06, 0.22, STEEL.withDensity(4.5));
    }

    /** Behind the engine: flywheel in its bell and gear wheels on shafts in a case of aluminium. */
    void gearbox(double engineX, double z) {
        parts.rod(X, engineX - 0.05, 0, z + 0.26, 0.21, 0.06, STEEL.withDensity(6));
        parts.pipe(X, engineX - 0.09, 0, z + 0.26, 0.25, 0.008, 0.17, ALUMINIUM);
        Space box = Space.ofAir(engineX - 0.80, -0.20, z + 0.04, 0.62, 0.40, 0.42);
        parts.shell(box, 0.014, ALUMINIUM);
        for (int i = 0; i < 5; i++) {
            double gearX = engineX - 0.74 + i * 0.115;
            double radius = 0.075 + 0.012 * i;
            parts.rod(X, gearX, 0, z + 0.34, 0.10, 0.085, GEARS);
            parts.rod(X, gearX + 0.003, 0, z + 0.15, Math.min(radius, 0.085), 0.085, GEARS);
        }
    }

    void shaft(double fromX, double toX, double z) {
        double start = fromX + 0.26;
        double dz = z - Wheels.RADIUS;
        double dx = toX - start;
        double length = StrictMath.hypot(dx, dz) - 0.02;
        Placement placement = Placement.NOWHERE
                .turnedY(90 - Math.toDegrees(StrictMath.atan2(dz, dx)))
                .moved((start + toX) / 2, 0, (z + Wheels.RADIUS) / 2);
        parts.add(Part.of(new Solid.Cylinder(0.055, length), placement, STEEL));
        parts.add(Part.hollow(new Solid.Cylinder(0.049, length), placement, STEEL));
    }

    void radiator(double x, double halfY, double z) {
        parts.box(
                x - 0.06,
                -halfY,
                z,
                0.06,
                2 * halfY,
                0.85,
                ALUMINIUM.withDensity(0.75).withTexture(0.05, 0.01));
        parts.boxes(x - 0.065, halfY + 0.001, z, 0.07, 0.05, 0.85, PLASTIC.withDensity(0.5));
    }

    /** A drum along x of 4 mm aluminium with diesel up to some level. */
    void fuelTank(double x, double y, double z, double length) {
        double radius = 0.30;
        double inner = radius - 0.005;
        parts.pipe(X, x, y, z, radius, 0.004, length, ALUMINIUM);
        for (int end = -1; end <= 1; end += 2) {
            parts.rod(X, x + end * (length / 2 + 0.003), y, z, radius, 0.004, ALUMINIUM);
        }
        double level = Draws.between(random, -0.5, 0.85) * inner;
        Solid fuel = new Solid.Extrusion(segment(inner, level), length - 0.002);
        parts.add(Part.of(fuel, X.placement().moved(x, y, z), Fill.of("diesel", 0.84)));
        for (double strap : new double[] {-0.3, 0.3}) {
            parts.pipe(X, x + strap * length, y, z, radius + 0.007, 0.006, 0.05, STEEL);
        }
    }

    /** The part of a circle below a level; once turned onto x, a profile's own x points down. */
    static List<Solid.Corner> segment(double radius, double level) {
        double open = StrictMath.acos(-level / radius);
        List<Solid.Corner> corners = new ArrayList<>();
        int steps = 24;
        for (int i = 0; i <= steps; i++) {
            double angle = -open + 2 * open * i / steps;
            corners.add(new Solid.Corner(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)));
        }
        return corners;
    }

    void batteries(double x, double y, double z) {
        Fill cells = Fill.of("lead", 2.9);
        parts.shell(Space.ofAir(x, y, z, 0.66, 0.34, 0.32), 0.003, STEEL);
        for (int i = 0; i < 2; i++) {
            parts.box(x + 0.03 + 0.31 * i, y + 0.04, z + 0.02, 0.27, 0.24, 0.20, cells);
        }
    }
}
