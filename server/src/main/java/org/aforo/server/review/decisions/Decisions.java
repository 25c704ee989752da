package org.aforo.server.review.decisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Verdict;
import org.aforo.server.review.queue.Lease;
import org.aforo.server.review.queue.Queue;
import org.aforo.server.review.reasons.Reasons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records decisions, each in one transaction with its leaf, and corrects them by adding. */
@Component
public class Decisions {

    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_SHOWN = 32_000;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_SECONDS = 86_400;

    private final Queue queue;
    private final Reasons reasons;
    private final DecisionStore store;
    private final Recorder recorder;
    private final Following following;

    public Decisions(Queue queue, Reasons reasons, DecisionStore store, Recorder recorder, Following following) {
        this.queue = queue;
        this.reasons = reasons;
        this.store = store;
        this.recorder = recorder;
        this.following = following;
    }

    /**
     * What an analyst sends.
     *
     * @param shown what was on screen, as JSON; null when the page has not recorded it
     * @param signal whether the analyst signals to be under duress
     */
    public record Given(
            Verdict verdict,
            String reasonCode,
            @Nullable String note,
            List<Mark> marks,
            int secondsShown,
            @Nullable String shown,
            boolean signal,
            String idempotencyKey) {

        public Given {
            marks = List.copyOf(marks);
            checkText("note", note, LONGEST_NOTE);
            checkText("shown", shown, LONGEST_SHOWN);
            checkText("idempotencyKey", idempotencyKey, LONGEST_KEY);
            if (marks.size() > Mark.MOST_MARKS) {
                throw Mark.refused("at most " + Mark.MOST_MARKS + " marks; seen " + marks.size());
            }
            if (secondsShown < 0 || secondsShown > MOST_SECONDS) {
                throw Problem.caller(422, "review.decision-refused", "secondsShown must be 0 to " + MOST_SECONDS + ".");
            }
        }
    }

    /** What a supervisor sends. */
    public record Correction(
            Verdict verdict, String reasonCode, @Nullable String note, String why) {

        public Correction {
            checkText("note", note, LONGEST_NOTE);
            checkText("why", why, LONGEST_NOTE);
            if (why.isBlank()) {
                throw Problem.caller(422, "review.reason-missing", "A correction says why the decision was wrong.");
            }
        }
    }

    /**
     * Records the verdict on the scan under the lease. The same key again is the same decision, answered again.
     *
     * @throws Problem {@code review.lease-expired} (410), {@code review.already-decided} (409), {@code review.reason-unknown} (422)
     */
    @Transactional
    public void decide(UUID leaseId, Actor analyst, Given given) {
        Optional<String> earlier = store.idempotencyKeyOf(leaseId, analyst.accountId());
        if (earlier.isPresent()) {
            if (earlier.get().equals(given.idempotencyKey())) {
                return;
            }
            throw Problem.caller(409, "review.already-decided", "This scan is decided already; a decision is final.");
        }
        Lease lease = queue.deciding(leaseId, analyst);
        reasons.require(given.verdict(), given.reasonCode(), lease.givenAt());
        Decision.Decider decider =
                new Decision.Decider(analyst.accountId(), analyst.pseudonym(), lease.agency(), lease.legalPower());
        Decision decision = recorder.compose(lease, decider, given);
        store.add(decision, given.idempotencyKey());
        queue.decided(lease);
        following.follow(decision, analyst, given.signal());
    }

    /**
     * Adds a decision that names the one it corrects; both stay visible.
     *
     * @throws Problem {@code review.decision-unknown} (404), {@code review.already-corrected} (409)
     */
    @Transactional
    public Decision correct(UUID decisionId, Actor supervisor, Correction correction) {
        Decision wrong = require(decisionId);
        reasons.requireNow(correction.verdict(), correction.reasonCode());
        if (wrong.correctedBy() != null) {
            throw Problem.caller(
                            409,
                            "review.already-corrected",
                            "This decision is corrected already; correct the later one.")
                    .with("correctedBy", wrong.correctedBy().toString());
        }
        following.lock(wrong.scanId());
        Decision corrected = recorder.composeCorrection(wrong, supervisor, correction);
        store.add(corrected, null);
        following.announce(corrected);
        return corrected;
    }

    public Decision require(UUID decisionId) {
        return store.find(decisionId)
                .orElseThrow(() -> Problem.notFound("review.decision-unknown", "There is no decision with this id."));
    }

    private static void checkText(String name, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw Problem.caller(422, "review.text-too-long", name + " has at most " + most + " characters.");
        }
    }
}
