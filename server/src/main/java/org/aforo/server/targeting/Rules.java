package org.aforo.server.targeting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.facts.PortVisit;
import org.aforo.selectivity.rules.RuleReading;
import org.aforo.selectivity.rules.RuleSet;
import org.aforo.selectivity.rules.StarterRules;
import org.aforo.selectivity.rules.TrialResult;
import org.aforo.selectivity.rules.Trials;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules: proposed by one officer with what they would have done to the past, approved by another, in force from a day on. Every version
 * stays; going back is a proposal like any other.
 */
@Service
class Rules {

    private static final int LONGEST_NOTE = 2000;

    private final RuleSetStore store;
    private final Journal journal;
    private final ApplicationEventPublisher announcements;
    private final InstantSource clock;
    private @Nullable InForce compiled;

    Rules(RuleSetStore store, Journal journal, ApplicationEventPublisher announcements, InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Rules in force, ready to run. */
    record InForce(int number, RuleSet rules) {}

    /** Rules changed; announced inside the transaction that changed them. */
    record Changed(int number) {}

    /** Compiled once a version. With none approved yet, the starter rules come into force. */
    synchronized InForce inForce() {
        RuleSetStore.Version version = store.inForce(clock.instant()).orElseGet(this::starter);
        InForce last = compiled;
        if (last != null && last.number() == version.number()) {
            return last;
        }
        RuleSet rules = RuleSet.read(version.text(), PortVisit.SCHEMA)
                .rules()
                .orElseThrow(() -> new IllegalStateException(
                        "rule set " + version.number() + " was approved and does not read any more"));
        InForce now = new InForce(version.number(), rules);
        compiled = now;
        return now;
    }

    private RuleSetStore.Version starter() {
        Instant now = clock.instant();
        int number = store.propose(new RuleSetStore.Version(
                0,
                StarterRules.text(),
                "Reglas iniciales / starter rules",
                "proposed",
                null,
                "aforo",
                now,
                null,
                null,
                null,
                null,
                null,
                null));
        store.judge(number, "approved", null, "aforo", now, "");
        journal.append(
                Entry.of("targeting.rules-approved", subject(number), Map.of("number", Integer.toString(number))));
        return store.find(number).orElseThrow();
    }

    Optional<RuleSetStore.Version> versionInForce() {
        return store.inForce(clock.instant());
    }

    List<RuleSetStore.Version> all() {
        return store.all();
    }

    Optional<RuleSetStore.Version> find(int number) {
        return store.find(number);
    }

    /** A text that may run: sound, and its own tests pass. */
    record Sound(RuleSet rules, RuleReading reading) {}

    /**
     * @throws Problem {@code targeting.rules-unsound} (422) with the first remark or failed test
     */
    static Sound sound(String text) {
        RuleReading reading = RuleSet.read(text, PortVisit.SCHEMA);
        RuleSet rules = reading.rules()
                .orElseThrow(() -> unsound(reading.remarks().stream()
                        .filter(remark -> remark.isError())
                        .map(remark -> "line " + remark.where().line() + ": " + remark.what())
                        .findFirst()
                        .orElse("they do not read")));
        for (TrialResult trial : Trials.run(rules)) {
            if (!trial.passed()) {
                throw unsound(
                        "test \"" + trial.name() + "\": " + trial.failures().getFirst());
            }
        }
        return new Sound(rules, reading);
    }

    private static Problem unsound(String why) {
        return Problem.caller(422, "targeting.rules-unsound", "The rules cannot be proposed: " + why + ".");
    }

    /** What an officer proposes. */
    record Proposal(
            String text,
            String note,
            @Nullable Instant effectiveFrom,
            @Nullable Integer revertTo,
            String backTest) {}

    @Transactional
    public RuleSetStore.Version propose(Proposal proposal, Actor actor) {
        sound(proposal.text());
        String note = note(proposal.note());
        int number = store.propose(new RuleSetStore.Version(
                0,
                proposal.text(),
                note,
                "proposed",
                actor.accountId(),
                actor.pseudonym(),
                clock.instant(),
                proposal.effectiveFrom(),
                proposal.revertTo(),
                proposal.backTest(),
                null,
                null,
                null));
        journal.append(new Entry(
                "targeting.rules-proposed",
                subject(number),
                Map.of("number", Integer.toString(number)),
                Map.of("by", actor.pseudonym(), "text", proposal.text(), "note", note)));
        return store.find(number).orElseThrow();
    }

    /**
     * Approves or rejects.
     *
     * @throws Problem {@code targeting.rules-unknown} (404), {@code targeting.rules-judged} (409) when somebody did already,
     *     {@code targeting.rules-own} (403) for one's own proposal
     */
    @Transactional
    public RuleSetStore.Version judge(int number, boolean approve, @Nullable String why, Actor actor) {
        RuleSetStore.Version version = store.locked(number).orElseThrow(Rules::unknown);
        if (!version.state().equals("proposed")) {
            throw Problem.caller(409, "targeting.rules-judged", "Somebody has approved or rejected this proposal.");
        }
        UUID proposer = version.proposedBy();
        if (actor.accountId().equals(proposer)) {
            throw Problem.caller(403, "targeting.rules-own", "A proposal is judged by somebody else than who made it.");
        }
        String state = approve ? "approved" : "rejected";
        String note = why == null || why.isBlank() ? "" : note(why);
        store.judge(number, state, actor.accountId(), actor.pseudonym(), clock.instant(), note);
        journal.append(new Entry(
                "targeting.rules-" + state,
                subject(number),
                Map.of("number", Integer.toString(number)),
                Map.of("by", actor.pseudonym(), "note", note)));
        if (approve) {
            announcements.publishEvent(new Changed(number));
        }
        return store.find(number).orElseThrow();
    }

    private static String note(@Nullable String note) {
        String stripped = Objects.requireNonNullElse(note, "").strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NOTE || stripped.indexOf('\0') >= 0) {
            throw Problem.caller(
                    422,
                    "targeting.note-missing",
                    "Say in 1 to " + LONGEST_NOTE + " characters why; whoever comes after reads it.");
        }
        return stripped;
    }

    /** Leaves are about things with an id of this shape. */
    static UUID subject(int number) {
        return new UUID(0, number);
    }

    static Problem unknown() {
        return Problem.notFound("targeting.rules-unknown", "There is no rule set with this number.");
    }
}
