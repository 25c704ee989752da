package org.aforo.selectivity.backtest;

/**
 * Two rules that take the same visits.
 *
 * @param both visits both take
 * @param shareOfSmaller of those the rarer of the two takes
 */
public record Overlap(String one, String other, int both, double shareOfSmaller) {}
