package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.aforo.selectivity.estimates.Interval;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** By hand: observed 35/50, expected (25*30 + 25*20)/2500 = 0.5, kappa 0.4; the variance worked out apart from the code. */
    @Test
    void kappa_of_a_worked_example() {
        Agreement found = Agreement.of(new long[][] {{20, 5}, {10, 15}});
        Interval kappa = found.kappa().orElseThrow();
        assertThat(kappa.estimate()).isCloseTo(0.4, within(1e-12));
        assertThat(kappa.high() - kappa.estimate()).isCloseTo(1.959964 * 0.126996, within(1e-4));
        assertThat(found.observed().estimate()).isEqualTo(0.7);
        assertThat(found.skew().prevalence()).isCloseTo(0.1, within(1e-12));
        assertThat(found.skew().bias()).isCloseTo(0.1, within(1e-12));
        assertThat(found.rough()).isFalse();
    }

    @Test
    void readers_who_agree_by_chance_alone_have_a_kappa_of_zero() {
        assertThat(Agreement.of(new long[][] {{64, 16}, {16, 4}})
                        .kappa()
                        .orElseThrow()
                        .estimate())
                .isCloseTo(0, within(1e-12));
        Interval three = Agreement.of(new long[][] {{40, 0, 0}, {0, 30, 0}, {0, 0, 30}})
                .kappa()
                .orElseThrow();
        assertThat(three.estimate()).isEqualTo(1);
    }

    /** Wilson's lower end of 100 of 100 is 100 / (100 + 1.96 squared) = 0.9630; expected 0.34. */
    @Test
    void a_hundred_pairs_that_all_agree_do_not_prove_that_readers_never_differ() {
        Interval kappa = Agreement.of(new long[][] {{40, 0, 0}, {0, 30, 0}, {0, 0, 30}})
                .kappa()
                .orElseThrow();
        assertThat(kappa.low()).isCloseTo((0.96301 - 0.34) / 0.66, within(1e-4));
        assertThat(kappa.high()).isEqualTo(1);
    }

    @Test
    void below_twenty_pairs_there_is_no_figure() {
        assertThat(Agreement.of(new long[][] {{10, 0}, {0, 9}}).kappa()).isEmpty();
        assertThat(Agreement.of(new long[][] {{11, 0}, {0, 9}}).kappa()).isPresent();
    }

    @Test
    void when_all_is_clear_kappa_says_nothing() {
        Agreement found = Agreement.of(new long[][] {{400, 0}, {0, 0}});
        assertThat(found.kappa()).isEmpty();
        assertThat(found.observed().estimate()).isOne();
        assertThat(found.skew().prevalence()).isOne();
    }

    @Test
    void rare_classes_make_the_interval_a_rough_one() {
        Agreement found = Agreement.of(new long[][] {{990, 5}, {3, 1}});
        assertThat(found.rough()).isTrue();
        assertThat(found.kappa()).isPresent();
    }

    /** Two readers who name one container in five and repeat each other's answer half of the time: kappa 0.5. */
    @Test
    void about_nineteen_intervals_of_twenty_hold_the_truth() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(71);
        int held = 0;
        int trials = 2000;
        for (int trial = 0; trial < trials; trial++) {
            long[][] table = new long[2][2];
            for (int pair = 0; pair < 300; pair++) {
                int first = random.nextDouble() < 0.2 ? 1 : 0;
                int second = random.nextDouble() < 0.5 ? first : random.nextDouble() < 0.2 ? 1 : 0;
                table[first][second]++;
            }
            Interval kappa = Agreement.of(table).kappa().orElseThrow();
            held += kappa.low() <= 0.5 && 0.5 <= kappa.high() ? 1 : 0;
        }
        assertThat(held / (double) trials).isBetween(0.93, 0.97);
    }

    @Test
    void what_is_no_square_table_of_counts_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(new long[][] {{1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(new long[][] {{1, 2}, {3}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(new long[][] {{1, 2}, {3, -4}}));
    }
}
