package org.aforo.portday;

import java.time.Instant;
import java.util.Optional;

/**
 * A load of drugs in a visit, as only its inventor knows.
 *
 * @param hidden what, where in the box and how much
 * @param method how it was arranged
 * @param when in relation to the scan
 * @param at when it went in, or when the boxes were swapped
 * @param reported what a destination will say, if ever
 */
public record Contamination(
        PlannedScan.Hidden hidden, Method method, When when, Instant at, Optional<Report> reported) {

    /** How traffickers arranged it. */
    public enum Method {
        /** Put into somebody else's box on the way or in the yard ("gancho ciego"). */
        RIP_ON,
        /** Packed with the cargo, shipper or packer knowing ("preñado"). */
        WITH_CARGO,
        /** In the box's own structure or machinery. */
        STRUCTURE
    }

    /** In relation to the first scan of the visit. */
    public enum When {
        BEFORE_SCAN,
        /** The scan shows nothing, because there was nothing yet. */
        AFTER_SCAN,
        /** After the scan another box took this one's number and place. */
        SWAPPED
    }

    /**
     * A seizure at the destination, weeks later.
     *
     * @param at when it is reported
     * @param port UN/LOCODE
     * @param kg as weighed there, wrapping and all
     * @param place where in the box, in the words of those who found it
     * @param source who reports
     */
    public record Report(Instant at, String port, double kg, String place, String source) {}
}
