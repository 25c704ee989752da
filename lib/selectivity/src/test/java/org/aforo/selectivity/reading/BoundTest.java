package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoundTest {

    @Test
    void who_reads_alone_meets_everything() {
        assertThat(Bound.meeting(5, 0, 20)).isCloseTo(1, within(1e-12));
        assertThat(Bound.meeting(1, 3, 20)).isCloseTo(1, within(1e-12));
    }

    @Test
    void among_many_the_share_of_givings_counts() {
        // five colleagues at 60 s, two givings 60 s apart: one of six
        assertThat(Bound.meeting(1_000_000, 5 / 60.0, 60)).isCloseTo(1 / 6.0, within(1e-5));
    }

    @Test
    void more_colleagues_more_candidates_and_longer_waits_lower_it() {
        double usual = Bound.meeting(5, 5 / 60.0, 20);
        assertThat(Bound.meeting(5, 6 / 60.0, 20)).isLessThan(usual);
        assertThat(Bound.meeting(10, 5 / 60.0, 20)).isLessThan(usual);
        assertThat(Bound.meeting(5, 5 / 60.0, 30)).isLessThan(usual);
    }

    @Test
    void a_second_reading_undoes_its_share_of_what_is_buried() {
        assertThat(Bound.burying(0.4, 0.3)).isCloseTo(0.28, within(1e-12));
    }
}
