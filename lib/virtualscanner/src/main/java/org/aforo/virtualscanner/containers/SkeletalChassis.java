package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.PLASTIC;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A skeletal semi-trailer for one container: two I-beams, bolsters with twist locks under the castings, two or three axles on leaf springs,
 * landing gear. The beams' front is a low neck over the tractor; for a longer container it enters the container's tunnel.
 *
 * <pre>
 *        __________________________ container's floor
 *   ====================------------ neck, in the tunnel
 *   ====================|   | landing gear      o king pin
 *     (O)(O)(O)
 * </pre>
 */
final class SkeletalChassis {

    private static final double RAIL_Y = 0.45;
    private static final double FLANGE = 0.14;
    private static final double NECK = 3.05;
    private static final double RIBS = 0.035;

    private final ContainerType type;
    private final double doorX;
    private final double deckZ;
    private final RandomGenerator random;
    private final boolean tunnel;
    private final double neckZ;
    private final double neckTopZ;
    private final double railEndX;
    private final double railHeight;
    private final double railTopZ;
    private final PartList parts = new PartList();
    private final List<Space> hollows = new ArrayList<>();

    SkeletalChassis(ContainerType type, double doorX, double deckZ, RandomGenerator random) {
        this.type = type;
        this.doorX = doorX;
        this.deckZ = deckZ;
        this.random = random;
        this.tunnel = type.lengthM() > 7;
        this.neckZ = deckZ - (tunnel ? 0.030 : 0.195);
        this.neckTopZ = deckZ + (tunnel ? 0.105 : -0.030);
        this.railEndX = frontX() - (tunnel ? NECK : 2.4);
        this.railHeight = Draws.between(random, 0.34, 0.42);
        this.railTopZ = deckZ - 0.030;
    }

    PartList build() {
        beams(0.02, railEndX, railTopZ - railHeight, railHeight);
        crossMembers();
        neck();
        couplingPlate(couplingZ());
        bolster(doorX + Frame.CASTING_X / 2, true);
        bolster(frontX() - Frame.CASTING_X / 2, false);
        axles();
        landingGear();
        rear();
        return parts;
    }

    /** Where the tractor's coupling turns. */
    double kingpinX() {
        return frontX() - 0.92;
    }

    /** Underside of the coupling plate, where the fifth wheel touches. */
    double couplingZ() {
        return neckZ - RIBS;
    }

    /** How high the deck of a chassis for the type is, so that any tractor fits below its neck. */
    static double deckZ(ContainerType type, RandomGenerator random) {
        return type.lengthM() > 7 ? Draws.between(random, 1.22, 1.30) : Draws.between(random, 1.38, 1.46);
    }

    List<Space> hollows() {
        return hollows;
    }

    private double frontX() {
        return doorX + type.lengthM();
    }

    /** I-beams: web 8 mm, flanges 14 mm. */
    private void beams(double from, double to, double z, double height) {
        double flange = 0.014;
        parts.boxes(from, RAIL_Y - FLANGE / 2, z, to - from, FLANGE, flange, STEEL);
        parts.boxes(from, RAIL_Y - FLANGE / 2, z + height - flange, to - from, FLANGE, flange, STEEL);
        parts.boxes(from, RAIL_Y - 0.004, z + flange, to - from, 0.008, height - 2 * flange, STEEL);
    }

    private void crossMembers() {
        double half = RAIL_Y - FLANGE / 2 - 0.002;
        int count = (int) Math.round((railEndX - 0.3) / Draws.between(random, 0.9, 1.2));
        double pitch = (railEndX - 0.3) / count;
        double z = railTopZ - railHeight + 0.08;
        for (int i = 0; i <= count; i++) {
            double x = 0.12 + i * pitch;
            parts.box(x, -half, z, 0.005, 2 * half, 0.12, STEEL);
            parts.box(x + 0.005, -half, z, 0.045, 2 * half, 0.005, STEEL);
            parts.box(x + 0.005, -half, z + 0.115, 0.045, 2 * half, 0.005, STEEL);
            if (i > 0) {
                hollows.add(Space.ofAir(x - pitch + 0.06, -half + 0.01, z, pitch - 0.07, 2 * half - 0.02, 0.16));
            }
        }
    }

    /** Narrow enough for a tunnel of 1,029 mm and low enough for its 120 mm, or wholly under the deck. */
    private void neck() {
        double height = neckTopZ - neckZ;
        double end = frontX() - 0.20;
        for (int side = -1; side <= 1; side += 2) {
            double y = side > 0 ? 0.375 : -0.495;
            parts.tubeX(Space.ofAir(railEndX, y, neckZ, end - railEndX, 0.120, height), 0.009, STEEL);
            // Knees that join the low and the high beams.
            parts.box(railEndX, y + 0.056, neckZ - 0.17, 0.60, 0.010, 0.169, STEEL);
        }
        for (double x = railEndX + 0.45; x < end - 0.1; x += 0.8) {
            parts.box(x, -0.374, neckZ + 0.02, 0.006, 0.748, height - 0.035, STEEL);
        }
        parts.box(end, -0.495, neckZ, 0.010, 0.990, height, STEEL);
    }

