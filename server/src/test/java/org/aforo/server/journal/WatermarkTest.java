package org.aforo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private final Watermark watermark = new Watermark();

    @Test
    void after_a_batch_only_what_lies_above_it_is_scanned() {
        batch(1, 1, 1L, 2L, 3L);
        assertThat(watermark.scanAbove()).isEqualTo(3);
        assertThat(watermark.gaps()).isEmpty();
    }

    @Test
    void an_id_left_out_is_looked_up_until_its_transaction_has_ended() {
        batch(10, 12, 1L, 2L, 5L);
        assertThat(watermark.gaps()).containsExactly(3, 4);
        batch(10, 14, 6L);
        assertThat(watermark.gaps()).containsExactly(3, 4);
        batch(10, 15, 3L);
        assertThat(watermark.gaps()).containsExactly(4);
        batch(15, 16);
        assertThat(watermark.gaps()).isEmpty();
        assertThat(watermark.scanAbove()).isEqualTo(6);
    }

    @Test
    void a_gap_is_still_looked_up_in_the_batch_that_decides_it() {
        batch(10, 12, 1L, 3L);
        batch(10, 14);
        watermark.snapshot(20, 21);
        assertThat(watermark.gaps()).containsExactly(2);
        watermark.taken(List.of(), true);
        assertThat(watermark.gaps()).isEmpty();
    }

    @Test
    void too_many_gaps_are_scanned_over_instead_of_listed() {
        batch(10, 12, 1L);
        batch(12, 13);
        batch(13, 14, 1_000_000L);
        assertThat(watermark.gaps()).isEmpty();
        assertThat(watermark.scanAbove()).isEqualTo(1);
        batch(14, 15);
        batch(15, 16);
        assertThat(watermark.scanAbove()).isEqualTo(1_000_000);
    }

    @Test
    void a_transaction_open_for_hours_does_not_fill_the_memory_and_is_not_forgotten() {
        for (long id = 2; id < 100_000; id++) {
            batch(10, id + 20, id);
        }
        assertThat(watermark.gaps()).containsExactly(1);
        batch(200_000, 200_001, 1L);
        assertThat(watermark.gaps()).isEmpty();
    }

    /** Random transactions that take ids, commit, roll back, late or soon: whatever is committed is looked at. */
    @Test
    void no_committed_id_is_ever_out_of_sight() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        Watermark tried = new Watermark();
        TreeMap<Long, List<Long>> open = new TreeMap<>();
        TreeSet<Long> committed = new TreeSet<>();
        long nextTx = 1;
        long nextId = 1;
        for (int step = 0; step < 100_000; step++) {
            int what = random.nextInt(10);
            if (what < 4) {
                open.put(nextTx++, new ArrayList<>(List.of(nextId++)));
            } else if (what < 5 && !open.isEmpty()) {
                any(open, random).getValue().add(nextId++);
            } else if (what < 9 && !open.isEmpty()) {
                Map.Entry<Long, List<Long>> ended = any(open, random);
                List<Long> ids = ended.getValue();
                open.remove(ended.getKey());
                if (random.nextInt(4) > 0) {
                    committed.addAll(ids);
                }
            } else {
                long own = nextTx++;
                tried.snapshot(open.isEmpty() ? own : open.firstKey(), own);
                TreeSet<Long> visible = new TreeSet<>(committed.tailSet(tried.scanAbove(), false));
                LongStream.of(tried.gaps()).filter(committed::contains).forEach(visible::add);
                assertThat(visible).as("seed %d, step %d", seed, step).isEqualTo(committed);
                int limit = 1 + random.nextInt(20);
                List<Long> taken = visible.stream().limit(limit).toList();
                tried.taken(taken, taken.size() < limit);
                committed.removeAll(taken);
            }
        }
    }

    private static Map.Entry<Long, List<Long>> any(Map<Long, List<Long>> open, Random random) {
        // Mostly young ones end, so that some stay open long.
        List<Map.Entry<Long, List<Long>>> all = new ArrayList<>(open.entrySet());
        int fromTheEnd = Math.min(all.size() - 1, (int) Math.abs(random.nextGaussian() * 4));
        return all.get(all.size() - 1 - fromTheEnd);
    }

    private void batch(long oldestOpen, long next, Long... ids) {
        watermark.snapshot(oldestOpen, next);
        watermark.taken(List.of(ids), true);
    }
}
