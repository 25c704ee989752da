package org.aforo.server.review.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a policy on a past day. */
@Component
class Trials {

    private static final int HOURS = 24;
    private static final Duration FURTHEST = Duration.ofDays(31);

    private final PastDay past;
    private final Policies policies;
    private final InstantSource clock;

    Trials(PastDay past, Policies policies, InstantSource clock) {
        this.past = past;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param from start of the 24 hours, cut to the hour; null: the last 24 full hours
     * @throws Problem {@code review.day-refused} (422) for a time not within the last 31 days
     */
    Trial run(ReadingPolicy proposed, @Nullable Instant from) {
        Instant lastFull = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS));
        Instant start = from == null ? lastFull : from.truncatedTo(ChronoUnit.HOURS);
        if (start.isAfter(lastFull) || start.isBefore(lastFull.minus(FURTHEST))) {
            throw Problem.caller(
                    422,
                    "review.day-refused",
                    "A policy is tried on 24 hours that are over and lie within the last 31 days.");
        }
        Instant end = start.plus(Duration.ofHours(HOURS));
        Trial.Past day =
                new Trial.Past(start, HOURS, past.due(start, end), past.hands(start, end), past.differing(start, end));
        return Trial.run(day, policies.now(), proposed);
    }
}
