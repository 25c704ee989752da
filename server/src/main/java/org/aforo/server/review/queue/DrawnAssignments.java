package org.aforo.server.review.queue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aforo.server.targeting.DrawsOfPeriod;
import org.springframework.stereotype.Component;

/** Answers for what the queue drew: who was given what, and what was read twice. */
@Component
class DrawnAssignments implements DrawsOfPeriod {

    private final Leases leases;
    private final Readings readings;

    DrawnAssignments(Leases leases, Readings readings) {
        this.leases = leases;
        this.readings = readings;
    }

    @Override
    public List<Kept> ofPeriod(UUID period) {
        return Stream.concat(leases.drawsOf(period).stream(), readings.drawsOf(period).stream())
                .toList();
    }
}
