package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.Y;
import static org.aforo.virtualscanner.containers.Stock.PLASTIC;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.random.RandomGenerator;

/** Small things by which one container differs from the next: lashing rings, ventilators, a plate on the door. */
final class DryFittings {

    private DryFittings() {}

    static void add(ContainerType type, double floorTop, PartList parts, RandomGenerator random) {
        rings(type, floorTop, parts, random);
        ventilators(type, parts, random);
    }

    /** Rings of bar on the bottom and top rails, behind the walls' folds, every 1.1 to 2.4 m. */
    private static void rings(ContainerType type, double floorTop, PartList parts, RandomGenerator random) {
        double apart = Draws.between(random, 1.1, 2.4);
        for (double x = 0.6; x < type.lengthM() - 0.5; x += apart) {
            Run ring = new Run(x - 0.04, 0.08);
            if (Frame.midcastings(type).stream().anyMatch(ring::meets)) {
                continue;
            }
            for (int side = -1; side <= 1; side += 2) {
                double y = side * (Frame.POST_INNER_Y + 0.003);
                parts.pipe(Y, x, y, floorTop + 0.036, 0.032, 0.011, 0.005, STEEL);
                parts.pipe(Y, x, y, type.heightM() - Frame.TOP_RAIL_DOWN - 0.034, 0.032, 0.011, 0.005, STEEL);
            }
        }
    }

    private static void ventilators(ContainerType type, PartList parts, RandomGenerator random) {
        int aSide = random.nextInt(1, 4);
        double z = type.heightM() - 0.16 - 0.12;
        for (int i = 0; i < aSide; i++) {
            double x = (i + 1) * type.lengthM() / (aSide + 1) - 0.11;
            parts.boxes(x, Frame.FACE_Y + 0.0002, z, 0.22, 0.004, 0.11, PLASTIC);
        }
    }
}
