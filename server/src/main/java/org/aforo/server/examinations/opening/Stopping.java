package org.aforo.server.examinations.opening;

import java.time.Instant;
import java.util.UUID;
import org.aforo.server.examinations.orders.Orders;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.springframework.stereotype.Component;

/** Ends an examination without a result, for the record of protection. */
@Component
public class Stopping {

    private final Recording recording;
    private final Orders orders;

    Stopping(Recording recording, Orders orders) {
        this.recording = recording;
        this.orders = orders;
    }

    /**
     * As a tablet sends it.
     *
     * @param nr the place the tablet gives it, from 1
     */
    public record Stop(UUID id, int nr, Instant takenAt) {}

    /**
     * Stops it, once; gives its visit. Within the caller's transaction.
     *
     * @throws Problem as any fact is refused
     */
    public UUID stop(UUID examinationId, Stop stop, Actor officer) {
        recording.record(
                examinationId,
                new Recording.Arrived(stop.id(), stop.nr(), new Fact.Stopped(), stop.takenAt()),
                officer);
        return orders.require(examinationId).visitId();
    }
}
