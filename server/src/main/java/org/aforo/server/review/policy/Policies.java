package org.aforo.server.review.policy;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.PolicyInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The reading policy: proposed by one person with what it would have done to a day, approved by another, in force at once. Every version
 * stays; going back is a proposal like any other.
 */
@Service
public class Policies implements PolicyInForce {

    private static final int LONGEST_NOTE = 2000;

    private final PolicyStore store;
    private final PolicyText texts;
    private final Journal journal;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable InForce last;

    Policies(
            PolicyStore store,
            PolicyText texts,
            Journal journal,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A policy and the number of its version. */
    public record InForce(int number, ReadingPolicy policy) {}

    @Override
    public ReadingPolicy now() {
        return versionInForce().policy();
    }

    /**
     * The same with its number. With none approved yet, the first policy comes into force. One look into an index; the rest is read again
     * only when the number is another.
     */
    public InForce versionInForce() {
        int number = store.inForce().orElseGet(this::first);
        InForce known = last;
        if (known != null && known.number() == number) {
            return known;
        }
        PolicyStore.Version version = store.find(number).orElseThrow();
        InForce read = new InForce(number, texts.settings(version.text()).policy());
        last = read;
        return read;
    }

    private Integer first() {
        return transaction.execute(status -> {
            store.lock();
            return store.inForce().orElseGet(this::putFirst);
        });
    }

    private Integer putFirst() {
        PolicyStore.Text text = texts.first();
        String house = "aforo";
        int number = store.propose(
                text, new PolicyStore.Proposal(null, house, clock.instant(), "Política inicial / first policy", null));
        store.judge(number, "approved", null, new PolicyStore.Judgement(house, clock.instant(), ""));
        journal.append(Entry.of("review.policy-approved", subject(number), open(number, text)));
        return number;
    }

    List<PolicyStore.Version> all() {
        versionInForce();
        return store.all();
    }

    Optional<PolicyStore.Version> find(int number) {
        return store.find(number);
    }

    Settings settings(PolicyStore.Version version) {
        return texts.settings(version.text());
    }

    /**
     * Proposes a policy.
     *
     * @param trial what it would have done, JSON
     * @throws Problem {@code review.note-missing} (422), {@code review.policy-same} (409) when it is the one in force
     */
    PolicyStore.Version propose(ReadingPolicy policy, @Nullable String note, String trial, Actor actor) {
        String why = note(note);
        PolicyStore.Text text = texts.of(policy);
        InForce now = versionInForce();
        if (now.policy().equals(policy)) {
            throw Problem.caller(409, "review.policy-same", "This is the policy in force: change something first.");
        }
        return transaction.execute(status -> {
            int number = store.propose(
                    text, new PolicyStore.Proposal(actor.accountId(), actor.pseudonym(), clock.instant(), why, trial));
            journal.append(new Entry(
                    "review.policy-proposed",
                    subject(number),
                    open(number, text),
                    Map.of("by", actor.pseudonym(), "settings", text.settings(), "note", why)));
            return store.find(number).orElseThrow();
        });
    }

    /**
     * Approves or rejects.
     *
     * @throws Problem {@code review.policy-unknown} (404), {@code review.policy-judged} (409) when somebody did already,
     *     {@code review.policy-own} (403) for one's own proposal
     */
    PolicyStore.Version judge(int number, boolean approve, @Nullable String why, Actor actor) {
        String note = why == null || why.isBlank() ? "" : note(why);
        return transaction.execute(status -> {
            PolicyStore.Version version = store.locked(number).orElseThrow(Policies::unknown);
            if (!version.state().equals("proposed")) {
                throw Problem.caller(409, "review.policy-judged", "Somebody has approved or rejected this proposal.");
            }
            if (actor.accountId().equals(version.proposal().accountId())) {
                throw Problem.caller(
                        403, "review.policy-own", "A proposal is judged by somebody else than who made it.");
            }
            String state = approve ? "approved" : "rejected";
            store.judge(
                    number,
                    state,
                    actor.accountId(),
                    new PolicyStore.Judgement(actor.pseudonym(), clock.instant(), note));
            journal.append(new Entry(
                    "review.policy-" + state,
                    subject(number),
                    open(number, version.text()),
                    Map.of("by", actor.pseudonym(), "note", note)));
            return store.find(number).orElseThrow();
        });
    }

    private static Map<String, String> open(int number, PolicyStore.Text text) {
        return Map.of("number", Integer.toString(number), "policy", "sha256:" + text.digest());
    }

    private static String note(@Nullable String note) {
        String stripped = Objects.requireNonNullElse(note, "").strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NOTE || stripped.indexOf('\0') >= 0) {
            throw Problem.caller(
                    422,
                    "review.note-missing",
                    "Say in 1 to " + LONGEST_NOTE + " characters why; whoever comes after reads it.");
        }
        return stripped;
    }

    /** Leaves are about things with an id of this shape. */
    private static UUID subject(int number) {
        return new UUID(0, number);
    }

    static Problem unknown() {
        return Problem.notFound("review.policy-unknown", "There is no reading policy with this number.");
    }
}
