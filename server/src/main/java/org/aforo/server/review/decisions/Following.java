package org.aforo.server.review.decisions;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.selectivity.reading.Opinion;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.selectivity.reading.SecondReadings;
import org.aforo.selectivity.reading.Settlement;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.review.Holds;
import org.aforo.server.review.queue.Readings;
import org.aforo.server.targeting.Chance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What follows from a decision: a second reading by chance, by risk, or because the reader is new; a third where two do not agree; and the end of
 * a hold when the third clears it. Within the decision's transaction, with the scan's row held.
 */
@Component
class Following {

    private final Readings readings;
    private final DecisionStore store;
    private final Holds holds;
    private final Journal journal;
    private final Means means;

    Following(Readings readings, DecisionStore store, Holds holds, Journal journal, Means means) {
        this.readings = readings;
        this.store = store;
        this.holds = holds;
        this.journal = journal;
        this.means = means;
    }

    /** Chance, time, and whom it concerns. */
    @Component
    record Means(Chance chance, InstantSource clock, Live live) {}

    void lock(UUID scanId) {
        readings.lock(scanId);
    }

    @Nullable
    UUID visitOf(UUID scanId) {
        return readings.visitOf(scanId);
    }

    void follow(Decision decision, boolean signal) {
        readings.lock(decision.scanId());
        UUID readingId = decision.reading();
        if (readingId == null) {
            return;
        }
        Readings.Reading reading = readings.find(readingId).orElseThrow();
        List<DecisionStore.Said> said = store.saidOf(decision.scanId(), reading.legalPower());
        Optional<String> because = signalled(decision, signal).or(() -> drawn(decision, reading));
        int last = readings.last(reading.scanId(), reading.legalPower());
        Settlement settled = Settlement.of(
                said.stream().map(each -> opinion(each.verdict())).toList(), because.isPresent() || last > 1);
        boolean waits = last > said.size();
        switch (settled.next()) {
            case SECOND -> again(reading, because.orElse("skipped"), waits);
            case THIRD -> again(reading, "disagreement", waits);
            case FIRST, NONE -> cleared(reading, settled, said);
        }
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

    /** Two of three have cleared what one held. */
    private void cleared(Readings.Reading reading, Settlement settled, List<DecisionStore.Said> said) {
        UUID visit = readings.visitOf(reading.scanId());
        Set<UUID> overruled = said.stream()
                .filter(each -> opinion(each.verdict()).sends())
                .map(DecisionStore.Said::decision)
                .collect(Collectors.toSet());
        boolean clear =
                settled.outcome().filter(Settlement.Outcome.CLEAR::equals).isPresent();
        if (clear && visit != null && !overruled.isEmpty()) {
            holds.overruled(visit, overruled);
        }
    }

    private Optional<String> drawn(Decision decision, Readings.Reading reading) {
        if (reading.ordinal() != 1) {
            return Optional.empty();
        }
        Chance.Drawn drawn = means.chance().draw(SecondReadings.PURPOSE, reading.legalPower(), reading.scanId());
        readings.keepDraw(reading.id(), drawn.period(), drawn.uniform());
        int before = store.countOf(decision.decider().accountId()) - 1;
        return SecondReadings.wanted(ReadingPolicy.usual(), reading.risk(), before, drawn.uniform())
                .map(cause -> switch (cause) {
                    case RANDOM -> "random";
                    case RISK -> "risk";
                    case NEW_ANALYST -> "new-analyst";
                });
    }

    /** Kept apart, and its leaf says in the open nothing that would tell it from a note. */
    private Optional<String> signalled(Decision decision, boolean signal) {
        if (!signal) {
            return Optional.empty();
        }
        LeafRef leaf = journal.append(new Entry(
                "review.note-kept",
                decision.id(),
                Map.of(),
                Map.of("duress", "signalled", "reader", decision.decider().reader())));
        store.addDuress(decision.id(), leaf);
        return Optional.of("duress");
    }

    private static Opinion opinion(String verdict) {
        return Opinion.of(verdict).orElseThrow();
    }
}
