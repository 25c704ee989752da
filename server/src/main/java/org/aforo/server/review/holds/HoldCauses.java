package org.aforo.server.review.holds;

import java.time.InstantSource;
import java.util.UUID;
import org.aforo.server.manifests.NoticeAnswered;
import org.aforo.server.manifests.VisitChanged;
import org.aforo.server.review.AlarmClosed;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.PersonFound;
import org.aforo.server.review.Verdict;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.targeting.OutcomeRecorded;
import org.aforo.server.targeting.SeatGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what holds a visit and what settles it. The listeners run inside the announcing transaction: a verdict and its hold, or neither. */
@Component
class HoldCauses {

    private final HoldDesk desk;
    private final CauseStore causes;
    private final RandomHolds random;
    private final InstantSource clock;

    HoldCauses(HoldDesk desk, CauseStore causes, RandomHolds random, InstantSource clock) {
        this.desk = desk;
        this.causes = causes;
        this.random = random;
        this.clock = clock;
    }

    @EventListener
    void decided(DecisionRecorded decision) {
        UUID wrong = decision.corrects();
        if (wrong != null) {
            corrected(wrong, decision);
        }
        UUID visit = decision.visitId();
        switch (decision.verdict()) {
            case EXAMINE -> hold(decision, Cause.Kind.DECISION);
            case PERSON_SUSPECTED -> hold(decision, Cause.Kind.PERSON);
            case CLEAR -> {
                if (visit != null && wrong == null) {
                    byChance(visit);
                }
            }
            case RESCAN -> {
                // the box stands where it is until it is scanned again; nothing is told to the terminal
            }
        }
    }

    /** A corrected verdict holds no longer. An emergency does not end by a correction: somebody closes it. */
    private void corrected(UUID wrong, DecisionRecorded decision) {
        causes.forgetUnplaced(wrong);
        UUID visit = decision.visitId();
        if (visit != null && decision.verdict() != Verdict.EXAMINE) {
            desk.settleOf(
                    visit,
                    cause -> cause.kind() == Cause.Kind.DECISION && wrong.equals(cause.ref()),
                    HoldDesk.Settled.by(Cause.Settling.CORRECTED));
        }
    }

    private void hold(DecisionRecorded decision, Cause.Kind kind) {
        UUID visit = decision.visitId();
        if (visit == null) {
            causes.keepUnplaced(
                    decision.scanId(),
                    new CauseStore.Unplaced(decision.decisionId(), kind, decision.reasonCode()),
                    clock.instant());
            return;
        }
        desk.join(visit, Cause.Wanted.of(kind, decision.decisionId(), decision.reasonCode()));
    }

    private void byChance(UUID visit) {
        random.draw(visit)
                .ifPresent(end -> desk.join(visit, new Cause.Wanted(Cause.Kind.RANDOM, null, null, null, end)));
    }

    /** Somebody has found out which visit a scan is of, after it was read. */
    @EventListener
    void matched(ScanMatched scan) {
        for (CauseStore.Unplaced each : causes.takeUnplaced(scan.scanId())) {
            desk.join(scan.visitId(), Cause.Wanted.of(each.kind(), each.decisionId(), each.reasonCode()));
        }
    }

    @EventListener
    void seated(SeatGiven seat) {
        desk.join(seat.visitId(), Cause.Wanted.of(Cause.Kind.SEAT, null, null));
    }

    /** What was opened and found clean may go, but for what a supervisor or an emergency keeps. What was found stays. */
    @EventListener
    void opened(OutcomeRecorded outcome) {
        if (!outcome.found()) {
            desk.settleOf(
                    outcome.visitId(),
                    cause -> cause.kind() == Cause.Kind.DECISION
                            || cause.kind() == Cause.Kind.SEAT
                            || cause.kind() == Cause.Kind.RANDOM,
                    HoldDesk.Settled.by(Cause.Settling.EXAMINED));
        }
    }

    /** The last emergency of the visit is over; what else holds it stays. */
    @EventListener
    void alarmClosed(AlarmClosed alarm) {
        UUID scan = alarm.scanId();
        if (scan != null) {
            causes.forgetUnplacedPerson(scan);
        }
        UUID visit = alarm.visitId();
        if (visit != null) {
            desk.settleOf(
                    visit,
                    cause -> cause.kind() == Cause.Kind.PERSON,
                    new HoldDesk.Settled(Cause.Settling.ALARM_CLOSED, alarm.by(), null));
        }
    }

    /** Somebody was found in it: it goes nowhere until the emergency is over. */
    @EventListener
    void found(PersonFound person) {
        desk.join(person.visitId(), Cause.Wanted.of(Cause.Kind.PERSON, person.alarmId(), null));
    }

    @EventListener
    void answered(NoticeAnswered answer) {
        desk.answered(answer);
    }

    @EventListener
    void changed(VisitChanged visit) {
        desk.visitChanged(visit.visitId());
    }
}
