package org.aforo.server.examinations.opening;

import java.util.Arrays;
import java.util.Optional;

/**
 * Gases that are met in containers and the most of each in which anybody opens, parts per million by volume. The same table stands in
 * web/src/rooms/examinations/ramp/air.ts. Eight-hour limits, a ceiling for methyl bromide, of 29 CFR 1910.1000 table Z-1, formaldehyde of
 * 1910.1048 (c)(1), ethylene oxide of 1910.1047 (c)(1): limits of a workplace and no statement that a box under them is without danger.
 */
enum Gas {
    METHYL_BROMIDE("methyl-bromide", 20, true),
    SULFURYL_FLUORIDE("sulfuryl-fluoride", 5, true),
    HYDROGEN_CYANIDE("hydrogen-cyanide", 10, true),
    CHLOROPICRIN("chloropicrin", 0.1, true),
    ETHYLENE_OXIDE("ethylene-oxide", 1, true),
    FORMALDEHYDE("formaldehyde", 0.75, true),
    CARBON_MONOXIDE("carbon-monoxide", 50, false);

    private final String code;
    private final double mostPpm;
    private final boolean fumigant;

    Gas(String code, double mostPpm, boolean fumigant) {
        this.code = code;
        this.mostPpm = mostPpm;
        this.fumigant = fumigant;
    }

    /** The name used on the wire and in the database. */
    String code() {
        return code;
    }

    double mostPpm() {
        return mostPpm;
    }

    /** Whether boxes are fumigated with it, or with what becomes it. */
    boolean fumigant() {
        return fumigant;
    }

    static Optional<Gas> of(String code) {
        return Arrays.stream(values()).filter(gas -> gas.code.equals(code)).findFirst();
    }
}
