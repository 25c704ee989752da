package org.aforo.virtualscanner.tracing;

/** The cut of a part with the plane of the fan, wherever along x. */
interface Section {

    /** Measures every ray of the column at x in the part. */
    void at(double x, Rays rays, Run run);

    /** Whether the cut is the same at every x at which there is one. */
    boolean alikeAlongX();
}
