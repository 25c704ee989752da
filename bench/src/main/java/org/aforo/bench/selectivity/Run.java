package org.aforo.bench.selectivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aforo.bench.selectivity.Strategy.Scores;
import org.aforo.selectivity.budget.Selection;
import org.aforo.selectivity.budget.Selection.Seat;
import org.aforo.selectivity.budget.SelectionDesk;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.RandomStratum;

/**
 * What a strategy did with six weeks.
 *
 * @param hidden visits with drugs when they left
 * @param there of them, those with drugs at the moment of decision
 * @param opened by any seat
 * @param byChance of them, by chance
 * @param refused taken by chance when all seats were given
 * @param found with drugs
 * @param prevalenceHeld whether the interval from the random stratum held the true share
 * @param recallHeld whether the interval held the rules' true recall
 * @param hitsByChance found in the random stratum
 * @param seats of all terminals and days
 */
record Run(
        int hidden,
        int there,
        int opened,
        int byChance,
        int refused,
        int found,
        boolean prevalenceHeld,
        boolean recallHeld,
        int hitsByChance,
        int seats) {

    private static final double LEVEL = 0.95;
    /** Visits a day for each seat, until days tell. */
    private static final double EXPECTED_PER_SEAT = 33;

    static Run of(Strategy strategy, List<InventedVisit> visits, double[] written, long seed) {
        Map<String, Integer> seats = Strategy.seats(visits);
        Draw draw = new Draw(Weeks.drawSeed(seed, "seats"));
        Map<String, SelectionDesk> desks = new HashMap<>();
        Learning learning = new Learning(written);
        List<RandomStratum.Drawn> drawn = new ArrayList<>();
        int opened = 0;
        int byChance = 0;
        int refused = 0;
        int found = 0;
        int wishedThere = 0;
        for (InventedVisit visit : visits) {
            double score = switch (strategy.scores()) {
                case NONE -> 0;
                case WRITTEN -> visit.score();
                case LEARNT -> learning.score(visit);
            };
            int here = seats.getOrDefault(visit.terminal(), 1);
            Selection selection = desks.computeIfAbsent(
                            visit.terminal(),
                            each -> new SelectionDesk(strategy.budget(here), draw, here * EXPECTED_PER_SEAT))
                    .decide(visit.candidate(score));
            refused += selection.seat() == Seat.NO_SEAT_LEFT ? 1 : 0;
            wishedThere += selection.wished() && visit.there() ? 1 : 0;
            if (!selection.isOpened()) {
                continue;
            }
            opened++;
            found += visit.there() ? 1 : 0;
            if (strategy.scores() == Scores.LEARNT) {
                learning.inspected(visit, visit.there());
            }
            if (selection.seat() == Seat.RANDOM) {
                byChance++;
                drawn.add(new RandomStratum.Drawn(selection.inclusion(), visit.there(), selection.wished()));
            }
        }
        int there = (int) visits.stream().filter(InventedVisit::there).count();
        RandomStratum stratum = new RandomStratum(drawn);
        Interval recall = stratum.recallOfRules(LEVEL);
        return new Run(
                (int) visits.stream().filter(InventedVisit::hidden).count(),
                there,
                opened,
                byChance,
                refused,
                found,
                holds(stratum.prevalence(LEVEL), there / (double) visits.size()),
                holds(recall, wishedThere / (double) Math.max(1, there)),
                stratum.hits(),
                seats.values().stream().mapToInt(each -> each).sum() * Weeks.DAYS);
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high();
    }

    /** Whoever knows everything at the moment of decision, with the same seats. */
    static int oracle(List<InventedVisit> visits) {
        Map<String, Integer> seats = Strategy.seats(visits);
        Map<String, Integer> given = new HashMap<>();
        int found = 0;
        for (InventedVisit visit : visits) {
            int here = seats.getOrDefault(visit.terminal(), 1);
            if (visit.there() && given.merge(visit.terminal() + visit.day(), 1, Integer::sum) <= here) {
                found++;
            }
        }
        return found;
    }
}
