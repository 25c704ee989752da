package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

/** Lock rods, cams, keepers, guides, handles and hinges: what everybody knows of a container's doors, before the leaves' faces. */
final class DoorGear {

    /** Outer face of the leaves. */
    static final double FACE_X = 0.056;

    private static final double ROD_X = 0.030;

    private DoorGear() {}

    /**
     * On one leaf.
     *
     * @param side 1 for the left leaf, -1 for the right
     */
    static void add(PartList parts, int side, double lowZ, double highZ, double handleZ) {
        rod(parts, side, 0.28, lowZ, highZ);
        rod(parts, side, 0.86, lowZ, highZ);
        handle(parts, side, 0.28, handleZ);
        handle(parts, side, 0.42, handleZ - 0.14);
        hinges(parts, side, lowZ, highZ);
    }

    private static void rod(PartList parts, int side, double offset, double lowZ, double highZ) {
        double y = side * offset;
        parts.pipe(Z, ROD_X, y, (lowZ + highZ) / 2, 0.017, 0.004, highZ - lowZ + 0.10, STEEL);
        for (double z : new double[] {lowZ - 0.07, highZ + 0.02}) {
            // Cam in its keeper: forged.
            parts.box(ROD_X - 0.018, y - 0.045, z, 0.036, 0.027, 0.050, STEEL);
            parts.box(ROD_X - 0.018, y + 0.018, z, 0.036, 0.035, 0.050, STEEL);
        }
        double step = (highZ - lowZ) / 4;
        for (int guide = 1; guide <= 3; guide++) {
            parts.box(ROD_X + 0.0175, y - 0.045, lowZ + guide * step, 0.008, 0.090, 0.060, STEEL);
        }
    }

    /** From its hub towards the leaf's outer edge, before the rods. */
    private static void handle(PartList parts, int side, double innerOffset, double z) {
        double y = side > 0 ? innerOffset : -innerOffset - 0.45;
        parts.box(0.001, y, z, 0.011, 0.45, 0.032, STEEL);
        parts.box(ROD_X + 0.0175, y + 0.20, z - 0.05, 0.008, 0.10, 0.10, STEEL);
    }

    private static void hinges(PartList parts, int side, double lowZ, double highZ) {
        double step = (highZ - lowZ - 0.3) / 3;
        for (int i = 0; i < 4; i++) {
            double z = lowZ + 0.1 + i * step;
            double y = side > 0 ? Frame.POST_INNER_Y - 0.161 : -Frame.POST_INNER_Y + 0.001;
            parts.box(FACE_X - 0.0085, y, z, 0.008, 0.160, 0.10, STEEL);
            parts.rod(Z, 0.034, side * (Frame.POST_INNER_Y - 0.014), z + 0.05, 0.012, 0.13, STEEL);
        }
    }
}
