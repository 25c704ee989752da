package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.X;
import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.ALUMINIUM;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.random.RandomGenerator;

/**
 * A three-axle tractor, light for its kind, with its cab over the engine or behind a bonnet.
 *
 * <pre>
 *   king pin        cab        engine (bonnet)
 *      |      _____________
 *   ===o=====|_____________|______
 *    (O)(O)               (O)
 * </pre>
 */
final class RoadTractor {

    private static final double REAR_AXLE = -0.96;
    private static final double DRIVE_AXLE = 0.36;
    private static final double RAIL_Y = 0.39;
    private static final double RAIL_HEIGHT = 0.27;

    private final double kingpinX;
    private final double plateZ;
    private final RandomGenerator random;
    private final boolean bonnet;
    private final double railZ;
    private final double steerX;
    private final double cabX;
    private final double cabEndX;
    private final double frontX;
    private final PartList parts = new PartList();

    /** A tractor under a trailer. */
    RoadTractor(double kingpinX, double plateZ, RandomGenerator random) {
        this.kingpinX = kingpinX;
        this.plateZ = plateZ;
        this.random = random;
        this.bonnet = random.nextBoolean();
        this.railZ = plateZ - 0.20 - RAIL_HEIGHT;
        this.cabX = kingpinX + Draws.between(random, 1.75, 1.95);
        double cab = bonnet ? Draws.between(random, 1.7, 2.3) : Draws.between(random, 1.9, 2.3);
        this.cabEndX = cabX + cab;
        this.frontX = bonnet ? cabEndX + Draws.between(random, 1.45, 1.65) : cabEndX + 0.12;
        this.steerX = bonnet ? frontX - 0.95 : frontX - 1.40;
    }

    PartList build() {
        frame();
        Wheels wheels = new Wheels(parts);
        wheels.drivenAxle(kingpinX + REAR_AXLE);
        wheels.drivenAxle(kingpinX + DRIVE_AXLE);
        wheels.singleAxle(steerX);
        suspension();
        Drivetrain drivetrain = new Drivetrain(parts, random);
        double engineX = bonnet ? cabEndX + 0.05 : cabX + 0.55;
        double engineZ = bonnet ? railZ + 0.12 : railZ - 0.12;
        drivetrain.engine(engineX, engineZ);
        drivetrain.gearbox(engineX, engineZ + 0.08);
        drivetrain.shaft(kingpinX + DRIVE_AXLE, engineX - 0.82, engineZ + 0.26);
        drivetrain.radiator(
                bonnet ? frontX - 0.24 : frontX - 0.15, bonnet ? 0.42 : 0.26, bonnet ? railZ + 0.30 : railZ - 0.08);
        catwalk();
        TractorCab body = new TractorCab(parts, random);
        body.cab(
                cabX,
                cabEndX,
                bonnet ? plateZ + 0.26 : plateZ + 0.36,
                bonnet ? Draws.between(random, 2.95, 3.15) : Draws.between(random, 3.2, 3.8));
        if (bonnet) {
            body.bonnet(cabEndX + 0.01, frontX - 0.02, railZ + RAIL_HEIGHT + 0.06, 1.95);
        }
        tanks(drivetrain);
        exhaust();
        return parts;
    }

    Vehicle.Extent cab() {
        return new Vehicle.Extent(cabX - 0.35, frontX + 0.10);
    }

    /** Channels 270 x 80 x 8, cross members, bumper, fifth wheel. */
    private void frame() {
        double from = kingpinX - 1.25;
        double length = frontX - 0.10 - from;
        parts.boxes(from, RAIL_Y, railZ, length, 0.014, RAIL_HEIGHT, STEEL);
        parts.boxes(from, RAIL_Y - 0.072, railZ, length, 0.072, 0.008, STEEL);
        parts.boxes(from, RAIL_Y - 0.072, railZ + RAIL_HEIGHT - 0.008, length, 0.072, 0.008, STEEL);
        for (double x : new double[] {from + 0.02, kingpinX - 0.30, frontX - 0.36}) {
            parts.box(x, -RAIL_Y + 0.001, railZ + 0.010, 0.010, 2 * RAIL_Y - 0.002, 0.09, STEEL);
        }
        parts.box(frontX - 0.06, -1.20, 0.42, 0.008, 2.40, 0.34, STEEL);
        fifthWheel();
    }

