package org.aforo.selectivity.backtest;

import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.estimates.Tally;
import org.aforo.selectivity.language.RuleText;

/** Counts what one rule does. */
final class RuleCount {

    private final RuleText.Rule rule;
    private int holds;
    private int spared;
    private Tally outcomes = Tally.NONE;
    private Tally alone = Tally.NONE;

    RuleCount(RuleText.Rule rule) {
        this.rule = rule;
    }

    void holds(boolean counts) {
        holds++;
        spared += counts ? 0 : 1;
    }

    void took(Outcome outcome, boolean noOther) {
        outcomes = outcomes.and(outcome);
        alone = noOther ? alone.and(outcome) : alone;
    }

    RuleFigures figures() {
        return new RuleFigures(rule.name(), rule.version(), holds, spared, outcomes, alone);
    }
}
