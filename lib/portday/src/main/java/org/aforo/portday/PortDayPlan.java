package org.aforo.portday;

import java.util.List;

/**
 * An invented port over some days: all but pixels and bytes. What is written of it follows from it alone.
 *
 * @param settings what it was invented from
 * @param calls of vessels, by arrival
 * @param visits in the order of their ids
 * @param scans by time; {@link PlannedScan#visit} says of which visit
 * @param outages of scanners, by time
 * @param shifts of analysts, by begin
 */
public record PortDayPlan(
        Settings settings,
        List<Call> calls,
        List<Visit> visits,
        List<PlannedScan> scans,
        List<Outage> outages,
        List<Shift> shifts) {

    public PortDayPlan {
        calls = List.copyOf(calls);
        visits = List.copyOf(visits);
        scans = List.copyOf(scans);
        outages = List.copyOf(outages);
        shifts = List.copyOf(shifts);
    }

    /**
     * A time in which a scanner stands still.
     *
     * @param machine its id
     * @param reason in words
     */
    public record Outage(
            String terminal, String machine, java.time.Instant from, java.time.Instant to, String reason) {}

    /** The call with an id. */
    public Call call(String id) {
        for (Call call : calls) {
            if (call.id().equals(id)) {
                return call;
            }
        }
        throw new IllegalArgumentException("no such call: " + id);
    }
}
