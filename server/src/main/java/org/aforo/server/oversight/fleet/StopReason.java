package org.aforo.server.oversight.fleet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a scanner stood still, as its terminal says. Nobody guesses: a stop without an answer has no reason. */
enum StopReason {
    MAINTENANCE,
    POWER,
    NETWORK,
    NO_TRAFFIC,
    SHIFT,
    FAULT,
    CALIBRATION,
    OTHER;

    /** The name used on the wire and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StopReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Whether the scanner could have scanned: nothing came, or nobody was there to scan it. */
    boolean couldScan() {
        return this == NO_TRAFFIC || this == SHIFT;
    }
}
