package org.aforo.cargo;

import org.jspecify.annotations.Nullable;

/**
 * UN/LOCODEs of a sea carriage.
 *
 * @param loading port of loading
 * @param discharge port of discharge
 * @param transhipment port where it changes vessels; null where it does not
 * @param destination place where it is delivered; null where that is the port of discharge
 */
public record Route(
        String loading,
        String discharge,
        @Nullable String transhipment,
        @Nullable String destination) {

    public Route {
        Places.check("loading", loading);
        Places.check("discharge", discharge);
        if (transhipment != null) {
            Places.check("transhipment", transhipment);
        }
        if (destination != null) {
            Places.check("destination", destination);
        }
    }

    public static Route direct(String loading, String discharge) {
        return new Route(loading, discharge, null, null);
    }
}
