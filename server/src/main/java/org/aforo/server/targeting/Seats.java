package org.aforo.server.targeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aforo.selectivity.budget.Budget;
import org.aforo.selectivity.budget.Candidate;
import org.aforo.selectivity.budget.Selection;
import org.aforo.selectivity.budget.SelectionDesk;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;

/** The selection desks of all terminals, brought to where they stood by what was decided before. Not thread-safe. */
final class Seats {

    private final Map<String, Budget> budgets;
    private final Budget usual;
    private final Draw draw;
    private final double expectedPerDay;
    private final Map<String, SelectionDesk> desks = new HashMap<>();

    private Seats(Map<String, Budget> budgets, Budget usual, Seed seed, double expectedPerDay) {
        this.budgets = Map.copyOf(budgets);
        this.usual = usual;
        this.draw = new Draw(seed);
        this.expectedPerDay = expectedPerDay;
    }

    /** Days before tell how many visits come and with which scores; a desk forgets older ones. */
    static LocalDate firstDay(LocalDate today) {
        return today.minusDays(15);
    }

    static Seats of(
            List<Budgets.Set> budgets,
            Budget usual,
            Seed seed,
            double expectedPerDay,
            List<SelectionStore.Row> decided) {
        Map<String, Budget> byTerminal = new HashMap<>();
        budgets.forEach(each -> byTerminal.put(each.terminal(), each.budget()));
        Seats seats = new Seats(byTerminal, usual, seed, expectedPerDay);
        decided.forEach(row -> seats.decide(
                new Candidate(row.visit().toString(), row.terminal(), row.day(), row.second(), row.score())));
        return seats;
    }

    Selection decide(Candidate candidate) {
        return desks.computeIfAbsent(
                        candidate.terminal(),
                        terminal -> new SelectionDesk(budgets.getOrDefault(terminal, usual), draw, expectedPerDay))
                .decide(candidate);
    }
}
