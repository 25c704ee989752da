package org.aforo.bench.selectivity;

import java.time.LocalDate;
import java.util.List;
import org.aforo.selectivity.budget.Candidate;

/**
 * A loaded outbound visit at its moment of decision.
 *
 * @param hidden drugs are or will be in it when it leaves
 * @param there they are in it at that moment; whoever opens it then finds them, which is an assumption
 * @param score of the rules
 * @param rules that count, by number
 * @param port of discharge, as then known
 */
record InventedVisit(
        String id,
        String terminal,
        LocalDate day,
        int secondOfDay,
        boolean hidden,
        boolean there,
        double score,
        List<Integer> rules,
        String port) {

    InventedVisit {
        rules = List.copyOf(rules);
    }

    Candidate candidate(double otherScore) {
        return new Candidate(id, terminal, day, secondOfDay, otherScore);
    }
}
