package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingPolicyTest {

    @Test
    void the_usual_policy_is_valid_and_leaves_nothing_without_chance() {
        ReadingPolicy usual = ReadingPolicy.usual();
        assertThat(usual.order().bestFew()).isEqualTo(10);
        assertThat(usual.second().randomRate()).isPositive();
        assertThat(usual.randomHoldRate()).isPositive();
        assertThat(usual.legalPowers()).isEmpty();
        assertThat(usual.pace().undoSeconds()).isEqualTo(5);
    }

    @Test
    void a_policy_without_second_readings_by_chance_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadingPolicy.SecondReading(0, 0.7, 1, 0, 1, 0))
                .withMessageContaining("read twice by chance is between 0.01 and 1: 0");
    }

    @Test
    void numbers_outside_their_range_are_refused_with_the_range() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadingPolicy.Pace(40, 10, 90, 61))
                .withMessageContaining("between 0 and 60: 61");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadingPolicy.Order(Double.NaN, 6, 0, ReadingPolicy.Assumed.usual(), 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadingPolicy.Order(1, 6, 0, ReadingPolicy.Assumed.usual(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadingPolicy.Declining(-1, 60, 20, 15));
    }

    @Test
    void more_than_every_tenth_visit_is_not_held_by_chance() {
        ReadingPolicy usual = ReadingPolicy.usual();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadingPolicy(
                        usual.order(), usual.second(), usual.declining(), 0.2, Set.of(), usual.pace()));
    }
}
