package org.aforo.server.examinations.orders;

import java.time.Instant;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of boxes to open, orders by hand, plans and cancellations. */
@RestController
@RequestMapping("/api/examinations")
class OrderController {

    private static final int LATEST_OVER = 100;

    private final Access access;
    private final Orders orders;
    private final OrderStore store;
    private final OrderViews views;
    private final Planning planning;

    OrderController(Access access, Orders orders, OrderStore store, OrderViews views, Planning planning) {
        this.access = access;
        this.orders = orders;
        this.store = store;
        this.views = views;
        this.planning = planning;
    }

    record ListBody(List<OrderViews.OrderBody> items) {}

    /**
     * Open ones, the ship that leaves first before the others; with {@code state=over} the latest that are over; with {@code visit} all of that
     * visit, the latest first.
     */
    @GetMapping
    ListBody list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID visit,
            @RequestParam(defaultValue = "open") String state) {
        access.require(actor, Action.EXAMINATION_SEE);
        List<Order> found =
                visit != null ? store.ofVisit(visit) : state.equals("over") ? store.over(LATEST_OVER) : store.open();
        return new ListBody(views.bodies(actor, found));
    }

    @GetMapping("/{id}")
    OrderViews.DetailBody one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.EXAMINATION_SEE);
        return views.detail(actor, id);
    }

    record OfficersBody(List<OrderViews.OfficerBody> items) {}

    /** Who may be on a team. */
    @GetMapping("/officers")
    OfficersBody officers(Actor actor) {
        access.require(actor, Action.EXAMINATION_PLAN);
        return new OfficersBody(views.officers(actor));
    }

    record OrderRequest(
            @Nullable UUID visitId,
            @Nullable String reasonCode,
            @Nullable String note) {}

    @PostMapping
    ResponseEntity<OrderViews.DetailBody> order(Actor actor, @RequestBody OrderRequest body) {
        access.require(actor, Action.EXAMINATION_PLAN);
        Order order = orders.order(
                required("visitId", body.visitId()), required("reasonCode", body.reasonCode()), body.note(), actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(views.detail(actor, order.id()));
    }

    record PlanRequest(
            @Nullable Instant startsAt,
            @Nullable Integer minutes,
            @Nullable String bay,
            @Nullable String unloading,
            @Nullable Boolean forklift,
            @Nullable List<UUID> team) {

        Order.Plan toPlan() {
            return new Order.Plan(
                    required("startsAt", startsAt),
                    required("minutes", minutes),
                    required("bay", bay).strip(),
                    required("unloading", unloading),
                    required("forklift", forklift),
                    required("team", team));
        }
    }

    @PutMapping("/{id}/plan")
    OrderViews.DetailBody plan(Actor actor, @PathVariable UUID id, @RequestBody PlanRequest body) {
        access.require(actor, Action.EXAMINATION_PLAN);
        orders.plan(id, body.toPlan(), planning, actor);
        return views.detail(actor, id);
    }

    record CancelRequest(@Nullable String why) {}

    @PostMapping("/{id}/cancel")
    OrderViews.DetailBody cancel(Actor actor, @PathVariable UUID id, @RequestBody CancelRequest body) {
        access.require(actor, Action.EXAMINATION_PLAN);
        orders.cancel(id, required("why", body.why()), actor);
        return views.detail(actor, id);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Problem.caller(422, "examinations.member-missing", "The request lacks the member " + name + ".");
        }
        return value;
    }
}
