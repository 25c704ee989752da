package org.aforo.selectivity.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aforo.selectivity.budget.Selection.Seat;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.estimates.RandomStratum;
import org.aforo.selectivity.estimates.Tallies;
import org.aforo.selectivity.estimates.Tally;

/**
 * What became of a period's selections.
 *
 * @param visits all
 * @param notSelected without a seat
 * @param byRules outcomes of the rules' seats
 * @param byChance outcomes of chance's seats
 * @param refused drawn by chance when no seat was left
 * @param expectedByChance sum of the probabilities
 * @param deviation how many standard deviations chance's seats are from that; beyond 4, somebody did not obey the draw
 * @param rules outcomes by rule
 * @param officers outcomes by officer
 * @param stratum for estimates of all visits
 */
public record SelectionReport(
        int visits,
        int notSelected,
        Tally byRules,
        Tally byChance,
        int refused,
        double expectedByChance,
        double deviation,
        Map<String, Tally> rules,
        Map<String, Tally> officers,
        RandomStratum stratum) {

    /**
     * A selection and what followed.
     *
     * @param rules that held of the visit and counted
     * @param officer who opened it, a pseudonym; empty where nobody did
     */
    public record Followed(Selection selection, Outcome outcome, List<String> rules, String officer) {
        public Followed {
            rules = List.copyOf(rules);
        }
    }

    public static SelectionReport of(List<Followed> all) {
        Tally byRules = Tally.NONE;
        Tally byChance = Tally.NONE;
        int refused = 0;
        int notSelected = 0;
        double expected = 0;
        double variance = 0;
        Tallies rules = new Tallies();
        Tallies officers = new Tallies();
        List<RandomStratum.Drawn> drawn = new ArrayList<>();
        for (Followed each : all) {
            Selection selection = each.selection;
            expected += selection.inclusion();
            variance += selection.inclusion() * (1 - selection.inclusion());
            switch (selection.seat()) {
                case NONE -> notSelected++;
                case NO_SEAT_LEFT -> refused++;
                case RULES -> byRules = byRules.and(each.outcome);
                case RANDOM -> byChance = byChance.and(each.outcome);
            }
            if (selection.isOpened()) {
                each.rules.forEach(rule -> rules.add(rule, each.outcome));
                if (!each.officer.isEmpty()) {
                    officers.add(each.officer, each.outcome);
                }
            }
            if (selection.seat() == Seat.RANDOM && each.outcome != Outcome.NOT_INSPECTED) {
                drawn.add(new RandomStratum.Drawn(
                        selection.inclusion(), each.outcome == Outcome.FOUND, selection.wished()));
            }
        }
        double deviation = variance == 0 ? 0 : (byChance.all() - expected) / Math.sqrt(variance);
        return new SelectionReport(
                all.size(),
                notSelected,
                byRules,
                byChance,
                refused,
                expected,
                deviation,
                rules.all(),
                officers.all(),
                new RandomStratum(drawn));
    }
}
