package org.aforo.server.manifests;

import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices to terminals over HTTP, fetched and answered by the terminal's system or operator. They are sent by holds and by nobody's hand. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final Access access;
    private final Notices notices;

    NoticeController(Access access, Notices notices) {
        this.access = access;
        this.notices = notices;
    }

    /** A terminal's own, after the last one it has. */
    @GetMapping
    List<Notices.Notice> fetch(Actor actor, @RequestParam(defaultValue = "0") long after) {
        access.require(actor, Action.NOTICE_RECEIPT);
        return notices.fetch(actor.unit(), after);
    }

    /** A terminal's work: what it has not answered, and what it answered within a day, the latest first. */
    @GetMapping("/mine")
    List<Notices.Notice> mine(Actor actor) {
        access.require(actor, Action.NOTICE_RECEIPT);
        return notices.mine(actor.unit());
    }

    @PostMapping("/{id}/receipt")
    ResponseEntity<Void> receipt(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.NOTICE_RECEIPT);
        notices.receipt(id, actor);
        return ResponseEntity.noContent().build();
    }

    /** The box is on board: the hold came too late. */
    @PostMapping("/{id}/already-loaded")
    ResponseEntity<Void> alreadyLoaded(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.NOTICE_RECEIPT);
        notices.alreadyLoaded(id, actor.unit(), actor.pseudonym());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/open")
    List<Notices.Notice> open(Actor actor) {
        access.require(actor, Action.NOTICE_SEND);
        return notices.open();
    }
}
