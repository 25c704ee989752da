package org.aforo.server.review.queue;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.VisitChanged;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.review.PolicyInForce;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.scans.ScanReadable;
import org.aforo.server.targeting.Assessed;
import org.aforo.server.targeting.VisitAssessed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears from the rooms before. The listeners run inside the announcing transaction: a scan is readable and in the queue, or
 * neither.
 */
@Component
class Arrivals {

    private final Readings readings;
    private final Visits visits;
    private final Assessed assessed;
    private final Under under;
    private final Live live;

    Arrivals(Readings readings, Visits visits, Assessed assessed, Under under, Live live) {
        this.readings = readings;
        this.visits = visits;
        this.assessed = assessed;
        this.under = under;
        this.live = live;
    }

    /** The legal powers a scan is read under: those of the policy, or of the house where it names none. */
    @Component
    record Under(PolicyInForce policy, ReviewSettings settings) {
        Set<String> powers() {
            Set<String> named = policy.now().legalPowers();
            return named.isEmpty() ? settings.powers() : named;
        }
    }

    @EventListener
    void readable(ScanReadable scan) {
        readings.enter(
                new Readings.Arrived(
                        scan.scanId(), scan.visitId(), cutOff(scan.visitId()), scan.receivedAt(), risk(scan.visitId())),
                under.powers());
        live.announce(LiveTopic.WAITING);
    }

    @EventListener
    void matched(ScanMatched scan) {
        readings.matched(scan.scanId(), scan.visitId(), cutOff(scan.visitId()), risk(scan.visitId()));
    }

    @EventListener
    void changed(VisitChanged visit) {
        readings.cutOffChanged(visit.visitId(), cutOff(visit.visitId()));
    }

    @EventListener
    void assessed(VisitAssessed visit) {
        readings.assessed(visit.visitId(), Assessed.risk(visit.score()));
    }

    private OptionalDouble risk(@Nullable UUID visitId) {
        return visitId == null ? OptionalDouble.empty() : assessed.riskOf(visitId);
    }

    private @Nullable Instant cutOff(@Nullable UUID visitId) {
        return visitId == null ? null : visits.find(visitId).map(Visit::cutOff).orElse(null);
    }
}
