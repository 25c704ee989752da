package org.aforo.selectivity.backtest;

import org.aforo.selectivity.estimates.Tally;

/**
 * What one rule would have done.
 *
 * @param holds visits it holds of
 * @param spared of them, by its own draw
 * @param outcomes of those it took
 * @param alone of those no other rule would have sent to be examined
 */
public record RuleFigures(String rule, String version, int holds, int spared, Tally outcomes, Tally alone) {}
