package org.aforo.server.evidence.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.examinations.ExaminationRecord;
import org.aforo.server.examinations.Examinations;
import org.aforo.server.examinations.Examined;
import org.aforo.server.examinations.SeizuresElsewhere;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.Dossiers;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.review.DecisionRecords;
import org.aforo.server.review.Held;
import org.aforo.server.review.Holds;
import org.aforo.server.scans.FilesReceived;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.aforo.server.scans.ScansTaken;
import org.springframework.stereotype.Component;

/**
 * What other rooms keep of the visits a package is about.
 *
 * @param scanFiles of the scans, those whose coming in the journal proves
 * @param events by visit, what messages and terminals told that stands
 * @param leftOut what there may be and is not for whoever asked: as {@code record.json} names it: readings, hold,
 *     seizure-elsewhere
 */
record OfVisits(
        List<Visit> visits,
        List<ScanView> scans,
        List<FilesReceived.FileReceived> scanFiles,
        List<DecisionRecords.DecisionRecord> decisions,
        List<Examined> examined,
        List<ExaminationRecord> examinations,
        Map<UUID, List<Dossier.EventView>> events,
        List<Held> holds,
        List<SeizuresElsewhere.Reported> elsewhere,
        List<String> leftOut) {

    /** Gathers; each room is asked by its door. */
    @Component
    static class Gathering {
        private final Passages passages;
        private final Images images;
        private final DecisionRecords decisions;
        private final Examinations examinations;
        private final SeizuresElsewhere elsewhere;

        Gathering(
                Passages passages,
                Images images,
                DecisionRecords decisions,
                Examinations examinations,
                SeizuresElsewhere elsewhere) {
            this.passages = passages;
            this.images = images;
            this.decisions = decisions;
            this.examinations = examinations;
            this.elsewhere = elsewhere;
        }

        @Component("packagePassages")
        record Passages(Visits visits, Dossiers dossiers, Holds holds) {}

        @Component("packageImages")
        record Images(Scans scans, ScansTaken taken, FilesReceived files) {}

        boolean known(UUID visit) {
            return passages.visits().find(visit).isPresent();
        }

        OfVisits of(Collection<UUID> ids, PackageRights.Sight sight) {
            List<Visit> visits = ids.stream()
                    .flatMap(id -> passages.visits().find(id).stream())
                    .toList();
            List<ScanView> scans = images.taken().ofVisits(ids).stream()
                    .map(ScansTaken.Taken::scanId)
                    .flatMap(id -> images.scans().find(id).stream())
                    .toList();
            return new OfVisits(
                    visits,
                    scans,
                    images.files().ofScans(scans.stream().map(ScanView::id).toList()),
                    sight.readings()
                            ? scans.stream()
                                    .flatMap(scan -> decisions.ofScan(scan.id()).stream())
                                    .toList()
                            : List.of(),
                    ids.stream()
                            .flatMap(id -> examinations.ofVisit(id).stream())
                            .toList(),
                    ids.stream()
                            .flatMap(id -> examinations.recordsOf(id).stream())
                            .toList(),
                    events(ids),
                    sight.hold()
                            ? ids.stream()
                                    .flatMap(id -> passages.holds().stateOf(id).stream())
                                    .toList()
                            : List.of(),
                    sight.elsewhere()
                            ? ids.stream()
                                    .flatMap(id -> elsewhere.ofVisit(id).stream())
                                    .toList()
                            : List.of(),
                    leftOut(sight));
        }

        private Map<UUID, List<Dossier.EventView>> events(Collection<UUID> ids) {
            Map<UUID, List<Dossier.EventView>> events = new LinkedHashMap<>();
            for (UUID id : ids) {
                events.put(
                        id,
                        passages.dossiers().of(id).stream()
                                .flatMap(dossier -> dossier.events().stream())
                                .filter(event -> event.state().equals("current"))
                                .toList());
            }
            return events;
        }

        private static List<String> leftOut(PackageRights.Sight sight) {
            List<String> leftOut = new ArrayList<>();
            if (!sight.readings()) {
                leftOut.add("readings");
            }
            if (!sight.hold()) {
                leftOut.add("hold");
            }
            if (!sight.elsewhere()) {
                leftOut.add("seizure-elsewhere");
            }
            return leftOut;
        }
    }
}
