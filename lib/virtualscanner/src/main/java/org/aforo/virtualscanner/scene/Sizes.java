package org.aforo.virtualscanner.scene;

/** What a length must be. */
final class Sizes {

    /** Nothing scanned is longer than a train. */
    private static final double LONGEST_M = 1000;

    private Sizes() {}

    static void positive(String name, double metres) {
        if (!(metres > 0 && metres <= LONGEST_M)) {
            throw new IllegalArgumentException(name + " must be > 0 and <= " + LONGEST_M + " m: " + metres);
        }
    }
}
