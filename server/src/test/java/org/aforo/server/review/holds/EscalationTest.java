package org.aforo.server.review.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final Instant ORDERED = Instant.parse("2026-11-24T12:00:00Z");

    private static int due(@Nullable Duration toCutOff, int minutesWaited) {
        return Escalation.due(
                ORDERED,
                toCutOff == null ? null : ORDERED.plus(toCutOff),
                ORDERED.plus(Duration.ofMinutes(minutesWaited)));
    }

    @Test
    void with_a_day_left_it_gets_louder_at_ten_twenty_and_forty_minutes() {
        Duration day = Duration.ofHours(24);
        assertThat(due(day, 0)).isZero();
        assertThat(due(day, 9)).isZero();
        assertThat(due(day, 10)).isEqualTo(1);
        assertThat(due(day, 20)).isEqualTo(2);
        assertThat(due(day, 40)).isEqualTo(3);
    }

    @Test
    void with_little_time_left_the_steps_are_shares_of_it() {
        // 72 minutes: an eighth is 9; after 12 there is an hour left, and no time for steps
        Duration little = Duration.ofMinutes(72);
        assertThat(due(little, 8)).isZero();
        assertThat(due(little, 9)).isEqualTo(1);
        assertThat(due(little, 12)).isEqualTo(3);
    }

    @Test
    void a_ship_that_leaves_within_the_hour_alarms_at_once() {
        assertThat(due(Duration.ofMinutes(59), 0)).isEqualTo(2);
        assertThat(due(Duration.ofMinutes(59), 5)).isEqualTo(3);
    }

    @Test
    void without_a_cut_off_it_gets_louder_all_the_same() {
        assertThat(due(null, 9)).isZero();
        assertThat(due(null, 10)).isEqualTo(1);
        assertThat(due(null, 41)).isEqualTo(3);
    }
}
