package org.aforo.virtualscanner.concealments;

import org.aforo.virtualscanner.containers.Space;

/**
 * What blocks are pressed in: outer length and width over the wrapping, and the usual mass of one.
 *
 * @param lengthM outer
 * @param widthM outer
 * @param massKg usual, of the content
 */
record Mould(double lengthM, double widthM, double massKg) {

    /** 20 x 14 x 3.5 cm and about 1 kg: the brick of most reports. */
    static final Mould BRICK = new Mould(0.20, 0.14, 1.0);

    /** Ten bundles of a hundred notes, of 15.6 x 6.6 x 1.1 cm, two by five. */
    static final Mould CASH = new Mould(0.16, 0.136, 0.98);

    /** Axes on which length, width and thickness may lie. */
    private static final int[][] WAYS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    /** Lightest pressed cocaine, less what the blocks differ by: so none is thicker than meant. */
    private static final double SURE_GCM3 = 0.95;

    private static final double WRAPPING_M = 0.004;

    /** Pressed to measure, so that blocks fill a hollow that bricks do not fit; where not even flat packs do, a brick. */
    static Mould tailored(Space space) {
        double[] room = {space.lengthX(), space.lengthY(), space.lengthZ()};
        Mould best = BRICK;
        double most = 0;
        for (int[] way : WAYS) {
            double length = share(room[way[0]] - Stack.GAP_M, 0.23, 0.30);
            double width = share(room[way[1]] - Stack.GAP_M, 0.14, 0.20);
            double thickness = share(room[way[2]], 0.04, 0.06);
            double core = (length - WRAPPING_M) * (width - WRAPPING_M) * (thickness - WRAPPING_M);
            if (length < 0.12 || width < 0.035 || thickness < 0.012) {
                continue;
            }
            double blocks = Math.round(room[way[0]] / (length + Stack.GAP_M))
                    * Math.round(room[way[1]] / (width + Stack.GAP_M))
                    * (double) Math.round((room[way[2]] + Stack.GAP_M) / (thickness + Stack.GAP_M));
            if (blocks * core > most) {
                most = blocks * core;
                best = new Mould(length, width, 1000 * SURE_GCM3 * core);
            }
        }
        return best;
    }

    /** The largest equal share of a room that is near the usual size and not above the most, gaps between taken off. */
    private static double share(double room, double usual, double most) {
        double parts = Math.max(1, Math.round(room / usual));
        while ((room + Stack.GAP_M) / parts - Stack.GAP_M > most) {
            parts++;
        }
        return (room + Stack.GAP_M) / parts - Stack.GAP_M - 1e-6;
    }
}
