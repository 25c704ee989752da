package org.aforo.selectivity.backtest;

import java.util.List;
import java.util.Map;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.estimates.Tally;

/**
 * What a rule set would have done to the past.
 *
 * @param visits all
 * @param all outcomes of all
 * @param examined outcomes of those in the lane examine
 * @param scanned outcomes of those in the lane scan
 * @param rules in the order of the text
 * @param overlaps the greatest first
 * @param workload by terminal and day
 * @param selected outcomes of those in the lane examine, by id, for comparing with another rule set
 */
public record BackTestReport(
        int visits,
        Tally all,
        Tally examined,
        Tally scanned,
        List<RuleFigures> rules,
        List<Overlap> overlaps,
        List<Workload> workload,
        Map<String, Outcome> selected) {

    public BackTestReport {
        rules = List.copyOf(rules);
        overlaps = List.copyOf(overlaps);
        workload = List.copyOf(workload);
        selected = Map.copyOf(selected);
    }

    /** Found by inspections of the past and not in the lane examine. */
    public int missed() {
        return all.found() - examined.found();
    }

    /** What another rule set would have done otherwise; this is the one in force, the other the proposed. */
    public Difference against(BackTestReport proposed) {
        Tally both = Tally.NONE;
        Tally lost = Tally.NONE;
        Tally won = Tally.NONE;
        for (Map.Entry<String, Outcome> entry : selected.entrySet()) {
            if (proposed.selected.containsKey(entry.getKey())) {
                both = both.and(entry.getValue());
            } else {
                lost = lost.and(entry.getValue());
            }
        }
        for (Map.Entry<String, Outcome> entry : proposed.selected.entrySet()) {
            won = selected.containsKey(entry.getKey()) ? won : won.and(entry.getValue());
        }
        return new Difference(both, lost, won);
    }

    /**
     * @param both taken by both
     * @param lost only by the one in force
     * @param won only by the proposed; mostly unknown, since whom nobody selected nobody inspected
     */
    public record Difference(Tally both, Tally lost, Tally won) {}
}
