package org.aforo.selectivity.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.estimates.Tally;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.PortVisit;
import org.aforo.selectivity.rules.RuleSet;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final Draw DRAW = new Draw(Seed.of(new byte[32]));

    private static RuleSet rules(String source) {
        return RuleSet.read(source, PortVisit.SCHEMA).rules().orElseThrow();
    }

    private static PastVisit visit(int number, double kg, String port, Outcome outcome) {
        Instant at = Instant.parse("2026-11-24T12:00:00Z").plusSeconds(number * 40_000L);
        Facts facts = Facts.of(PortVisit.SCHEMA, "v" + number, at)
                .put("gross.kg", kg)
                .put("port.discharge", port)
                .build();
        return new PastVisit(facts, "SALADA", LocalDate.ofInstant(at, java.time.ZoneOffset.UTC), outcome);
    }

    private static final List<PastVisit> PAST = List.of(
            visit(4, 31_000, "BEANR", Outcome.NOT_INSPECTED),
            visit(0, 30_500, "NLRTM", Outcome.FOUND),
            visit(1, 30_500, "CNSHA", Outcome.CLEAN),
            visit(2, 20_000, "BEANR", Outcome.FOUND),
            visit(3, 20_000, "CNSHA", Outcome.NOT_INSPECTED));

    private static final RuleSet HEAVY = rules("""
            rule "Heavy" owner "o" expires 2030-01-01 when gross.kg > 30000 then examine because "x"
            rule "Heavy to Antwerp" owner "o" expires 2030-01-01
              when gross.kg > 30000 and port.discharge = BEANR then examine because "x"
            """);

    @Test
    void found_clean_and_unknown_are_told_apart() {
        BackTestReport report = BackTest.run(HEAVY, PAST, DRAW);
        assertThat(report.visits()).isEqualTo(5);
        assertThat(report.examined()).isEqualTo(new Tally(1, 1, 1));
        assertThat(report.examined().hitRate(0.95).estimate())
                .as("of two inspected; the third is no clean one")
                .isEqualTo(0.5);
        assertThat(report.missed()).isEqualTo(1);
        assertThat(report.workload().stream().mapToInt(Workload::examined).sum())
                .isEqualTo(3);
    }

    @Test
    void rules_are_told_by_themselves_and_what_only_they_took() {
        BackTestReport report = BackTest.run(HEAVY, PAST, DRAW);
        assertThat(report.rules().getFirst().outcomes()).isEqualTo(new Tally(1, 1, 1));
        assertThat(report.rules().getFirst().alone()).isEqualTo(new Tally(1, 1, 0));
        assertThat(report.rules().getLast().alone()).isEqualTo(Tally.NONE);
        assertThat(report.overlaps()).containsExactly(new Overlap("Heavy", "Heavy to Antwerp", 1, 1));
    }

    @Test
    void two_versions_are_compared_visit_by_visit() {
        RuleSet proposed = rules("""
                rule "Antwerp" owner "o" expires 2030-01-01 when port.discharge = BEANR then examine because "x"
                """);
        BackTestReport.Difference difference =
                BackTest.run(HEAVY, PAST, DRAW).against(BackTest.run(proposed, PAST, DRAW));
        assertThat(difference.both()).isEqualTo(new Tally(0, 0, 1));
        assertThat(difference.lost()).isEqualTo(new Tally(1, 1, 0));
        assertThat(difference.won()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void histories_are_those_of_the_time_whatever_the_order_of_the_list() {
        RuleSet first = rules("""
                rule "First" owner "o" expires 2030-01-01
                  when first time of (port.discharge) in 365 days then examine because "x"
                """);
        assertThat(BackTest.run(first, PAST, DRAW).selected()).containsOnlyKeys("v0", "v1", "v2");
    }
}
