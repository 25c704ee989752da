package org.aforo.bench.selectivity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aforo.selectivity.budget.Budget;

/**
 * A way to give seats.
 *
 * @param name for the table
 * @param scores where a visit's score comes from
 * @param chance share of the seats that chance has at least
 */
record Strategy(String name, Scores scores, double chance) {

    /** Of a hundred loaded outbound visits, as many are opened. */
    private static final double OPENED_PERCENT = 3;

    /** Where scores come from. */
    enum Scores {
        NONE,
        WRITTEN,
        LEARNT
    }

    /** Frozen before test seeds were drawn; see docs/measurements/selectivity.md. */
    static List<Strategy> all() {
        List<Strategy> all = new ArrayList<>();
        all.add(new Strategy("random only", Scores.NONE, 1));
        for (int percent : new int[] {0, 2, 5, 10, 20}) {
            all.add(new Strategy("rules, " + percent + " % chance", Scores.WRITTEN, percent / 100.0));
        }
        for (int percent : new int[] {0, 2, 5, 10, 20}) {
            all.add(new Strategy("learnt, " + percent + " % chance", Scores.LEARNT, percent / 100.0));
        }
        return all;
    }

    /** Seats a day of each terminal, by its traffic of the first week: examiners stay when vessels move. */
    static Map<String, Integer> seats(List<InventedVisit> visits) {
        LocalDate start = visits.getFirst().day();
        Map<String, Integer> firstWeek = new TreeMap<>();
        visits.stream()
                .filter(visit ->
                        !visit.day().isBefore(start.plusDays(7)) && visit.day().isBefore(start.plusDays(14)))
                .forEach(visit -> firstWeek.merge(visit.terminal(), 1, Integer::sum));
        Map<String, Integer> seats = new TreeMap<>();
        firstWeek.forEach((terminal, count) -> seats.put(terminal, seats(count)));
        return seats;
    }

    private static int seats(int visitsOfWeek) {
        return Math.max(1, (int) Math.rint(visitsOfWeek / 7.0 * OPENED_PERCENT / 100));
    }

    Budget budget(int seats) {
        return chance == 0 ? Budget.withoutChance(seats) : Budget.of(seats, chance);
    }
}
