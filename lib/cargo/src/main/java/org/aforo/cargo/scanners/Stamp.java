package org.aforo.cargo.scanners;

import java.time.LocalDateTime;

/**
 * A time in a report.
 *
 * @param what field it stood in
 * @param at as written; in UTC where it bore its offset
 * @param clock by which clock
 */
public record Stamp(String what, LocalDateTime at, Clock clock) {

    public enum Clock {
        UTC,
        /** Of the site. */
        LOCAL,
        /** The format does not say. */
        UNKNOWN
    }
}
