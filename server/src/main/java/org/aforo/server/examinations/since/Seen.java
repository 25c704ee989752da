package org.aforo.server.examinations.since;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something seen of a box at a moment, by whoever says so. */
sealed interface Seen {

    Instant at();

    /** The box went through a scanner. */
    record Scan(Instant at, UUID scanId, @Nullable String container) implements Seen {}

    /**
     * Two scans of the box were laid on one another.
     *
     * @param at when the later was taken
     * @param differs code of what does not fit; null where the two agree
     */
    record Rescan(
            Instant at,
            Instant earlierAt,
            UUID earlier,
            UUID later,
            @Nullable String differs) implements Seen {}

    /** @param by {@code declared}, {@code arrival}, {@code departure}, {@code gate-in}, {@code examination} ... */
    record Seal(Instant at, String by, String number) implements Seen {}

    /** A seal that is not whole, or none at all. */
    record SealState(Instant at, String by, String state) implements Seen {}

    record Mass(Instant at, String by, double kg) implements Seen {}

    /** @param out whether it left */
    record Gate(Instant at, boolean out) implements Seen {}

    /** @param from place in the yard, or null where nobody says */
    record Move(
            Instant at,
            boolean ordered,
            @Nullable String from,
            @Nullable String to) implements Seen {}

    /** Air of a reefer: warm air comes in when a door stands open. */
    record Air(Instant at, double celsius, double setPoint) implements Seen {}

    /** A door was reported open, or we opened it. */
    record Door(Instant at, String by) implements Seen {}

    /** The number on the box, as read at the ramp. */
    record Marking(Instant at, String container) implements Seen {}

    /** The box was loaded or left for good: nothing after it counts for the port. */
    record Gone(Instant at) implements Seen {}
}
