package org.aforo.server.examinations.orders;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.aforo.server.manifests.VisitChanged;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.Verdict;
import org.aforo.server.review.VerdictsOverruled;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.targeting.SeatGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what a box is to be opened for. The listeners run inside the announcing transaction: a verdict and its order, or neither. A possible
 * person is no order to examine: it is an emergency, which the alarm carries. A hold by chance is none either.
 */
@Component
class Ordering {

    private final Orders orders;
    private final ExaminationCauses causes;
    private final InstantSource clock;

    Ordering(Orders orders, ExaminationCauses causes, InstantSource clock) {
        this.orders = orders;
        this.causes = causes;
        this.clock = clock;
    }

    @EventListener
    void seated(SeatGiven seat) {
        orders.join(seat.visitId(), ExaminationCauses.Wanted.seat());
    }

    @EventListener
    void decided(DecisionRecorded decision) {
        UUID visit = decision.visitId();
        UUID wrong = decision.corrects();
        boolean examine = decision.verdict() == Verdict.EXAMINE;
        if (examine && visit != null) {
            orders.join(visit, ExaminationCauses.Wanted.verdict(decision.decisionId(), decision.reasonCode()));
        }
        if (examine && visit == null) {
            causes.keepUnplaced(
                    decision.scanId(),
                    new ExaminationCauses.Unplaced(decision.decisionId(), decision.reasonCode()),
                    clock.instant());
        }
        if (wrong != null) {
            causes.forgetUnplaced(wrong);
            if (visit != null) {
                orders.fellAway(visit, List.of(wrong), "verdict-corrected");
            }
        }
    }

    /** Two of three readers have cleared what one wanted opened. */
    @EventListener
    void overruled(VerdictsOverruled verdicts) {
        orders.fellAway(verdicts.visitId(), verdicts.decisionIds(), "verdict-overruled");
    }

    /** Somebody has found out which visit a scan is of, after it was read. */
    @EventListener
    void matched(ScanMatched scan) {
        for (ExaminationCauses.Unplaced each : causes.takeUnplaced(scan.scanId())) {
            orders.join(scan.visitId(), ExaminationCauses.Wanted.verdict(each.decisionId(), each.reasonCode()));
        }
    }

    @EventListener
    void changed(VisitChanged visit) {
        orders.visitChanged(visit.visitId());
    }
}
