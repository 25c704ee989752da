package org.aforo.server.review.holds;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.NoticeAnswered;
import org.aforo.server.manifests.Notices;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Held;
import org.aforo.server.review.Holds;
import org.aforo.server.review.holds.HoldStage.Event;
import org.aforo.server.review.holds.HoldStore.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves holds along their life, each step with its leaf and its notice in one transaction. */
@Component
class HoldDesk implements Holds {

    private static final Pattern REASON = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final int LONGEST_WHY = 2_000;
    private static final String SENDER = "review.holds";

    private final HoldStore store;
    private final CauseStore causes;
    private final Visits visits;
    private final Notices notices;
    private final Means means;

    HoldDesk(HoldStore store, CauseStore causes, Visits visits, Notices notices, Means means) {
        this.store = store;
        this.causes = causes;
        this.visits = visits;
        this.notices = notices;
        this.means = means;
    }

    @Component
    record Means(Journal journal, Ids ids, InstantSource clock, Live live) {}

    @Override
    @Transactional
    public Held order(UUID visitId, String reasonCode, Actor by) {
        if (!REASON.matcher(reasonCode).matches()) {
            throw Problem.caller(
                    422,
                    "review.hold-reason",
                    "A hold has a reason code of small letters and hyphens; it stays inside.");
        }
        Cause.Wanted wanted = new Cause.Wanted(Cause.Kind.SUPERVISOR, null, reasonCode, by.pseudonym(), null);
        return join(visitId, wanted)
                .orElseThrow(() -> Problem.notFound("review.visit-unknown", "There is no visit with this id."));
    }

    /**
     * Holds the visit for one more cause, within the caller's transaction. The same cause twice is one.
     *
     * @return empty when there is no such visit
     */
    @Transactional
    public Optional<Held> join(UUID visitId, Cause.Wanted wanted) {
        Optional<Visit> visit = visits.find(visitId);
        if (visit.isEmpty()) {
            return Optional.empty();
        }
        Instant now = means.clock().instant();
        UUID fresh = means.ids().next();
        Hold hold = store.openOf(visit.get(), fresh, now);
        boolean there = causes.of(hold.id()).stream()
                .anyMatch(each -> each.settledAt() == null
                        && each.kind() == wanted.kind()
                        && java.util.Objects.equals(each.ref(), wanted.ref())
                        && wanted.kind() != Cause.Kind.SUPERVISOR);
        if (there) {
            return Optional.of(hold.held());
        }
        LeafRef leaf = means.journal().append(causeLeaf(hold, wanted, hold.id().equals(fresh)));
        causes.insert(means.ids().next(), hold.id(), wanted, now, leaf);
        if (hold.id().equals(fresh)) {
            store.happened(hold.id(), "ordered", hold.stage(), now, leaf);
        }
        hold.stage().next(Event.HELD_AGAIN).ifPresent(again -> move(hold, Event.HELD_AGAIN, again));
        tell(hold.id());
        means.live().announce(LiveTopic.HOLDS);
        return store.find(hold.id()).map(Hold::held);
    }

    /** What anybody may read of it is that a hold was ordered; why is sealed, so that the journal does not tell chance from the rest. */
    private static Entry causeLeaf(Hold hold, Cause.Wanted wanted, boolean first) {
        Map<String, String> sealed = new HashMap<>();
        sealed.put("cause", wanted.kind().code());
        sealed.put("ref", String.valueOf(wanted.ref()));
        sealed.put("reason", String.valueOf(wanted.reasonCode()));
        sealed.put("by", String.valueOf(wanted.orderedBy()));
        return new Entry(
                first ? "review.hold-ordered" : "review.hold-joined",
                hold.held().visitId(),
                Map.of("hold", hold.id().toString()),
                sealed);
    }

    /** Sends the notice that is due, if anybody knows where the box is. */
    private void tell(UUID id) {
        Hold hold = store.locked(id).orElseThrow();
        HoldStage.State state = hold.stage().state();
        boolean holding = state == HoldStage.State.ORDERED;
        if (!holding && state != HoldStage.State.RELEASE_ORDERED) {
            return;
        }
        Optional<Visit> visit = visits.find(hold.held().visitId()).filter(known -> known.terminal() != null);
        if (visit.isEmpty()) {
            return;
        }
        UUID notice = notices.send(visit.get().id(), holding ? Notices.Kind.HOLD : Notices.Kind.HOLD_RELEASE, SENDER);
        store.told(id, holding ? notice : hold.holdNotice(), holding ? null : notice);
        hold.stage().next(Event.SENT).ifPresent(sent -> move(hold, Event.SENT, sent));
    }

    private void move(Hold hold, Event event, HoldStage stage) {
        LeafRef leaf = means.journal()
                .append(Entry.of(
                        event == Event.ESCALATED ? "review.hold-escalated" : "review.hold-moved",
                        hold.held().visitId(),
                        Map.of(
                                "hold", hold.id().toString(),
                                "state", stage.state().code(),
                                "level", Integer.toString(stage.level()))));
        store.moved(hold.id(), event, stage, means.clock().instant(), leaf);
        means.live().announce(LiveTopic.HOLDS);
    }

