package org.aforo.virtualscanner.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void runs_hold_exactly_the_pixels_given() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 50; trial++) {
            int columns = random.nextInt(1, 40);
            int rows = random.nextInt(1, 20);
            BitSet pixels = new BitSet();
            for (int i = 0; i < columns * rows; i++) {
                pixels.set(i, random.nextInt(3) > 0);
            }
            Mask mask = Mask.of(columns, rows, pixels);
            assertThat(mask.area()).isEqualTo(pixels.cardinality());
            for (int i = 0; i < columns * rows; i++) {
                assertThat(mask.contains(i % columns, i / columns)).isEqualTo(pixels.get(i));
            }
            assertThat(new Mask(columns, rows, mask.runs())).isEqualTo(mask).hasSameHashCodeAs(mask);
        }
    }

    @Test
    void the_box_around_an_empty_mask_is_none() {
        assertThat(Mask.of(5, 5, new BitSet()).bounds()).isEmpty();
        BitSet one = new BitSet();
        one.set(7);
        assertThat(Mask.of(5, 5, one).bounds()).contains(new Mask.Box(2, 1, 1, 1));
    }

    @Test
    void runs_that_cross_rows_overlap_or_leave_the_picture_are_refused() {
        for (int[] runs : new int[][] {{3, 4}, {2, 1, 1, 1}, {24, 2}, {0, 0}, {-1, 1}, {1}}) {
            assertThatThrownBy(() -> new Mask(5, 5, runs)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
