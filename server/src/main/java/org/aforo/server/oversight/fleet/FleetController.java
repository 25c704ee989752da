package org.aforo.server.oversight.fleet;

import java.time.Instant;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The scanners over HTTP. A terminal's operators see and answer for their own scanners alone. */
@RestController
@RequestMapping("/api/oversight/fleet")
class FleetController {

    private final Access access;
    private final Fleet fleet;
    private final Stops stops;

    FleetController(Access access, Fleet fleet, Stops stops) {
        this.access = access;
        this.fleet = fleet;
        this.stops = stops;
    }

    @GetMapping
    Fleet.Body all(Actor actor) {
        access.require(actor, Action.FLEET_SEE);
        return fleet.of(Terminals.of(actor));
    }

    record AnswerBody(@Nullable String reason, @Nullable String says) {}

    @PostMapping("/stops/{id}/answer")
    ResponseEntity<Void> answer(Actor actor, @PathVariable UUID id, @RequestBody AnswerBody body) {
        access.require(actor, Action.FLEET_REPORT);
        stops.answer(id, body.reason(), body.says(), Terminals.of(actor), actor);
        return ResponseEntity.noContent().build();
    }

    record ReportBody(
            @Nullable String scanner,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String says) {}

    record ReportedBody(UUID id) {}

    @PostMapping("/stops")
    ResponseEntity<ReportedBody> report(Actor actor, @RequestBody ReportBody body) {
        access.require(actor, Action.FLEET_REPORT);
        Instant since = body.since();
        if (since == null) {
            throw Problem.caller(422, "oversight.stop-times", "Say since when the scanner stands still.");
        }
        Scanner scanner = fleet.require(body.scanner(), Terminals.of(actor));
        UUID id = stops.report(scanner, since, body.until(), new Stops.Said(body.reason(), body.says()), actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(new ReportedBody(id));
    }
}
