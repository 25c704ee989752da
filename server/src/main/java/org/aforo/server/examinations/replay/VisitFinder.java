package org.aforo.server.examinations.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.cargo.ContainerNumber;
import org.aforo.server.manifests.Direction;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.manifests.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the visit a report is of: by the container's number, the days between, and the port of loading. Where more than one could be meant, or
 * the number had to be read otherwise than it was told, a person chooses.
 */
@Component
class VisitFinder {

    /** From our port to a seizure: longer voyages there are, but by then the box has been elsewhere. */
    static final Duration LONGEST = Duration.ofDays(120);

    private static final int MOST = 12;

    private final Visits visits;
    private final Whereabouts whereabouts;

    VisitFinder(Visits visits, Whereabouts whereabouts) {
        this.visits = visits;
        this.whereabouts = whereabouts;
    }

    /**
     * A visit that may be meant.
     *
     * @param exact its number is the one reported; else one slip of the pen away from it
     * @param left when it was loaded, else its cut-off, else when it was entered
     * @param loaded whether {@code left} is when it was loaded
     * @param days from leaving to the seizure; negative when it left afterwards
     * @param inTime whether that is a voyage's time
     * @param port whether the port of loading agrees; null where the report does not say it
     */
    record Candidate(
            Visit visit,
            boolean exact,
            Instant left,
            boolean loaded,
            long days,
            boolean inTime,
            @Nullable Boolean port) {

        boolean likely() {
            return exact && inTime && !Boolean.FALSE.equals(port) && visit.direction() != Direction.IMPORT;
        }
    }

    /** The likelier first. */
    List<Candidate> candidates(Report report) {
        List<Visit> exact = visits.ofContainer(report.containerNumber());
        Set<Visit> all = new LinkedHashSet<>(exact);
        if (!report.checkDigitValid() || exact.isEmpty()) {
            all.addAll(visits.ofContainers(near(report.containerNumber())));
        }
        Map<UUID, Instant> loaded = new HashMap<>();
        whereabouts.of(all.stream().map(Visit::id).toList()).forEach(way -> {
            Instant at = way.loaded();
            if (at != null) {
                loaded.put(way.visitId(), at);
            }
        });
        return all.stream()
                .map(visit -> candidate(report, visit, Optional.ofNullable(loaded.get(visit.id()))))
                .sorted(Comparator.comparing((Candidate each) -> !each.likely())
                        .thenComparing(each -> !each.exact())
                        .thenComparing(each -> !each.inTime())
                        .thenComparingLong(each -> Math.abs(each.days())))
                .limit(MOST)
                .toList();
    }

    /** The one visit that can be meant, if it is only one. */
    Optional<Visit> onlyOne(Report report, List<Candidate> candidates) {
        List<Candidate> likely = candidates.stream().filter(Candidate::likely).toList();
        return report.checkDigitValid() && likely.size() == 1
                ? Optional.of(likely.getFirst().visit())
                : Optional.empty();
    }

    private static Candidate candidate(Report report, Visit visit, Optional<Instant> loaded) {
        Instant cutOff = visit.cutOff();
        Instant left = loaded.orElse(cutOff == null ? visit.createdAt() : cutOff);
        Instant end = report.seizedOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration between = Duration.between(left, end);
        String port = report.loadingPort();
        return new Candidate(
                visit,
                visit.containerNumber().equals(report.containerNumber()),
                left,
                loaded.isPresent(),
                Math.floorDiv(between.toHours(), 24),
                !between.isNegative() && between.compareTo(LONGEST) <= 0,
                port == null ? null : port.equals(visit.port()));
    }

    /** Valid numbers one digit or one exchange of neighbours away. */
    private static List<String> near(String number) {
        List<String> near = new ArrayList<>();
        ContainerNumber read = ContainerNumber.parse(number).orElseThrow();
        read.oneDigitMisreads().forEach(each -> near.add(each.text()));
        for (int at = 4; at < 10; at++) {
            String swapped =
                    number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
            ContainerNumber.parse(swapped)
                    .filter(ContainerNumber::checkDigitValid)
                    .filter(each -> !each.text().equals(number))
                    .ifPresent(each -> near.add(each.text()));
        }
        return near;
    }
}
