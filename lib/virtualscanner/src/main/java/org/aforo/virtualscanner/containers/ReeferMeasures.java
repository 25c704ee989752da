package org.aforo.virtualscanner.containers;

import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;

/**
 * Measures of one refrigerated container, metres.
 *
 * @param linerY inner face of the side walls
 * @param floorZ top of the T-floor
 * @param ceilingZ inner face of the roof
 * @param skinM thickness of the outer steel skin
 * @param foam insulation of walls, roof and floor
 */
record ReeferMeasures(ContainerType type, double linerY, double floorZ, double ceilingZ, double skinM, Fill foam) {

    /** Inner face of the door leaves. */
    static final double DOOR_INNER_X = 0.130;

    static final double T_FLOOR_M = 0.063;
    static final double LINER_M = 0.0007;
    static final double HEADER_DOWN = 0.124;

    /** From the panel towards the cargo to the container's end. */
    private static final double MACHINERY_M = 0.480;

    static ReeferMeasures draw(ContainerType type, RandomGenerator random) {
        double wall = Draws.between(random, 0.064, 0.073);
        double underFloor = Draws.between(random, 0.040, 0.050);
        double roof = Draws.between(random, 0.088, 0.098);
        return new ReeferMeasures(
                type,
                Frame.FACE_Y - wall,
                Underframe.TOP_Z + 0.001 + underFloor + T_FLOOR_M,
                type.heightM() - 0.018 - roof,
                Draws.between(random, 0.0008, 0.00092) * (type.lengthM() > 7 ? 1 : 1.5),
                Stock.FOAM.withDensity(Draws.between(random, 0.039, 0.046)));
    }

    /** Where cargo room ends and the machinery's panel begins. */
    double frontX() {
        return type.lengthM() - MACHINERY_M;
    }

    double headerZ() {
        return type.heightM() - HEADER_DOWN;
    }

    Space interior() {
        double half = linerY - 0.001;
        double from = DOOR_INNER_X + 0.004;
        return Space.ofAir(from, -half, floorZ, frontX() - 0.002 - from, 2 * half, headerZ() - 0.001 - floorZ);
    }
}
