package org.aforo.server.targeting;

import java.util.UUID;

/**
 * Chance that can be proven afterwards, for the rooms down the road: who is given a scan, what is read twice, which visits are held at random.
 * Every number follows from the seed of the running period, which was committed to in the journal before it was used.
 */
public interface Chance {

    /**
     * A number drawn.
     *
     * @param period whose seed it follows from
     * @param uniform in [0, 1)
     */
    record Drawn(UUID period, double uniform) {}

    /**
     * Draws; the same purpose and subject give the same number as long as the period runs. Whoever draws keeps what came of it and answers for
     * it by {@link DrawsOfPeriod}.
     *
     * @param purpose what is drawn, such as {@code second reading}: draws of different purposes are independent
     * @param of what it is drawn within, such as a terminal; may be empty
     * @param subject id of what it is drawn for
     */
    Drawn draw(String purpose, String of, UUID subject);
}
