package org.aforo.server.manifests;

import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices to terminals over HTTP: ordered by supervisors, fetched and receipted by the terminal's system or operator. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final Access access;
    private final Notices notices;

    NoticeController(Access access, Notices notices) {
        this.access = access;
        this.notices = notices;
    }

    record OrderBody(@Nullable UUID visitId, @Nullable String kind) {}

    record SentBody(UUID id) {}

    @PostMapping
    ResponseEntity<SentBody> send(Actor actor, @RequestBody OrderBody body) {
        access.require(actor, Action.NOTICE_SEND);
        UUID visit = body.visitId();
        Notices.Kind kind = "hold".equals(body.kind())
                ? Notices.Kind.HOLD
                : "hold-release".equals(body.kind()) ? Notices.Kind.HOLD_RELEASE : null;
        if (visit == null || kind == null) {
            throw Problem.caller(
                    422, "manifests.notice-refused", "A notice names a visit, and is \"hold\" or \"hold-release\".");
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(new SentBody(notices.send(visit, kind, actor)));
    }

    /** A terminal's own, after the last one it has. */
    @GetMapping
    List<Notices.Notice> fetch(Actor actor, @RequestParam(defaultValue = "0") long after) {
        access.require(actor, Action.NOTICE_RECEIPT);
        return notices.fetch(actor.unit(), after);
    }

    @PostMapping("/{id}/receipt")
    ResponseEntity<Void> receipt(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.NOTICE_RECEIPT);
        notices.receipt(id, actor);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/open")
    List<Notices.Notice> open(Actor actor) {
        access.require(actor, Action.NOTICE_SEND);
        return notices.open();
    }
}
