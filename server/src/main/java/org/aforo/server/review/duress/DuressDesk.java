package org.aforo.server.review.duress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.queue.Onlookers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who hear of signs of duress and what they do about them. A supervisor never hears of a reader of the own unit: whoever bribes or
 * threatens a reader may well know who sits beside them. Auditors, who may learn who a reader is, hear of all.
 */
@Component
class DuressDesk {

    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST = 200;

    private final DuressStore store;
    private final Access access;
    private final Onlookers onlookers;
    private final Journal journal;
    private final InstantSource clock;

    DuressDesk(DuressStore store, Access access, Onlookers onlookers, Journal journal, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.onlookers = onlookers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The signs this person may hear of, the latest first; that they looked is written down. */
    List<DuressStore.Sign> seen(Actor actor) {
        onlookers.looked(actor, Onlookers.Sight.DURESS);
        return store.latest(hiddenUnit(actor), MOST);
    }

    /** How many of them nobody has taken up. */
    long open(Actor actor) {
        return store.open(hiddenUnit(actor));
    }

    /**
     * Writes down what was done. Its leaf is about whoever did it and not about the decision, which it would point out.
     *
     * @throws Problem {@code review.sign-unknown} (404) also for those this person may not hear of, {@code review.sign-step} (409),
     *     {@code review.text-too-long} (422)
     */
    @Transactional
    void step(long id, DuressState.Step step, String note, Actor actor) {
        String words = note.strip();
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            throw Problem.caller(
                    422, "review.text-too-long", "Say in 1 to " + LONGEST_NOTE + " characters what is being done.");
        }
        DuressState state = store.lock(id, hiddenUnit(actor))
                .orElseThrow(() -> Problem.notFound("review.sign-unknown", "There is nothing with this number."));
        if (state.next(step).isEmpty()) {
            throw Problem.caller(
                    409,
                    "review.sign-step",
                    "What is " + state.code() + " cannot be " + step.code() + ". Load the page again.");
        }
        LeafRef leaf = journal.append(new Entry(
                "review.note-added",
                actor.accountId(),
                Map.of(),
                Map.of(
                        "by", actor.pseudonym(),
                        "decision", store.decisionOf(id).toString(),
                        "step", step.code(),
                        "note", words)));
        Instant now = clock.instant();
        store.add(id, new DuressStore.Done(step, actor.pseudonym(), words, now), leaf);
    }

    private Optional<String> hiddenUnit(Actor actor) {
        return access.allows(actor, Action.READER_UNSEAL) ? Optional.empty() : Optional.of(actor.unit());
    }
}
