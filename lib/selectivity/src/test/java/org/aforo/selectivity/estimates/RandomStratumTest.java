package org.aforo.selectivity.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aforo.selectivity.estimates.RandomStratum.Drawn;
import org.junit.jupiter.api.Test;

class RandomStratumTest {

    @Test
    void the_total_is_right_on_average_whatever_the_probabilities() {
        Random random = new Random(5);
        int visits = 4_000;
        double sum = 0;
        double variances = 0;
        double squares = 0;
        int hits = 40;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            RandomStratum stratum = draw(random, visits, hits);
            sum += stratum.totalHits();
            squares += Math.pow(stratum.totalHits() - hits, 2);
            variances += stratum.varianceOfTotalHits();
        }
        double deviation = Math.sqrt(squares / runs);
        assertThat(sum / runs).isCloseTo(hits, within(4 * deviation / Math.sqrt(runs)));
        assertThat(variances / runs).isCloseTo(squares / runs, within(0.1 * squares / runs));
    }

    @Test
    void intervals_of_recall_hold_the_truth_most_of_the_time() {
        Random random = new Random(6);
        int held = 0;
        int runs = 1_000;
        for (int run = 0; run < runs; run++) {
            Interval recall = draw(random, 4_000, 60).recallOfRules(0.95);
            held += recall.low() <= 0.5 && 0.5 <= recall.high() ? 1 : 0;
        }
        assertThat(held).isGreaterThan(940);
    }

    /** The first visits are hits; the rules wish every other of them; probabilities differ by place. */
    private static RandomStratum draw(Random random, int visits, int hits) {
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < visits; i++) {
            double inclusion = i % 3 == 0 ? 0.02 : 0.2;
            if (random.nextDouble() < inclusion) {
                drawn.add(new Drawn(inclusion, i < hits, i % 2 == 0));
            }
        }
        return new RandomStratum(drawn);
    }

    @Test
    void without_a_hit_nothing_is_known_of_recall() {
        RandomStratum stratum = new RandomStratum(List.of(new Drawn(0.1, false, true)));
        Interval recall = stratum.recallOfRules(0.95);
        assertThat(recall.low()).isZero();
        assertThat(recall.high()).isOne();
        assertThat(stratum.prevalence(0.95).high()).isGreaterThan(0.9);
    }

    @Test
    void what_was_never_inspected_is_in_no_hit_rate() {
        Tally tally = Tally.NONE
                .and(Outcome.FOUND)
                .and(Outcome.CLEAN)
                .and(Outcome.NOT_INSPECTED)
                .and(Outcome.NOT_INSPECTED);
        assertThat(tally.hitRate(0.95).estimate()).isEqualTo(0.5);
        assertThat(tally.unknown()).isEqualTo(2);
    }
}
