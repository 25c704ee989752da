package org.aforo.server.targeting;

import java.util.List;
import java.util.UUID;

/** What a room drew by {@link Chance}; asked when a period's shares are laid together, so that every draw is repeated. */
public interface DrawsOfPeriod {

    /** All the room's draws of the period. */
    List<Kept> ofPeriod(UUID period);

    /**
     * A draw as it was kept.
     *
     * @param uniform the number that was drawn then
     */
    record Kept(String purpose, String of, UUID subject, double uniform) {}
}
