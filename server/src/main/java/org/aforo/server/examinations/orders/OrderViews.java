package org.aforo.server.examinations.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.people.People;
import org.aforo.server.people.Vetted;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.review.Held;
import org.aforo.server.review.Holds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as pages see them. A seat is shown as a selection: it does not say whether rules or chance gave it. */
@Component
class OrderViews {

    private final OrderStore store;
    private final ExaminationCauses causes;
    private final Names names;
    private final Holds holds;
    private final Access access;

    OrderViews(OrderStore store, ExaminationCauses causes, Names names, Holds holds, Access access) {
        this.store = store;
        this.causes = causes;
        this.names = names;
        this.holds = holds;
        this.access = access;
    }

    /** Who is meant: a name within the unit of whoever asks, a pseudonym elsewhere. */
    @Component
    record Names(Vetted vetted, People people, Planning planning) {

        String of(Vetted.Officer officer, Map<UUID, String> known) {
            return known.getOrDefault(officer.accountId(), officer.pseudonym());
        }
    }

    record CauseBody(
            String kind,
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable String orderedBy,
            Instant at,
            boolean stands) {}

    record MemberBody(UUID accountId, String name) {}

    record PlanBody(
            Instant startsAt, int minutes, String bay, String unloading, boolean forklift, List<MemberBody> team) {}

    /** @param state of the hold, never why */
    record HoldBody(UUID id, long number, String state) {}

    /**
     * @param mine whether the one who asks is on the team
     * @param mayPlan whether they may plan or cancel it now
     * @param mayExamine whether they may record what they see
     */
    record OrderBody(
            UUID id,
            long number,
            UUID visitId,
            String containerNumber,
            String voyage,
            @Nullable String vessel,
            @Nullable String terminal,
            @Nullable Instant cutOff,
            String state,
            Instant orderedAt,
            @Nullable Instant begunAt,
            @Nullable String officer,
            @Nullable Instant overAt,
            @Nullable String result,
            List<CauseBody> causes,
            @Nullable PlanBody plan,
            @Nullable HoldBody hold,
            boolean mine,
            boolean mayPlan,
            boolean mayExamine) {}

    record EventBody(
            String event,
            String state,
            @Nullable String who,
            @Nullable String why,
            Instant at) {}

    record DetailBody(OrderBody order, List<EventBody> events) {}

    record OfficerBody(UUID accountId, String name, String unit, Instant vettedUntil) {}

    List<OfficerBody> officers(Actor actor) {
        List<Vetted.Officer> officers = names.planning().officers();
        Map<UUID, String> known =
                known(actor, officers.stream().map(Vetted.Officer::accountId).collect(Collectors.toSet()));
        return officers.stream()
                .map(each -> new OfficerBody(each.accountId(), names.of(each, known), each.unit(), each.vettedUntil()))
                .toList();
    }

    private Map<UUID, String> known(Actor actor, Set<UUID> accounts) {
        return names.people().namesWithin(actor.unit(), accounts);
    }

    List<OrderBody> bodies(Actor actor, Collection<Order> orders) {
        List<UUID> ids = orders.stream().map(Order::id).toList();
        Map<UUID, Order.Plan> plans = store.plans(ids);
        Map<UUID, List<Order.Cause>> why = causes.ofAll(ids);
        Map<UUID, String> known = known(
                actor,
                plans.values().stream().flatMap(plan -> plan.team().stream()).collect(Collectors.toSet()));
        return orders.stream()
                .map(order ->
                        body(actor, order, why.getOrDefault(order.id(), List.of()), plan(plans.get(order.id()), known)))
                .toList();
    }

    DetailBody detail(Actor actor, UUID id) {
        Order order = store.find(id).orElseThrow(Orders::unknown);
        return new DetailBody(
                bodies(actor, List.of(order)).getFirst(),
                store.happenings(id).stream()
                        .map(each -> new EventBody(each.event(), each.state(), each.who(), each.why(), each.at()))
                        .toList());
    }

    private @Nullable PlanBody plan(Order.@Nullable Plan plan, Map<UUID, String> known) {
        return plan == null
                ? null
                : new PlanBody(
                        plan.startsAt(),
                        plan.minutes(),
                        plan.bay(),
                        plan.unloading(),
                        plan.forklift(),
                        plan.team().stream()
                                .map(member -> new MemberBody(member, name(member, known)))
                                .toList());
    }

    private String name(UUID member, Map<UUID, String> known) {
        return known.getOrDefault(
                member,
                names.people()
                        .account(member)
                        .map(account -> account.pseudonym())
                        .orElse("?"));
    }

    private OrderBody body(Actor actor, Order order, List<Order.Cause> why, @Nullable PlanBody plan) {
        boolean waits = order.stage() == Stage.ORDERED || order.stage() == Stage.PLANNED;
        return new OrderBody(
                order.id(),
                order.number(),
                order.visitId(),
                order.containerNumber(),
                order.voyage(),
                order.vessel(),
                order.terminal(),
                order.cutOff(),
                order.stage().code(),
                order.orderedAt(),
                order.begunAt(),
                order.officer(),
                order.overAt(),
                order.result(),
                why.stream().map(OrderViews::body).toList(),
                plan,
                holds.stateOf(order.visitId()).map(OrderViews::body).orElse(null),
                plan != null
                        && plan.team().stream()
                                .anyMatch(each -> each.accountId().equals(actor.accountId())),
                waits && access.allows(actor, Action.EXAMINATION_PLAN),
                !order.stage().over() && access.allows(actor, Action.OUTCOME_RECORD));
    }

    private static HoldBody body(Held held) {
        return new HoldBody(held.id(), held.number(), held.state());
    }

    private static CauseBody body(Order.Cause cause) {
        return new CauseBody(
                cause.kind().equals("seat") ? "selection" : cause.kind(),
                cause.reasonCode(),
                cause.note(),
                cause.orderedBy(),
                cause.at(),
                cause.settledAt() == null);
    }
}
