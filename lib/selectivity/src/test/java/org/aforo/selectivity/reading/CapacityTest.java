package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ReadingPolicy POLICY = ReadingPolicy.usual();

    /** 1.05 readings a scan at 60 s: 57 scans an hour. */
    @Test
    void one_reader_reads_as_much_as_an_hour_holds_second_readings_included() {
        Capacity.Projection found = Capacity.project(POLICY, NOW, 1, scans(500, 0.1, 24), List.of(readers(1)));
        assertThat(found.read()).isEqualTo(57);
        assertThat(found.unreadAtCutOff().scans()).isZero();
        assertThat(found.waiting()).isEqualTo(443);
    }

    /** A tenth contradicted, half of those read again beside the 5 % of all: 1.095 readings a scan. */
    @Test
    void what_another_power_contradicts_takes_hands_too() {
        Capacity.Projection found = Capacity.project(POLICY, NOW, 1, scans(500, 0.1, 24), List.of(readers(1)), 0.1);
        assertThat(found.read()).isEqualTo((int) (60 / (1 + 0.05 + 0.1 * 0.45)));
    }

    @Test
    void what_is_unread_at_cut_off_is_counted_in_its_hour_with_its_risk() {
        Capacity.Projection found = Capacity.project(POLICY, NOW, 4, scans(100, 0.1, 1.5), List.of(readers(1)));
        int left = found.unreadAtCutOff().scans();
        assertThat(left).isBetween(13, 15);
        assertThat(found.hours().get(1).unreadAtCutOff().scans()).isEqualTo(left);
        assertThat(found.unreadAtCutOff().risk()).isCloseTo(left * 0.1, within(1e-9));
        assertThat(found.shareRead().orElseThrow()).isCloseTo(1 - left / 100.0, within(1e-9));
    }

    @Test
    void the_riskiest_are_read_first_so_the_risk_left_is_the_least() {
        List<Waiting> scans = scans(100, 0.05, 1);
        scans.addAll(scans(20, 0.6, 1));
        Capacity.Projection found = Capacity.project(POLICY, NOW, 1, scans, List.of(readers(1)));
        int left = found.unreadAtCutOff().scans();
        assertThat(found.unreadAtCutOff().risk()).isCloseTo(left * 0.05, within(1e-9));
        assertThat(found.reads().subList(0, 20)).allMatch(read -> read.index() >= 100);
    }

    @Test
    void without_hands_everything_stays() {
        Capacity.Projection found = Capacity.project(POLICY, NOW, 3, scans(10, 0.3, 2), List.of());
        assertThat(found.read()).isZero();
        assertThat(found.unreadAtCutOff().scans()).isEqualTo(10);
        assertThat(found.waiting()).isZero();
    }

    @Test
    void expected_arrivals_are_read_when_they_have_come() {
        List<Waiting> scans = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            scans.add(scan(0.3, 20, Duration.ofMinutes(90)));
        }
        Capacity.Projection found = Capacity.project(POLICY, NOW, 2, scans, List.of(readers(2)));
        assertThat(found.hours().getFirst().read()).isZero();
        assertThat(found.hours().get(1).arrived()).isEqualTo(10);
        assertThat(found.read()).isEqualTo(10);
    }

    @Test
    void ships_that_had_left_before_are_no_part_of_it() {
        Capacity.Projection found = Capacity.project(POLICY, NOW, 2, scans(5, 0.9, -1), List.of(readers(1)));
        assertThat(found.read()).isZero();
        assertThat(found.unreadAtCutOff().scans()).isZero();
        assertThat(found.shareRead()).isEmpty();
    }

    @Test
    void idle_hands_are_not_saved_up() {
        List<Waiting> scans = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            scans.add(scan(0.1, 24, Duration.ofHours(2)));
        }
        Capacity.Projection found = Capacity.project(POLICY, NOW, 3, scans, List.of(readers(1)));
        assertThat(found.read()).isBetween(56, 58);
    }

    private static Hands readers(int readers) {
        return new Hands(NOW, NOW.plus(Duration.ofDays(1)), readers, 60);
    }

    private static List<Waiting> scans(int count, double risk, double cutOffHours) {
        List<Waiting> scans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scans.add(scan(risk, cutOffHours, Duration.ofHours(-2)));
        }
        return scans;
    }

    private static Waiting scan(double risk, double cutOffHours, Duration received) {
        return new Waiting(
                OptionalDouble.of(risk),
                OptionalDouble.empty(),
                Optional.of(NOW.plus(Duration.ofMillis(Math.round(cutOffHours * 3_600_000)))),
                NOW.plus(received),
                false);
    }
}
