package org.aforo.selectivity.budget;

import java.util.HashMap;
import java.util.Map;
import org.aforo.selectivity.chance.Draw;

/**
 * Gives the seats of a budget as visits come. It knows what was, not what comes: how many visits terminals had on the days before, when in
 * the day, and with which scores. Everything it decides follows from the seed and from what came before, so a run can be repeated.
 *
 * <p>Candidates of a terminal come in the order of time. Not thread-safe.
 */
public final class SelectionDesk {

    private final Budget budget;
    private final Draw draw;
    private final double expectedPerDay;
    private final Map<String, Terminal> terminals = new HashMap<>();

    private static final class Terminal {
        private final Arrivals arrivals;
        private final RecentRanks ranks = new RecentRanks();
        private TerminalDay today;

        private Terminal(Candidate first, Budget budget, double expectedPerDay) {
            this.arrivals = new Arrivals(expectedPerDay);
            this.today = new TerminalDay(first.day(), budget, arrivals, ranks);
        }
    }

    /**
     * @param budget of each terminal
     * @param draw from the seed committed to
     * @param expectedPerDay visits a day and terminal, until days tell
     */
    public SelectionDesk(Budget budget, Draw draw, double expectedPerDay) {
        if (!(expectedPerDay >= 1)) {
            throw new IllegalArgumentException("visits are expected: " + expectedPerDay);
        }
        this.budget = budget;
        this.draw = draw;
        this.expectedPerDay = expectedPerDay;
    }

    public Selection decide(Candidate candidate) {
        Terminal terminal = terminals.computeIfAbsent(
                candidate.terminal(), code -> new Terminal(candidate, budget, expectedPerDay));
        if (candidate.day().isAfter(terminal.today.day())) {
            terminal.today.close();
            terminal.today = new TerminalDay(candidate.day(), budget, terminal.arrivals, terminal.ranks);
        }
        // The day is no part of what is drawn for: a visit that comes again the next day has no second ticket.
        double uniform = draw.uniform("random seat", candidate.terminal(), candidate.visit());
        double tie = candidate.score() > 0 ? draw.uniform("tie", candidate.terminal(), candidate.visit()) : 0;
        return terminal.today.decide(candidate, uniform, tie);
    }
}
