package org.aforo.server.targeting;

import java.time.Instant;
import java.util.List;
import org.aforo.selectivity.backtest.BackTestReport;
import org.aforo.selectivity.backtest.Overlap;
import org.aforo.selectivity.backtest.RuleFigures;
import org.aforo.selectivity.backtest.Workload;
import org.aforo.selectivity.estimates.Tally;
import org.jspecify.annotations.Nullable;

/** A back-test on the wire, and as a proposal keeps it. */
record BackTestBody(
        Instant from,
        Instant to,
        int visits,
        @Nullable ReportBody current,
        ReportBody proposed,
        @Nullable DifferenceBody difference) {

    record ReportBody(
            Tally examined,
            Tally scanned,
            Tally all,
            List<RuleFigures> rules,
            List<Overlap> overlaps,
            List<WorkloadBody> workload) {

        static ReportBody of(BackTestReport report) {
            return new ReportBody(
                    report.examined(),
                    report.scanned(),
                    report.all(),
                    report.rules(),
                    report.overlaps(),
                    report.workload().stream().map(WorkloadBody::of).toList());
        }
    }

    record WorkloadBody(String terminal, String day, int visits, int scanned, int examined) {
        static WorkloadBody of(Workload load) {
            return new WorkloadBody(
                    load.terminal(), load.day().toString(), load.visits(), load.scanned(), load.examined());
        }
    }

    record DifferenceBody(Tally both, Tally lost, Tally won) {}

    static BackTestBody of(BackTests.Compared compared) {
        BackTestReport current = compared.current();
        BackTestReport.Difference difference = compared.difference();
        return new BackTestBody(
                compared.from(),
                compared.to(),
                compared.visits(),
                current == null ? null : ReportBody.of(current),
                ReportBody.of(compared.proposed()),
                difference == null ? null : new DifferenceBody(difference.both(), difference.lost(), difference.won()));
    }
}
