package org.aforo.virtualscanner.scanner;

/**
 * How the load passes the fan, or the fan the load.
 *
 * @param speedMS metres a second
 * @param linesPerSecond lines of the picture; each is one pulse of every energy, evenly spaced in time
 * @param masksCab whether the beam stays off while the driver's cab passes
 */
public record Motion(double speedMS, double linesPerSecond, boolean masksCab) {

    public Motion {
        if (!(speedMS > 0 && linesPerSecond > 0)) {
            throw new IllegalArgumentException("speed and line rate are > 0: " + speedMS + ", " + linesPerSecond);
        }
        double spacingM = speedMS / linesPerSecond;
        if (!(spacingM >= 0.0005 && spacingM <= 0.1)) {
            throw new IllegalArgumentException("lines are 0.0005 to 0.1 m apart: " + spacingM);
        }
    }

    /** Distance of neighbouring columns along x. */
    public double spacingM() {
        return speedMS / linesPerSecond;
    }
}
