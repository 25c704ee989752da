package org.aforo.server.scans.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import org.aforo.imageanalysis.noise.NoiseMatch;
import org.aforo.imageanalysis.noise.Orientation;
import org.junit.jupiter.api.Test;

class OverlapTest {

    private static Overlap of(Orientation orientation, int dx, int dy) {
        return Overlap.of(
                new NoiseMatch(orientation, false, dx, dy, 1, 100, 50), new int[] {300, 200}, new int[] {400, 180});
    }

    @Test
    void a_crop_shows_the_whole_of_itself_and_a_part_of_the_other() {
        Overlap overlap = of(Orientation.SAME, -60, 0);
        assertThat(overlap.later()).containsExactly(0, 0, 300, 180);
        assertThat(overlap.earlier()).containsExactly(60, 0, 300, 180);
    }

    @Test
    void a_shift_leaves_something_over_on_both_sides() {
        Overlap overlap = of(Orientation.SAME, 50, 30);
        assertThat(overlap.later()).containsExactly(50, 30, 250, 170);
        assertThat(overlap.earlier()).containsExactly(0, 0, 250, 170);
    }

    @Test
    void the_box_of_a_mirrored_one_lies_on_its_other_side() {
        assertThat(of(Orientation.MIRRORED, -60, 0).earlier()).containsExactly(40, 0, 300, 180);
        assertThat(of(Orientation.UPSIDE_DOWN, -60, 30).earlier()).containsExactly(60, 10, 300, 170);
        assertThat(of(Orientation.TURNED, 50, 30).earlier()).containsExactly(150, 10, 250, 170);
    }
}
