package org.aforo.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.aforo.selectivity.backtest.BackTestReport;
import org.aforo.selectivity.backtest.RuleFigures;
import org.aforo.selectivity.backtest.Workload;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.Tally;

/** A back-test for people. */
final class BackTestText {

    private static final double LEVEL = 0.95;
    private static final int MOST_OVERLAPS = 5;

    private BackTestText() {}

    static void tell(BackTestReport report, Optional<BackTestReport> proposed, PrintWriter out) {
        out.printf("%d visits: %s%n", report.visits(), words(report.all()));
        totals("", report, out);
        rules(report, out);
        report.overlaps().stream()
                .limit(MOST_OVERLAPS)
                .forEach(each -> out.printf(
                        Locale.ROOT,
                        "both take %d: \"%s\", \"%s\" (%.0f %% of the rarer)%n",
                        each.both(),
                        each.one(),
                        each.other(),
                        100 * each.shareOfSmaller()));
        proposed.ifPresent(other -> {
            totals("proposed: ", other, out);
            BackTestReport.Difference difference = report.against(other);
            out.println("taken by both: " + words(difference.both()));
            out.println("no longer taken: " + words(difference.lost()));
            out.println("newly taken: " + words(difference.won()));
        });
    }

    private static void totals(String label, BackTestReport report, PrintWriter out) {
        out.println(label + "examine: " + words(report.examined()) + hitRate(report.examined()));
        out.println(label + "scan: " + words(report.scanned()));
        out.println(label + "found in the past and not examined by these rules: " + report.missed());
        int most = report.workload().stream().mapToInt(Workload::examined).max().orElse(0);
        double mean = report.workload().stream()
                .mapToInt(Workload::examined)
                .average()
                .orElse(0);
        out.printf(Locale.ROOT, "%sexamined a terminal and day: mean %.1f, most %d%n", label, mean, most);
    }

    private static void rules(BackTestReport report, PrintWriter out) {
        for (RuleFigures rule : report.rules()) {
            out.printf(
                    "  \"%s\" %s: holds of %d, spared %d; took %s%s; alone %s%n",
                    rule.rule(),
                    rule.version(),
                    rule.holds(),
                    rule.spared(),
                    words(rule.outcomes()),
                    hitRate(rule.outcomes()),
                    words(rule.alone()));
        }
    }

    private static String words(Tally tally) {
        return tally.all() + " (" + tally.found() + " found, " + tally.clean() + " clean, " + tally.unknown()
                + " never inspected: unknown)";
    }

    private static String hitRate(Tally tally) {
        if (tally.inspected() == 0) {
            return "";
        }
        Interval rate = tally.hitRate(LEVEL);
        return String.format(
                Locale.ROOT,
                ", hit rate of the inspected %.2f %% (95 %%: %.2f to %.2f)",
                100 * rate.estimate(),
                100 * rate.low(),
                100 * rate.high());
    }
}
