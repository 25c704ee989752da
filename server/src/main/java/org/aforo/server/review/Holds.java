package org.aforo.server.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;

/** Holds as other rooms order, release and count them. Who may is asked by whoever calls. */
public interface Holds {

    /**
     * Holds a visit by somebody's order, or joins the order to the hold there is; within the caller's transaction when there is one.
     *
     * @param reasonCode small letters and hyphens; stays inside
     * @throws Problem {@code review.visit-unknown} (404), {@code review.hold-reason} (422)
     */
    Held order(UUID visitId, String reasonCode, Actor by);

    /**
     * Settles every cause of an open hold, so that the terminal is told that it may load.
     *
     * @throws Problem {@code review.hold-unknown} (404), {@code review.hold-over} (409), {@code review.alarm-open} (409) while somebody may
     *     be in the container
     */
    Held release(UUID holdId, String why, Actor by);

    /**
     * A later reading that decides between two has cleared the visit: the verdicts named hold it no longer. Within the caller's transaction.
     */
    void overruled(UUID visitId, Set<UUID> decisionIds);

    /** The visit's hold that is open, else its latest. */
    Optional<Held> stateOf(UUID visitId);

    /** Those ordered from the first instant on and before the second, in their order. */
    List<Held> between(Instant from, Instant until);
}
