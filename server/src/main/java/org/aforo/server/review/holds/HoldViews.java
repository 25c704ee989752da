package org.aforo.server.review.holds;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.manifests.TerminalContacts;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.review.Held;
import org.aforo.server.review.holds.HoldStore.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each may see of a hold. Everybody who sees holds sees that a visit is held, and how far the terminal has come. Why, to whom sees the
 * decisions: an examining officer is told by the order to examine, not here. Chance and seats are one kind, {@code selection}, to all but
 * who audits; else a hold would tell by what is missing that nothing is wanted of the box.
 */
@Component
class HoldViews {

    private final HoldStore store;
    private final CauseStore causes;
    private final TerminalContacts contacts;
    private final Access access;
    private final InstantSource clock;

    HoldViews(HoldStore store, CauseStore causes, TerminalContacts contacts, Access access, InstantSource clock) {
        this.store = store;
        this.causes = causes;
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    record CauseBody(
            String kind,
            Instant at,
            @Nullable String reasonCode,
            @Nullable String orderedBy,
            @Nullable UUID decision,
            @Nullable Instant settledAt,
            @Nullable String settledHow,
            @Nullable String settledBy,
            @Nullable String why) {}

    /**
     * @param overdue the terminal should have answered by now
     * @param causes null to who is not told
     * @param telephones of the terminal, when it is to be called
     */
    record HoldBody(
            UUID id,
            long number,
            UUID visitId,
            String containerNumber,
            String voyage,
            @Nullable String vessel,
            @Nullable String terminal,
            @Nullable Instant cutOff,
            String state,
            int level,
            boolean overdue,
            Instant orderedAt,
            Instant since,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant endedAt,
            boolean mayRelease,
            @Nullable List<CauseBody> causes,
            List<String> telephones) {}

    record EventBody(String event, String state, int level, Instant at) {}

    record DetailBody(HoldBody hold, List<EventBody> events) {}

    List<HoldBody> bodies(Actor actor, Collection<Hold> holds) {
        Map<UUID, List<Cause>> all = causes.ofAll(holds.stream().map(Hold::id).toList()).stream()
                .collect(Collectors.groupingBy(Cause::holdId));
        return holds.stream()
                .map(hold -> body(actor, hold, all.getOrDefault(hold.id(), List.of())))
                .toList();
    }

    DetailBody detail(Actor actor, UUID id) {
        Hold hold = store.find(id).orElseThrow(HoldDesk::unknown);
        return new DetailBody(
                bodies(actor, List.of(hold)).getFirst(),
                store.events(id).stream()
                        .map(each -> new EventBody(each.event(), each.state(), each.level(), each.at()))
                        .toList());
    }

    private HoldBody body(Actor actor, Hold hold, List<Cause> why) {
        Held held = hold.held();
        boolean orders = access.allows(actor, Action.HOLD_ORDER);
        boolean person = why.stream().anyMatch(each -> each.kind() == Cause.Kind.PERSON && each.settledAt() == null);
        boolean overdue = hold.stage().state().unanswered()
                && Math.max(held.level(), Escalation.due(held.orderedAt(), held.cutOff(), clock.instant())) > 0;
        return new HoldBody(
                held.id(),
                held.number(),
                held.visitId(),
                held.containerNumber(),
                held.voyage(),
                held.vessel(),
                held.terminal(),
                held.cutOff(),
                held.state(),
                held.level(),
                overdue,
                held.orderedAt(),
                held.since(),
                held.acknowledgedAt(),
                held.endedAt(),
                orders && !person && hold.stage().next(HoldStage.Event.SETTLED).isPresent(),
                access.allows(actor, Action.REVIEW_SUPERVISE)
                        ? why.stream().map(cause -> body(actor, cause)).toList()
                        : null,
                orders && held.level() == HoldStage.HIGHEST_LEVEL ? contacts.telephones(held.terminal()) : List.of());
    }

    private CauseBody body(Actor actor, Cause cause) {
        boolean selected = cause.kind() == Cause.Kind.RANDOM || cause.kind() == Cause.Kind.SEAT;
        boolean tells = access.allows(actor, Action.JOURNAL_SEE) && !access.allows(actor, Action.HOLD_ORDER);
        boolean masked = selected && !tells;
        return new CauseBody(
                masked ? "selection" : cause.kind().code(),
                cause.at(),
                cause.reasonCode(),
                cause.orderedBy(),
                cause.kind() == Cause.Kind.DECISION || cause.kind() == Cause.Kind.PERSON ? cause.ref() : null,
                cause.settledAt(),
                // that time or an examination settled it would tell which of the two it was
                masked && !"supervisor".equals(cause.settledHow()) ? null : cause.settledHow(),
                cause.settledBy(),
                cause.why());
    }
}
