package org.aforo.server.examinations.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.VisitsInTime;
import org.aforo.server.manifests.Whereabouts;
import org.aforo.server.review.ReadingCounts;
import org.aforo.server.targeting.AlikeVisits;
import org.aforo.server.targeting.Neighbours;
import org.aforo.server.targeting.OutcomesOfVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What else passed: neighbours of that week, and boxes like this one that can still be reached. */
@Component
class Surroundings {

    /** To each side: that week. */
    static final Duration WEEK = Duration.ofHours(84);

    private static final int NEAREST = 8;
    private static final int ALIKE = 60;

    /** No box is longer on the water to where ours go. */
    private static final Duration ON_THE_WATER = Duration.ofDays(40);

    /** A box that came longer ago and was never said to have left did, and nobody told us. */
    private static final Duration IN_THE_PORT = Duration.ofDays(30);

    private final Neighbours neighbours;
    private final AlikeVisits alike;
    private final VisitsInTime visits;
    private final Whereabouts whereabouts;
    private final ReadingCounts counts;
    private final OutcomesOfVisits outcomes;
    private final InstantSource clock;

    Surroundings(
            Neighbours neighbours,
            AlikeVisits alike,
            VisitsInTime visits,
            Whereabouts whereabouts,
            ReadingCounts counts,
            OutcomesOfVisits outcomes,
            InstantSource clock) {
        this.neighbours = neighbours;
        this.alike = alike;
        this.visits = visits;
        this.whereabouts = whereabouts;
        this.counts = counts;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Another visit.
     *
     * @param read {@code read}, {@code unread}, {@code not-scanned}
     * @param where {@code expected}, {@code in-port}, {@code at-sea}, {@code gone}
     * @param found whether something was found in it, here or elsewhere; null while nobody opened it
     */
    record Line(
            UUID visitId,
            String containerNumber,
            String voyage,
            @Nullable String vessel,
            @Nullable Instant left,
            String read,
            String where,
            @Nullable Boolean found) {}

    /** @param name of the shipper, the carrier or the terminal; null where nobody said it */
    record Group(String tie, @Nullable String name, long count, List<Line> nearest) {}

    /** @param reachable in the port still, or on the water; the port first */
    record Around(List<Group> groups, List<Line> reachable) {}

    Around of(UUID visitId) {
        List<Neighbours.Shared> shared = Arrays.stream(Neighbours.Tie.values())
                .map(tie -> neighbours.of(visitId, tie, WEEK, NEAREST))
                .toList();
        List<UUID> like = alike.of(visitId, ALIKE);
        Set<UUID> all = new LinkedHashSet<>(like);
        shared.forEach(each -> all.addAll(each.nearest()));
        Map<UUID, Line> lines = lines(all);
        List<Group> groups = shared.stream()
                .map(each -> new Group(
                        each.tie().code(),
                        each.name().orElse(null),
                        each.count(),
                        each.nearest().stream()
                                .flatMap(id -> known(lines, id).stream())
                                .toList()))
                .toList();
        List<Line> reachable = new ArrayList<>();
        for (String where : List.of("in-port", "at-sea")) {
            like.stream()
                    .flatMap(id -> known(lines, id).stream())
                    .filter(line -> line.where().equals(where))
                    .forEach(reachable::add);
        }
        return new Around(groups, reachable);
    }

    private static List<Line> known(Map<UUID, Line> lines, UUID id) {
        Line line = lines.get(id);
        return line == null ? List.of() : List.of(line);
    }

    private Map<UUID, Line> lines(Set<UUID> ids) {
        Map<UUID, Whereabouts.Way> ways = new HashMap<>();
        whereabouts.of(ids).forEach(way -> ways.put(way.visitId(), way));
        Map<UUID, Boolean> found = new HashMap<>();
        outcomes.of(ids).forEach(each -> found.put(each.visitId(), each.found()));
        Map<UUID, String> read = new HashMap<>();
        counts.ofVisits(ids)
                .forEach(each -> read.merge(
                        each.visitId(),
                        each.state().equals("decided") ? "read" : "unread",
                        (one, other) -> one.equals("read") ? one : other));
        Map<UUID, Line> lines = new LinkedHashMap<>();
        for (Visit visit : visits.all(ids)) {
            Whereabouts.Way way = ways.get(visit.id());
            lines.put(
                    visit.id(),
                    new Line(
                            visit.id(),
                            visit.containerNumber(),
                            visit.voyage(),
                            visit.vessel(),
                            way == null ? null : way.loaded(),
                            read.getOrDefault(visit.id(), "not-scanned"),
                            where(way),
                            found.get(visit.id())));
        }
        return lines;
    }

    private String where(Whereabouts.@Nullable Way way) {
        if (way == null || (way.came() == null && way.loaded() == null)) {
            return "expected";
        }
        Instant now = clock.instant();
        Instant loaded = way.loaded();
        Instant came = way.came();
        if (way.reportedElsewhere() != null || way.left() != null) {
            return "gone";
        }
        if (loaded != null) {
            return loaded.plus(ON_THE_WATER).isAfter(now) ? "at-sea" : "gone";
        }
        return came != null && came.plus(IN_THE_PORT).isAfter(now) ? "in-port" : "gone";
    }
}
