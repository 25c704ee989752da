package org.aforo.server.examinations.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aforo.server.examinations.orders.Stage.Event;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Holds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves orders to examine along their life, each step with its leaf in one transaction. Who may is asked by whoever calls. */
@Component
public class Orders {

    private static final Pattern REASON = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final int LONGEST_TEXT = 2_000;
    /** A reason that says nothing by itself. */
    private static final String OTHER = "other";

    private final OrderStore store;
    private final ExaminationCauses causes;
    private final Visits visits;
    private final Holds holds;
    private final Means means;

    Orders(OrderStore store, ExaminationCauses causes, Visits visits, Holds holds, Means means) {
        this.store = store;
        this.causes = causes;
        this.visits = visits;
        this.holds = holds;
        this.means = means;
    }

    /** Journal, ids, time and pages. */
    @Component
    record Means(Journal journal, Ids ids, InstantSource clock, Live live) {}

    /**
     * Orders a box to be opened by hand, or joins the order there is, and holds it: what is loaded cannot be opened.
     *
     * @throws Problem {@code examinations.visit-unknown} (404), {@code examinations.reason} (422)
     */
    @Transactional
    public Order order(UUID visitId, String reasonCode, @Nullable String note, Actor by) {
        boolean silent = note == null || note.isBlank();
        if (!REASON.matcher(reasonCode).matches() || (reasonCode.equals(OTHER) && silent)) {
            throw Problem.caller(
                    422,
                    "examinations.reason",
                    "An order has a reason code of small letters and hyphens; another reason is told in words.");
        }
        String text = silent ? null : text("examinations.reason", String.valueOf(note));
        Order order = join(visitId, new ExaminationCauses.Wanted("hand", null, reasonCode, text, by.pseudonym()))
                .orElseThrow(() -> Problem.notFound("examinations.visit-unknown", "There is no visit with this id."));
        holds.order(visitId, reasonCode, by);
        return order;
    }

    /** One cause more for the visit's open order, within the caller's transaction; the same cause twice is one. Empty when there is no visit. */
    @Transactional
    public Optional<Order> join(UUID visitId, ExaminationCauses.Wanted wanted) {
        Optional<Visit> visit = visits.find(visitId);
        if (visit.isEmpty()) {
            return Optional.empty();
        }
        Instant now = means.clock().instant();
        UUID fresh = means.ids().next();
        Order order = store.openOf(visit.get(), fresh, now);
        boolean there = !wanted.kind().equals("hand")
                && causes.of(order.id()).stream()
                        .anyMatch(each -> each.settledAt() == null
                                && each.kind().equals(wanted.kind())
                                && java.util.Objects.equals(each.ref(), wanted.ref()));
        if (there) {
            return Optional.of(order);
        }
        boolean first = order.id().equals(fresh);
        LeafRef leaf = means.journal().append(causeLeaf(order, wanted, first));
        causes.insert(means.ids().next(), order.id(), wanted, now, leaf);
        if (first) {
            happened(order, "ordered", Stage.ORDERED, new Who(wanted.orderedBy(), null), leaf);
        }
        means.live().announce(LiveTopic.EXAMINATIONS);
        return store.find(order.id());
    }

    /** That a box is to be opened stands in the open without the box: else the journal would tell a hold by chance from the rest. */
    private static Entry causeLeaf(Order order, ExaminationCauses.Wanted wanted, boolean first) {
        Map<String, String> sealed = new HashMap<>();
        sealed.put("visit", order.visitId().toString());
        sealed.put("cause", wanted.kind());
        sealed.put("ref", String.valueOf(wanted.ref()));
        sealed.put("reason", String.valueOf(wanted.reasonCode()));
        sealed.put("note", String.valueOf(wanted.note()));
        sealed.put("by", String.valueOf(wanted.orderedBy()));
        return new Entry(first ? "examinations.ordered" : "examinations.order-joined", order.id(), Map.of(), sealed);
    }

    /** Verdicts fell away: an order that nothing else stands for, and that nobody has begun, is cancelled. */
    @Transactional
    public void fellAway(UUID visitId, Collection<UUID> decisions, String why) {
        store.lockedOpenOf(visitId).ifPresent(order -> {
            causes.settle(order.id(), decisions, means.clock().instant());
            boolean stands = causes.of(order.id()).stream().anyMatch(cause -> cause.settledAt() == null);
            if (!stands) {
                order.stage()
                        .next(Event.CANCELLED)
                        .ifPresent(stage -> move(order, Event.CANCELLED, stage, new Who(null, why)));
            }
        });
    }

    /** Cut-off, vessel or terminal changed. */
    @Transactional
    public void visitChanged(UUID visitId) {
        visits.find(visitId).ifPresent(store::visitChanged);
    }

