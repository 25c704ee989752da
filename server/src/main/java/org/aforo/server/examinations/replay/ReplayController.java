package org.aforo.server.examinations.replay;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.manifests.Visit;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Seizures made elsewhere, their reconstruction, and what is concluded of them, over HTTP. */
@RestController
@RequestMapping("/api/examinations")
class ReplayController {

    private static final int ONE_PAGE = 200;

    private final Access access;
    private final Reports reports;
    private final ReportStore store;
    private final Rebuilding rebuilding;
    private final Concluding concluding;

    ReplayController(Access access, Reports reports, ReportStore store, Rebuilding rebuilding, Concluding concluding) {
        this.access = access;
        this.reports = reports;
        this.store = store;
        this.rebuilding = rebuilding;
        this.concluding = concluding;
    }

    /** What a page of the replay is made of. */
    @Component
    static class Rebuilding {
        private final Reconstruction reconstruction;
        private final Surroundings surroundings;
        private final ReplayViews views;
        private final Journal journal;

        Rebuilding(Reconstruction reconstruction, Surroundings surroundings, ReplayViews views, Journal journal) {
            this.reconstruction = reconstruction;
            this.surroundings = surroundings;
            this.views = views;
            this.journal = journal;
        }

        /** That somebody looked at it is written down: it shows who read what for how long. */
        @Transactional
        void seen(Report report, Actor actor) {
            journal.append(
                    new Entry("examinations.replay-seen", report.id(), Map.of(), Map.of("by", actor.pseudonym())));
        }

        ReplayViews.ItemBody item(Report report) {
            return views.item(report);
        }

        ReplayViews.ReplayBody body(Report report, Optional<Visit> visit, @Nullable Boolean doorsLeft) {
            return views.replay(
                    report,
                    visit.map(each -> ReplayViews.rebuilt(
                                    reconstruction.of(report, each, doorsLeft, true), surroundings.of(each.id())))
                            .orElse(null));
        }
    }

    /** What follows from a reconstruction. */
    @Component
    record Concluding(Conclusions conclusions, Reconstruction reconstruction, ReportFile file, Months months) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/seizures")
    Items<ReplayViews.ItemBody> list(Actor actor) {
        access.require(actor, Action.REPLAY_SEE);
        return new Items<>(store.newest(ONE_PAGE).stream().map(rebuilding::item).toList());
    }

    @PostMapping("/seizures")
    ResponseEntity<ReplayViews.ItemBody> enter(Actor actor, @RequestBody NewReport.Wire body) {
        access.require(actor, Action.REPLAY_ENTER);
        Report report = reports.enter(NewReport.of(body), actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(rebuilding.item(report));
    }

    record FileBody(@Nullable String csv) {}

    @PostMapping("/seizures/file")
    Items<ReportFile.Line> file(Actor actor, @RequestBody FileBody body) {
        access.require(actor, Action.REPLAY_ENTER);
        return new Items<>(concluding.file().run(NewReport.required("csv", body.csv()), actor));
    }

    record WordsBody(String part, String depth, String side, String height) {}

    /** What words of a report say of the place, to be seen before it is kept. */
    @GetMapping("/seizures/place")
    WordsBody place(Actor actor, @RequestParam String words) {
        access.require(actor, Action.REPLAY_ENTER);
        Place place = PlaceWords.read(words);
        return new WordsBody(
                Place.code(place.part()),
                Place.code(place.depth()),
                Place.code(place.side()),
                Place.code(place.height()));
    }

    /** @param month such as {@code 2026-11} */
    @GetMapping("/seizures/month")
    Months.Month month(Actor actor, @RequestParam String month) {
        access.require(actor, Action.REPLAY_SEE);
        try {
            return concluding.months().of(YearMonth.parse(month));
        } catch (DateTimeParseException unreadable) {
            throw NewReport.refused("month", month, "a month, such as 2026-11");
        }
    }

    /** @param doors {@code left} or {@code right} where a person says at which end of the picture they are */
    @GetMapping("/seizures/{id}")
    ReplayViews.ReplayBody one(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String doors) {
        access.require(actor, Action.REPLAY_SEE);
        Report report = reports.require(id);
        rebuilding.seen(report, actor);
        return rebuilding.body(report, reports.visitOf(id), doorsLeft(doors));
    }

    record CorrectionBody(
            NewReport.@Nullable Wire report, @Nullable String why) {}

    @PostMapping("/seizures/{id}/corrections")
    ResponseEntity<ReplayViews.ItemBody> correct(Actor actor, @PathVariable UUID id, @RequestBody CorrectionBody body) {
        access.require(actor, Action.REPLAY_ENTER);
        NewReport.Wire sent = body.report();
        if (sent == null) {
            throw NewReport.refused("report", "missing", "the report as it should have been");
        }
        String why = body.why();
        Report right = reports.correct(id, NewReport.of(sent), why == null ? "" : why, actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(rebuilding.item(right));
    }

    record VisitBody(@Nullable UUID visitId) {}

    @PostMapping("/seizures/{id}/visit")
    ReplayViews.ItemBody choose(Actor actor, @PathVariable UUID id, @RequestBody VisitBody body) {
        access.require(actor, Action.REPLAY_ENTER);
        UUID visit = body.visitId();
        if (visit == null) {
            throw NewReport.refused("visitId", "missing", "the id of a visit");
        }
        reports.choose(id, visit, actor);
        return rebuilding.item(reports.require(id));
    }

    record LeadBody(@Nullable String about, @Nullable String words) {}

    record ConclusionBody(
            @Nullable String concluded,
            @Nullable String why,
            @Nullable Boolean lesson,
            @Nullable String doors,
            @Nullable LeadBody lead) {}

    @PostMapping("/seizures/{id}/conclusions")
    ResponseEntity<ReplayViews.ItemBody> conclude(
            Actor actor, @PathVariable UUID id, @RequestBody ConclusionBody body) {
        access.require(actor, Action.REPLAY_CONCLUDE);
        Report report = reports.require(id);
        Visit visit = reports.visitOf(id)
                .orElseThrow(() -> Problem.caller(
                        409, "examinations.replay-no-visit", "Choose first which visit this report is of."));
        String code = body.concluded() == null ? "" : body.concluded();
        Hypothesis concluded = Hypothesis.of(code)
                .orElseThrow(() -> NewReport.refused("concluded", code, "one of what is proposed, or cannot-say"));
        LeadBody lead = body.lead();
        Conclusions.Wanted wanted = new Conclusions.Wanted(
                concluded,
                body.why() == null ? "" : body.why(),
                Boolean.TRUE.equals(body.lesson()),
                lead == null
                        ? null
                        : new Conclusions.Lead(
                                lead.about() == null ? "" : lead.about(), lead.words() == null ? "" : lead.words()));
        Reconstruction.Rebuilt rebuilt = concluding.reconstruction().of(report, visit, doorsLeft(body.doors()), true);
        concluding.conclusions().conclude(report, rebuilt, wanted, actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(rebuilding.item(report));
    }

    @GetMapping("/integrity-leads")
    Items<Conclusions.Raised> leads(Actor actor) {
        access.require(actor, Action.INTEGRITY_LEAD_SEE);
        return new Items<>(concluding.conclusions().leads(actor));
    }

    private static @Nullable Boolean doorsLeft(@Nullable String doors) {
        return doors == null
                ? null
                : doors.equals("left") ? Boolean.TRUE : doors.equals("right") ? Boolean.FALSE : null;
    }
}
