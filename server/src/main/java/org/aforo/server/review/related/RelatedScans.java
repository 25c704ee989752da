package org.aforo.server.review.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.queue.Lease;
import org.aforo.server.review.queue.Queue;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.aforo.server.targeting.AlikeVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what lies beside a scan, and lets its reader look at that and nothing else. */
@Component
class RelatedScans {

    private static final int MOST_EACH = 6;
    private static final int MOST_ALIKE = 60;

    private final Queue queue;
    private final Scans scans;
    private final AlikeVisits alike;
    private final RelatedStore store;
    private final Journal journal;

    RelatedScans(Queue queue, Scans scans, AlikeVisits alike, RelatedStore store, Journal journal) {
        this.queue = queue;
        this.scans = scans;
        this.alike = alike;
        this.store = store;
        this.journal = journal;
    }

    /** Both kinds, the latest first. */
    record Beside(List<ScanView> earlier, List<ScanView> similar) {}

    @Transactional
    public Beside of(Actor analyst, UUID leaseId) {
        Lease lease = queue.current(leaseId, analyst);
        ScanView current = scans.require(lease.scanId());
        List<ScanView> earlier = scans.earlierOf(current, MOST_EACH);
        List<ScanView> similar = similar(current, earlier);
        earlier.forEach(each -> store.keep(leaseId, each.id(), "same-container"));
        similar.forEach(each -> store.keep(leaseId, each.id(), "same-cargo"));
        return new Beside(earlier, similar);
    }

    private List<ScanView> similar(ScanView current, List<ScanView> earlier) {
        ScanView.VisitLink visit = current.visit();
        if (visit == null) {
            return List.of();
        }
        List<ScanView> similar = new ArrayList<>();
        for (UUID scan : store.cleared(alike.of(visit.id(), MOST_ALIKE), current.id(), 2 * MOST_EACH)) {
            boolean shown = earlier.stream().anyMatch(each -> each.id().equals(scan));
            @Nullable ScanView view = scans.find(scan).orElse(null);
            if (!shown && view != null && view.state().equals("readable") && similar.size() < MOST_EACH) {
                similar.add(view);
            }
        }
        return similar;
    }

    /** The scan that lies beside the one under the lease; looking at it is a fact of its own. */
    @Transactional
    public Pair looked(Actor analyst, UUID leaseId, UUID scanId) {
        UUID current = beside(analyst, leaseId, scanId);
        journal.append(new Entry(
                "review.related-seen",
                scanId,
                Map.of("beside", current.toString()),
                Map.of("by", analyst.pseudonym())));
        return new Pair(scans.require(current), scans.require(scanId));
    }

    /**
     * The scan under the lease, beside which the other lies.
     *
     * @throws Problem {@code review.not-related} (404)
     */
    UUID beside(Actor analyst, UUID leaseId, UUID scanId) {
        Lease lease = queue.current(leaseId, analyst);
        if (!store.has(leaseId, scanId)) {
            throw Problem.notFound("review.not-related", "This scan does not lie beside the one you are reading.");
        }
        return lease.scanId();
    }

    record Pair(ScanView current, ScanView other) {}
}