    @Override
    @Transactional
    public Held release(UUID holdId, String why, Actor by) {
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            throw Problem.caller(
                    422, "review.hold-why", "Say in up to " + LONGEST_WHY + " characters why the hold is released.");
        }
        Hold hold = store.locked(holdId).orElseThrow(HoldDesk::unknown);
        if (hold.held().endedAt() != null || hold.stage().next(Event.SETTLED).isEmpty()) {
            throw Problem.caller(409, "review.hold-over", "This hold is released already. Load the page again.");
        }
        if (unsettled(holdId).stream().anyMatch(cause -> cause.kind() == Cause.Kind.PERSON)) {
            throw Problem.caller(
                    409,
                    "review.alarm-open",
                    "Somebody may be in this container. Close the alarm when that is settled; then release the hold.");
        }
        settle(holdId, cause -> true, new Settled(Cause.Settling.SUPERVISOR, by.pseudonym(), why));
        return store.find(holdId).map(Hold::held).orElseThrow(HoldDesk::unknown);
    }

    /** How, by whom and why a cause is settled. */
    record Settled(
            Cause.Settling how,
            @Nullable String by,
            @Nullable String why) {
        static Settled by(Cause.Settling how) {
            return new Settled(how, null, null);
        }
    }

    /** Settles the causes of the visit's open hold that are meant; the hold is released when none is left. */
    @Transactional
    public void settleOf(UUID visitId, Predicate<Cause> meant, Settled settled) {
        store.lockedOpenOf(visitId).ifPresent(hold -> settle(hold.id(), meant, settled));
    }

    /** As {@link #settleOf}, of a hold by its id. */
    @Transactional
    public void settle(UUID holdId, Predicate<Cause> meant, Settled settled) {
        Hold hold = store.locked(holdId).orElseThrow(HoldDesk::unknown);
        List<Cause> open = unsettled(holdId).stream().filter(meant).toList();
        if (hold.held().endedAt() != null || open.isEmpty()) {
            return;
        }
        for (Cause cause : open) {
            causes.settle(
                    cause.id(),
                    settled.how(),
                    settled.by(),
                    settled.why(),
                    means.clock().instant());
            means.journal()
                    .append(new Entry(
                            "review.hold-cause-settled",
                            hold.held().visitId(),
                            Map.of("hold", holdId.toString()),
                            Map.of(
                                    "cause", cause.kind().code(),
                                    "how", settled.how().code(),
                                    "by", String.valueOf(settled.by()),
                                    "why", String.valueOf(settled.why()))));
        }
        means.live().announce(LiveTopic.HOLDS);
        if (unsettled(holdId).isEmpty()) {
            hold.stage().next(Event.SETTLED).ifPresent(stage -> move(hold, Event.SETTLED, stage));
            tell(holdId);
        }
    }

    @Override
    @Transactional
    public void overruled(UUID visitId, Set<UUID> decisionIds) {
        settleOf(
                visitId,
                cause ->
                        cause.kind() == Cause.Kind.DECISION && cause.ref() != null && decisionIds.contains(cause.ref()),
                Settled.by(Cause.Settling.READ_AGAIN));
    }

    private List<Cause> unsettled(UUID holdId) {
        return causes.of(holdId).stream()
                .filter(cause -> cause.settledAt() == null)
                .toList();
    }

    /** What a terminal did with a notice moves the hold that sent it, if the notice is the one that counts now. */
    @Transactional
    public void answered(NoticeAnswered answer) {
        store.lockedByNotice(answer.noticeId()).ifPresent(hold -> {
            boolean releasing = hold.stage().state() == HoldStage.State.RELEASE_SENT;
            if (!answer.noticeId().equals(releasing ? hold.releaseNotice() : hold.holdNotice())) {
                return;
            }
            Event event = switch (answer.answer()) {
                case FETCHED -> Event.FETCHED;
                case RECEIPTED -> Event.ACKNOWLEDGED;
                case ALREADY_LOADED -> Event.ALREADY_LOADED;
            };
            hold.stage().next(event).ifPresent(stage -> move(hold, event, stage));
        });
    }

    /** Cut-off or terminal changed; a terminal that was not told yet is told. */
    @Transactional
    public void visitChanged(UUID visitId) {
        Visit visit = visits.find(visitId).orElse(null);
        Hold hold = store.lockedOpenOf(visitId).orElse(null);
        if (visit == null || hold == null) {
            return;
        }
        String told = hold.held().terminal();
        String now = visit.terminal();
        store.visitChanged(visit);
        if (told != null && now != null && !told.equalsIgnoreCase(now)) {
            hold.stage().next(Event.MOVED).ifPresent(stage -> move(hold, Event.MOVED, stage));
        }
        tell(hold.id());
        means.live().announce(LiveTopic.HOLDS);
    }

    /**
     * Does what the clock asks of one hold.
     *
     * @return the notice the terminal is to be reminded of: by the caller, afterwards, for an answer locks the notice before the hold
     */
    @Transactional
    public Optional<UUID> tick(UUID holdId) {
        Hold hold = store.locked(holdId).orElseThrow(HoldDesk::unknown);
        Instant now = means.clock().instant();
        Instant cutOff = hold.held().cutOff();
        if (cutOff != null && !now.isBefore(cutOff)) {
            hold.stage().next(Event.TIME_UP).ifPresent(stage -> move(hold, Event.TIME_UP, stage));
            return Optional.empty();
        }
        HoldStage stage = hold.stage();
        int due = Escalation.due(hold.held().orderedAt(), cutOff, now);
        while (stage.level() < due) {
            Optional<HoldStage> louder = stage.next(Event.ESCALATED);
            if (louder.isEmpty()) {
                return Optional.empty();
            }
            stage = louder.get();
            move(hold, Event.ESCALATED, stage);
        }
        return stage.level() > hold.stage().level() ? Optional.ofNullable(hold.holdNotice()) : Optional.empty();
    }

    @Override
    public Optional<Held> stateOf(UUID visitId) {
        return store.latestOf(visitId).map(Hold::held);
    }

    @Override
    public List<Held> between(Instant from, Instant until) {
        return store.between(from, until).stream().map(Hold::held).toList();
    }

    static Problem unknown() {
        return Problem.notFound("review.hold-unknown", "There is no hold with this id.");
    }
}
