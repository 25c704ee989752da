package org.aforo.server.review.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/** From an instant on and before another. */
record Period(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(400);

    /**
     * @param usual how far back from its end a period reaches of which no beginning is asked for
     * @throws Problem {@code review.period-refused} (422)
     */
    static Period asked(@Nullable Instant from, @Nullable Instant to, Instant now, Duration usual) {
        Instant end = to == null ? now : to;
        Instant begin = from == null ? end.minus(usual) : from;
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Problem.caller(
                    422,
                    "review.period-refused",
                    "from must be before to, and at most " + LONGEST.toDays() + " days. Seen " + begin + " to " + end
                            + ".");
        }
        return new Period(begin, end);
    }

    /** The whole weeks of it that are over at the end of it: Monday to Monday by the clock of the zone; empty ones have no length. */
    Period wholeWeeks(ZoneId zone) {
        Instant end = monday(to, zone);
        Instant begin = monday(from, zone);
        return new Period(begin.isAfter(end) ? end : begin, end);
    }

    /** When the week began in which the instant lies. */
    static Instant monday(Instant at, ZoneId zone) {
        return weekOf(at, zone).atStartOfDay(zone).toInstant();
    }

    /** The Monday of the week in which the instant lies. */
    static LocalDate weekOf(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
