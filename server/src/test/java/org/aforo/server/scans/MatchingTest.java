package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.manifests.Direction;
import org.aforo.server.manifests.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String NUMBER = "ZZQU4120677";

    private static Visit visit(String number, @Nullable Instant cutOff) {
        return new Visit(
                UUID.randomUUID(), number, true, "418N", Direction.EXPORT, "ECGYE", null, null, cutOff, NOON, 1);
    }

    private static Instant days(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    @Test
    void the_very_number_at_a_fitting_time_matches() {
        Visit visit = visit(NUMBER, NOON.plusSeconds(3600));
        assertThat(Matching.rule(NUMBER, NOON, List.of(visit))).isEqualTo(new Matching.Ruling.Matched(visit));
    }

    @Test
    void of_two_visits_the_one_whose_time_fits_matches() {
        Visit lastMonth = visit(NUMBER, days(-40));
        Visit now = visit(NUMBER, days(1));
        assertThat(Matching.rule(NUMBER, NOON, List.of(lastMonth, now))).isEqualTo(new Matching.Ruling.Matched(now));
    }

    @Test
    void two_that_fit_are_for_an_officer() {
        List<Visit> both = List.of(visit(NUMBER, days(1)), visit(NUMBER, days(2)));
        assertThat(Matching.rule(NUMBER, NOON, both)).isInstanceOf(Matching.Ruling.Several.class);
    }

    @Test
    void a_wrong_day_another_number_or_no_number_match_nothing() {
        Visit visit = visit(NUMBER, days(1));
        for (Matching.Ruling ruling : List.of(
                Matching.rule(NUMBER, days(-30), List.of(visit)),
                Matching.rule(NUMBER, days(4), List.of(visit)),
                Matching.rule("ZZQU4120676", NOON, List.of(visit)),
                Matching.rule(null, NOON, List.of(visit)),
                Matching.rule(NUMBER, NOON, List.of()))) {
            assertThat(ruling).isInstanceOf(Matching.Ruling.None.class);
        }
    }

    @Test
    void a_visit_without_cut_off_fits_a_month_around_its_entry() {
        Visit visit = visit(NUMBER, null);
        assertThat(Matching.fits(visit, days(29))).isTrue();
        assertThat(Matching.fits(visit, days(-29))).isTrue();
        assertThat(Matching.fits(visit, days(31))).isFalse();
    }

    @Test
    void candidates_say_why_and_the_likeliest_comes_first() {
        Visit oneDigit = visit("ZZQU4120678", days(1));
        Visit swapped = visit("ZZQU4102677", days(1));
        Visit wrongDay = visit(NUMBER, days(-60));
        Visit stranger = visit("ZZQU9999999", days(1));
        List<Matching.Candidate> found =
                Matching.candidates(NUMBER, NOON, List.of(stranger, swapped, oneDigit, wrongDay));
        assertThat(found.getFirst()).isEqualTo(new Matching.Candidate(wrongDay, List.of("same-number", "wrong-day")));
        assertThat(found)
                .contains(new Matching.Candidate(oneDigit, List.of("one-digit-differs", "time-fits")))
                .contains(new Matching.Candidate(swapped, List.of("transposed", "time-fits")))
                .hasSize(3);
    }

    @Test
    void a_wrong_check_digit_is_one_more_reason_to_look_at_a_neighbour() {
        List<Matching.Candidate> found = Matching.candidates("ZZQU4120670", NOON, List.of(visit(NUMBER, days(1))));
        assertThat(found.getFirst().why()).containsExactly("one-digit-differs", "check-digit-wrong", "time-fits");
    }

    @Test
    void neighbours_of_a_number_are_every_single_slip() {
        assertThat(Matching.oneCharacterAway(NUMBER))
                .hasSize(4 * 25 + 7 * 9)
                .doesNotContain(NUMBER)
                .doesNotHaveDuplicates();
        assertThat(Matching.transpositions("ZZQU4120677"))
                .contains("ZZQU1420677", "ZQZU4120677")
                .doesNotContain(NUMBER);
    }
}
