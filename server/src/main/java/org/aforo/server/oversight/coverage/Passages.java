package org.aforo.server.oversight.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aforo.server.manifests.Direction;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.VisitsInTime;
import org.aforo.server.review.Held;
import org.aforo.server.review.Holds;
import org.aforo.server.review.ReadingCounts;
import org.aforo.server.scans.ScansTaken;
import org.aforo.server.targeting.Outcomes;
import org.aforo.server.targeting.OutcomesOfVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays beside each other what the rooms say of the visits that were to leave in a span of time. */
@Component
class Passages {

    private final VisitsInTime visits;
    private final ScansTaken scans;
    private final ReadingCounts readings;
    private final OutcomesOfVisits outcomes;
    private final Holds holds;

    Passages(VisitsInTime visits, ScansTaken scans, ReadingCounts readings, OutcomesOfVisits outcomes, Holds holds) {
        this.visits = visits;
        this.scans = scans;
        this.readings = readings;
        this.outcomes = outcomes;
        this.holds = holds;
    }

    /** A hold ordered earlier before its container leaves than this is not known of; containers stand in a port for days, not months. */
    private static final Duration HELD_BEFORE = Duration.ofDays(60);

    List<Passage> between(Instant from, Instant until) {
        List<Visit> leaving = visits.between(Direction.EXPORT, from, until);
        List<UUID> ids = leaving.stream().map(Visit::id).toList();
        Map<UUID, List<ScansTaken.Taken>> taken =
                scans.ofVisits(ids).stream().collect(Collectors.groupingBy(ScansTaken.Taken::visitId));
        Map<UUID, List<ReadingCounts.Reading>> read =
                readings.ofVisits(ids).stream().collect(Collectors.groupingBy(ReadingCounts.Reading::visitId));
        Map<UUID, OutcomesOfVisits.Standing> opened = outcomes.of(ids).stream()
                .collect(Collectors.toMap(OutcomesOfVisits.Standing::visitId, Function.identity(), (one, two) -> two));
        Map<UUID, List<Held>> held =
                holds.between(from.minus(HELD_BEFORE), until).stream().collect(Collectors.groupingBy(Held::visitId));
        return leaving.stream()
                .map(visit -> passage(
                        visit,
                        taken.getOrDefault(visit.id(), List.of()),
                        read.getOrDefault(visit.id(), List.of()),
                        after(visit, held.getOrDefault(visit.id(), List.of()), opened.get(visit.id()))))
                .toList();
    }

    int scansWithoutVisit(Instant from, Instant until) {
        return scans.withoutVisit(from, until);
    }

    private static Passage passage(
            Visit visit, List<ScansTaken.Taken> taken, List<ReadingCounts.Reading> read, Passage.After after) {
        Instant cutOff = visit.cutOff();
        return new Passage(
                visit.id(),
                visit.terminal(),
                visit.vessel(),
                cutOff,
                cutOff == null ? visit.createdAt() : cutOff,
                taken.stream()
                        .map(scan -> new Passage.Image(scan.scanId(), scan.readable()))
                        .toList(),
                read.stream().map(Passages::look).toList(),
                after);
    }

    private static Passage.Look look(ReadingCounts.Reading reading) {
        return new Passage.Look(
                reading.scanId(), reading.legalPower(), reading.ordinal(), reading.decidedAt(), reading.served());
    }

    private static Passage.After after(Visit visit, List<Held> held, OutcomesOfVisits.@Nullable Standing opened) {
        boolean here = opened != null && opened.source() == Outcomes.Source.EXAMINATION;
        boolean found = opened != null && opened.found();
        return new Passage.After(
                !held.isEmpty(),
                held.stream().anyMatch(each -> inTime(each, visit.cutOff())),
                here,
                here && found,
                opened != null && !here && found);
    }

    /** The terminal said that it holds the box while it still could. */
    private static boolean inTime(Held held, @Nullable Instant cutOff) {
        Instant acknowledged = held.acknowledgedAt();
        return acknowledged != null && (cutOff == null || acknowledged.isBefore(cutOff));
    }
}
