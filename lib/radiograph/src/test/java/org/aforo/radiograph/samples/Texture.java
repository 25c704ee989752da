package org.aforo.radiograph.samples;

/** Smooth noise from hashed lattice values: the same for the same seed and place, mean 0, about -1 to 1. */
record Texture(long seed, double size) {

    double at(double x, double y) {
        return 0.65 * octave(x / size, y / size, seed) + 0.35 * octave(2.3 * x / size, 2.3 * y / size, seed + 1);
    }

    private static double octave(double x, double y, long seed) {
        double column = Math.floor(x);
        double row = Math.floor(y);
        double u = eased(x - column);
        double v = eased(y - row);
        double above = (1 - u) * value(column, row, seed) + u * value(column + 1, row, seed);
        double below = (1 - u) * value(column, row + 1, seed) + u * value(column + 1, row + 1, seed);
        return (1 - v) * above + v * below;
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double value(double column, double row, long seed) {
        long hash =
                seed * 0x9E3779B97F4A7C15L + ((long) column) * 0xC2B2AE3D27D4EB4FL + ((long) row) * 0x165667B19E3779F9L;
        hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 32)) * 0x94D049BB133111EBL;
        return (hash >> 11) * 0x1p-52;
    }
}
