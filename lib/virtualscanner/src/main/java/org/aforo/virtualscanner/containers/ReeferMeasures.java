package org.aforo.virtualscanner.containers;

import java.util.random.RandomGenerator;

/**
 * Measures of one refrigerated container, metres.
 *
 * @param linerY inner face of the side walls
 * @param floorZ top of the T-floor
 * @param ceilingZ inner face of the roof
 * @param frontX where cargo room ends and the machinery's panel begins
 * @param steelSkin thickness of the outer skin
 */
record ReeferMeasures(
        ContainerType type, double linerY, double floorZ, double ceilingZ, double frontX, double steelSkin) {

    /** Inner face of the door leaves. */
    static final double DOOR_INNER_X = 0.128;

    static final double T_FLOOR_M = 0.063;
    static final double LINER_M = 0.0007;
    static final double MACHINERY_M = 0.480;

    static ReeferMeasures draw(ContainerType type, RandomGenerator random) {
        double wall = Draws.between(random, 0.064, 0.073);
        double underFloor = Draws.between(random, 0.040, 0.050);
        double roof = Draws.between(random, 0.088, 0.098);
        return new ReeferMeasures(
                type,
                Frame.FACE_Y - wall,
                Underframe.TOP_Z + 0.001 + underFloor + T_FLOOR_M,
                type.heightM() - 0.018 - roof,
                type.lengthM() - MACHINERY_M,
                Draws.between(random, 0.00075, 0.0009));
    }

    Space interior() {
        double half = linerY - 0.001;
        return Space.ofAir(
                DOOR_INNER_X + 0.004,
                -half,
                floorZ,
                frontX - DOOR_INNER_X - 0.006,
                2 * half,
                ceilingZ - floorZ - 0.001);
    }
}
