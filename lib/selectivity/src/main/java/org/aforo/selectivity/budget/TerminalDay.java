package org.aforo.selectivity.budget;

import java.time.LocalDate;
import org.aforo.selectivity.budget.Selection.Seat;

/** The day of a terminal: seats given and to give. */
final class TerminalDay {

    private final LocalDate day;
    private final Budget budget;
    private final Arrivals arrivals;
    private final RecentRanks ranks;
    /** Fixed when the day begins, from days before it: that keeps estimates unbiased. */
    private final double inclusion;

    private final int[] byHour = new int[24];
    private int wishes;
    private int given;

    TerminalDay(LocalDate day, Budget budget, Arrivals arrivals, RecentRanks ranks) {
        this.day = day;
        this.budget = budget;
        this.arrivals = arrivals;
        this.ranks = ranks;
        // Seats that the rules are not expected to fill are chance's.
        boolean learnt = arrivals.hasLearnt() && budget.randomShare() > 0;
        double unwished = learnt ? budget.perDay() - arrivals.wishes() : 0;
        double seats = Math.max(budget.randomSeats(), unwished);
        this.inclusion = Math.min(1, seats / arrivals.perDay());
    }

    LocalDate day() {
        return day;
    }

    /**
     * @param uniform decides for chance
     * @param tie between 0 and 1, parts visits of one score
     */
    Selection decide(Candidate candidate, double uniform, double tie) {
        double rank = candidate.score() > 0 ? candidate.score() + tie * 1e-6 : 0;
        double threshold = threshold(candidate.secondOfDay());
        boolean free = given < budget.perDay();
        boolean wished = free && rank > 0 && rank >= threshold;
        byHour[candidate.secondOfDay() / 3_600]++;
        wishes += rank > 0 ? 1 : 0;
        ranks.add(rank);
        Seat seat = Seat.NONE;
        if (uniform < inclusion) {
            seat = free ? Seat.RANDOM : Seat.NO_SEAT_LEFT;
        } else if (wished) {
            seat = Seat.RULES;
        }
        given += seat == Seat.RULES || seat == Seat.RANDOM ? 1 : 0;
        return new Selection(candidate.visit(), seat, free ? inclusion : 0, uniform, wished, threshold);
    }

    /** The rank that as many of the coming visits reach as there are seats left for rules. */
    private double threshold(int secondOfDay) {
        double toCome = Math.max(1, arrivals.after(secondOfDay));
        double seats = budget.perDay() - given - inclusion * toCome;
        if (seats <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (ranks.size() < 50) {
            // Too few to know the scores: first come, first served, at an even pace.
            double pace = budget.perDay() * (1 - toCome / Math.max(toCome, arrivals.perDay())) + 1;
            return given < pace ? 0 : Double.POSITIVE_INFINITY;
        }
        return ranks.reachedBy(seats / toCome);
    }

    void close() {
        arrivals.learn(byHour, wishes);
    }
}
