package org.aforo.server.review.holds;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How loud an unanswered hold must be, by the clock. The terminal is reminded after an eighth of the time there is until cut-off, the duty
 * supervisor is alarmed after a quarter, the telephone is due after a half; never later than 10, 20 and 40 minutes. A ship that leaves within
 * the hour has no time for steps: the supervisor is alarmed at once, and the telephone is due after five minutes.
 */
final class Escalation {

    static final Duration REMIND_LATEST = Duration.ofMinutes(10);
    static final Duration ALARM_LATEST = Duration.ofMinutes(20);
    static final Duration CALL_LATEST = Duration.ofMinutes(40);
    static final Duration NO_TIME_LEFT = Duration.ofHours(1);
    static final Duration CALL_WITHIN_THE_HOUR = Duration.ofMinutes(5);

    private Escalation() {}

    /** The level that is due, 0 to 3. */
    static int due(Instant orderedAt, @Nullable Instant cutOff, Instant now) {
        Duration waited = Duration.between(orderedAt, now);
        if (cutOff == null) {
            return steps(waited, REMIND_LATEST, ALARM_LATEST, CALL_LATEST);
        }
        if (Duration.between(now, cutOff).compareTo(NO_TIME_LEFT) <= 0) {
            return waited.compareTo(CALL_WITHIN_THE_HOUR) >= 0 ? 3 : 2;
        }
        Duration whole = Duration.between(orderedAt, cutOff);
        return steps(
                waited,
                earlier(whole.dividedBy(8), REMIND_LATEST),
                earlier(whole.dividedBy(4), ALARM_LATEST),
                earlier(whole.dividedBy(2), CALL_LATEST));
    }

    private static int steps(Duration waited, Duration remind, Duration alarm, Duration call) {
        return waited.compareTo(call) >= 0
                ? 3
                : waited.compareTo(alarm) >= 0 ? 2 : waited.compareTo(remind) >= 0 ? 1 : 0;
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
