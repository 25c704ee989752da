package org.aforo.server.examinations.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a load that was found elsewhere may have passed us. */
public enum Hypothesis {
    /** In the box when it was scanned, or when it should have been, and nobody read a scan of it. */
    NEVER_READ,
    /** In the box, large enough on the scan for a reader to see, and cleared. */
    VISIBLE_MISSED,
    /** In the box, and the scan did not show it to anybody, or whoever read it did not have that place on screen. */
    NOT_VISIBLE,
    /** Put in after the scan. */
    LOADED_AFTER,
    /** Another box took this one's number after the scan. */
    SWAPPED,
    /** A reader sent it to be opened, and it left all the same: not opened, or opened and not found. */
    NOT_STOPPED,
    /** The evidence does not carry any of these. */
    CANNOT_SAY;

    /** The name used on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Hypothesis> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
