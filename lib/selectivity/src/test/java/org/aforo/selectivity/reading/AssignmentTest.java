package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void the_ends_of_the_draw_are_the_first_and_the_last_candidate() {
        assertThat(Assignment.pick(0, 5)).isZero();
        assertThat(Assignment.pick(Math.nextDown(1.0), 5)).isEqualTo(4);
        assertThat(Assignment.pick(0.99, 1)).isZero();
        assertThat(Assignment.pick(0.2, 5)).isEqualTo(1);
        assertThat(Assignment.pick(Math.nextDown(0.2), 5)).isZero();
    }

    @Test
    void nobody_picks_among_none_or_by_what_is_no_chance() {
        assertThatIllegalArgumentException().isThrownBy(() -> Assignment.pick(0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Assignment.pick(1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Assignment.pick(Double.NaN, 5));
    }

    @Test
    void each_candidate_is_drawn_equally_often() {
        Draw draw = new Draw(Seed.of(new byte[Seed.BYTES]));
        int[] counts = new int[5];
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            counts[Assignment.pick(draw.uniform(Assignment.PURPOSE, "analyst", Integer.toString(i)), 5)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - draws / 5.0) * (count - draws / 5.0) / (draws / 5.0);
        }
        // 18.5 is passed once in a thousand with four degrees of freedom
        assertThat(chiSquare).isLessThan(18.5);
    }
}
