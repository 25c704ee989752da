package org.aforo.server.review.web;

import java.util.List;
import java.util.Map;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.review.Members;
import org.aforo.server.review.decisions.Handovers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one shift leaves to the next: readers and supervisors of the same duty post write and read it. */
@RestController
@RequestMapping("/api/review/handovers")
class HandoverController {

    private final Access access;
    private final Handovers handovers;

    HandoverController(Access access, Handovers handovers) {
        this.access = access;
        this.handovers = handovers;
    }

    record NoteBody(@Nullable String text) {}

    @GetMapping
    Map<String, List<Handovers.Note>> list(Actor actor) {
        require(actor);
        return Map.of("items", handovers.of(actor));
    }

    @PostMapping
    ResponseEntity<Void> write(Actor actor, @RequestBody NoteBody body) {
        require(actor);
        handovers.write(actor, Members.required("text", body.text()));
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    private void require(Actor actor) {
        if (!access.allows(actor, Action.REVIEW_READ)) {
            access.require(actor, Action.REVIEW_SUPERVISE);
        }
    }
}
