package org.aforo.imageanalysis.noise;

/** How a copy may have been turned over before it was handed in again. */
public enum Orientation {
    /** As it was. */
    SAME(false, false),
    /** Left and right exchanged: as if driven through the other way. */
    MIRRORED(true, false),
    /** Top and bottom exchanged. */
    UPSIDE_DOWN(false, true),
    /** Turned by half a turn. */
    TURNED(true, true);

    private final boolean flipsX;
    private final boolean flipsY;

    Orientation(boolean flipsX, boolean flipsY) {
        this.flipsX = flipsX;
        this.flipsY = flipsY;
    }

    public boolean flipsX() {
        return flipsX;
    }

    public boolean flipsY() {
        return flipsY;
    }
}
