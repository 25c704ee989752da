package org.aforo.server.review.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it stands in the record: never changed, corrected only by a later one that names it.
 *
 * @param lease the lease it was given under; null for a correction
 * @param reading which pass over the scan; null for a correction
 * @param shown what was on screen, as JSON; null where it was not recorded
 * @param decider who decided, and under which power
 * @param corrects the decision this one corrects, or null
 * @param why why it was corrected; null unless this is a correction
 * @param correctedBy the decision that corrects this one, or null
 */
public record Decision(
        UUID id,
        UUID scanId,
        @Nullable UUID lease,
        @Nullable UUID reading,
        @Nullable String shown,
        Verdict verdict,
        String reasonCode,
        @Nullable String note,
        List<Mark> marks,
        int secondsShown,
        Decider decider,
        @Nullable String containerNumber,
        Instant decidedAt,
        @Nullable UUID corrects,
        @Nullable String why,
        @Nullable UUID correctedBy,
        LeafRef leaf) {

    /** Who decided, under which agency's legal power. */
    public record Decider(UUID accountId, String reader, String agency, String legalPower) {}

    public Decision {
        marks = List.copyOf(marks);
    }
}
