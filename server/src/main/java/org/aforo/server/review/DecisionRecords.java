package org.aforo.server.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;

/** What was decided on scans, for rooms that must prove it to a court. The reader stays sealed; who may see it is asked by whoever calls. */
public interface DecisionRecords {

    /**
     * A decision without its reader.
     *
     * @param shown what was on screen, as JSON; null where it was not recorded
     * @param corrects the decision it corrects, or null
     */
    record DecisionRecord(
            UUID id,
            UUID scanId,
            Verdict verdict,
            String reasonCode,
            String legalPower,
            String agency,
            int secondsShown,
            Instant decidedAt,
            @Nullable String shown,
            @Nullable UUID corrects,
            LeafRef leaf) {}

    /** All decisions on this scan, the first one first. */
    List<DecisionRecord> ofScan(UUID scanId);
}
