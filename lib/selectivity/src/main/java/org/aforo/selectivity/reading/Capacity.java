package org.aforo.selectivity.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What these hands will read, and what they will leave unread when the ships close. Deterministic: time goes in steps of five minutes; in
 * each the waiting scans are taken in the policy's order for as long as the hands last. A second reading takes hands too, in proportion to
 * its rate; that of a new analyst is left out, since nobody knows who will read.
 */
public final class Capacity {

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int STEPS_PER_HOUR = 12;

    /** Longer than this nobody foresees; it also bounds the work. */
    public static final int MOST_HOURS = 72;

    private Capacity() {}

    /**
     * @param from start of the projection
     * @param hours its length, 1 to {@link #MOST_HOURS}
     * @param scans those that wait and those that are expected ({@code receivedAt} in the future), under one legal power
     * @param hands the readers under that power
     */
    public static Projection project(
            ReadingPolicy policy, Instant from, int hours, List<Waiting> scans, List<Hands> hands) {
        return project(policy, from, hours, scans, hands, 0);
    }

    /**
     * The same where legal powers come to different ends.
     *
     * @param differing the share of the readings that another power contradicts: what reading those again costs
     */
    public static Projection project(
            ReadingPolicy policy, Instant from, int hours, List<Waiting> scans, List<Hands> hands, double differing) {
        Checks.between("the share of readings another power contradicts", differing, 0, 1);
        Checks.between("the hours foreseen", hours, 1, MOST_HOURS);
        List<Place> coming = new ArrayList<>(scans.size());
        for (int i = 0; i < scans.size(); i++) {
            coming.add(new Place(i, scans.get(i)));
        }
        coming.sort(Comparator.comparing(place -> place.scan().receivedAt()));
        Queue queue = new Queue(policy, differing);
        List<Hour> result = new ArrayList<>();
        int next = 0;
        Instant now = from;
        for (int hour = 0; hour < hours; hour++) {
            Instant start = now;
            for (int step = 0; step < STEPS_PER_HOUR; step++) {
                Instant end = now.plus(STEP);
                while (next < coming.size()
                        && coming.get(next).scan().receivedAt().isBefore(end)) {
                    queue.enter(coming.get(next), now);
                    next++;
                }
                queue.read(now, readings(hands, now, end));
                queue.depart(end);
                now = end;
            }
            result.add(queue.hour(start));
        }
        return Projection.of(result, queue.waiting, queue.reads);
    }

    private static double readings(List<Hands> hands, Instant start, Instant end) {
        double readings = 0;
        for (Hands each : hands) {
            readings += each.readings(start, end);
        }
        return readings;
    }

    private record Place(int index, Waiting scan) {}

    private record Scored(Place place, double priority) {}

    /** Scans that wait, and what happened in the hour under way. */
    private static final class Queue {
        private final ReadingPolicy policy;
        private final double differing;
        private List<Place> waiting = new ArrayList<>();
        private final List<Read> reads = new ArrayList<>();
        private double hands;
        private int arrived;
        private int read;
        private int departed;
        private double departedRisk;

        private Queue(ReadingPolicy policy, double differing) {
            this.policy = policy;
            this.differing = differing;
        }

        /** A ship that had left before the projection began is no part of it. */
        private void enter(Place place, Instant now) {
            Waiting scan = place.scan();
            if (scan.cutOff().isEmpty() || scan.cutOff().get().isAfter(now)) {
                waiting.add(place);
                arrived += scan.receivedAt().isBefore(now) ? 0 : 1;
            }
        }

        private void read(Instant now, double more) {
            hands += more;
            Ranking ranking = Ranking.of(policy, now);
            List<Scored> order = new ArrayList<>(waiting.size());
            for (Place place : waiting) {
                order.add(new Scored(place, ranking.priority(place.scan())));
            }
            order.sort(Comparator.comparingDouble(Scored::priority).reversed());
            int taken = 0;
            while (taken < order.size() && hands >= cost(order.get(taken).place.scan())) {
                hands -= cost(order.get(taken).place.scan());
                reads.add(new Read(order.get(taken).place.index(), now));
                taken++;
            }
            read += taken;
            waiting = new ArrayList<>();
            for (Scored each : order.subList(taken, order.size())) {
                waiting.add(each.place);
            }
            // what is left of the hands begins the next scan; hands with nothing to read are not saved up
            hands = waiting.isEmpty() ? 0 : hands;
        }

        private double cost(Waiting scan) {
            SecondReadings.First first = SecondReadings.First.ofAnybody(scan);
            double again = SecondReadings.rate(policy, first);
            double contradicted = SecondReadings.rate(policy, first.butContradicted());
            return 1 + again + differing * (contradicted - again);
        }

        private void depart(Instant now) {
            List<Place> left = new ArrayList<>(waiting.size());
            for (Place place : waiting) {
                Waiting scan = place.scan();
                if (scan.cutOff().filter(cutOff -> !cutOff.isAfter(now)).isPresent()) {
                    departed++;
                    departedRisk += risk(policy, scan);
                } else {
                    left.add(place);
                }
            }
            waiting = left;
        }

        private Hour hour(Instant start) {
            double waitingRisk = 0;
            for (Place place : waiting) {
                waitingRisk += risk(policy, place.scan());
            }
            Hour hour = new Hour(
                    start, arrived, read, new Left(departed, departedRisk), new Left(waiting.size(), waitingRisk));
            arrived = 0;
            read = 0;
            departed = 0;
            departedRisk = 0;
            return hour;
        }
    }

    private static double risk(ReadingPolicy policy, Waiting scan) {
        return Math.max(
                scan.risk().orElse(policy.order().unknown().risk()),
                scan.attention().orElse(0));
    }

    /**
     * Scans left, and the sum of their risk. The sum is a number of contaminated containers only as far as risk is a calibrated probability;
     * otherwise it compares, and no more.
     */
    public record Left(int scans, double risk) {}

    /**
     * @param start of the hour
     * @param arrived scans expected to come in
     * @param read first readings done
     * @param unreadAtCutOff scans whose ship closed in this hour and that nobody had read
     * @param waiting scans that wait when the hour ends
     */
    public record Hour(Instant start, int arrived, int read, Left unreadAtCutOff, Left waiting) {}

    /**
     * A first reading.
     *
     * @param index of the scan in the list given
     * @param at start of the five minutes in which it is read
     */
    public record Read(int index, Instant at) {}

    /**
     * @param hours one by one
     * @param reads in the order of reading
     * @param unreadAtCutOff of all hours
     * @param waiting at the end
     */
    public record Projection(List<Hour> hours, List<Read> reads, Left unreadAtCutOff, int waiting) {
        public Projection {
            hours = List.copyOf(hours);
            reads = List.copyOf(reads);
        }

        /** Of all hours. */
        public int read() {
            return reads.size();
        }

        private static Projection of(List<Hour> hours, List<Place> waiting, List<Read> reads) {
            int unread = 0;
            double risk = 0;
            for (Hour hour : hours) {
                unread += hour.unreadAtCutOff().scans();
                risk += hour.unreadAtCutOff().risk();
            }
            return new Projection(hours, reads, new Left(unread, risk), waiting.size());
        }

        /** Share of the scans read or departed that were read; empty when there were none. */
        public OptionalDouble shareRead() {
            int all = read() + unreadAtCutOff.scans();
            return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) read() / all);
        }
    }
}
