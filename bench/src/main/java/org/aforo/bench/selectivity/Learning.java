package org.aforo.bench.selectivity;

import java.util.HashMap;
import java.util.Map;

/**
 * Scores learnt from inspected visits only. Each rule begins with its written score and moves to the hit rate of the visits inspected under
 * it; terminals and ports move by what was found there over what was expected (gamma-Poisson shrinkage). A visit under no rule has the rate of
 * those without a rule, which only chance ever inspects.
 */
final class Learning {

    /** Inspections that the written scores weigh as much as. */
    private static final double PRIOR_INSPECTIONS = 200;

    private static final double PRIOR_HITS = 2;
    /** Hit rate at the mean written score, and of visits under no rule. */
    private static final double PRIOR_RATE = 0.02;

    private static final double PRIOR_RATE_WITHOUT_RULE = 0.0005;
    private static final double MEAN_SCORE = 40;
    private static final int NO_RULE = -1;

    private final double[] written;
    private final Map<Integer, double[]> byRule = new HashMap<>();
    private final Map<String, double[]> byPlace = new HashMap<>();

    /** @param written scores by number of the rule */
    Learning(double[] written) {
        this.written = written.clone();
    }

    double score(InventedVisit visit) {
        return 1_000 * rate(visit) * risk(visit.terminal()) * risk(visit.port());
    }

    private double rate(InventedVisit visit) {
        if (visit.rules().isEmpty()) {
            return rate(NO_RULE, PRIOR_RATE_WITHOUT_RULE);
        }
        double sum = 0;
        for (int rule : visit.rules()) {
            sum += rate(rule, PRIOR_RATE * written[rule] / MEAN_SCORE);
        }
        return sum;
    }

    private double rate(int rule, double prior) {
        double[] seen = byRule.getOrDefault(rule, new double[2]);
        return (seen[1] + PRIOR_INSPECTIONS * prior) / (seen[0] + PRIOR_INSPECTIONS);
    }

    private double risk(String place) {
        double[] seen = byPlace.getOrDefault(place, new double[2]);
        return (seen[1] + PRIOR_HITS) / (seen[0] + PRIOR_HITS);
    }

    /** @param found what the inspection said */
    void inspected(InventedVisit visit, boolean found) {
        double expected = rate(visit);
        if (visit.rules().isEmpty()) {
            add(byRule.computeIfAbsent(NO_RULE, each -> new double[2]), 1, found);
        }
        for (int rule : visit.rules()) {
            add(byRule.computeIfAbsent(rule, each -> new double[2]), 1, found);
        }
        add(byPlace.computeIfAbsent(visit.terminal(), each -> new double[2]), expected, found);
        add(byPlace.computeIfAbsent(visit.port(), each -> new double[2]), expected, found);
    }

    private static void add(double[] seen, double expected, boolean found) {
        seen[0] += expected;
        seen[1] += found ? 1 : 0;
    }
}
