package org.aforo.bench.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.selectivity.reading.SecondReadings;
import org.jspecify.annotations.Nullable;

/** The month once: so many analysts day and night, one order, under one legal power. */
final class Month {

    /** The queue is empty at first, and the last ships leave after the end: both ends are not counted. */
    private static final Instant COUNTED_FROM = Arrivals.after(Arrivals.START, 72);

    private static final Instant COUNTED_UNTIL = Arrivals.after(Arrivals.START, Arrivals.HOURS - 96.0);

    private final List<Arrivals.Scan> scans;
    private final ReadingPolicy policy;
    private final SplittableRandom random;
    private final Pool pool;
    private final boolean secondReader;
    private final PriorityQueue<Desk> desks =
            new PriorityQueue<>(Comparator.comparing(Desk::freeAt).thenComparingInt(Desk::analyst));
    private int arrived;
    private int read;
    private int contaminatedRead;

    private Month(List<Arrivals.Scan> scans, ReadingPolicy policy, int analysts, Pool pool, SplittableRandom random) {
        this.scans = scans;
        this.policy = policy;
        this.pool = pool;
        this.random = random;
        this.secondReader = analysts > 1;
        for (int analyst = 0; analyst < analysts; analyst++) {
            desks.add(new Desk(analyst, Arrivals.START.plusSeconds(analyst), null));
        }
    }

    /** @param task what the analyst has read when free; null for nothing */
    private record Desk(int analyst, Instant freeAt, Pool.@Nullable Task task) {}

    enum Order {
        RANKED,
        FIRST_IN,
        RANDOM
    }

    /** Of the scans that came in within the counted weeks, by when their ship left. */
    record Result(int scans, int read, int contaminated, int contaminatedRead) {
        double shareOfContaminated() {
            return (double) contaminatedRead / contaminated;
        }

        double shareOfAll() {
            return (double) read / scans;
        }
    }

    static Result run(Arrivals arrivals, ReadingPolicy policy, int analysts, Order order, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom draws = random.split();
        Pool pool = switch (order) {
            case RANKED -> new RankedPool(arrivals.scans(), policy, draws);
            case FIRST_IN -> new PlainPools.FirstIn(arrivals.scans());
            case RANDOM -> new PlainPools.Any(arrivals.scans(), draws);
        };
        return new Month(arrivals.scans(), policy, analysts, pool, random).run();
    }

    private Result run() {
        Instant end = Arrivals.after(Arrivals.START, Arrivals.HOURS);
        while (desks.element().freeAt().isBefore(end)) {
            Desk desk = desks.remove();
            Instant now = desk.freeAt();
            arrive(now);
            if (desk.task() != null) {
                done(desk.task(), desk.analyst(), now);
            }
            Pool.Task next = pool.take(desk.analyst(), now);
            desks.add(next == null ? idle(desk.analyst(), now, end) : reading(desk.analyst(), now, next));
        }
        int counted = 0;
        int contaminated = 0;
        for (Arrivals.Scan scan : scans) {
            counted += counts(scan) ? 1 : 0;
            contaminated += counts(scan) && scan.contaminated() ? 1 : 0;
        }
        return new Result(counted, read, contaminated, contaminatedRead);
    }

    private void arrive(Instant now) {
        while (arrived < scans.size()
                && !scans.get(arrived).waiting().receivedAt().isAfter(now)) {
            pool.add(new Pool.Task(arrived, -1), scans.get(arrived).waiting().receivedAt());
            arrived++;
        }
    }

    private void done(Pool.Task task, int analyst, Instant now) {
        if (!task.isFirst()) {
            return;
        }
        Arrivals.Scan scan = scans.get(task.scan());
        if (counts(scan) && now.isBefore(scan.departure())) {
            read++;
            contaminatedRead += scan.contaminated() ? 1 : 0;
        }
        boolean again = SecondReadings.wanted(
                        policy, SecondReadings.First.ofAnybody(scan.waiting()), random.nextDouble())
                .isPresent();
        if (again && secondReader) {
            pool.add(new Pool.Task(task.scan(), analyst), now);
        }
    }

    private Desk reading(int analyst, Instant now, Pool.Task task) {
        return new Desk(analyst, now.plusMillis(Math.round(Pace.seconds(random) * 1000)), task);
    }

    private Desk idle(int analyst, Instant now, Instant end) {
        Instant next = arrived < scans.size() ? scans.get(arrived).waiting().receivedAt() : end;
        Instant poll = now.plus(Duration.ofSeconds(10));
        return new Desk(analyst, next.isAfter(now) && next.isBefore(poll) ? next : poll, null);
    }

    private static boolean counts(Arrivals.Scan scan) {
        Instant received = scan.waiting().receivedAt();
        return !received.isBefore(COUNTED_FROM) && received.isBefore(COUNTED_UNTIL);
    }
}
