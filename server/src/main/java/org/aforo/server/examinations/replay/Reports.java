package org.aforo.server.examinations.replay;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.server.examinations.replay.ReportStore.Chosen;
import org.aforo.server.examinations.replay.ReportStore.Conclusion;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.aforo.server.targeting.Outcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of seizures made elsewhere: entered, corrected by addition, and hung on the visit they are of. Each step is a leaf. */
@Service
class Reports {

    private static final int SHORTEST_WHY = 5;

    private final ReportStore store;
    private final VisitFinder finder;
    private final Visits visits;
    private final Outcomes outcomes;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Reports(
            ReportStore store,
            VisitFinder finder,
            Visits visits,
            Outcomes outcomes,
            Journal journal,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.finder = finder;
        this.visits = visits;
        this.outcomes = outcomes;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Problem {@code examinations.report-unknown} (404) */
    Report require(UUID id) {
        return store.find(id)
                .orElseThrow(() -> Problem.notFound("examinations.report-unknown", "There is no report with this id."));
    }

    List<VisitFinder.Candidate> candidates(Report report) {
        return finder.candidates(report);
    }

    /** Keeps it, and hangs it on its visit where only one can be meant. */
    @Transactional
    Report enter(NewReport wanted, Actor actor) {
        return added(wanted, null, null, actor);
    }

    /**
     * Keeps another report in this one's place. What was concluded of the old one stays with it; a label it gave to a visit that is no longer
     * meant is taken back.
     *
     * @throws Problem {@code examinations.report-unknown} (404), {@code examinations.report-corrected} (409), {@code examinations.why-missing}
     *     (422)
     */
    @Transactional
    Report correct(UUID id, NewReport wanted, String why, Actor actor) {
        Report wrong = require(id);
        if (wrong.correctedBy() != null) {
            throw Problem.caller(
                    409, "examinations.report-corrected", "This report was corrected already. Correct the later one.");
        }
        Report right = added(wanted, id, requireWhy(why), actor);
        Optional<UUID> before = store.chosen(id).map(Chosen::visitId);
        boolean sameBox = right.containerNumber().equals(wrong.containerNumber());
        if (before.isPresent() && sameBox && store.chosen(right.id()).isEmpty()) {
            hang(right.id(), before.get(), "chosen", actor);
        }
        Optional<UUID> after = store.chosen(right.id()).map(Chosen::visitId);
        if (before.isPresent() && !before.equals(after)) {
            takeBack(id, before.get(), actor);
        }
        return require(right.id());
    }

    private void takeBack(UUID report, UUID visit, Actor actor) {
        Optional<UUID> label = label(report);
        Optional<UUID> standing = outcomes.current(visit).map(Outcomes.Recorded::id);
        if (label.isPresent() && label.equals(standing)) {
            outcomes.withdraw(visit, label.get(), Outcomes.Source.REPLAY, actor);
        }
    }

    /** The label the report's latest conclusion gave. */
    Optional<UUID> label(UUID report) {
        return store.conclusions(report).stream().findFirst().map(Conclusion::outcomeId);
    }

    private Report added(NewReport wanted, @Nullable UUID corrects, @Nullable String why, Actor actor) {
        UUID id = ids.next();
        Map<String, String> open = new TreeMap<>(Map.of(
                "container",
                wanted.containerNumber(),
                "found",
                wanted.found(),
                "port",
                wanted.port(),
                "seizedOn",
                wanted.seizedOn().toString(),
                "origin",
                wanted.origin()));
        if (corrects != null) {
            open.put("corrects", corrects.toString());
        }
        LeafRef leaf = journal.append(new Entry("examinations.seizure-reported", id, open, sealed(wanted, why, actor)));
        store.add(
                wanted,
                new ReportStore.Entered(id, corrects, why, clock.instant(), actor.pseudonym(), leaf.pendingId()));
        Report report = require(id);
        finder.onlyOne(report, finder.candidates(report)).ifPresent(visit -> hang(id, visit.id(), "only-one", actor));
        return report;
    }

    private static Map<String, String> sealed(NewReport wanted, @Nullable String why, Actor actor) {
        Map<String, String> sealed = new TreeMap<>(Map.of("by", actor.pseudonym(), "source", wanted.source()));
        put(sealed, "kg", wanted.kg());
        put(sealed, "packages", wanted.packages());
        put(sealed, "place", wanted.place().toString());
        put(sealed, "placeWords", wanted.placeWords());
        put(sealed, "marks", wanted.marks());
        put(sealed, "seal", wanted.seal());
        put(sealed, "grade", wanted.grade());
        put(sealed, "document", wanted.document());
        put(sealed, "why", why);
        return sealed;
    }

    private static void put(Map<String, String> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }

    /**
     * Says which visit a report is of.
     *
     * @throws Problem {@code examinations.visit-not-meant} (409) when it is none of the candidates
     */
    @Transactional
    void choose(UUID reportId, UUID visitId, Actor actor) {
        Report report = require(reportId);
        boolean meant = finder.candidates(report).stream()
                .anyMatch(each -> each.visit().id().equals(visitId));
        if (!meant || visits.find(visitId).isEmpty()) {
            throw Problem.caller(
                    409,
                    "examinations.visit-not-meant",
                    "This visit is not of the container that was reported, nor of one a slip of the pen away. Correct the report first.");
        }
        Optional<UUID> before = store.chosen(reportId).map(Chosen::visitId);
        if (before.isPresent() && !before.get().equals(visitId)) {
            takeBack(reportId, before.get(), actor);
        }
        hang(reportId, visitId, "chosen", actor);
    }

    private void hang(UUID report, UUID visit, String how, Actor actor) {
        LeafRef leaf = journal.append(new Entry(
                "examinations.replay-visit",
                report,
                Map.of("visit", visit.toString(), "how", how),
                Map.of("by", actor.pseudonym())));
        store.choose(report, new Chosen(visit, how, actor.pseudonym(), clock.instant()), leaf.pendingId());
    }

    /** The visit it is hung on, if any. */
    Optional<Visit> visitOf(UUID report) {
        return store.chosen(report).flatMap(chosen -> visits.find(chosen.visitId()));
    }

    static String requireWhy(String why) {
        String words = NewReport.words("why", why);
        if (words == null || words.length() < SHORTEST_WHY) {
            throw Problem.caller(422, "examinations.why-missing", "Say in a few words why: it stays in the record.");
        }
        return words;
    }
}
