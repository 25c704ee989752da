package org.aforo.server.review.web;

import java.util.UUID;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.Dossiers;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.queue.Queue;
import org.aforo.server.review.queue.Readings;
import org.aforo.server.targeting.Assessed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What stands beside the image: what was declared for the box and what the rules say of it, while the scan is with the analyst. */
@RestController
@RequestMapping("/api/review/leases/{id}")
class BesideController {

    private final Access access;
    private final Queue queue;
    private final Readings readings;
    private final Dossiers dossiers;
    private final Assessed assessed;

    BesideController(Access access, Queue queue, Readings readings, Dossiers dossiers, Assessed assessed) {
        this.access = access;
        this.queue = queue;
        this.readings = readings;
        this.dossiers = dossiers;
        this.assessed = assessed;
    }

    @GetMapping("/dossier")
    Dossier dossier(Actor analyst, @PathVariable UUID id) {
        return dossiers.seen(visit(analyst, id), analyst).orElseThrow(BesideController::noVisit);
    }

    @GetMapping("/assessment")
    JsonNode assessment(Actor analyst, @PathVariable UUID id) {
        return assessed.explained(visit(analyst, id))
                .orElseThrow(() -> Problem.notFound(
                        "targeting.visit-not-assessed", "The rules have not been asked about this visit yet."));
    }

    private UUID visit(Actor analyst, UUID leaseId) {
        access.require(analyst, Action.REVIEW_READ);
        UUID visit = readings.visitOf(queue.current(leaseId, analyst).scanId());
        if (visit == null) {
            throw noVisit();
        }
        return visit;
    }

    private static Problem noVisit() {
        return Problem.notFound("review.no-visit", "Nobody knows yet which visit this scan is of.");
    }
}