    private void couplingPlate(double z) {
        double x = kingpinX();
        parts.box(x - 0.55, -0.49, z, 1.10, 0.98, 0.010, STEEL);
        parts.box(x - 0.55, -0.36, z + 0.010, 1.10, 0.008, 0.024, STEEL);
        parts.box(x - 0.55, 0.352, z + 0.010, 1.10, 0.008, 0.024, STEEL);
        parts.rod(Z, x, 0, z - 0.040, 0.026, 0.079, STEEL);
    }

    /** A box beam under the castings with a twist lock at each end; the neck interrupts the front one. */
    private void bolster(double x, boolean through) {
        double below = 0.130;
        double from = through ? RAIL_Y + FLANGE / 2 + 0.002 : 0.505;
        for (int side = -1; side <= 1; side += 2) {
            double y = side > 0 ? from : -1.21;
            parts.tubeY(Space.ofAir(x - 0.07, y, deckZ - 0.020 - below, 0.14, 1.21 - from, below), 0.008, STEEL);
            parts.box(x - 0.09, side * 1.13 - 0.075, deckZ - 0.019, 0.18, 0.150, 0.018, STEEL);
            double lockY = side * (Frame.HALF_WIDTH - Frame.CASTING_Y / 2);
            parts.box(x - 0.050, lockY - 0.026, deckZ + 0.0005, 0.100, 0.052, 0.045, STEEL);
            parts.rod(Z, x, lockY, deckZ - 0.200, 0.020, 0.09, STEEL);
        }
        if (through) {
            double half = RAIL_Y - FLANGE / 2 - 0.002;
            double lowX = x - 0.05;
            parts.box(lowX, -half, railTopZ - 0.012, 0.10, 2 * half, 0.010, STEEL);
        }
    }

    private void axles() {
        int count = tunnel && random.nextBoolean() ? 3 : 2;
        double apart = Draws.between(random, 1.25, 1.36);
        double first = Draws.between(random, 1.1, 1.6);
        Wheels wheels = new Wheels(parts);
        double railZ = railTopZ - railHeight;
        for (int i = 0; i < count; i++) {
            double x = first + i * apart;
            wheels.dualAxle(x);
            leafSpring(x, railZ);
        }
        for (int i = 0; i <= count; i++) {
            // Hangers.
            double x = first + (i - 0.5) * apart - 0.04;
            parts.boxes(
                    x,
                    RAIL_Y - 0.02,
                    Wheels.RADIUS + 0.09,
                    0.08,
                    0.04,
                    railZ - Wheels.RADIUS - 0.091,
                    STEEL.withDensity(4));
        }
        if (tunnel && Draws.chance(random, 0.4)) {
            wheels.spare(first + count * apart + 1.4, 0, railZ - 0.18);
        }
    }

    private void leafSpring(double x, double railZ) {
        double z = Wheels.RADIUS + 0.067;
        double length = 0.98;
        for (int leaf = 0; leaf < 4; leaf++) {
            double half = length / 2 * (1 - 0.2 * leaf) - 0.06;
            double leafZ = z + (3 - leaf) * 0.0135;
            if (leafZ + 0.013 < railZ) {
                parts.boxes(x - half, RAIL_Y - 0.038, leafZ, 2 * half, 0.076, 0.013, STEEL);
            }
        }
        // Clamp of the spring on its axle.
        parts.boxes(x - 0.07, RAIL_Y + 0.040, Wheels.RADIUS + 0.066, 0.14, 0.020, 0.06, STEEL);
    }

    private void landingGear() {
        double x = railEndX - (tunnel ? 0.55 : 0.28);
        double top = railTopZ - 0.05;
        double foot = Draws.between(random, 0.32, 0.42);
        for (int side = -1; side <= 1; side += 2) {
            double y = side > 0 ? 0.60 : -0.70;
            parts.tubeZ(Space.ofAir(x, y, foot + 0.30, 0.10, 0.10, top - foot - 0.30), 0.008, STEEL);
            parts.tubeZ(Space.ofAir(x + 0.010, y + 0.010, foot, 0.08, 0.08, 0.30), 0.008, STEEL);
            parts.box(x - 0.06, y - 0.05, foot - 0.012, 0.22, 0.20, 0.012, STEEL);
        }
        parts.box(x + 0.02, -0.599, railTopZ - railHeight - 0.06, 0.04, 1.198, 0.05, STEEL.withDensity(4));
    }

    /** Under-run guard, lamps, number plate. */
    private void rear() {
        parts.tubeY(Space.ofAir(0.02, -1.15, 0.46, 0.10, 2.30, 0.10), 0.005, STEEL);
        parts.boxes(0.03, 0.50, 0.561, 0.06, 0.06, railTopZ - railHeight - 0.562, STEEL.withDensity(3));
        double z = railTopZ - 0.30;
        parts.boxes(0.0, 0.75, z, 0.06, 0.36, 0.11, PLASTIC.withDensity(0.5));
    }
}
