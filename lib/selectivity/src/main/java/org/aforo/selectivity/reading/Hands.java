package org.aforo.selectivity.reading;

import java.time.Instant;

/**
 * Readers for a while.
 *
 * @param readers how many read at once; a part of one where a reader shares the time with something else
 * @param secondsPerReading what one reading takes, pauses between readings included
 */
public record Hands(Instant from, Instant until, double readers, double secondsPerReading) {
    public Hands {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("hands begin before they end: " + from + " to " + until);
        }
        Checks.between("the number of readers", readers, 0, 1000);
        Checks.between("the seconds of a reading", secondsPerReading, 1, 3600);
    }

    /** Readings these hands do between two instants. */
    double readings(Instant start, Instant end) {
        long first = Math.max(start.toEpochMilli(), from.toEpochMilli());
        long last = Math.min(end.toEpochMilli(), until.toEpochMilli());
        return last <= first ? 0 : (last - first) / 1000.0 * readers / secondsPerReading;
    }
}
