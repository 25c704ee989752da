package org.aforo.server.oversight.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final double FALSE_ASKS = 0.05;

    /** Scans an hour by the hour of the day: a quiet night, a busy day. */
    private static double rate(int hour) {
        return hour < 6 ? 2 : hour < 20 ? 25 : 8;
    }

    private static List<Instant> arrivals(Random random, int days) {
        List<Instant> arrivals = new ArrayList<>();
        Instant end = BEGIN.plus(Duration.ofDays(days));
        Instant at = BEGIN;
        while (true) {
            // by thinning (Lewis and Shedler 1979)
            at = at.plusMillis((long) (-Math.log(1 - random.nextDouble()) / 25 * 3_600_000));
            if (!at.isBefore(end)) {
                return arrivals;
            }
            if (random.nextDouble() * 25 < rate(at.atZone(UTC).getHour())) {
                arrivals.add(at);
            }
        }
    }

    private static Map<Instant, Integer> hourly(List<Instant> arrivals) {
        Map<Instant, Integer> hourly = new HashMap<>();
        arrivals.forEach(at -> hourly.merge(at.truncatedTo(ChronoUnit.HOURS), 1, Integer::sum));
        return hourly;
    }

    @Test
    void by_chance_it_is_asked_in_vain_no_oftener_than_stated() {
        Random random = new Random(42);
        int asks = 0;
        int days = 0;
        for (int trial = 0; trial < 60; trial++) {
            List<Instant> arrivals = arrivals(random, 28);
            Map<Instant, Integer> hourly = hourly(arrivals);
            for (int day = 14; day < 28; day++) {
                Instant dawn = BEGIN.plus(Duration.ofDays(day));
                Rhythm rhythm = new Rhythm(UTC, hourly, dawn.minus(Duration.ofDays(14)), dawn);
                double threshold = rhythm.threshold(FALSE_ASKS);
                days++;
                for (int i = 1; i < arrivals.size(); i++) {
                    Instant from = arrivals.get(i - 1);
                    if (!from.isBefore(dawn) && from.isBefore(dawn.plus(Duration.ofDays(1)))) {
                        asks += rhythm.evidence(from, arrivals.get(i)) >= threshold ? 1 : 0;
                    }
                }
            }
        }
        double perDay = asks / (double) days;
        assertThat(perDay).as(asks + " asks in " + days + " days").isBetween(FALSE_ASKS / 4, FALSE_ASKS * 1.2);
    }

    @Test
    void a_stop_in_a_busy_hour_is_asked_about_within_half_an_hour() {
        Map<Instant, Integer> hourly = hourly(arrivals(new Random(1), 14));
        Instant stop = BEGIN.plus(Duration.ofDays(14)).plus(Duration.ofHours(10));
        Rhythm rhythm = new Rhythm(UTC, hourly, BEGIN, BEGIN.plus(Duration.ofDays(14)));
        double threshold = rhythm.threshold(FALSE_ASKS);
        assertThat(rhythm.evidence(stop, stop.plus(Duration.ofMinutes(5)))).isLessThan(threshold);
        assertThat(rhythm.evidence(stop, stop.plus(Duration.ofMinutes(30)))).isGreaterThan(threshold);
    }

    @Test
    void the_same_silence_at_night_says_little() {
        Map<Instant, Integer> hourly = hourly(arrivals(new Random(1), 14));
        Instant night = BEGIN.plus(Duration.ofDays(14)).plus(Duration.ofHours(2));
        Rhythm rhythm = new Rhythm(UTC, hourly, BEGIN, BEGIN.plus(Duration.ofDays(14)));
        assertThat(rhythm.evidence(night, night.plus(Duration.ofHours(2)))).isLessThan(rhythm.threshold(FALSE_ASKS));
    }

    @Test
    void an_hour_in_which_nothing_was_ever_scanned_says_nothing() {
        Map<Instant, Integer> hourly = new HashMap<>();
        for (int day = 0; day < 14; day++) {
            hourly.put(BEGIN.plus(Duration.ofDays(day)).plus(Duration.ofHours(9)), 20);
        }
        Rhythm rhythm = new Rhythm(UTC, hourly, BEGIN, BEGIN.plus(Duration.ofDays(14)));
        Instant evening = BEGIN.plus(Duration.ofDays(14)).plus(Duration.ofHours(20));
        assertThat(rhythm.evidence(evening, evening.plus(Duration.ofHours(12)))).isZero();
        assertThat(rhythm.evidence(evening, evening.plus(Duration.ofHours(14)))).isPositive();
    }

    @Test
    void much_history_makes_the_evidence_the_scans_that_were_to_be_expected() {
        Map<Instant, Integer> hourly = new HashMap<>();
        for (int hour = 0; hour < 24 * 1_000; hour++) {
            hourly.put(BEGIN.plus(Duration.ofHours(hour)), 10);
        }
        Instant end = BEGIN.plus(Duration.ofDays(1_000));
        Rhythm rhythm = new Rhythm(UTC, hourly, BEGIN, end);
        assertThat(rhythm.evidence(end, end.plus(Duration.ofMinutes(90)))).isCloseTo(15, within(0.02));
        assertThat(rhythm.perDay()).isCloseTo(240, within(0.01));
    }

    @Test
    void a_few_scans_are_no_rhythm() {
        Map<Instant, Integer> hourly = Map.of(BEGIN, Rhythm.LEAST_SCANS - 1);
        assertThat(new Rhythm(UTC, hourly, BEGIN, BEGIN.plus(Duration.ofDays(1))).known())
                .isFalse();
    }
}
