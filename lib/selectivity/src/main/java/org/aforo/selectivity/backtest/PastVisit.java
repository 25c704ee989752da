package org.aforo.selectivity.backtest;

import java.time.LocalDate;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.facts.Facts;

/**
 * A visit of the past.
 *
 * @param facts as they were known then
 * @param terminal for workload
 * @param day for workload, of the terminal's own calendar
 * @param outcome of the inspection, if there was one
 */
public record PastVisit(Facts facts, String terminal, LocalDate day, Outcome outcome) {}
