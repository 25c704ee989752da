package org.aforo.server.review.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aforo.selectivity.reading.Opinion;
import org.junit.jupiter.api.Test;

class AccordTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void a_suspected_person_and_an_examination_both_open_the_box_and_agree() {
        Pair pair = pair(Opinion.PERSON_SUSPECTED, Opinion.EXAMINE);
        assertThat(pair.agreed()).isTrue();
        assertThat(pair(Opinion.RESCAN, Opinion.CLEAR).agreed()).isFalse();
    }

    @Test
    void kappa_is_low_where_almost_all_is_clear_though_readers_hardly_ever_differ() {
        List<Pair> pairs = new ArrayList<>();
        add(pairs, 94, Opinion.CLEAR, Opinion.CLEAR);
        add(pairs, 2, Opinion.CLEAR, Opinion.EXAMINE);
        add(pairs, 3, Opinion.EXAMINE, Opinion.CLEAR);
        add(pairs, 1, Opinion.EXAMINE, Opinion.EXAMINE);
        Accord accord = Accord.of(pairs);
        assertThat(accord.agreed()).isEqualTo(95);
        // by hand: observed .95, expected .96 * .97 + .04 * .03 = .9324
        assertThat(accord.kappa().orElseThrow().estimate()).isCloseTo((0.95 - 0.9324) / (1 - 0.9324), within(1e-9));
        assertThat(accord.bothOpen()).isEqualTo(1);
        assertThat(accord.oneOpen()).isEqualTo(5);
        assertThat(accord.agreement().skew().prevalence()).isCloseTo(0.93, within(1e-9));
        assertThat(accord.agreement().rough()).isTrue();
    }

    @Test
    void below_twenty_pairs_nothing_is_said_of_kappa() {
        List<Pair> pairs = new ArrayList<>();
        add(pairs, 10, Opinion.CLEAR, Opinion.CLEAR);
        add(pairs, 9, Opinion.EXAMINE, Opinion.EXAMINE);
        assertThat(Accord.of(pairs).kappa()).isEmpty();
        assertThat(Accord.of(pairs).enough()).isFalse();
        add(pairs, 1, Opinion.CLEAR, Opinion.EXAMINE);
        assertThat(Accord.of(pairs).kappa()).isPresent();
    }

    @Test
    void no_pairs_at_all_are_no_error() {
        assertThat(Accord.of(List.of()).agreed()).isZero();
        assertThat(AccordBody.of(Accord.of(List.of())).agreedLow()).isNull();
    }

    @Test
    void what_follows_the_quiet_sign_is_told_as_what_comes_late() {
        assertThat(Pair.Cause.of("duress")).isEqualTo(Pair.Cause.of("late")).isEqualTo(Pair.Cause.of("skipped"));
        assertThat(Pair.Cause.of("random")).isEqualTo(Pair.Cause.RANDOM);
    }

    @Test
    void shifts_are_eight_hours_each() {
        assertThat(Groups.Shift.at(5)).isEqualTo(Groups.Shift.NIGHT);
        assertThat(Groups.Shift.at(6)).isEqualTo(Groups.Shift.MORNING);
        assertThat(Groups.Shift.at(13)).isEqualTo(Groups.Shift.MORNING);
        assertThat(Groups.Shift.at(14)).isEqualTo(Groups.Shift.AFTERNOON);
        assertThat(Groups.Shift.at(21)).isEqualTo(Groups.Shift.AFTERNOON);
        assertThat(Groups.Shift.at(22)).isEqualTo(Groups.Shift.NIGHT);
    }

    private static void add(List<Pair> pairs, int count, Opinion first, Opinion second) {
        for (int i = 0; i < count; i++) {
            pairs.add(pair(first, second));
        }
    }

    private static Pair pair(Opinion first, Opinion second) {
        return new Pair(UUID.randomUUID(), null, "customs-control", Pair.Cause.RANDOM, said(first), said(second), null);
    }

    private static Pair.Said said(Opinion opinion) {
        return new Pair.Said(UUID.randomUUID(), UUID.randomUUID(), opinion, NOON);
    }
}
