package org.aforo.server.evidence.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.evidence.custody.Transfer;
import org.aforo.server.evidence.custody.Transfers;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.FactBook;
import org.aforo.server.evidence.register.Papers;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.evidence.register.Seizure;
import org.aforo.server.examinations.Examinations;
import org.aforo.server.examinations.Examined;
import org.aforo.server.review.DecisionRecords;
import org.aforo.server.scans.FilesReceived;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.aforo.server.scans.ScansTaken;
import org.springframework.stereotype.Component;

/**
 * What goes into a package, gathered before the first byte is written: rows, not files.
 *
 * @param name of the bag
 * @param scanFiles of the scans, those whose coming in the journal proves
 * @param leftOut what there may be and is not for whoever asked: {@code readings}
 */
record Contents(
        String name,
        List<Seizure> seizures,
        List<Exhibit> exhibits,
        List<Recorded> facts,
        Map<UUID, Transfers.Kept> custody,
        Map<UUID, Transfer> transfers,
        Map<UUID, List<Recorded.PaperRef>> transferPapers,
        List<ScanView> scans,
        List<FilesReceived.FileReceived> scanFiles,
        List<DecisionRecords.DecisionRecord> decisions,
        List<Examined> examined,
        List<String> leftOut) {

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
        private final OfVisit ofVisit;

        Gatherer(Register register, FactBook facts, Transfers transfers, Papers papers, OfVisit ofVisit) {
            this.register = register;
            this.facts = facts;
            this.transfers = transfers;
            this.papers = papers;
            this.ofVisit = ofVisit;
        }

        /** What other rooms keep of a visit: scans, what was decided on them, and when the box was opened. */
        @Component
        record OfVisit(
                Scans scans,
                ScansTaken taken,
                FilesReceived files,
                DecisionRecords decisions,
                Examinations examinations) {}

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
            List<UUID> visits =
                    seizures.stream().map(Seizure::visitId).distinct().toList();
            List<ScanView> scans = scans(visits);
            return new Contents(
                    name(scope, seizures, exhibits),
                    seizures,
                    exhibits,
                    said,
                    custody,
                    moved,
                    papers.ofTransfers(moved.keySet()),
                    scans,
                    ofVisit.files().ofScans(scans.stream().map(ScanView::id).toList()),
                    sight.readings() ? decisions(scans) : List.of(),
                    visits.stream()
                            .flatMap(visit -> ofVisit.examinations().ofVisit(visit).stream())
                            .toList(),
                    sight.readings() ? List.of() : List.of("readings"));
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

        private List<DecisionRecords.DecisionRecord> decisions(List<ScanView> scans) {
            return scans.stream()
                    .flatMap(scan -> ofVisit.decisions().ofScan(scan.id()).stream())
                    .toList();
        }

        private List<ScanView> scans(Collection<UUID> visits) {
            return ofVisit.taken().ofVisits(visits).stream()
                    .map(ScansTaken.Taken::scanId)
                    .flatMap(id -> ofVisit.scans().find(id).stream())
                    .toList();
        }
    }
}
