package org.aforo.server.review.queue;

import java.time.Instant;
import java.util.UUID;

/**
 * One scan in the hands of one analyst, for a while.
 *
 * @param readingId which pass over the scan
 * @param legalPower code of the power the scan is read under
 * @param reserved set aside while the analyst's last decision can still be undone; not to be decided yet
 */
public record Lease(
        UUID id,
        UUID readingId,
        UUID scanId,
        UUID accountId,
        String agency,
        String legalPower,
        Instant givenAt,
        Instant expiresAt,
        boolean reserved) {

    /** The same lease, standing for another reading of the scan. */
    Lease of(UUID anotherReading) {
        return new Lease(id, anotherReading, scanId, accountId, agency, legalPower, givenAt, expiresAt, reserved);
    }
}
