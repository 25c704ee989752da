package org.aforo.server.oversight.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aforo.server.oversight.coverage.CoverageRow;
import org.aforo.server.oversight.coverage.Rung;
import org.junit.jupiter.api.Test;

class EditionTableTest {

    private static EditionTable.Group group(String terminal, long visits) {
        return new EditionTable.Group(List.of(terminal), new long[] {visits, 0, 0, 0, 0, 0});
    }

    @Test
    void small_terminals_are_told_together_until_they_make_a_row() {
        List<EditionTable.Group> grouped =
                EditionTable.grouped(List.of(group("A", 400), group("B", 9), group("C", 8), group("D", 60)), 50);
        assertThat(grouped)
                .extracting(EditionTable.Group::terminals)
                .containsExactly(List.of("A"), List.of("B", "C", "D"));
    }

    @Test
    void too_few_visits_are_not_told() {
        assertThat(EditionTable.grouped(List.of(group("A", 40), group("B", 9)), 50))
                .isEmpty();
    }

    @Test
    void shown_counts_add_up_and_the_total_is_always_told() {
        List<EditionContent.Row> rows = EditionTable.of(
                        List.of(
                                row("A", Map.of(Rung.READ_ONCE, 200, Rung.READ_TWICE, 30, Rung.LEFT_UNREAD, 90)),
                                row("B", Map.of(Rung.READ_ONCE, 80, Rung.READ_TWICE, 3, Rung.LEFT_UNREAD, 40))),
                        50)
                .orElseThrow();
        assertThat(rows).hasSize(3);
        assertThat(rows.getLast().visits()).isEqualTo(443L);
        assertThat(rows.get(1).counts().get("read-twice")).isNull();
        assertThat(rows.get(1).readInTime())
                .as("no rate from which a hidden count could be worked out")
                .isNull();
    }

    @Test
    void what_was_found_is_hidden_while_it_is_little() {
        Map<String, ?> actions = EditionTable.actions(row("A", Map.of(Rung.READ_ONCE, 600)));
        assertThat(actions.get("found")).isNull();
        assertThat(actions.get("held")).isEqualTo(60L);
    }

    private static CoverageRow row(String terminal, Map<Rung, Integer> rungs) {
        Map<String, Integer> ladder = new HashMap<>();
        int visits = 0;
        for (Rung rung : Rung.values()) {
            int here = Objects.requireNonNullElse(rungs.get(rung), 0);
            ladder.put(rung.code(), here);
            visits += here;
        }
        return new CoverageRow(
                terminal,
                null,
                null,
                visits,
                visits,
                ladder,
                visits,
                visits,
                visits,
                0,
                60,
                40,
                20,
                2,
                0,
                List.of(),
                CoverageRow.Share.of(0, visits));
    }
}
