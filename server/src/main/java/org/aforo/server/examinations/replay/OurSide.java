package org.aforo.server.examinations.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.examinations.opening.RecordedFacts;
import org.aforo.server.examinations.orders.Orders;
import org.aforo.server.examinations.replay.Evidence.Opened;
import org.aforo.server.examinations.replay.Evidence.Ours;
import org.aforo.server.examinations.replay.Evidence.Rescan;
import org.aforo.server.examinations.replay.ExaminationFacts.Opening;
import org.aforo.server.examinations.replay.PortFacts.Happening;
import org.aforo.server.examinations.since.SinceTheScan;
import org.aforo.server.examinations.since.SinceTheScan.Area;
import org.aforo.server.examinations.since.SinceTheScan.Changed;
import org.aforo.server.examinations.since.SinceTheScan.Differing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this room itself knows of a visit: its examinations, what changed since the scan, and where two scans differ. */
@Component
class OurSide {

    private final Orders orders;
    private final RecordedFacts facts;
    private final SinceTheScan since;

    OurSide(Orders orders, RecordedFacts facts, SinceTheScan since) {
        this.orders = orders;
        this.facts = facts;
        this.since = since;
    }

    Told of(UUID visitId) {
        List<ExaminationFacts> examined = orders.ofVisit(visitId).stream()
                .map(order -> ExaminationFacts.of(facts.of(order.id())))
                .toList();
        return new Told(
                examined.stream().flatMap(each -> each.happenings().stream()).toList(),
                examined.stream()
                        .flatMap(each -> Optional.ofNullable(each.opening()).stream())
                        .sorted(Comparator.comparing(Opening::closedAt))
                        .toList(),
                since.changes(visitId),
                since.differing(visitId));
    }

    /** Pure: what is weighed of it depends on where, and on when the scan was. */
    record Told(List<Happening> happenings, List<Opening> openings, List<Changed> changes, List<Differing> differing) {

        /** Changes that neither seals, scales, moves nor the cold tell already. */
        private static final Set<String> TOLD_ELSEWHERE = Set.of("seal", "weight", "yard", "rescan");

        /** The opening that looked at that place last, after the scan, and found nothing there. */
        Optional<Instant> lookedAt(Place place, @Nullable Instant scannedAt) {
            Set<String> there = place.lookedAtAs();
            return openings.stream()
                    .filter(each -> scannedAt == null || each.openedAt().isAfter(scannedAt))
                    .filter(each -> !there.isEmpty() && each.nothing().containsAll(there))
                    .map(Opening::closedAt)
                    .max(Comparator.naturalOrder());
        }

        /** @param from what was before it says nothing of what was found: the scan, or our own look at that place */
        Ours weighed(@Nullable Instant scannedAt, @Nullable Instant from, List<Spots.Of> found) {
            return new Ours(opened(scannedAt), changedSince(from), rescan(found));
        }

        /** Of those after the scan together; where there is none, of those before it. */
        private @Nullable Opened opened(@Nullable Instant scannedAt) {
            List<Opening> after = openings.stream()
                    .filter(each -> scannedAt == null || each.openedAt().isAfter(scannedAt))
                    .toList();
            List<Opening> told = after.isEmpty() ? openings : after;
            if (told.isEmpty()) {
                return null;
            }
            Set<String> nothing = new TreeSet<>();
            Set<String> something = new TreeSet<>();
            told.forEach(each -> {
                nothing.addAll(each.nothing());
                something.addAll(each.something());
            });
            nothing.removeAll(something);
            return new Opened(!after.isEmpty(), nothing, something);
        }

        private Set<String> changedSince(@Nullable Instant from) {
            return changes.stream()
                    .filter(each -> from == null || each.at().isAfter(from))
                    .filter(Told::isTold)
                    .map(Changed::kind)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Air that warmed is read from the cold itself. */
        static boolean isTold(Changed each) {
            return !TOLD_ELSEWHERE.contains(each.kind()) && !each.by().equals("temperature");
        }

        private Rescan rescan(List<Spots.Of> found) {
            return differsThere(found)
                    .map(each -> openedBetween(each) ? Rescan.DIFFERS_BY_US : Rescan.DIFFERS)
                    .orElse(Rescan.NOTHING);
        }

        private boolean openedBetween(Differing each) {
            return openings.stream()
                            .anyMatch(opening -> between(each, opening.openedAt()) || between(each, opening.closedAt()))
                    || happenings.stream()
                            .anyMatch(told -> ExaminationFacts.isSilent(told) && between(each, told.at()));
        }

        private static boolean between(Differing each, Instant at) {
            return at.isAfter(each.earlierAt()) && at.isBefore(each.laterAt());
        }

        /** The latest two scans that differ at the place. */
        private Optional<Differing> differsThere(List<Spots.Of> found) {
            return differing.stream()
                    .filter(each -> touches(each, found))
                    .max(Comparator.comparing(Differing::laterAt));
        }

        /**
         * Scans on which the load cannot be, as far as the pictures tell: taken before the one on which something is new at its place.
         *
         * @param takenAt of the scan that is asked about
         */
        boolean beforeItCame(Instant takenAt, List<Spots.Of> found) {
            return differsThere(found)
                    .filter(each -> !openedBetween(each))
                    .filter(each -> takenAt.isBefore(each.laterAt()))
                    .isPresent();
        }

        private static boolean touches(Differing each, List<Spots.Of> found) {
            Area where = each.where();
            return where != null
                    && found.stream()
                            .filter(of -> of.scanId().equals(each.later()))
                            .flatMap(of -> of.spots().stream())
                            .anyMatch(spot -> spot.view() == where.view()
                                    && spot.x() < where.x() + where.width()
                                    && where.x() < spot.x() + spot.width()
                                    && spot.y() < where.y() + where.height()
                                    && where.y() < spot.y() + spot.height());
        }
    }
}
