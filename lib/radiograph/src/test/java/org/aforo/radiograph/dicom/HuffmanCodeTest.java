package org.aforo.radiograph.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HuffmanCodeTest {

    @Test
    void a_single_width_has_a_code_of_one_bit_which_is_not_a_one() {
        long[] counts = new long[HuffmanCode.WIDTHS];
        counts[7] = 1_000_000;
        HuffmanCode code = new HuffmanCode(counts);
        assertThat(code.length(7)).isEqualTo(1);
        assertThat(code.code(7)).isZero();
        assertAdmissible(code, counts);
    }

    /** Counts like Fibonacci's numbers would lead to codes of 17 bits, one more than JPEG has. */
    @Test
    void a_code_that_would_be_too_long_is_shortened() {
        long[] counts = new long[HuffmanCode.WIDTHS];
        long before = 1;
        long last = 1;
        for (int width = 0; width < counts.length; width++) {
            counts[width] = last;
            last += before;
            before = counts[width];
        }
        HuffmanCode code = new HuffmanCode(counts);
        assertAdmissible(code, counts);
        assertThat(code.length(0)).isEqualTo(16);
        assertThat(code.length(16)).isEqualTo(1);
    }

    @Test
    void whatever_the_counts_the_code_is_admissible_and_near_the_entropy() {
        Random random = new Random(3);
        for (int trial = 0; trial < 20_000; trial++) {
            long[] counts = new long[HuffmanCode.WIDTHS];
            int kinds = 1 + random.nextInt(counts.length);
            for (int i = 0; i < kinds; i++) {
                counts[random.nextInt(counts.length)] = 1 + (random.nextLong() >>> 1) % (1L << random.nextInt(1, 32));
            }
            HuffmanCode code = new HuffmanCode(counts);
            assertAdmissible(code, counts);
            double total = 0;
            for (long count : counts) {
                total += count;
            }
            double bits = 0;
            double entropy = 0;
            for (int width = 0; width < counts.length; width++) {
                bits += (double) counts[width] * code.length(width);
                entropy -= counts[width] == 0 ? 0 : counts[width] * Math.log(counts[width] / total) / Math.log(2);
            }
            // Less than a bit more per difference, and what the code nobody has takes.
            assertThat(bits / total).as("trial " + trial).isBetween(entropy / total - 1e-9, entropy / total + 1.5);
        }
    }

    /** Every width that occurs has a code, no code begins another, and the code of ones alone is free. */
    private static void assertAdmissible(HuffmanCode code, long[] counts) {
        long taken = 0;
        for (int width = 0; width < HuffmanCode.WIDTHS; width++) {
            assertThat(code.length(width) > 0).isEqualTo(counts[width] > 0);
            if (counts[width] > 0) {
                assertThat(code.length(width)).isLessThanOrEqualTo(16);
                assertThat(code.code(width)).isLessThan((1 << code.length(width)) - 1);
                taken += 1L << (16 - code.length(width));
            }
        }
        assertThat(taken).isLessThan(1 << 16);
        byte[] table = code.table();
        HuffmanTable read = HuffmanTable.read(table, 1, table.length);
        assertThat(read).isNotNull();
    }
}
