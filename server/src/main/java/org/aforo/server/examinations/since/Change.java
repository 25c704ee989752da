package org.aforo.server.examinations.since;

import java.time.Instant;

/**
 * What is not as it was when the box was scanned, with both states.
 *
 * @param kind {@code seal}, {@code seal-state}, {@code weight}, {@code gate}, {@code yard}, {@code door}, {@code number}, {@code rescan}
 */
record Change(String kind, State before, State after) {

    /**
     * @param by who says it
     * @param value as said: a seal's number, kilograms, degrees
     */
    record State(String by, String value, Instant at) {}
}
