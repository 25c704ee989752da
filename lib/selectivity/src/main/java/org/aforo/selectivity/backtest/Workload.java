package org.aforo.selectivity.backtest;

import java.time.LocalDate;

/**
 * What a day would have asked of a terminal.
 *
 * @param visits all
 * @param scanned in the lane scan
 * @param examined in the lane examine
 */
public record Workload(String terminal, LocalDate day, int visits, int scanned, int examined) {}
