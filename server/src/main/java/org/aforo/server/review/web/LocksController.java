package org.aforo.server.review.web;

import java.util.List;
import java.util.Map;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.review.Members;
import org.aforo.server.review.queue.Locks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is given no more scans for having passed on too many, and a supervisor's word that they spoke. */
@RestController
@RequestMapping("/api/review/locked")
class LocksController {

    private final Access access;
    private final Locks locks;

    LocksController(Access access, Locks locks) {
        this.access = access;
        this.locks = locks;
    }

    record SpokenBody(@Nullable String reason) {}

    /** An auditor learns a name by unsealing it, never in passing. */
    @GetMapping
    Map<String, List<Locks.Locked>> list(Actor actor) {
        access.require(actor, Action.REVIEW_SUPERVISE);
        return Map.of("items", locks.all(actor, access.allows(actor, Action.LOCK_LIFT)));
    }

    @PostMapping("/{reader}/spoken")
    ResponseEntity<Void> spoken(Actor actor, @PathVariable String reader, @RequestBody SpokenBody body) {
        access.require(actor, Action.LOCK_LIFT);
        locks.spokenTo(reader, Members.required("reason", body.reason()), actor);
        return ResponseEntity.noContent().build();
    }
}
