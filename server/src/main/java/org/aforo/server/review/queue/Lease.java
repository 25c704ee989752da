package org.aforo.server.review.queue;

import java.time.Instant;
import java.util.UUID;

/**
 * One scan in the hands of one analyst, for a while.
 *
 * @param legalPower code of the power the scan is read under
 */
public record Lease(
        UUID id, UUID scanId, UUID accountId, String agency, String legalPower, Instant givenAt, Instant expiresAt) {}