    /**
     * Plans the order, or plans it anew.
     *
     * @throws Problem {@code examinations.unknown} (404), {@code examinations.begun} (409); what {@link Planning} refuses
     */
    @Transactional
    public Order plan(UUID id, Order.Plan plan, Planning planning, Actor by) {
        Instant now = means.clock().instant();
        store.lockPlans();
        Order order = store.locked(id).orElseThrow(Orders::unknown);
        Stage stage = order.stage().next(Event.PLANNED).orElseThrow(() -> begun(order));
        List<Order> others =
                store.open().stream().filter(each -> !each.id().equals(id)).toList();
        Map<UUID, Order.Plan> plans = store.plans(others.stream().map(Order::id).toList());
        planning.check(plan, plans.values(), now);
        LeafRef leaf = means.journal()
                .append(new Entry(
                        "examinations.planned",
                        id,
                        Map.of("startsAt", plan.startsAt().toString(), "bay", plan.bay()),
                        Map.of("team", plan.team().toString(), "by", by.pseudonym())));
        store.planned(id, plan, by.pseudonym(), now, leaf);
        store.moved(id, stage, now);
        happened(order, Event.PLANNED.code(), stage, new Who(by.pseudonym(), null), leaf);
        means.live().announce(LiveTopic.EXAMINATIONS);
        return require(id);
    }

    /**
     * Cancels an order nobody has begun.
     *
     * @throws Problem {@code examinations.unknown} (404), {@code examinations.begun} (409), {@code examinations.why} (422)
     */
    @Transactional
    public Order cancel(UUID id, String why, Actor by) {
        String text = text("examinations.why", why);
        Order order = store.locked(id).orElseThrow(Orders::unknown);
        Stage stage = order.stage().next(Event.CANCELLED).orElseThrow(() -> begun(order));
        move(order, Event.CANCELLED, stage, new Who(by.pseudonym(), text));
        return require(id);
    }

    /**
     * The order, locked until the caller's transaction ends.
     *
     * @throws Problem {@code examinations.unknown} (404)
     */
    public Order lock(UUID id) {
        return store.locked(id).orElseThrow(Orders::unknown);
    }

    /**
     * The officer has begun; saying so of one that is begun changes nothing. Within the caller's transaction, the order locked.
     *
     * @throws Problem {@code examinations.unknown} (404), {@code examinations.over} (409)
     */
    @Transactional
    public Order begin(UUID id, Actor officer) {
        Order order = store.locked(id).orElseThrow(Orders::unknown);
        if (order.stage() == Stage.BEGUN) {
            return order;
        }
        Stage stage = order.stage().next(Event.BEGUN).orElseThrow(() -> over(order));
        store.begun(id, officer.accountId(), officer.pseudonym(), means.clock().instant());
        move(order, Event.BEGUN, stage, new Who(officer.pseudonym(), null));
        return require(id);
    }

    /**
     * The examination is over, within the caller's transaction.
     *
     * @param result {@code nothing-found}, {@code irregularity}, {@code seizure}; null where an emergency ended it
     */
    @Transactional
    public void end(UUID id, @Nullable String result, Actor officer) {
        Order order = store.locked(id).orElseThrow(Orders::unknown);
        Stage stage = order.stage().next(Event.ENDED).orElseThrow(() -> over(order));
        move(order, Event.ENDED, stage, new Who(officer.pseudonym(), null));
        if (result != null) {
            store.resulted(id, result);
        }
    }

    /**
     * The order with this id.
     *
     * @throws Problem {@code examinations.unknown} (404)
     */
    public Order require(UUID id) {
        return store.find(id).orElseThrow(Orders::unknown);
    }

    public Optional<Order> find(UUID id) {
        return store.find(id);
    }

    /** Those that ended with a result from the first instant on and before the second, in that order. */
    public List<Order> resultsBetween(Instant from, Instant until) {
        return store.resultsBetween(from, until);
    }

    /** All of the visit, the latest first. */
    public List<Order> ofVisit(UUID visitId) {
        return store.ofVisit(visitId);
    }

    /** Decisions the order stands for. */
    public List<UUID> verdictsFor(UUID id) {
        return causes.of(id).stream()
                .filter(cause -> cause.settledAt() == null)
                .map(Order.Cause::ref)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private record Who(@Nullable String by, @Nullable String why) {}

    private void move(Order order, Event event, Stage stage, Who who) {
        Map<String, String> sealed = new HashMap<>();
        sealed.put("visit", order.visitId().toString());
        sealed.put("by", String.valueOf(who.by()));
        sealed.put("why", String.valueOf(who.why()));
        LeafRef leaf = means.journal().append(new Entry("examinations." + event.code(), order.id(), Map.of(), sealed));
        store.moved(order.id(), stage, means.clock().instant());
        happened(order, event.code(), stage, who, leaf);
        means.live().announce(LiveTopic.EXAMINATIONS);
    }

    private void happened(Order order, String event, Stage stage, Who who, LeafRef leaf) {
        store.happened(
                order.id(),
                new Order.Happened(
                        event, stage.code(), who.by(), who.why(), means.clock().instant()),
                leaf);
    }

    private static String text(String code, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw Problem.caller(422, code, "Say why in 1 to " + LONGEST_TEXT + " characters.");
        }
        return text.strip();
    }

    static Problem unknown() {
        return Problem.notFound("examinations.unknown", "There is no examination with this id.");
    }

    private static Problem begun(Order order) {
        return order.stage().over()
                ? over(order)
                : Problem.caller(
                        409,
                        "examinations.begun",
                        "The examination has begun; it ends with a result. Load the page again.");
    }

    private static Problem over(Order order) {
        return Problem.caller(
                409, "examinations.over", "This order is " + order.stage().code() + ". Load the page again.");
    }
}