    /** The step between cab and trailer, side steps, and mudguards' brackets. */
    private void catwalk() {
        double z = railZ + RAIL_HEIGHT + 0.002;
        parts.box(kingpinX + 0.60, -0.40, z, cabX - 0.30 - kingpinX - 0.60, 0.80, 0.006, STEEL);
        parts.boxes(cabX + 0.20, 1.18, 0.50, 0.55, 0.04, 0.04, ALUMINIUM);
        parts.boxes(kingpinX + REAR_AXLE - 0.45, 0.62, 2 * Wheels.RADIUS + 0.05, 0.90, 0.58, 0.004, STEEL);
    }

    /** Two halves of a cast plate around the king pin's slot, on brackets. */
    private void fifthWheel() {
        double half = 0.44;
        for (int side = -1; side <= 1; side += 2) {
            double y = side > 0 ? 0.032 : -half;
            parts.box(kingpinX - 0.46, y, plateZ - 0.016, 0.84, half - 0.032, 0.014, STEEL);
            parts.box(kingpinX - 0.40, side * 0.20 - 0.006, plateZ - 0.099, 0.72, 0.012, 0.082, STEEL);
            parts.box(
                    kingpinX - 0.16,
                    side * 0.40 - 0.03,
                    railZ + RAIL_HEIGHT + 0.001,
                    0.32,
                    0.06,
                    0.15,
                    STEEL.withDensity(4));
        }
        parts.box(kingpinX - 0.30, -0.15, plateZ - 0.080, 0.22, 0.30, 0.030, STEEL);
    }

    private void suspension() {
        for (double x : new double[] {kingpinX + REAR_AXLE, kingpinX + DRIVE_AXLE, steerX}) {
            parts.boxes(x - 0.45, RAIL_Y + 0.015, Wheels.RADIUS + 0.073, 0.90, 0.090, 0.080, STEEL);
            parts.boxes(x - 0.06, RAIL_Y + 0.015, Wheels.RADIUS + 0.154, 0.12, 0.060, 0.060, STEEL.withDensity(4));
        }
    }

    private void tanks(Drivetrain drivetrain) {
        double from = kingpinX + DRIVE_AXLE + Wheels.RADIUS + 0.06;
        double room = steerX - Wheels.RADIUS - 0.06 - from;
        double length = Math.min(Draws.between(random, 0.80, 1.10), room);
        double middle = from + length / 2;
        double z = 0.80;
        drivetrain.fuelTank(middle, 0.83, z, length);
        if (random.nextBoolean()) {
            drivetrain.fuelTank(middle, -0.83, z, length);
        } else {
            drivetrain.batteries(from, -1.10, 0.60);
        }
        for (int side = -1; side <= 1; side += 2) {
            parts.pipe(X, kingpinX - 0.02, side * 0.20, railZ - 0.10, 0.10, 0.003, 0.50, ALUMINIUM);
        }
    }

    private void exhaust() {
        double x = cabX - 0.16;
        double y = random.nextBoolean() ? 0.95 : -0.95;
        if (bonnet) {
            parts.pipe(Z, x, y, 2.35, 0.065, 0.002, 2.3, STEEL);
            parts.pipe(Z, x, y, 2.10, 0.125, 0.002, 1.0, ALUMINIUM);
        } else {
            parts.shell(Space.ofAir(x - 0.24, y > 0 ? 0.45 : -1.05, 1.12, 0.36, 0.60, 0.5), 0.003, STEEL);
        }
    }
}
