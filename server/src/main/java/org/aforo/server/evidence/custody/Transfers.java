package org.aforo.server.evidence.custody;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.evidence.custody.Holder.House;
import org.aforo.server.evidence.custody.Holder.Officer;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Papers;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.people.Colleagues;
import org.aforo.server.people.Proofs;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hand-overs: put together, confirmed by whoever gives, confirmed by whoever receives. Every confirmation is a proof of the person bound to this
 * one hand-over. The exhibits are locked, {@link Custody#next} is asked for each, and either all move or none. Who may is asked by whoever calls.
 */
@Service
public class Transfers {

    /** What a draft says may have changed after this. */
    static final Duration DRAFT_GOOD_FOR = Duration.ofHours(1);

    /** The acts a proof can be made for. */
    public static final String GIVE = "custody-give";

    public static final String RECEIVE = "custody-receive";

    private static final int MOST_EXHIBITS = 500;
    private static final int LONGEST_NOTE = 2_000;

    private final CustodyStore store;
    private final Register register;
    private final Papers papers;
    private final Journal journal;
    private final Signing signing;

    Transfers(CustodyStore store, Register register, Papers papers, Journal journal, Signing signing) {
        this.store = store;
        this.register = register;
        this.papers = papers;
        this.journal = journal;
        this.signing = signing;
    }

    /** Who can sign and when. */
    @org.springframework.stereotype.Component
    record Signing(Proofs proofs, Colleagues colleagues, Disposals disposals, Ids ids, InstantSource clock, Live live) {
        /** As the database keeps it, so that what is compared later is the same. */
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** What somebody puts together. */
    public record Draft(
            Transfer.Way way,
            Set<UUID> exhibits,
            @Nullable UUID to,
            @Nullable House from,
            @Nullable House house,
            Transfer.@Nullable Disposing disposal,
            @Nullable Instant givenAt,
            @Nullable Instant receivedAt,
            @Nullable String note,
            List<UUID> papers) {
        public Draft {
            exhibits = Set.copyOf(exhibits);
            papers = List.copyOf(papers);
        }
    }

    /**
     * Puts a hand-over together; it moves nothing yet.
     *
     * @throws Problem {@code evidence.transfer-refused} (422), {@code evidence.receiver-unfit} (409), {@code evidence.paper-missing} (422),
     *     {@code evidence.exhibit-unknown} (404), and, for what is to be destroyed or to leave, what {@link Disposals} refuses (409)
     */
    @Transactional
    public Transfer draft(Draft wanted, Actor by) {
        Instant now = signing.now();
        requireWhole(wanted, now);
        signing.disposals().require(wanted.way(), wanted.house(), wanted.exhibits());
        Officer giver = officer(by);
        Transfer transfer = new Transfer(
                signing.ids().next(),
                store.nextNumber(),
                wanted.way(),
                giver,
                wanted.to() == null ? null : receiver(wanted.to(), giver),
                wanted.from(),
                wanted.house(),
                wanted.disposal(),
                micros(wanted.givenAt()),
                micros(wanted.receivedAt()),
                wanted.note() == null ? "" : wanted.note().strip(),
                now,
                List.copyOf(new TreeSet<>(wanted.exhibits())));
        store.add(transfer);
        papers.attach(Set.copyOf(wanted.papers()), transfer.id());
        return transfer;
    }

    private static void requireWhole(Draft wanted, Instant now) {
        String note = wanted.note() == null ? "" : wanted.note();
        if (wanted.exhibits().isEmpty() || wanted.exhibits().size() > MOST_EXHIBITS) {
            throw refused("A hand-over is of 1 to " + MOST_EXHIBITS + " exhibits.");
        }
        if (note.length() > LONGEST_NOTE || (wanted.way() == Transfer.Way.MISSING && note.isBlank())) {
            throw refused("The note has up to " + LONGEST_NOTE + " characters; what is missing needs one.");
        }
        Transfer.Way way = wanted.way();
        boolean houses = way == Transfer.Way.OUT || way == Transfer.Way.BETWEEN || way == Transfer.Way.BACK;
        Instant given = wanted.givenAt();
        Instant received = wanted.receivedAt();
        boolean destroyed = way == Transfer.Way.DESTROYED;
        if (destroyed != (wanted.disposal() != null)
                || (way == Transfer.Way.HAND_OVER || destroyed) != (wanted.to() != null)
                || (way == Transfer.Way.OUT || way == Transfer.Way.BETWEEN) != (wanted.house() != null)
                || (way == Transfer.Way.BETWEEN || way == Transfer.Way.BACK) != (wanted.from() != null)
                || houses != (given != null && received != null)) {
            throw refused("The members of a hand-over " + way.code()
                    + " are wrong: officers have an account (to); houses a kind, a name and the two times of the paper; a destruction a second person (to), a method, a place and"
                    + " a certificate.");
        }
        if (given != null && received != null && (received.isBefore(given) || received.isAfter(now))) {
            throw refused("The paper's times are wrong: given, then received, and both not later than now.");
        }
        if (way.onPaper() && wanted.papers().isEmpty()) {
            throw Problem.caller(
                    422,
                    "evidence.paper-missing",
                    "What is recorded from paper needs a scan of the paper. Add it first.");
        }
    }

    private Officer receiver(UUID account, Officer giver) {
        if (account.equals(giver.accountId())) {
            throw refused("Nobody hands over to themselves.");
        }
        return signing.colleagues()
                .allowed(account, Action.CUSTODY_HOLD)
                .map(colleague -> new Officer(colleague.accountId(), colleague.pseudonym(), colleague.unit()))
                .orElseThrow(() -> Problem.caller(
                        409, "evidence.receiver-unfit", "This person may not hold exhibits now. Choose another."));
    }

    /**
     * The first confirmation: for most ways the only one; of a hand-over between officers the giver's, of a destruction the one that moves nothing yet.
     *
     * @throws Problem {@code people.proof-missing} (403), {@code evidence.transfer-unknown} (404), {@code evidence.draft-old} (409),
     *     {@code evidence.custody-refused} (409) with the exhibit and the reason, or what {@link Disposals} refuses (409);
     *     nothing has moved then
     */
    @Transactional
    public void confirm(UUID transferId, @Nullable String proof, Actor by) {
        Transfer transfer = require(transferId);
        if (!transfer.by().accountId().equals(by.accountId())) {
            throw unknown();
        }
        Instant now = signing.now();
        if (now.isAfter(transfer.draftedAt().plus(DRAFT_GOOD_FOR))) {
            throw old();
        }
        signing.disposals().require(transfer.way(), transfer.house(), Set.copyOf(transfer.exhibits()));
        Proofs.Proof shown = signing.proofs().use(by, GIVE, transferId, proof);
        if (transfer.way() == Transfer.Way.DESTROYED) {
            signing.disposals().first(transfer, shown);
            return;
        }
        apply(transfer, officer(by), new Signed(first(transfer, now), shown, null), now);
    }

    private static Moment first(Transfer transfer, Instant now) {
        Officer by = transfer.by();
        Instant given = Objects.requireNonNullElse(transfer.givenAt(), now);
        Instant received = Objects.requireNonNullElse(transfer.receivedAt(), now);
        return switch (transfer.way()) {
            case TAKE -> new Moment("taken", live -> new Step.Taken(by, live));
            case HAND_OVER -> {
                Officer to = Objects.requireNonNull(transfer.to());
                yield new Moment("offered", live -> new Step.Offered(transfer.id(), by, to, live));
            }
            case OUT -> {
                House to = Objects.requireNonNull(transfer.house());
                yield new Moment("out", live -> new Step.HandedOut(by, to, given, received));
            }
            case BETWEEN -> {
                House from = Objects.requireNonNull(transfer.from());
                House to = Objects.requireNonNull(transfer.house());
                yield new Moment("between", live -> new Step.MovedOutside(from, to, by, given, received));
            }
            case BACK -> {
                House from = Objects.requireNonNull(transfer.from());
                yield new Moment("back", live -> new Step.FetchedBack(from, by, given, received));
            }
            case MISSING -> new Moment("missing", live -> new Step.ReportedMissing(by, live));
            case FOUND -> new Moment("found", live -> new Step.FoundAgain(by, live));
            case DESTROYED -> new Moment("destroyed", live -> new Step.Destroyed(by, live));
        };
    }

    /** The receiver's confirmation. */
    @Transactional
    public void receive(UUID transferId, @Nullable String proof, Actor by) {
        Transfer transfer = require(transferId);
        if (transfer.way() == Transfer.Way.DESTROYED) {
            destroy(transfer, proof, by);
            return;
        }
        Proofs.Proof shown = signing.proofs().use(by, RECEIVE, transferId, proof);
        Officer officer = officer(by);
        Moment moment = new Moment("received", live -> new Step.Received(transferId, officer, live));
        apply(transfer, officer, new Signed(moment, shown, null), signing.now());
    }

    /** The second person of a destruction confirms it: now it has happened, and both stand for it. */
    private void destroy(Transfer transfer, @Nullable String proof, Actor by) {
        Officer second = transfer.to();
        if (second == null || !second.accountId().equals(by.accountId())) {
            throw unknown();
        }
        Proofs.Proof first = store.first(transfer.id()).orElseThrow(Transfers::unknown);
        Instant now = signing.now();
        if (now.isAfter(transfer.draftedAt().plus(DRAFT_GOOD_FOR))) {
            throw old();
        }
        signing.disposals().require(transfer.way(), transfer.house(), Set.copyOf(transfer.exhibits()));
        Proofs.Proof shown = signing.proofs().use(by, RECEIVE, transfer.id(), proof);
        apply(transfer, transfer.by(), new Signed(first(transfer, now), first, null, shown), now);
        signing.disposals().certified(transfer, now, by);
    }

    /** The receiver does not take it; it stays where it is. */
    @Transactional
    public void refuse(UUID transferId, @Nullable String why, Actor by) {
        Officer officer = officer(by);
        Moment moment = new Moment("refused", live -> new Step.Refused(transferId, officer, live));
        apply(require(transferId), officer, new Signed(moment, null, reason(why)), signing.now());
    }

    /** The giver takes the offer back; it stays where it is. */
    @Transactional
    public void withdraw(UUID transferId, @Nullable String why, Actor by) {
        Officer officer = officer(by);
        Moment moment = new Moment("withdrawn", live -> new Step.Withdrawn(transferId, officer, live));
        apply(require(transferId), officer, new Signed(moment, null, reason(why)), signing.now());
    }

    /** A step that is still to be dated: what is confirmed here happens now, what a paper tells when the paper says. */
    private record Moment(String kind, java.util.function.Function<Instant, Step> at) {}

    private record Signed(
            Moment moment,
            Proofs.@Nullable Proof proof,
            @Nullable String why,
            Proofs.@Nullable Proof second) {

        Signed(Moment moment, Proofs.@Nullable Proof proof, @Nullable String why) {
            this(moment, proof, why, null);
        }
    }

    private void apply(Transfer transfer, Officer by, Signed signed, Instant now) {
        store.lock(transfer.exhibits());
        Map<UUID, List<StepRow>> before = store.stepsOf(transfer.exhibits());
        for (UUID exhibitId : transfer.exhibits()) {
            Exhibit exhibit = register.requireExhibit(exhibitId);
            List<StepRow> steps = before.getOrDefault(exhibitId, List.of());
            Custody state = Chain.of(
                            exhibit.foundAt(), steps.stream().map(StepRow::step).toList())
                    .state();
            // a clock that was set back must not stop the depot: what is confirmed now is after what was confirmed
            // before
            Instant last = Custody.lastAt(state);
            Instant live = now.isBefore(last) ? last : now;
            Step step = signed.moment().at().apply(live);
            if (Custody.next(state, step) instanceof Custody.Ruling.Refused(Custody.Refusal why)) {
                throw Problem.caller(
                                409,
                                "evidence.custody-refused",
                                "Exhibit " + exhibit.name() + " does not move: " + why.code()
                                        + ". Nothing was changed; look at its custody.")
                        .with("exhibit", exhibitId.toString())
                        .with("refusal", why.code());
            }
            Instant recorded = step.at().isAfter(now) ? step.at() : now;
            LeafRef leaf = journal.append(entry(transfer, exhibit, step, signed, by, steps.size() + 1));
            Proofs.Proof proof = signed.proof();
            store.add(
                    new StepRow(
                            exhibitId,
                            steps.size() + 1,
                            transfer.id(),
                            signed.moment().kind(),
                            step,
                            recorded,
                            by.pseudonym(),
                            proof == null ? null : proof.method(),
                            proof == null ? null : proof.at(),
                            signed.why(),
                            leaf),
                    by);
        }
        signing.live().announce(LiveTopic.EVIDENCE);
    }

    private Entry entry(Transfer transfer, Exhibit exhibit, Step step, Signed signed, Officer by, int number) {
        Map<String, String> open = new TreeMap<>(Map.of(
                "step", Integer.toString(number),
                "kind", signed.moment().kind(),
                "transfer", transfer.id().toString(),
                "beganAt", step.beganAt().toString(),
                "at", step.at().toString(),
                "by", by.pseudonym(),
                "unit", by.unit()));
        Officer to = transfer.to();
        if (to != null) {
            open.put("to", to.pseudonym());
        }
        House from = transfer.from();
        House house = transfer.house();
        Map<String, String> sealed = new HashMap<>();
        if (from != null) {
            open.put("fromKind", from.kind().code());
            sealed.put("from", from.name());
        }
        if (house != null) {
            open.put("toKind", house.kind().code());
            sealed.put("to", house.name());
        }
        Proofs.Proof proof = signed.proof();
        if (proof != null) {
            open.put("proof", proof.method());
        }
        Proofs.Proof second = signed.second();
        if (second != null) {
            open.put("secondProof", second.method());
        }
        List<Recorded.PaperRef> scans =
                papers.ofTransfers(List.of(transfer.id())).getOrDefault(transfer.id(), List.of());
        if (!scans.isEmpty()) {
            open.put("papers", scans.stream().map(Recorded.PaperRef::digest).collect(Collectors.joining(" ")));
        }
        if (!transfer.note().isEmpty()) {
            sealed.put("note", transfer.note());
        }
        if (signed.why() != null) {
            sealed.put("why", signed.why());
        }
        return new Entry("evidence.custody-step", exhibit.id(), open, sealed);
    }

    /** @throws Problem {@code evidence.transfer-unknown} (404) */
    public Transfer require(UUID transferId) {
        return store.transfer(transferId).orElseThrow(Transfers::unknown);
    }

    /** {@code draft}, {@code offered}, {@code received}, {@code refused}, {@code withdrawn}, or {@code done} for what needs one confirmation. */
    public String stateOf(Transfer transfer) {
        List<String> kinds = store.kindsOf(transfer.id());
        if (kinds.isEmpty()) {
            return store.first(transfer.id()).isPresent() ? "offered" : "draft";
        }
        return transfer.way() == Transfer.Way.HAND_OVER ? kinds.getLast() : "done";
    }

    /** Those this person gave or is given, the latest first. */
    public List<Transfer> of(Actor actor, int limit) {
        return store.of(actor.accountId(), signing.now().minus(DRAFT_GOOD_FOR), limit);
    }

    /** An exhibit's custody: every step as it is kept, and the chain they draw. */
    public record Kept(List<StepRow> steps, Chain chain) {}

    public Kept custodyOf(Exhibit exhibit) {
        return kept(exhibit, store.stepsOf(exhibit.id()));
    }

    public Map<UUID, Kept> custodiesOf(Collection<Exhibit> exhibits) {
        Map<UUID, List<StepRow>> steps =
                store.stepsOf(exhibits.stream().map(Exhibit::id).toList());
        return exhibits.stream()
                .collect(Collectors.toMap(
                        Exhibit::id, exhibit -> kept(exhibit, steps.getOrDefault(exhibit.id(), List.of()))));
    }

    private static Kept kept(Exhibit exhibit, List<StepRow> steps) {
        return new Kept(
                steps,
                Chain.of(exhibit.foundAt(), steps.stream().map(StepRow::step).toList()));
    }

    public Map<UUID, Transfer> transfersOf(Collection<StepRow> steps) {
        return store.transfers(steps.stream().map(StepRow::transferId).collect(Collectors.toSet()));
    }

    /** Whether this person holds the exhibit now, by their own confirmation. */
    public boolean holds(Exhibit exhibit, Actor actor) {
        Optional<Holder> holder = switch (custodyOf(exhibit).chain().state()) {
            case Custody.Held held -> Optional.of(held.by());
            case Custody.Offered offered -> Optional.of(offered.by());
            case Custody.Untaken _, Custody.Missing _, Custody.Destroyed _ -> Optional.empty();
        };
        return holder.filter(by ->
                        by instanceof Officer officer && officer.accountId().equals(actor.accountId()))
                .isPresent();
    }

    private static Officer officer(Actor actor) {
        return new Officer(actor.accountId(), actor.pseudonym(), actor.unit());
    }

    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static String reason(@Nullable String why) {
        if (why == null || why.isBlank() || why.length() > LONGEST_NOTE) {
            throw Problem.caller(422, "evidence.reason-missing", "Say why, in 1 to " + LONGEST_NOTE + " characters.");
        }
        return why.strip();
    }

    private static Problem old() {
        return Problem.caller(
                409, "evidence.draft-old", "This was put together more than an hour ago. Put it together again.");
    }

    private static Problem refused(String what) {
        return Problem.caller(422, "evidence.transfer-refused", what);
    }

    private static Problem unknown() {
        return Problem.notFound("evidence.transfer-unknown", "There is no hand-over with this id to confirm.");
    }
}
