package org.aforo.server.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An analyst has decided, or a supervisor has corrected; announced inside the transaction that keeps it.
 *
 * @param visitId the visit the scan is of; null while nobody knows
 * @param legalPower under which it was read
 * @param corrects the decision this one corrects, or null
 */
public record DecisionRecorded(
        UUID decisionId,
        UUID scanId,
        @Nullable UUID visitId,
        Verdict verdict,
        String reasonCode,
        String legalPower,
        @Nullable UUID corrects,
        Instant at) {}
