package org.aforo.virtualscanner.containers;

import java.util.random.RandomGenerator;

/** Draws of makers' and workshops' tolerances. */
final class Draws {

    private Draws() {}

    static double between(RandomGenerator random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A nominal measure times 1 plus or minus a relative tolerance. */
    static double about(RandomGenerator random, double nominal, double tolerance) {
        return nominal * (1 + tolerance * (2 * random.nextDouble() - 1));
    }

    static boolean chance(RandomGenerator random, double probability) {
        return random.nextDouble() < probability;
    }
}
