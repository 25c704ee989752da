package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A terminal's own chassis: heavy box beams, cross beams under the castings, guides that catch a container as the crane sets it down,
 * no twist locks, two axles at the rear.
 */
final class YardChassis {

    private static final double RAIL_Y = 0.46;
    private static final double RAIL_HALF = 0.08;
    private static final double NECK_M = 2.2;
    private static final double NECK_HEIGHT = 0.19;
    private static final double BED_M = 0.012;

    private final ContainerType type;
    private final double doorX;
    private final double deckZ;
    private final RandomGenerator random;
    private final PartList parts = new PartList();
    private final List<Space> hollows = new ArrayList<>();

    YardChassis(ContainerType type, double doorX, double deckZ, RandomGenerator random) {
        this.type = type;
        this.doorX = doorX;
        this.deckZ = deckZ;
        this.random = random;
    }

    PartList build() {
        double height = Draws.between(random, 0.40, 0.46);
        rails(height);
        beams(height);
        guides();
        axles(height);
        double x = kingpinX();
        double z = couplingZ();
        parts.box(x - 0.60, -0.60, z, 1.20, 1.20, 0.012, STEEL);
        parts.rod(Z, x, 0, z - 0.041, 0.026, 0.080, STEEL);
        return parts;
    }

    double kingpinX() {
        return doorX + type.lengthM() - 0.80;
    }

    double couplingZ() {
        return railTopZ() - NECK_HEIGHT - 0.013;
    }

    List<Space> hollows() {
        return hollows;
    }

    private double railTopZ() {
        return deckZ - BED_M;
    }

    private double frontX() {
        return doorX + type.lengthM() + 0.25;
    }

    private void rails(double height) {
        double neckX = frontX() - NECK_M;
        for (int side = -1; side <= 1; side += 2) {
            double y = side > 0 ? RAIL_Y - RAIL_HALF : -RAIL_Y - RAIL_HALF;
            parts.tubeX(Space.ofAir(0.02, y, railTopZ() - height, neckX - 0.02, 2 * RAIL_HALF, height), 0.010, STEEL);
            parts.tubeX(
                    Space.ofAir(neckX, y, railTopZ() - NECK_HEIGHT, NECK_M, 2 * RAIL_HALF, NECK_HEIGHT), 0.012, STEEL);
        }
    }

    /** Beams across at the castings of the container and every 2 m or so, with pads where it rests. */
    private void beams(double height) {
        double half = RAIL_Y - RAIL_HALF - 0.001;
        double out = RAIL_Y + RAIL_HALF + 0.001;
        int count = (int) Math.round(type.lengthM() / 2.2);
        double pitch = (type.lengthM() - Frame.CASTING_X) / count;
        double beam = 0.16;
        for (int i = 0; i <= count; i++) {
            double x = doorX + Frame.CASTING_X / 2 - 0.08 + i * pitch;
            parts.tubeY(Space.ofAir(x, -half, railTopZ() - beam, 0.16, 2 * half, beam), 0.008, STEEL);
            parts.tubeY(Space.ofAir(x, out, railTopZ() - beam, 0.16, 1.22 - out, beam), 0.008, STEEL);
            parts.tubeY(Space.ofAir(x, -1.22, railTopZ() - beam, 0.16, 1.22 - out, beam), 0.008, STEEL);
            if (i > 0 && x < frontX() - NECK_M) {
                hollows.add(Space.ofAir(
                        x - pitch + 0.18,
                        -half + 0.01,
                        railTopZ() - height + 0.02,
                        pitch - 0.20,
                        2 * half - 0.02,
                        height - 0.06));
            }
        }
        for (double x : new double[] {doorX, doorX + type.lengthM() - Frame.CASTING_X}) {
            parts.boxes(x, 1.05, railTopZ() + 0.001, Frame.CASTING_X, 0.165, BED_M - 0.002, STEEL);
        }
    }

    /** Plates that stand up around the container's corners and lean outwards. */
    private void guides() {
        double low = railTopZ() - 0.10;
        double high = Draws.between(random, 0.30, 0.40);
        double y = Frame.HALF_WIDTH + 0.012;
        for (double x : new double[] {doorX + 0.05, doorX + type.lengthM() - 0.35}) {
            parts.boxes(x, y, low, 0.30, 0.016, high, STEEL);
            parts.boxes(x + 0.12, y + 0.017, low, 0.020, 0.060, high - 0.08, STEEL);
        }
        for (double x : new double[] {doorX - 0.035, doorX + type.lengthM() + 0.020}) {
            parts.boxes(x, 0.85, low + 0.101, 0.015, 0.25, high - 0.10, STEEL);
        }
    }

    private void axles(double height) {
        double first = Draws.between(random, 1.4, 1.8);
        double apart = 1.30;
        double railZ = railTopZ() - height;
        Wheels wheels = new Wheels(parts);
        for (int i = 0; i < 2; i++) {
            wheels.dualAxle(first + i * apart);
        }
        // A rigid walking beam instead of springs.
        parts.boxes(
                first - 0.20, RAIL_Y - 0.06, Wheels.RADIUS + 0.066, apart + 0.40, 0.12, 0.12, STEEL.withDensity(4.5));
        double pivot = Wheels.RADIUS + 0.187;
        parts.boxes(
                first + apart / 2 - 0.12,
                RAIL_Y - 0.06,
                pivot,
                0.24,
                0.12,
                railZ - pivot - 0.001,
                STEEL.withDensity(4.5));
    }
}
