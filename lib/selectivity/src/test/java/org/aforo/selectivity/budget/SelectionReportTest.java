package org.aforo.selectivity.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aforo.selectivity.budget.Selection.Seat;
import org.aforo.selectivity.budget.SelectionReport.Followed;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.estimates.Tally;
import org.junit.jupiter.api.Test;

class SelectionReportTest {

    private static Followed followed(Seat seat, double inclusion, Outcome outcome, String officer) {
        return new Followed(
                new Selection("v", seat, inclusion, 0.5, seat == Seat.RULES, 10), outcome, List.of("Heavy"), officer);
    }

    @Test
    void seats_rules_and_officers_are_told_apart() {
        SelectionReport report = SelectionReport.of(List.of(
                followed(Seat.RULES, 0.1, Outcome.FOUND, "officer-1"),
                followed(Seat.RANDOM, 0.1, Outcome.CLEAN, "officer-2"),
                followed(Seat.RANDOM, 0.1, Outcome.NOT_INSPECTED, ""),
                followed(Seat.NO_SEAT_LEFT, 0, Outcome.NOT_INSPECTED, ""),
                followed(Seat.NONE, 0.1, Outcome.NOT_INSPECTED, "")));
        assertThat(report.byRules()).isEqualTo(new Tally(1, 0, 0));
        assertThat(report.byChance()).isEqualTo(new Tally(0, 1, 1));
        assertThat(report.refused()).isOne();
        assertThat(report.notSelected()).isOne();
        assertThat(report.rules().get("Heavy")).isEqualTo(new Tally(1, 1, 1));
        assertThat(report.officers().keySet()).containsExactly("officer-1", "officer-2");
        assertThat(report.stratum().size())
                .as("what chance drew and nobody opened tells nothing")
                .isOne();
    }

    @Test
    void a_draw_that_was_not_obeyed_shows() {
        Random random = new Random(3);
        List<Followed> obeyed = new ArrayList<>();
        List<Followed> bent = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            boolean drawn = random.nextDouble() < 0.05;
            obeyed.add(followed(drawn ? Seat.RANDOM : Seat.NONE, 0.05, Outcome.CLEAN, ""));
            bent.add(followed(drawn && random.nextInt(4) > 0 ? Seat.RANDOM : Seat.NONE, 0.05, Outcome.CLEAN, ""));
        }
        assertThat(Math.abs(SelectionReport.of(obeyed).deviation())).isLessThan(4);
        assertThat(SelectionReport.of(bent).deviation()).isLessThan(-4);
    }
}
