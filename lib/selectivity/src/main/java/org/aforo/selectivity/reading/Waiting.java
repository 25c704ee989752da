package org.aforo.selectivity.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A scan that waits to be read, as far as the order depends on it.
 *
 * @param risk from the targeting assessment, 0 to 1; empty while the visit is not assessed
 * @param attention how much an algorithm asks to look at the image, 0 to 1; empty when none has looked
 * @param cutOff until when the terminal can still be told not to load; empty when nobody has said
 * @param receivedAt when the scan came in
 * @param handedBack an analyst was given it and handed it back or let it lie
 */
public record Waiting(
        OptionalDouble risk,
        OptionalDouble attention,
        Optional<Instant> cutOff,
        Instant receivedAt,
        boolean handedBack) {
    public Waiting {
        risk.ifPresent(value -> Checks.between("a risk", value, 0, 1));
        attention.ifPresent(value -> Checks.between("an attention score", value, 0, 1));
    }
}
