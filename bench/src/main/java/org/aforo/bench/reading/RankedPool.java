package org.aforo.bench.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.aforo.selectivity.reading.Assignment;
import org.aforo.selectivity.reading.Ranking;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.selectivity.reading.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Our order: {@link Ranking} and {@link Assignment}, as the server's queue uses them. The server ranks all that waits at each giving; here, for
 * speed, the first hundred or so are ranked every {@link #FEW}, what comes in at once, and the rest every {@link #ALL}, as far as it could have
 * come to the front at all. Within these times a priority moves by less than two hundredths.
 */
final class RankedPool implements Pool {

    private static final Duration ALL = Duration.ofMinutes(10);
    private static final Duration FEW = Duration.ofMinutes(5);
    private static final int FIRST = 150;
    private static final int FEWEST = 25;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final List<Arrivals.Scan> scans;
    private final ReadingPolicy policy;
    private final SplittableRandom random;
    /** Highest first. */
    private List<Ranked> first = new ArrayList<>();
    /** In no order. */
    private List<Ranked> rest = new ArrayList<>();

    private Instant allRanked = Instant.MIN;
    private Instant fewRanked = Instant.MIN;

    RankedPool(List<Arrivals.Scan> scans, ReadingPolicy policy, SplittableRandom random) {
        this.scans = scans;
        this.policy = policy;
        this.random = random;
    }

    /**
     * @param priority at the instant {@code at}
     * @param perHour by so much it can grow at most: d/dt of risk w 2^(-t/h) is risk w ln 2 / h at most, and a day's age is spread over the day
     * @param endMillis when the ship is known to leave
     */
    private record Ranked(Task task, double priority, double perHour, long at, long endMillis) {
        Ranked again(double anew, long now) {
            return new Ranked(task, anew, perHour, now, endMillis);
        }

        double most(long now) {
            return priority + perHour * (now - at) / MILLIS_PER_HOUR;
        }
    }

    @Override
    public void add(Task task, Instant now) {
        Waiting scan = scans.get(task.scan()).waiting();
        ReadingPolicy.Order order = policy.order();
        double risk = scan.risk().orElse(order.unknown().risk());
        Ranked ranked = new Ranked(
                task,
                Ranking.of(policy, now).priority(scan),
                risk * order.urgencyWeight() * Math.log(2) / order.urgencyHalfHours() + order.ageWeight() / 24,
                now.toEpochMilli(),
                scan.cutOff().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
        if (first.size() >= FEWEST && ranked.priority() < first.getLast().priority()) {
            rest.add(ranked);
        } else {
            first.add(placeOf(ranked.priority()), ranked);
        }
    }

    private int placeOf(double priority) {
        int low = 0;
        int high = first.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first.get(middle).priority() >= priority) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public @Nullable Task take(int analyst, Instant now) {
        rank(now);
        List<Integer> best = new ArrayList<>();
        for (int place = 0; place < first.size() && best.size() < policy.order().bestFew(); place++) {
            if (first.get(place).task().notBy() != analyst) {
                best.add(place);
            }
        }
        if (best.isEmpty()) {
            return null;
        }
        int place = best.get(Assignment.pick(random.nextDouble(), best.size()));
        return first.remove(place).task();
    }

    private void rank(Instant now) {
        boolean tooFew = first.size() < FEWEST && !rest.isEmpty();
        boolean all = tooFew || !now.isBefore(allRanked.plus(ALL));
        if (!all && now.isBefore(fewRanked.plus(FEW))) {
            return;
        }
        Ranking ranking = Ranking.of(policy, now);
        List<Ranked> again = new ArrayList<>(FIRST);
        List<Ranked> left = new ArrayList<>();
        again(first, ranking, now, Double.NEGATIVE_INFINITY, again, left);
        if (all) {
            double least = tooFew
                    ? Double.NEGATIVE_INFINITY
                    : again.stream().mapToDouble(Ranked::priority).min().orElse(Double.NEGATIVE_INFINITY);
            again(rest, ranking, now, least, again, left);
            allRanked = now;
        }
        again.sort(Comparator.comparingDouble(Ranked::priority).reversed());
        if (all) {
            int kept = Math.min(FIRST, again.size());
            left.addAll(again.subList(kept, again.size()));
            again = new ArrayList<>(again.subList(0, kept));
            rest = left;
        }
        first = again;
        fewRanked = now;
    }

    /** Ranks anew what can reach {@code least}; what cannot is left. What has departed is dropped. */
    private void again(
            List<Ranked> before, Ranking ranking, Instant now, double least, List<Ranked> after, List<Ranked> left) {
        long millis = now.toEpochMilli();
        for (Ranked each : before) {
            if (each.endMillis() > millis) {
                if (each.most(millis) >= least) {
                    after.add(each.again(
                            ranking.priority(scans.get(each.task().scan()).waiting()), millis));
                } else {
                    left.add(each);
                }
            }
        }
    }
}
