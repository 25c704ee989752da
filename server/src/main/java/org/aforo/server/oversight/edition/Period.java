package org.aforo.server.oversight.edition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The days an edition is of.
 *
 * @param first its first day
 */
record Period(Kind kind, LocalDate first) {

    /** A calendar month, or a week from Monday on. */
    enum Kind {
        WEEK,
        MONTH;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Period {
        boolean begins = switch (kind) {
            case WEEK -> first.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTH -> first.getDayOfMonth() == 1;
        };
        if (!begins) {
            throw new IllegalArgumentException("no " + kind.code() + " begins on " + first);
        }
    }

    /** The one a day lies in. */
    static Period of(Kind kind, LocalDate day) {
        return new Period(
                kind,
                switch (kind) {
                    case WEEK -> day.with(DayOfWeek.MONDAY);
                    case MONTH -> day.withDayOfMonth(1);
                });
    }

    /** The day after its last. */
    LocalDate end() {
        return switch (kind) {
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    Period before() {
        return of(kind, first.minusDays(1));
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant until(ZoneId zone) {
        return end().atStartOfDay(zone).toInstant();
    }
}
