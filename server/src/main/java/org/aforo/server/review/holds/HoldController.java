package org.aforo.server.review.holds;

import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.review.Held;
import org.aforo.server.review.Members;
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

/** The board of holds, orders by hand and releases. */
@RestController
@RequestMapping("/api/holds")
class HoldController {

    private static final int LATEST_OVER = 100;

    private final Access access;
    private final HoldDesk desk;
    private final HoldStore store;
    private final HoldViews views;

    HoldController(Access access, HoldDesk desk, HoldStore store, HoldViews views) {
        this.access = access;
        this.desk = desk;
        this.store = store;
        this.views = views;
    }

    record ListBody(List<HoldViews.HoldBody> items) {}

    /**
     * Open ones, the ship that leaves first before the others; with {@code state=over} the latest that are over; with {@code visit} the one
     * of that visit.
     */
    @GetMapping
    ListBody list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID visit,
            @RequestParam(defaultValue = "open") String state) {
        access.require(actor, Action.HOLD_SEE);
        if (visit != null) {
            return new ListBody(
                    views.bodies(actor, store.latestOf(visit).stream().toList()));
        }
        return new ListBody(views.bodies(actor, state.equals("over") ? store.over(LATEST_OVER) : store.open()));
    }

    @GetMapping("/{id}")
    HoldViews.DetailBody one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.HOLD_SEE);
        return views.detail(actor, id);
    }

    record OrderBody(@Nullable UUID visitId, @Nullable String reasonCode) {}

    @PostMapping
    ResponseEntity<HoldViews.DetailBody> order(Actor actor, @RequestBody OrderBody body) {
        access.require(actor, Action.HOLD_ORDER);
        UUID visit = Members.required("visitId", body.visitId());
        Held held = desk.order(visit, Members.required("reasonCode", body.reasonCode()), actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(views.detail(actor, held.id()));
    }

    record ReleaseBody(@Nullable String why) {}

    @PostMapping("/{id}/release")
    HoldViews.DetailBody release(Actor actor, @PathVariable UUID id, @RequestBody ReleaseBody body) {
        access.require(actor, Action.HOLD_ORDER);
        desk.release(id, Members.required("why", body.why()), actor);
        return views.detail(actor, id);
    }
}
