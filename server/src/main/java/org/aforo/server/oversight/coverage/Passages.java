package org.aforo.server.oversight.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aforo.server.manifests.Direction;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.VisitsInTime;
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

    Passages(VisitsInTime visits, ScansTaken scans, ReadingCounts readings, OutcomesOfVisits outcomes) {
        this.visits = visits;
        this.scans = scans;
        this.readings = readings;
        this.outcomes = outcomes;
    }

    List<Passage> between(Instant from, Instant until) {
        List<Visit> leaving = visits.between(Direction.EXPORT, from, until);
        List<UUID> ids = leaving.stream().map(Visit::id).toList();
        Map<UUID, List<ScansTaken.Taken>> taken =
                scans.ofVisits(ids).stream().collect(Collectors.groupingBy(ScansTaken.Taken::visitId));
        Map<UUID, List<ReadingCounts.Reading>> read =
                readings.ofVisits(ids).stream().collect(Collectors.groupingBy(ReadingCounts.Reading::visitId));
        Map<UUID, OutcomesOfVisits.Standing> opened = outcomes.of(ids).stream()
                .collect(Collectors.toMap(OutcomesOfVisits.Standing::visitId, Function.identity(), (one, two) -> two));
        return leaving.stream()
                .map(visit -> passage(
                        visit,
                        taken.getOrDefault(visit.id(), List.of()),
                        read.getOrDefault(visit.id(), List.of()),
                        opened.get(visit.id())))
                .toList();
    }

    int scansWithoutVisit(Instant from, Instant until) {
        return scans.withoutVisit(from, until);
    }

    private static Passage passage(
            Visit visit,
            List<ScansTaken.Taken> taken,
            List<ReadingCounts.Reading> read,
            OutcomesOfVisits.@Nullable Standing opened) {
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
                after(opened));
    }

    private static Passage.Look look(ReadingCounts.Reading reading) {
        return new Passage.Look(
                reading.scanId(), reading.legalPower(), reading.ordinal(), reading.decidedAt(), reading.served());
    }

    private static Passage.After after(OutcomesOfVisits.@Nullable Standing opened) {
        boolean here = opened != null && opened.source() == Outcomes.Source.EXAMINATION;
        boolean found = opened != null && opened.found();
        return new Passage.After(false, false, here, here && found, opened != null && !here && found);
    }
}
