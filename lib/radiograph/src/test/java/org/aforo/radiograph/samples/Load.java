package org.aforo.radiograph.samples;

/**
 * What stands on pallets.
 *
 * @param density areal, through the container's whole width, g/cm²
 * @param roughness of the filling, as a share
 * @param grain size of its texture in metres
 */
record Load(
        Material material,
        int pallets,
        int tiers,
        int boxesAcross,
        double boxHeight,
        double density,
        double roughness,
        double grain) {}
