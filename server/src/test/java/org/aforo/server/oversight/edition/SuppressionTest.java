package org.aforo.server.oversight.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void a_small_count_does_not_come_out_of_its_row_and_column() {
        long[][] rows = {{40, 3, 20}, {30, 25, 18}, {22, 17, 35}};
        List<Suppression.Count> table = Suppression.table(rows);
        BitSet hidden = new Suppression(table).hidden().orElseThrow();
        assertThat(hidden.get(1)).as("the 3 itself").isTrue();
        assertThat(hidden.cardinality())
                .as("one more in its row, one in its column, and where those two meet")
                .isEqualTo(4);
        assertSafe(table, hidden);
    }

    @Test
    void the_worked_example_of_the_documentation_hides_its_four_parts_and_no_sum() {
        BitSet hidden = new Suppression(Suppression.table(new long[][] {{200, 3}, {80, 40}}))
                .hidden()
                .orElseThrow();
        assertThat(hidden.stream().boxed()).containsExactly(0, 1, 3, 4);
    }

    @Test
    void a_table_without_small_counts_is_shown_whole() {
        long[][] rows = {{40, 13, 20}, {30, 25, 18}};
        assertThat(new Suppression(Suppression.table(rows))
                        .hidden()
                        .orElseThrow()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void nought_is_hidden_like_any_small_count() {
        long[][] rows = {{40, 0, 20}, {30, 25, 18}};
        List<Suppression.Count> table = Suppression.table(rows);
        BitSet hidden = new Suppression(table).hidden().orElseThrow();
        assertThat(hidden.get(1)).isTrue();
        assertSafe(table, hidden);
    }

    @Test
    void two_small_counts_whose_sum_gives_them_away_take_a_third_with_them() {
        long[][] rows = {{0, 0, 60}, {30, 25, 18}};
        List<Suppression.Count> table = Suppression.table(rows);
        BitSet alone = new BitSet();
        alone.set(0, 2);
        assertThat(new Suppression(table).bounds(0, alone))
                .as("60 of 60 are shown, so both are 0")
                .isEqualTo(new Suppression.Bounds(0, 0));
        BitSet hidden = new Suppression(table).hidden().orElseThrow();
        assertSafe(table, hidden);
    }

    @Test
    void a_small_sum_of_a_column_is_hidden_with_what_it_is_the_sum_of() {
        long[][] rows = {{40, 1, 20}, {30, 2, 18}};
        List<Suppression.Count> table = Suppression.table(rows);
        BitSet hidden = new Suppression(table).hidden().orElseThrow();
        assertThat(hidden.get(9)).as("the 3 below the column").isTrue();
        assertSafe(table, hidden);
    }

    @Test
    void bounds_are_what_a_reader_can_work_out_and_no_more() {
        // 3 + 7 = 10 and both hidden: each is 0 to 10
        List<Suppression.Count> parts = Suppression.parts(3, 7, 90);
        BitSet hidden = new BitSet();
        hidden.set(0, 2);
        Suppression suppression = new Suppression(parts);
        assertThat(suppression.bounds(0, hidden)).isEqualTo(new Suppression.Bounds(0, 10));
        assertThat(suppression.bounds(1, hidden)).isEqualTo(new Suppression.Bounds(0, 10));
    }

    @Test
    void what_cannot_be_protected_is_not_told_at_all() {
        assertThat(new Suppression(Suppression.parts(1, 1)).hidden()).isEmpty();
    }

    @Test
    void any_table_is_safe_or_not_told() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            long[][] rows = new long[2 + random.nextInt(4)][6];
            for (long[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(400);
                }
            }
            List<Suppression.Count> table = Suppression.table(rows);
            new Suppression(table).hidden().ifPresent(hidden -> assertSafe(table, hidden));
        }
    }

    /** Every small count is hidden, and at least five values of it stay possible. */
    private static void assertSafe(List<Suppression.Count> table, BitSet hidden) {
        Suppression suppression = new Suppression(table);
        for (int i = 0; i < table.size(); i++) {
            long value = table.get(i).value();
            if (value < Suppression.SHOWN_FROM && !table.get(i).fixed()) {
                assertThat(hidden.get(i)).as("count %d of value %d", i, value).isTrue();
                Suppression.Bounds bounds = suppression.bounds(i, hidden);
                assertThat(bounds.low()).isLessThanOrEqualTo(value);
                assertThat(bounds.high() - bounds.low()).isGreaterThanOrEqualTo(Suppression.SHOWN_FROM - 1L);
            }
        }
    }
}
