package org.aforo.server.review.queue;

import java.time.Instant;
import java.util.UUID;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.VisitChanged;
import org.aforo.server.manifests.Visits;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.scans.ScanReadable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears from the rooms before. The listeners run inside the announcing transaction: a scan is readable and in the queue, or
 * neither.
 */
@Component
public class Arrivals {

    private final Readings readings;
    private final Visits visits;

    public Arrivals(Readings readings, Visits visits) {
        this.readings = readings;
        this.visits = visits;
    }

    @EventListener
    public void readable(ScanReadable scan) {
        readings.enter(scan.scanId(), scan.visitId(), cutOff(scan.visitId()), scan.receivedAt());
    }

    @EventListener
    public void matched(ScanMatched scan) {
        readings.matched(scan.scanId(), scan.visitId(), cutOff(scan.visitId()));
    }

    @EventListener
    public void changed(VisitChanged visit) {
        readings.cutOffChanged(visit.visitId(), cutOff(visit.visitId()));
    }

    private @Nullable Instant cutOff(@Nullable UUID visitId) {
        return visitId == null ? null : visits.find(visitId).map(Visit::cutOff).orElse(null);
    }
}
