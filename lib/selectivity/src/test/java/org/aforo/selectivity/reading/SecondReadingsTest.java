package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.aforo.selectivity.reading.SecondReadings.Cause;
import org.junit.jupiter.api.Test;

class SecondReadingsTest {

    private static final ReadingPolicy POLICY = ReadingPolicy.usual();
    private static final OptionalDouble LOW = OptionalDouble.of(0.1);
    private static final OptionalDouble HIGH = OptionalDouble.of(0.7);
    private static final int EXPERIENCED = 200;
    private static final int NEW = 199;

    @Test
    void the_greatest_rate_that_applies_counts() {
        assertThat(SecondReadings.rate(POLICY, LOW, EXPERIENCED)).isEqualTo(0.05);
        assertThat(SecondReadings.rate(POLICY, LOW, NEW)).isEqualTo(0.25);
        assertThat(SecondReadings.rate(POLICY, HIGH, EXPERIENCED)).isEqualTo(0.30);
        assertThat(SecondReadings.rate(POLICY, HIGH, NEW)).isEqualTo(0.30);
        assertThat(SecondReadings.rate(POLICY, OptionalDouble.empty(), EXPERIENCED))
                .isEqualTo(0.05);
    }

    @Test
    void what_chance_takes_is_taken_whatever_the_risk_and_the_reader() {
        for (OptionalDouble risk : new OptionalDouble[] {LOW, HIGH, OptionalDouble.empty()}) {
            for (int readings : new int[] {NEW, EXPERIENCED}) {
                assertThat(SecondReadings.wanted(POLICY, risk, readings, 0.049)).contains(Cause.RANDOM);
            }
        }
    }

    @Test
    void the_cause_is_told() {
        assertThat(SecondReadings.wanted(POLICY, HIGH, NEW, 0.06)).contains(Cause.RISK);
        assertThat(SecondReadings.wanted(POLICY, LOW, NEW, 0.06)).contains(Cause.NEW_ANALYST);
        assertThat(SecondReadings.wanted(POLICY, LOW, EXPERIENCED, 0.06)).isEmpty();
        assertThat(SecondReadings.wanted(POLICY, HIGH, NEW, 0.31)).isEmpty();
    }

    @Test
    void a_scan_is_wanted_twice_exactly_as_often_as_the_rate_says() {
        for (OptionalDouble risk : new OptionalDouble[] {LOW, HIGH, OptionalDouble.empty()}) {
            for (int readings : new int[] {0, NEW, EXPERIENCED}) {
                int wanted = 0;
                for (int i = 0; i < 1000; i++) {
                    wanted += SecondReadings.wanted(POLICY, risk, readings, i / 1000.0)
                                    .isPresent()
                            ? 1
                            : 0;
                }
                assertThat(wanted / 1000.0).isEqualTo(SecondReadings.rate(POLICY, risk, readings));
            }
        }
    }
}
