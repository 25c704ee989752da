package org.aforo.selectivity.budget;

import java.time.LocalDate;

/**
 * A visit at the moment it must be decided about.
 *
 * @param visit its id
 * @param terminal where
 * @param day of the terminal's own calendar
 * @param secondOfDay there
 * @param score of the rules; 0 where no rule asks to open it
 */
public record Candidate(String visit, String terminal, LocalDate day, int secondOfDay, double score) {
    public Candidate {
        if (secondOfDay < 0 || secondOfDay >= 86_400) {
            throw new IllegalArgumentException("a second of a day: " + secondOfDay);
        }
    }
}
