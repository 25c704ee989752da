package org.aforo.server.review.decisions;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.selectivity.reading.SecondReadings;
import org.aforo.selectivity.reading.Settlement;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.Holds;
import org.aforo.server.review.PolicyInForce;
import org.aforo.server.review.VerdictsOverruled;
import org.aforo.server.review.duress.DuressSignals;
import org.aforo.server.review.queue.Readings;
import org.aforo.server.targeting.Chance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows from a decision: a second reading by chance, by risk, because the reader is new, because another legal power came to another end
 * (there too), or because somebody passed the scan on; a third
 * where two do not agree; and the end of a hold when the third clears it. What was said under duress counts only where it sends the container to
 * be opened. Within the decision's transaction, with the scan's row held.
 */
@Component
class Following {

    private static final String POWERS_DIFFER = "powers-differ";

    private final Readings readings;
    private final DecisionStore store;
    private final Holds holds;
    private final DuressSignals duress;
    private final Means means;

    Following(Readings readings, DecisionStore store, Holds holds, DuressSignals duress, Means means) {
        this.readings = readings;
        this.store = store;
        this.holds = holds;
        this.duress = duress;
        this.means = means;
    }

    /** Chance, policy, time, and whom it concerns. */
    @Component
    record Means(
            Chance chance,
            PolicyInForce policy,
            InstantSource clock,
            Live live,
            ApplicationEventPublisher announcements) {}

    void lock(UUID scanId) {
        readings.lock(scanId);
    }

    /** Tells the rooms down the road of a correction, within its transaction; it asks for no reading. */
    void announce(Decision decision) {
        announce(decision, readings.visitOf(decision.scanId()));
    }

    private void announce(Decision decision, @Nullable UUID visit) {
        means.announcements()
                .publishEvent(new DecisionRecorded(
                        decision.id(),
                        decision.scanId(),
                        visit,
                        decision.verdict(),
                        decision.reasonCode(),
                        decision.decider().legalPower(),
                        decision.corrects(),
                        decision.decidedAt()));
    }

    /** Asks for the readings that a reader's decision makes necessary, and tells the rooms down the road. */
    void follow(Decision decision, Actor reader, boolean signal) {
        readings.lock(decision.scanId());
        UUID visit = readings.visitOf(decision.scanId());
        UUID readingId = decision.reading();
        if (readingId != null) {
            keep(decision, visit, reader, signal);
            settle(decision, visit, readings.find(readingId).orElseThrow(), signal);
        }
        announce(decision, visit);
    }

    private void settle(Decision decision, @Nullable UUID visit, Readings.Reading reading, boolean signal) {
        List<DecisionStore.Said> said = store.saidOf(decision.scanId(), reading.legalPower());
        List<DecisionStore.Said> free =
                said.stream().filter(DecisionStore.Said::counts).toList();
        Set<String> contradicting = contradicting(reading, free);
        Optional<String> drawn = drawn(decision, reading, !contradicting.isEmpty());
        Optional<String> because = signal ? Optional.of("duress") : drawn;
        int last = readings.last(reading.scanId(), reading.legalPower());
        boolean more = because.isPresent() || reading.handedBack() || last - (said.size() - free.size()) > 1;
        Settlement settled =
                Settlement.of(free.stream().map(DecisionStore.Said::opinion).toList(), more);
        boolean waits = last > said.size();
        switch (settled.next()) {
            case FIRST, SECOND -> again(reading, because.orElse("skipped"), waits);
            case THIRD -> again(reading, "disagreement", waits);
            case NONE -> cleared(visit, settled, free);
        }
        contradicting.forEach(power -> againElsewhere(reading.scanId(), power));
        means.live().announce(LiveTopic.DECISIONS);
    }

    private void again(Readings.Reading reading, String because, boolean waits) {
        if (!waits) {
            readings.enterAgain(
                    reading.scanId(),
                    reading.legalPower(),
                    because,
                    means.clock().instant());
        }
    }

    /** The other legal powers under which something else stands than what this one's readers say as far as they are heard. */
    private Set<String> contradicting(Readings.Reading reading, List<DecisionStore.Said> free) {
        Optional<Settlement.Outcome> own = Settlement.of(
                        free.stream().map(DecisionStore.Said::opinion).toList(), false)
                .outcome();
        Map<String, Settlement.Outcome> others = store.standingElsewhere(reading.scanId(), reading.legalPower());
        return own.isEmpty()
                ? Set.of()
                : others.keySet().stream()
                        .filter(power -> others.get(power) != own.get())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The reading that was done before this one contradicted it, by what was drawn for it then; once only. */
    private void againElsewhere(UUID scanId, String legalPower) {
        OptionalDouble drawn = readings.drawnOfOnly(scanId, legalPower);
        if (drawn.isPresent() && SecondReadings.contradictedLater(means.policy().now(), drawn.getAsDouble())) {
            readings.enterAgain(scanId, legalPower, POWERS_DIFFER, means.clock().instant());
        }
    }

    /** Two of three have cleared what one held. */
    private void cleared(@Nullable UUID visit, Settlement settled, List<DecisionStore.Said> said) {
        Set<UUID> overruled = said.stream()
                .filter(each -> each.opinion().sends())
                .map(DecisionStore.Said::decision)
                .collect(Collectors.toSet());
        boolean clear =
                settled.outcome().filter(Settlement.Outcome.CLEAR::equals).isPresent();
        if (clear && visit != null && !overruled.isEmpty()) {
            holds.overruled(visit, overruled);
            means.announcements().publishEvent(new VerdictsOverruled(visit, overruled));
        }
    }

    private Optional<String> drawn(Decision decision, Readings.Reading reading, boolean contradicted) {
        if (reading.ordinal() != 1) {
            return Optional.empty();
        }
        Chance.Drawn drawn = means.chance().draw(SecondReadings.PURPOSE, reading.legalPower(), reading.scanId());
        readings.keepDraw(reading.id(), drawn.period(), drawn.uniform());
        int before = store.countOf(decision.decider().accountId()) - 1;
        SecondReadings.First first =
                new SecondReadings.First(reading.risk(), reading.attention(), before, contradicted);
        return SecondReadings.wanted(means.policy().now(), first, drawn.uniform())
                .map(cause -> switch (cause) {
                    case RANDOM -> "random";
                    case RISK -> "risk";
                    case NEW_ANALYST -> "new-analyst";
                    case DISAGREEMENT -> POWERS_DIFFER;
                });
    }

    private void keep(Decision decision, @Nullable UUID visit, Actor reader, boolean signal) {
        duress.keep(
                new DuressSignals.Decided(
                        decision.id(),
                        decision.scanId(),
                        visit,
                        decision.decider().legalPower(),
                        decision.verdict()),
                reader,
                signal);
    }
}
