package org.aforo.selectivity.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.estimates.Tally;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.language.Lane;
import org.aforo.selectivity.rules.Assessment;
import org.aforo.selectivity.rules.Reason;
import org.aforo.selectivity.rules.RuleSet;

/** Runs rules over the past, in the order of time, each visit with the history it had then. */
public final class BackTest {

    private static final int MOST_OVERLAPS = 50;

    private final Map<String, RuleCount> counts = new LinkedHashMap<>();
    private final Map<Pair, Integer> together = new HashMap<>();
    private final Map<Place, int[]> load =
            new TreeMap<>(Comparator.comparing(Place::terminal).thenComparing(Place::day));
    private final Map<String, Outcome> selected = new HashMap<>();
    private Tally all = Tally.NONE;
    private Tally examined = Tally.NONE;
    private Tally scanned = Tally.NONE;

    private record Place(String terminal, LocalDate day) {}

    private record Pair(String one, String other) {}

    private BackTest(RuleSet rules) {

        rules.text().rules().forEach(rule -> counts.put(rule.name(), new RuleCount(rule)));
    }

    /**
     * @param past in any order
     * @param draw for rules that take a percentage; the same seed for two rule sets that are compared
     */
    public static BackTestReport run(RuleSet rules, List<PastVisit> past, Draw draw) {
        BackTest test = new BackTest(rules);
        History history = rules.newHistory();
        past.stream()
                .sorted(Comparator.comparingLong(
                                (PastVisit visit) -> visit.facts().atSecond())
                        .thenComparing(visit -> visit.facts().id()))
                .forEach(visit -> {
                    test.count(visit, rules.assess(visit.facts(), history, draw));
                    history.record(visit.facts());
                });
        return test.report(past.size());
    }

    private void count(PastVisit visit, Assessment assessment) {
        Outcome outcome = visit.outcome();
        all = all.and(outcome);
        int[] day = load.computeIfAbsent(new Place(visit.terminal(), visit.day()), place -> new int[3]);
        day[0]++;
        if (assessment.lane() == Lane.SCAN) {
            scanned = scanned.and(outcome);
            day[1]++;
        } else if (assessment.lane() == Lane.EXAMINE) {
            examined = examined.and(outcome);
            selected.put(visit.facts().id(), outcome);
            day[2]++;
        }
        rules(assessment.reasons(), outcome);
    }

    private void rules(List<Reason> reasons, Outcome outcome) {
        List<Reason> taking = reasons.stream().filter(Reason::counts).toList();
        long examining =
                taking.stream().filter(reason -> reason.lane() == Lane.EXAMINE).count();
        for (Reason reason : reasons) {
            RuleCount count = counts.get(reason.rule());
            if (count != null) {
                count.holds(reason.counts());
                if (reason.counts()) {
                    count.took(outcome, examining - (reason.lane() == Lane.EXAMINE ? 1 : 0) == 0);
                }
            }
        }
        for (int i = 0; i < taking.size(); i++) {
            for (int j = i + 1; j < taking.size(); j++) {
                together.merge(new Pair(taking.get(i).rule(), taking.get(j).rule()), 1, Integer::sum);
            }
        }
    }

    private BackTestReport report(int visits) {
        List<RuleFigures> figures =
                counts.values().stream().map(RuleCount::figures).toList();
        List<Workload> workload = new ArrayList<>();
        load.forEach((place, day) -> workload.add(new Workload(place.terminal, place.day, day[0], day[1], day[2])));
        return new BackTestReport(visits, all, examined, scanned, figures, overlaps(figures), workload, selected);
    }

    private List<Overlap> overlaps(List<RuleFigures> figures) {
        Map<String, Integer> sizes = new HashMap<>();
        figures.forEach(each -> sizes.put(each.rule(), each.outcomes().all()));
        List<Overlap> overlaps = new ArrayList<>();
        together.forEach((pair, both) -> {
            int smaller = Math.min(sizes.getOrDefault(pair.one, 0), sizes.getOrDefault(pair.other, 0));
            overlaps.add(new Overlap(pair.one, pair.other, both, both / (double) Math.max(1, smaller)));
        });
        return overlaps.stream()
                .sorted(Comparator.comparingInt(Overlap::both)
                        .reversed()
                        .thenComparing(Overlap::one)
                        .thenComparing(Overlap::other))
                .limit(MOST_OVERLAPS)
                .toList();
    }
}
