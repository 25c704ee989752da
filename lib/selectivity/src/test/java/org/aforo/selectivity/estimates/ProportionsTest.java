package org.aforo.selectivity.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionsTest {

    /** Bounds reckoned apart by summing the binomial distribution and halving. */
    @Test
    void exact_intervals_are_those_found_by_summing_the_binomial_distribution() {
        check(Proportions.clopperPearson(7, 50, 0.95), 0.05819, 0.26740);
        check(Proportions.clopperPearson(0, 20, 0.95), 0, 0.16843);
        check(Proportions.clopperPearson(20, 20, 0.95), 0.83157, 1);
        check(Proportions.clopperPearson(1, 3000, 0.95), 0.0000084, 0.0018557);
    }

    /** Reckoned apart from the formula. */
    @Test
    void wilson_intervals_too() {
        check(Proportions.wilson(7, 50, 0.95), 0.06951, 0.26186);
        check(Proportions.wilson(0, 20, 0.95), 0, 0.16113);
    }

    @Test
    void of_nothing_nothing_is_known() {
        Interval none = Proportions.clopperPearson(0, 0, 0.95);
        assertThat(none.estimate()).isNaN();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isOne();
    }

    /** By summing the binomial distribution: whatever the share, at most one in twenty intervals misses it. */
    @Test
    void exact_intervals_hold_the_truth_at_least_as_often_as_they_say() {
        int n = 60;
        for (double share : new double[] {0.003, 0.02, 0.1, 0.37, 0.5, 0.9}) {
            double held = 0;
            double probability = Math.pow(1 - share, n);
            for (int k = 0; k <= n; k++) {
                Interval interval = Proportions.clopperPearson(k, n, 0.95);
                held += interval.low() <= share && share <= interval.high() ? probability : 0;
                probability *= (n - k) / (k + 1.0) * share / (1 - share);
            }
            assertThat(held).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void normal_quantiles_are_the_tabled_ones() {
        assertThat(Proportions.normalQuantile(0.975)).isCloseTo(1.959963985, within(1e-7));
        assertThat(Proportions.normalQuantile(0.01)).isCloseTo(-2.326347874, within(1e-7));
    }

    private static void check(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-5));
        assertThat(interval.high()).isCloseTo(high, within(1e-5));
    }
}
