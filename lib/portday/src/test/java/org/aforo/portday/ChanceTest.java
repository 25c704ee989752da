package org.aforo.portday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    @Test
    void the_same_seed_draws_the_same_for_ever() {
        Chance chance = new Chance(42);
        // Written down once: a change here changes every port day that was ever invented.
        assertThat(chance.nextLong()).isEqualTo(FIRST_LONG);
        assertThat(chance.nextInt(1_000)).isEqualTo(FIRST_INT);
        assertThat(chance.normal()).isEqualTo(FIRST_NORMAL);
        assertThat(chance.fork("visit").fork(7).nextLong()).isEqualTo(FIRST_FORKED);
    }

    private static final long FIRST_LONG = 1_148_135_227_921_311_193L;
    private static final int FIRST_INT = 740;
    private static final double FIRST_NORMAL = -1.8869994033671857;
    private static final long FIRST_FORKED = -1_773_932_593_347_635_007L;

    @Test
    void a_fork_does_not_depend_on_what_was_drawn_before() {
        Chance fresh = new Chance(5);
        Chance used = new Chance(5);
        used.nextLong();
        used.fork("other").nextLong();
        assertThat(used.fork("name").nextLong()).isEqualTo(fresh.fork("name").nextLong());
        assertThat(fresh.fork("name").nextLong())
                .isNotEqualTo(fresh.fork("eman").nextLong())
                .isNotEqualTo(fresh.fork(1).nextLong());
    }

    @Test
    void draws_have_the_moments_they_should() {
        Chance chance = new Chance(1);
        double[] normal =
                IntStream.range(0, 100_000).mapToDouble(i -> chance.normal()).toArray();
        double mean = java.util.Arrays.stream(normal).average().orElseThrow();
        double square =
                java.util.Arrays.stream(normal).map(x -> x * x).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.015));
        assertThat(square).isCloseTo(1, within(0.02));
        double waiting = IntStream.range(0, 100_000)
                .mapToDouble(i -> chance.exponential(3))
                .average()
                .orElseThrow();
        assertThat(waiting).isCloseTo(3, within(0.05));
        assertThat(IntStream.range(0, 10_000).map(i -> chance.between(2, 4)).summaryStatistics())
                .satisfies(all -> {
                    assertThat(all.getMin()).isEqualTo(2);
                    assertThat(all.getMax()).isEqualTo(4);
                    assertThat(all.getAverage()).isCloseTo(3, within(0.05));
                });
    }

    @Test
    void weights_are_kept_and_nothing_without_weight_is_drawn() {
        Chance chance = new Chance(3);
        int[] drawn = new int[3];
        for (int i = 0; i < 30_000; i++) {
            drawn[chance.weighted(new double[] {1, 0, 2})]++;
        }
        assertThat(drawn[0] / 30_000.0).isCloseTo(1 / 3.0, within(0.02));
        assertThat(drawn[1]).isZero();
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> chance.oneOf(Map.of(Side.LEFT, 1.0, Side.MIDDLE, 0.0, Side.RIGHT, 1.0)))
                        .distinct())
                .containsExactlyInAnyOrder(Side.LEFT, Side.RIGHT);
    }
}
