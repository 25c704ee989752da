package org.aforo.server.evidence.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.evidence.custody.Transfer;
import org.aforo.server.evidence.custody.Transfers;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.FactBook;
import org.aforo.server.evidence.register.Papers;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.evidence.register.Seizure;
import org.springframework.stereotype.Component;

/**
 * What goes into a package, gathered before the first byte is written: rows, not files.
 *
 * @param name of the bag
 * @param visits what other rooms keep of the boxes
 */
record Contents(
        String name,
        List<Seizure> seizures,
        List<Exhibit> exhibits,
        List<Recorded> facts,
        Map<UUID, Transfers.Kept> custody,
        Map<UUID, Transfer> transfers,
        Map<UUID, List<Recorded.PaperRef>> transferPapers,
        OfVisits visits) {

    /** Every paper once, by its id. */
    Map<UUID, Recorded.PaperRef> papers() {
        Map<UUID, Recorded.PaperRef> papers = new LinkedHashMap<>();
        facts.forEach(fact -> fact.papers().forEach(paper -> papers.put(paper.id(), paper)));
        transferPapers.values().forEach(all -> all.forEach(paper -> papers.put(paper.id(), paper)));
        return papers;
    }

    /** What a package may be of. */
    sealed interface Scope {
        record OfExhibit(UUID exhibitId) implements Scope {}

        record OfSeizure(UUID seizureId) implements Scope {}

        record OfVisit(UUID visitId) implements Scope {}
    }

    /** Gathers. */
    @Component
    static class Gatherer {
        private final Register register;
        private final FactBook facts;
        private final Transfers transfers;
        private final Papers papers;
        private final OfVisits.Gathering visits;

        Gatherer(Register register, FactBook facts, Transfers transfers, Papers papers, OfVisits.Gathering visits) {
            this.register = register;
            this.facts = facts;
            this.transfers = transfers;
            this.papers = papers;
            this.visits = visits;
        }

        /** Whether there is anything of this scope: a visit is something even where nothing was seized here. */
        boolean known(Scope scope) {
            return (scope instanceof Scope.OfVisit(UUID id) && visits.known(id))
                    || !seizuresOf(scope).isEmpty();
        }

        List<Seizure> seizuresOf(Scope scope) {
            return switch (scope) {
                case Scope.OfExhibit(UUID id) ->
                    List.of(register.require(register.requireExhibit(id).seizureId()));
                case Scope.OfSeizure(UUID id) -> List.of(register.require(id));
                case Scope.OfVisit(UUID id) -> register.ofVisit(id);
            };
        }

        Contents gather(Scope scope, PackageRights.Sight sight) {
            List<Seizure> seizures = seizuresOf(scope);
            List<Exhibit> exhibits = new ArrayList<>();
            List<Recorded> said = new ArrayList<>();
            for (Seizure seizure : seizures) {
                List<Exhibit> all = register.exhibitsOf(seizure.id()).stream()
                        .filter(exhibit -> belongs(exhibit, scope))
                        .toList();
                exhibits.addAll(all);
                facts.ofSeizure(seizure.id()).stream()
                        .filter(fact -> fact.exhibitId() == null
                                || all.stream().anyMatch(each -> each.id().equals(fact.exhibitId())))
                        .forEach(said::add);
            }
            Map<UUID, Transfers.Kept> custody = transfers.custodiesOf(exhibits);
            Map<UUID, Transfer> moved = transfers.transfersOf(custody.values().stream()
                    .flatMap(kept -> kept.steps().stream())
                    .toList());
            Set<UUID> boxes =
                    seizures.stream().map(Seizure::visitId).collect(Collectors.toCollection(LinkedHashSet::new));
            if (scope instanceof Scope.OfVisit(UUID id)) {
                boxes.add(id);
            }
            return new Contents(
                    name(scope, seizures, exhibits),
                    seizures,
                    exhibits,
                    said,
                    custody,
                    moved,
                    papers.ofTransfers(moved.keySet()),
                    visits.of(boxes, sight));
        }

        /** An exhibit brings the samples that were drawn from it. */
        private static boolean belongs(Exhibit exhibit, Scope scope) {
            return !(scope instanceof Scope.OfExhibit(UUID id))
                    || exhibit.id().equals(id)
                    || id.equals(exhibit.parentId());
        }

        private static String name(Scope scope, List<Seizure> seizures, List<Exhibit> exhibits) {
            return switch (scope) {
                case Scope.OfExhibit(UUID id) ->
                    "aforo-"
                            + exhibits.stream()
                                    .filter(exhibit -> exhibit.id().equals(id))
                                    .map(exhibit -> exhibit.name().replace('/', '-'))
                                    .findFirst()
                                    .orElseThrow();
                case Scope.OfSeizure _ -> "aforo-" + seizures.getFirst().name();
                case Scope.OfVisit(UUID id) -> "aforo-visit-" + id;
            };
        }
    }
}
