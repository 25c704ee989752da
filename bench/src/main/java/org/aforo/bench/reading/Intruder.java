package org.aforo.bench.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.aforo.selectivity.reading.Assignment;
import org.aforo.selectivity.reading.Ranking;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.selectivity.reading.SecondReadings;
import org.aforo.selectivity.reading.Waiting;

/**
 * One analyst who was paid to meet one scan, from the moment on at which that scan enters the best few, where it stays: the worst case. Colleagues
 * read as they always do; the queue never runs below {@link #DEPTH} others. The intruder knows everything but the seed.
 */
final class Intruder {

    /** So many others wait at least: more than chance picks among. */
    private static final int DEPTH = 30;

    private static final int MOST_SECONDS = 4 * 3600;
    private static final int WANTED = -1;

    /** What the intruder does. */
    enum Ruse {
        /** Reads as everybody does. */
        NONE("reads honestly"),
        /** Decides as soon as the next scan is given, without looking. */
        GUESS("guesses as fast as allowed"),
        /** Keeps the scan in hand until the wanted one comes, asks in that second, and reads honestly from then on. */
        DELAY("delays until it comes, then reads"),
        /** The same, and guesses from then on: what the bound is made for. */
        DELAY_AND_GUESS("delays until it comes, then guesses"),
        /** The same, and hands back whatever is not the wanted one for as long as that is allowed. */
        DELAY_AND_DECLINE("delays until it comes, then declines"),
        /** Hands back up to the last one allowed, then guesses. */
        DELAY_DECLINE_GUESS("delays, declines all but once, then guesses");

        private final String words;

        Ruse(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private boolean waitsForIt() {
            return this != NONE && this != GUESS;
        }
    }

    /** @param buried met, said to be clear, and read by nobody else under this power */
    record Outcome(int trials, int met, int buried) {}

    private final ReadingPolicy policy;
    private final int colleagues;
    private final Ruse ruse;
    private final SplittableRandom random;
    private final List<Entry> waiting = new ArrayList<>();
    private final PriorityQueue<Asking> askings = new PriorityQueue<>(Comparator.comparingDouble(Asking::second));
    private int handedBack;
    private int entered;

    private Intruder(ReadingPolicy policy, int colleagues, Ruse ruse, SplittableRandom random) {
        this.policy = policy;
        this.colleagues = colleagues;
        this.ruse = ruse;
        this.random = random;
    }

    /** @param notByIntruder handed back by them */
    private record Entry(int id, Waiting scan, boolean notByIntruder) {}

    /** @param who 0: the intruder */
    private record Asking(double second, int who) {}

    static Outcome run(ReadingPolicy policy, int colleagues, Ruse ruse, int trials, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int met = 0;
        int buried = 0;
        for (int trial = 0; trial < trials; trial++) {
            if (new Intruder(policy, colleagues, ruse, random.split()).meets()) {
                met++;
                boolean again = SecondReadings.wanted(
                                policy, SecondReadings.First.ofAnybody(wanted()), random.nextDouble())
                        .isPresent();
                buried += again ? 0 : 1;
            }
        }
        return new Outcome(trials, met, buried);
    }

    private boolean meets() {
        for (int other = 0; other < DEPTH; other++) {
            enterAnother(0);
        }
        waiting.add(new Entry(WANTED, wanted(), false));
        askings.add(new Asking(firstAsking(), 0));
        for (int colleague = 1; colleague <= colleagues; colleague++) {
            // somewhere within a reading
            askings.add(new Asking(random.nextDouble() * Pace.seconds(random), colleague));
        }
        while (!askings.isEmpty() && askings.element().second() < MOST_SECONDS) {
            Asking asking = askings.remove();
            Entry given = give(asking);
            if (given.id() == WANTED) {
                return asking.who() == 0;
            }
            next(asking, given).ifPresent(askings::add);
            while (waiting.size() <= DEPTH) {
                enterAnother(asking.second());
            }
        }
        return false;
    }

    private double firstAsking() {
        if (ruse.waitsForIt()) {
            return 0;
        }
        return random.nextDouble()
                * (ruse == Ruse.GUESS ? policy.declining().leastSecondsBetween() : Pace.seconds(random));
    }

    private Entry give(Asking asking) {
        Ranking ranking = Ranking.of(policy, at(asking.second()));
        List<Entry> best = waiting.stream()
                .filter(each -> asking.who() != 0 || !each.notByIntruder())
                .sorted(Comparator.comparingDouble((Entry each) -> ranking.priority(each.scan()))
                        .reversed())
                .limit(policy.order().bestFew())
                .toList();
        Entry given = best.get(Assignment.pick(random.nextDouble(), best.size()));
        waiting.remove(given);
        return given;
    }

    private Optional<Asking> next(Asking asking, Entry given) {
        ReadingPolicy.Declining limits = policy.declining();
        double reading = Math.max(limits.leastSecondsBetween(), Pace.seconds(random));
        if (asking.who() != 0) {
            return Optional.of(new Asking(asking.second() + reading, asking.who()));
        }
        return switch (ruse) {
            case NONE, DELAY -> Optional.of(new Asking(asking.second() + reading, 0));
            case GUESS, DELAY_AND_GUESS -> Optional.of(new Asking(asking.second() + limits.leastSecondsBetween(), 0));
            case DELAY_AND_DECLINE -> declined(asking, given, limits.skipsPerShift());
            case DELAY_DECLINE_GUESS ->
                handedBack < limits.skipsPerShift() - 1
                        ? declined(asking, given, limits.skipsPerShift())
                        : Optional.of(new Asking(asking.second() + limits.leastSecondsBetween(), 0));
        };
    }

    /** Handed back in the same second; with the last one allowed the intruder is given nothing more. */
    private Optional<Asking> declined(Asking asking, Entry given, int most) {
        handedBack++;
        Waiting scan = given.scan();
        waiting.add(new Entry(
                given.id(), new Waiting(scan.risk(), scan.attention(), scan.cutOff(), scan.receivedAt(), true), true));
        int wait = Math.max(policy.declining().waitSeconds(), policy.declining().leastSecondsBetween());
        return handedBack >= most ? Optional.empty() : Optional.of(new Asking(asking.second() + wait, 0));
    }

    private void enterAnother(double second) {
        Instant received = at(second).minusSeconds(random.nextInt(6 * 3600));
        Instant cutOff = at(second).plusSeconds(3600 + random.nextInt(48 * 3600));
        waiting.add(new Entry(
                entered++,
                new Waiting(
                        OptionalDouble.of(Arrivals.cleanRisk(random)),
                        OptionalDouble.empty(),
                        Optional.of(cutOff),
                        received,
                        false),
                false));
    }

    /** Of such risk, and so near to its ship's leaving, that it stays among the best few. */
    private static Waiting wanted() {
        return new Waiting(OptionalDouble.of(0.95), OptionalDouble.empty(), Optional.of(at(5 * 3600)), at(0), false);
    }

    private static Instant at(double second) {
        return Arrivals.START.plusMillis(Math.round(second * 1000));
    }
}
