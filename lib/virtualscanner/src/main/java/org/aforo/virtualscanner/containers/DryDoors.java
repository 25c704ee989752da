package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.RUBBER;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.random.RandomGenerator;

/**
 * Two door leaves with their gear: frames of hollow section, panels of 2 mm with swages, two lock rods of 34 mm a leaf with cams and
 * handles, hinges, gaskets of rubber.
 */
final class DryDoors {

    /** Inner face of the leaves. */
    static final double INNER_X = 0.108;

    private static final double OUTER_X = DoorGear.FACE_X;

    private final double lowZ;
    private final double highZ;
    private final RandomGenerator random;
    private final PartList parts = new PartList();

    DryDoors(double lowZ, double highZ, RandomGenerator random) {
        this.lowZ = lowZ;
        this.highZ = highZ;
        this.random = random;
    }

    PartList build() {
        int swages = random.nextInt(3, 6);
        double handleZ = lowZ + Draws.between(random, 0.85, 1.1);
        for (int side = -1; side <= 1; side += 2) {
            leaf(side, swages);
            DoorGear.add(parts, side, lowZ, highZ, handleZ);
        }
        return parts;
    }

    private void leaf(int side, int swages) {
        double y = side > 0 ? 0.006 : -Frame.POST_INNER_Y + 0.008;
        double width = Frame.POST_INNER_Y - 0.014;
        double z = lowZ + 0.008;
        double height = highZ - lowZ - 0.016;
        double depth = INNER_X - OUTER_X - 0.004;
        parts.tubeZ(Space.ofAir(OUTER_X, y, z, depth, 0.090, height), 0.004, STEEL);
        parts.tubeZ(Space.ofAir(OUTER_X, y + width - 0.090, z, depth, 0.090, height), 0.004, STEEL);
        double inside = width - 0.180;
        parts.tubeY(Space.ofAir(OUTER_X, y + 0.090, z, depth, inside, 0.140), 0.004, STEEL);
        parts.tubeY(Space.ofAir(OUTER_X, y + 0.090, z + height - 0.140, depth, inside, 0.140), 0.004, STEEL);
        panel(y + 0.090, inside, z + 0.140, height - 0.280, swages);
        gasket(y, width, z, height);
    }

    /** Alternating sheets near and far, joined by narrow steps: pressed swages across the leaf. */
    private void panel(double y, double width, double z, double height, int swages) {
        double pitch = height / (2 * swages + 1);
        double sheet = 0.002;
        for (int i = 0; i <= 2 * swages; i++) {
            double x = i % 2 == 0 ? OUTER_X + 0.002 : OUTER_X + 0.038;
            parts.box(x, y, z + i * pitch, sheet, width, pitch, STEEL);
            if (i > 0) {
                parts.box(OUTER_X + 0.0042, y, z + i * pitch - 0.0015, 0.0336, width, 0.003, STEEL);
            }
        }
    }

    private void gasket(double y, double width, double z, double height) {
        double x = INNER_X - 0.032;
        parts.box(x, y - 0.005, z - 0.006, 0.028, width + 0.010, 0.006, RUBBER);
        parts.box(x, y - 0.005, z + height, 0.028, width + 0.010, 0.006, RUBBER);
        parts.box(x, y - 0.005, z, 0.028, 0.005, height, RUBBER);
        parts.box(x, y + width, z, 0.028, 0.005, height, RUBBER);
    }
}
