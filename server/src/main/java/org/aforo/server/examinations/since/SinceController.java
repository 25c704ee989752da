package org.aforo.server.examinations.since;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed at boxes since their scan. */
@RestController
@RequestMapping("/api/since-scan")
class SinceController {

    private final Access access;
    private final SinceAlertStore store;
    private final SinceWatch watch;
    private final Visits visits;
    private final RescanStore rescans;

    SinceController(Access access, SinceAlertStore store, SinceWatch watch, Visits visits, RescanStore rescans) {
        this.access = access;
        this.store = store;
        this.watch = watch;
        this.visits = visits;
        this.rescans = rescans;
    }

    record StateBody(String by, String value, Instant at) {

        static StateBody of(Change.State state) {
            return new StateBody(state.by(), state.value(), state.at());
        }
    }

    /**
     * @param where on the later of two scans of which a part differs; null for everything else
     * @param noted null while nobody has taken note
     */
    record AlertBody(
            UUID id,
            UUID visitId,
            @Nullable String containerNumber,
            @Nullable String voyage,
            String kind,
            StateBody before,
            StateBody after,
            RescanStore.@Nullable Where where,
            Instant raisedAt,
            @Nullable NotedBody noted) {}

    record NotedBody(String who, String note, Instant at) {}

    record ListBody(List<AlertBody> items) {}

    /** Those of a visit, by time; without a visit those nobody has taken note of, the latest first. */
    @GetMapping
    ListBody list(Actor actor, @RequestParam(required = false) @Nullable UUID visit) {
        access.require(actor, Action.EXAMINATION_SEE);
        List<SinceAlertStore.Alert> alerts = visit == null ? store.open() : store.ofVisit(visit);
        return new ListBody(alerts.stream().map(this::body).toList());
    }

    private AlertBody body(SinceAlertStore.Alert alert) {
        Visit visit = visits.find(alert.visitId()).orElse(null);
        SinceAlertStore.Noted noted = alert.noted();
        return new AlertBody(
                alert.id(),
                alert.visitId(),
                visit == null ? null : visit.containerNumber(),
                visit == null ? null : visit.voyage(),
                alert.change().kind(),
                StateBody.of(alert.change().before()),
                StateBody.of(alert.change().after()),
                where(alert.change()),
                alert.raisedAt(),
                noted == null ? null : new NotedBody(noted.who(), noted.note(), noted.at()));
    }

    private RescanStore.@Nullable Where where(Change change) {
        if (!change.kind().equals("rescan")) {
            return null;
        }
        UUID earlier = UUID.fromString(change.before().value());
        return rescans.find(earlier, UUID.fromString(change.after().value()))
                .map(RescanStore.Laid::where)
                .orElse(null);
    }

    record NoteBody(@Nullable String note) {}

    /** Who plans examinations, or opens boxes, takes note. */
    @PostMapping("/{id}/note")
    ResponseEntity<Void> note(Actor actor, @PathVariable UUID id, @RequestBody NoteBody body) {
        if (!access.allows(actor, Action.OUTCOME_RECORD)) {
            access.require(actor, Action.EXAMINATION_PLAN);
        }
        String note = body.note();
        if (note == null) {
            throw Problem.caller(422, "examinations.member-missing", "The request lacks the member note.");
        }
        watch.note(id, note, actor);
        return ResponseEntity.noContent().build();
    }
}
