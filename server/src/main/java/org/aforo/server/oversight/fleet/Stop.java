package org.aforo.server.oversight.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span in which a scanner sent nothing, or was said to stand still.
 *
 * @param device its key, see {@link Scanner}
 * @param since its last scan before, or what the terminal says
 * @param endedAt its first scan after, or what the terminal says; null while it lasts
 * @param askedAt null where the terminal said so unasked
 * @param reason null while nobody has said why
 * @param closedAt when it was given up asking; null otherwise
 */
record Stop(
        UUID id,
        String device,
        @Nullable String terminal,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable Instant askedAt,
        @Nullable Double evidence,
        @Nullable Double threshold,
        @Nullable StopReason reason,
        @Nullable String says,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt) {

    /** Asked, not answered, and the terminal may still answer. */
    boolean awaitsAnswer() {
        return reason == null && closedAt == null;
    }

    boolean lastsAt(Instant now) {
        return !since.isAfter(now) && (endedAt == null || endedAt.isAfter(now));
    }

    /** Of this span of time how much it stood still. */
    Duration within(Instant from, Instant until) {
        Instant begin = since.isAfter(from) ? since : from;
        Instant over = endedAt == null || endedAt.isAfter(until) ? until : endedAt;
        return begin.isBefore(over) ? Duration.between(begin, over) : Duration.ZERO;
    }
}
