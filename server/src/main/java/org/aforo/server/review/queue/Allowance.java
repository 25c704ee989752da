package org.aforo.server.review.queue;

import java.time.Duration;
import java.time.Instant;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether an analyst may be given a scan now, by what the policy says of declining. These are the times on which the bound of
 * {@link org.aforo.selectivity.reading.Bound} rests.
 */
final class Allowance {

    /** Within so long an analyst's handing back is counted together. */
    static final Duration A_SHIFT = Duration.ofHours(12);

    private Allowance() {}

    /**
     * What an analyst did in the last {@link #A_SHIFT}.
     *
     * @param lastGiven when a scan was given, or one set aside became the current one
     * @param lastPassedOn when one was handed back or its time ran out
     * @param passedOn how many were
     */
    record Past(@Nullable Instant lastGiven, @Nullable Instant lastPassedOn, long passedOn) {}

    /**
     * Of a scan that is to be given.
     *
     * @throws Problem {@code review.handed-back-too-often} (409), {@code review.wait} (429) with the seconds to wait
     */
    static void requireGiving(ReadingPolicy.Declining policy, Past past, Instant now) {
        if (past.passedOn() > 0 && past.passedOn() >= policy.skipsPerShift()) {
            throw Problem.caller(
                    409,
                    "review.handed-back-too-often",
                    "You have handed back or let lie " + past.passedOn()
                            + " scans in twelve hours, which is all there may be. Speak to your supervisor.");
        }
        requireTaking(policy, past, now);
        requirePassed(past.lastGiven(), policy.leastSecondsBetween(), now, "between");
    }

    /** Of a scan that was set aside for the analyst, too: handing back does not hurry the next one. */
    static void requireTaking(ReadingPolicy.Declining policy, Past past, Instant now) {
        requirePassed(past.lastPassedOn(), policy.waitSeconds(), now, "passed-on");
    }

    private static void requirePassed(@Nullable Instant since, int seconds, Instant now, String because) {
        Instant from = since == null ? now : since.plusSeconds(seconds);
        if (from.isAfter(now)) {
            // rounded up: asked for again after so many seconds, it is given
            long left = Duration.between(now, from).plusMillis(999).toSeconds();
            throw Problem.capacity(
                            429,
                            "review.wait",
                            "The next scan is given in " + left + " s, so that nobody can hurry the draw.")
                    .with(Problem.RETRY_AFTER_SECONDS, Long.toString(left))
                    .with("because", because);
        }
    }
}
