package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ReadingPolicy POLICY = ReadingPolicy.usual();
    private static final Ranking RANKING = Ranking.of(POLICY, NOW);

    @Test
    void of_equal_ships_the_riskier_scan_comes_first() {
        assertThat(priority(0.6, 10, 1)).isGreaterThan(priority(0.5, 10, 1));
    }

    @Test
    void of_equal_risk_the_ship_that_leaves_first_comes_first() {
        assertThat(priority(0.5, 2, 1)).isGreaterThan(priority(0.5, 3, 1));
    }

    @Test
    void of_equals_the_oldest_comes_first() {
        assertThat(priority(0.5, 5, 3)).isGreaterThan(priority(0.5, 5, 2));
    }

    @Test
    void a_ship_that_has_left_comes_after_everything_else() {
        double least = priority(0, 300, 0);
        assertThat(priority(1, 0, 30)).isLessThan(least);
        assertThat(priority(1, -1, 30)).isLessThan(least);
        assertThat(RANKING.priority(
                        new Waiting(OptionalDouble.of(1), OptionalDouble.empty(), Optional.of(NOW), NOW, true)))
                .isLessThan(least);
    }

    @Test
    void of_ships_that_have_left_the_riskier_scan_comes_first() {
        assertThat(priority(0.9, -20, 30)).isGreaterThan(priority(0.8, -1, 30));
    }

    @Test
    void what_somebody_handed_back_comes_before_what_nobody_has_touched() {
        Waiting returned = new Waiting(OptionalDouble.of(0), OptionalDouble.empty(), cutOff(90), NOW, true);
        assertThat(RANKING.priority(returned)).isGreaterThan(priority(1, 0.01, 24));
    }

    @Test
    void attention_counts_where_it_is_greater_than_the_risk() {
        Waiting seen = new Waiting(OptionalDouble.of(0.1), OptionalDouble.of(0.8), cutOff(5), NOW, false);
        Waiting risky = new Waiting(OptionalDouble.of(0.8), OptionalDouble.of(0.1), cutOff(5), NOW, false);
        assertThat(RANKING.priority(seen)).isEqualTo(RANKING.priority(risky));
    }

    @Test
    void an_unknown_cut_off_is_taken_to_come_and_never_to_be_past() {
        Instant received = NOW.minus(Duration.ofHours(20));
        Waiting unknown =
                new Waiting(OptionalDouble.of(0.5), OptionalDouble.empty(), Optional.empty(), received, false);
        assertThat(RANKING.priority(unknown)).isCloseTo(priority(0.5, 4, 20), within(1e-12));
        Waiting old = new Waiting(
                OptionalDouble.of(0.5), OptionalDouble.empty(), Optional.empty(), NOW.minus(Duration.ofDays(9)), false);
        assertThat(RANKING.parts(old).past()).isFalse();
        assertThat(RANKING.parts(old).cutOffAssumed()).isTrue();
        assertThat(RANKING.priority(old)).isPositive();
    }

    @Test
    void a_visit_not_assessed_is_neither_first_nor_forgotten() {
        Waiting unknown = new Waiting(OptionalDouble.empty(), OptionalDouble.empty(), cutOff(5), NOW, false);
        assertThat(RANKING.priority(unknown))
                .isEqualTo(priority(POLICY.order().unknown().risk(), 5, 0));
    }

    @Test
    void the_parts_add_up_to_the_priority() {
        Waiting scan =
                new Waiting(OptionalDouble.of(0.37), OptionalDouble.empty(), cutOff(7), NOW.minusSeconds(4000), false);
        Ranking.Parts parts = RANKING.parts(scan);
        assertThat(parts.risk() + parts.urgency() + parts.age() + parts.standing())
                .isEqualTo(RANKING.priority(scan));
        assertThat(parts.risk()).isEqualTo(0.37);
    }

    private static double priority(double risk, double slackHours, double ageHours) {
        return RANKING.priority(new Waiting(
                OptionalDouble.of(risk),
                OptionalDouble.empty(),
                cutOff(slackHours),
                NOW.minus(hours(ageHours)),
                false));
    }

    private static Optional<Instant> cutOff(double hours) {
        return Optional.of(NOW.plus(hours(hours)));
    }

    private static Duration hours(double hours) {
        return Duration.ofMillis(Math.round(hours * 3_600_000));
    }
}
