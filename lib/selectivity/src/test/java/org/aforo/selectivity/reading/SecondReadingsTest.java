package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.aforo.selectivity.reading.SecondReadings.Cause;
import org.aforo.selectivity.reading.SecondReadings.First;
import org.junit.jupiter.api.Test;

class SecondReadingsTest {

    private static final ReadingPolicy POLICY = ReadingPolicy.usual();
    private static final OptionalDouble LOW = OptionalDouble.of(0.1);
    private static final OptionalDouble HIGH = OptionalDouble.of(0.7);
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final int EXPERIENCED = 200;
    private static final int NEW = 199;

    @Test
    void the_greatest_rate_that_applies_counts() {
        assertThat(SecondReadings.rate(POLICY, first(LOW, EXPERIENCED))).isEqualTo(0.05);
        assertThat(SecondReadings.rate(POLICY, first(LOW, NEW))).isEqualTo(0.25);
        assertThat(SecondReadings.rate(POLICY, first(HIGH, EXPERIENCED))).isEqualTo(0.30);
        assertThat(SecondReadings.rate(POLICY, first(HIGH, NEW))).isEqualTo(0.30);
        assertThat(SecondReadings.rate(POLICY, first(NONE, EXPERIENCED))).isEqualTo(0.05);
        assertThat(SecondReadings.rate(POLICY, first(HIGH, NEW).butContradicted()))
                .isEqualTo(0.5);
    }

    @Test
    void the_attention_of_an_algorithm_makes_a_high_risk_where_the_assessment_made_none() {
        assertThat(SecondReadings.rate(POLICY, new First(LOW, HIGH, EXPERIENCED, false)))
                .isEqualTo(0.30);
        assertThat(SecondReadings.rate(POLICY, new First(NONE, HIGH, EXPERIENCED, false)))
                .isEqualTo(0.30);
        assertThat(SecondReadings.rate(POLICY, new First(HIGH, LOW, EXPERIENCED, false)))
                .isEqualTo(0.30);
        assertThat(SecondReadings.wanted(POLICY, new First(NONE, HIGH, EXPERIENCED, false), 0.2))
                .contains(Cause.RISK);
    }

    @Test
    void what_chance_takes_is_taken_whatever_the_risk_the_reader_and_the_other_powers() {
        for (OptionalDouble risk : new OptionalDouble[] {LOW, HIGH, NONE}) {
            for (int readings : new int[] {NEW, EXPERIENCED}) {
                First first = first(risk, readings);
                assertThat(SecondReadings.wanted(POLICY, first, 0.049)).contains(Cause.RANDOM);
                assertThat(SecondReadings.wanted(POLICY, first.butContradicted(), 0.049))
                        .contains(Cause.RANDOM);
            }
        }
    }

    @Test
    void the_cause_is_told() {
        assertThat(SecondReadings.wanted(POLICY, first(HIGH, NEW), 0.06)).contains(Cause.RISK);
        assertThat(SecondReadings.wanted(POLICY, first(LOW, NEW), 0.06)).contains(Cause.NEW_ANALYST);
        assertThat(SecondReadings.wanted(POLICY, first(LOW, EXPERIENCED), 0.06)).isEmpty();
        assertThat(SecondReadings.wanted(POLICY, first(HIGH, NEW), 0.31)).isEmpty();
        assertThat(SecondReadings.wanted(POLICY, first(HIGH, NEW).butContradicted(), 0.31))
                .contains(Cause.DISAGREEMENT);
        assertThat(SecondReadings.wanted(POLICY, first(HIGH, NEW).butContradicted(), 0.51))
                .isEmpty();
    }

    @Test
    void a_contradiction_heard_late_takes_what_it_would_have_taken_in_time() {
        for (int i = 0; i < 1000; i++) {
            double drawn = i / 1000.0;
            First first = first(LOW, EXPERIENCED);
            boolean inTime = SecondReadings.wanted(POLICY, first.butContradicted(), drawn)
                    .isPresent();
            boolean late = SecondReadings.wanted(POLICY, first, drawn).isPresent()
                    || SecondReadings.contradictedLater(POLICY, drawn);
            assertThat(late).isEqualTo(inTime);
        }
    }

    @Test
    void a_scan_is_wanted_twice_exactly_as_often_as_the_rate_says() {
        for (OptionalDouble risk : new OptionalDouble[] {LOW, HIGH, NONE}) {
            for (int readings : new int[] {0, NEW, EXPERIENCED}) {
                for (boolean contradicted : new boolean[] {false, true}) {
                    asOftenAsTheRateSays(new First(risk, NONE, readings, contradicted));
                }
            }
        }
    }

    private static void asOftenAsTheRateSays(First first) {
        int wanted = 0;
        for (int i = 0; i < 1000; i++) {
            wanted += SecondReadings.wanted(POLICY, first, i / 1000.0).isPresent() ? 1 : 0;
        }
        assertThat(wanted / 1000.0).isEqualTo(SecondReadings.rate(POLICY, first));
    }

    private static First first(OptionalDouble risk, int readings) {
        return new First(risk, NONE, readings, false);
    }
}
