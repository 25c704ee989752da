package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.aforo.portday.Event.Kind;
import org.aforo.portday.PortDayPlan.Outage;
import org.jspecify.annotations.Nullable;

/**
 * All events by time, without holding all of them: the events of a visit are made when its first is due and forgotten when its last is
 * told.
 */
final class Timeline implements Iterator<Event> {

    private final EventList list;
    private final List<Visit> visits;
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private int admitted;

    /** An event to be told; {@code order} parts those of the same second. */
    private record Due(long second, long order, Event event) implements Comparable<Due> {

        static Due of(Event event, long order) {
            return new Due(event.at().getEpochSecond(), order, event);
        }

        @Override
        public int compareTo(Due other) {
            return second == other.second ? Long.compare(order, other.order) : Long.compare(second, other.second);
        }
    }

    /**
     * @param files of each scan, by its id
     * @param letters that arrive
     */
    Timeline(EventList list, List<Letter> letters, Map<String, List<String>> files) {
        this.list = list;
        this.visits = list.plan().visits().stream()
                .sorted(Comparator.comparing(EventList::earliest).thenComparing(Visit::id))
                .toList();
        List<Event> others = new ArrayList<>();
        list.plan().calls().forEach(call -> vessel(call, others));
        list.plan().outages().forEach(outage -> outage(outage, others));
        Map<String, Visit> byId = new java.util.HashMap<>();
        visits.forEach(visit -> byId.put(visit.id(), visit));
        list.plan().scans().forEach(scan -> {
            Visit visit = byId.get(scan.visit());
            if (visit == null) {
                throw new IllegalArgumentException("a scan of no visit: " + scan.id());
            }
            boolean right =
                    scan.image().numberAsRead().equals(visit.box().number().text());
            String voyage = right ? list.voyage(visit) : null;
            others.add(scanned(scan, voyage, files.getOrDefault(scan.id(), List.of())));
        });
        letters.forEach(letter -> others.add(letter.event()));
        // Negative, so that a vessel's arrival is told before what it brings.
        long order = -others.size();
        for (Event event : others) {
            due.add(Due.of(event, order));
            order++;
        }
    }

    @Override
    public boolean hasNext() {
        return !due.isEmpty() || admitted < visits.size();
    }

    @Override
    public Event next() {
        admit();
        Due first = due.poll();
        if (first == null) {
            throw new NoSuchElementException("all events are told");
        }
        return first.event;
    }

    private void admit() {
        while (admitted < visits.size()) {
            Visit visit = visits.get(admitted);
            Due first = due.peek();
            if (first != null && EventList.earliest(visit).isAfter(first.event.at())) {
                return;
            }
            long order = Long.parseLong(visit.id().substring(1)) * 1_000;
            for (Event event : list.of(visit)) {
                due.add(Due.of(event, order));
                order++;
            }
            admitted++;
        }
    }

    private static void vessel(Call call, List<Event> into) {
        String ship = call.vessel().name();
        Fields known = new Fields().put("vessel", ship).put("call", call.id());
        Fields withImo =
                new Fields().put("vessel", ship).put("imo", call.vessel().imo()).put("call", call.id());
        Call.Times times = call.times();
        into.add(event(times.cutOff(), Kind.CUT_OFF, call, call.service().voyageOut(), known));
        into.add(
                event(times.arrival(), Kind.VESSEL_ARRIVED, call, call.service().voyageIn(), withImo));
        into.add(event(times.departure(), Kind.VESSEL_LEFT, call, call.service().voyageOut(), withImo));
    }

    private static Event event(Instant at, Kind kind, Call call, String voyage, Fields details) {
        return new Event(at, kind, call.terminal(), null, voyage, details.map());
    }

    private static void outage(Outage outage, List<Event> into) {
        Map<String, @Nullable Object> details = new Fields()
                .put("machine", outage.machine())
                .put("reason", outage.reason())
                .map();
        into.add(new Event(outage.from(), Kind.SCANNER_DOWN, outage.terminal(), null, null, details));
        into.add(new Event(outage.to(), Kind.SCANNER_UP, outage.terminal(), null, null, details));
    }

    /** @param voyage null where the number was not read right, so that nobody knows it */
    private static Event scanned(PlannedScan scan, @Nullable String voyage, List<String> files) {
        PlannedScan.Pass pass = scan.pass();
        String read = scan.image().numberAsRead();
        return new Event(
                pass.at(),
                Kind.SCANNED,
                pass.terminal(),
                read.isEmpty() ? null : read,
                voyage,
                new Fields()
                        .put("scan", scan.id())
                        .put("machine", pass.machine())
                        .put("model", pass.model())
                        .put("attempt", pass.attempt())
                        .put("views", scan.image().views())
                        .put("files", files)
                        .map());
    }
}
