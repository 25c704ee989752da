package org.aforo.selectivity.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Schema SCHEMA = new Schema(List.of(
            new Field("a", FieldType.CODE, "code", ""),
            new Field("b", FieldType.CODE, "code", ""),
            new Field("n", FieldType.NUMBER, "number", "")));
    private static final long DAY = 86_400;

    /** {@code -Dseed=} replays. */
    @Test
    void counts_are_those_of_a_list_searched_through() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        Counter pair = new Counter(List.of(0, 1), Optional.empty(), -1, 30 * DAY);
        Counter different = new Counter(List.of(0), Optional.empty(), 1, 30 * DAY);
        Counter heavy = new Counter(List.of(0), Optional.of(facts -> facts.number(2) > 5), -1, 30 * DAY);
        History history = new History(List.of(pair, different, heavy));
        List<Facts> past = new ArrayList<>();
        long now = 1_700_000_000L;
        for (int i = 0; i < 3_000; i++) {
            now += random.nextInt(20_000);
            // Some come late.
            Facts facts = visit(now - (random.nextInt(5) == 0 ? random.nextInt(100_000) : 0), random);
            for (long days : new long[] {1, 7, 30}) {
                assertThat(history.count(0, facts, days * DAY))
                        .as("seed %d", seed)
                        .isEqualTo(count(past, facts, days, true, false));
                assertThat(history.distinct(1, facts, days * DAY))
                        .as("seed %d", seed)
                        .isEqualTo(distinct(past, facts, days));
                assertThat(history.count(2, facts, days * DAY))
                        .as("seed %d", seed)
                        .isEqualTo(count(past, facts, days, false, true));
            }
            history.record(facts);
            past.add(facts);
        }
        assertThat(history.recorded()).isEqualTo(3_000);
        assertThat(history.forgotten()).isZero();
    }

    private static Facts visit(long second, Random random) {
        return Facts.of(SCHEMA, "v", Instant.ofEpochSecond(second))
                .put("a", "A" + random.nextInt(7))
                .put("b", "B" + random.nextInt(4))
                .put("n", random.nextInt(10))
                .build();
    }

    private static double count(List<Facts> past, Facts now, long days, boolean both, boolean heavy) {
        return past.stream()
                .filter(each -> within(each, now, days))
                .filter(each -> !both || String.valueOf(each.text(1)).equals(now.text(1)))
                .filter(each -> !heavy || each.number(2) > 5)
                .count();
    }

    private static double distinct(List<Facts> past, Facts now, long days) {
        Set<String> seen = new HashSet<>(Set.of(String.valueOf(now.text(1))));
        past.stream().filter(each -> within(each, now, days)).forEach(each -> seen.add(String.valueOf(each.text(1))));
        return seen.size();
    }

    private static boolean within(Facts each, Facts now, long days) {
        return String.valueOf(each.text(0)).equals(now.text(0))
                && each.atSecond() >= now.atSecond() - days * DAY
                && each.atSecond() < now.atSecond();
    }

    @Test
    void what_lacks_a_part_of_the_key_is_neither_first_nor_counted() {
        History history = new History(List.of(new Counter(List.of(0, 1), Optional.empty(), -1, DAY)));
        Facts facts = Facts.of(SCHEMA, "v", Instant.EPOCH).put("a", "A").build();
        history.record(facts);
        assertThat(history.count(0, facts, DAY)).isNaN();
        assertThat(history.secondsSince(0, facts)).isNaN();
    }

    @Test
    void a_busy_key_keeps_the_newest() {
        Track track = new Track();
        for (int i = 0; i < Track.MOST + 10; i++) {
            track.add(i, null, Long.MAX_VALUE / 4);
        }
        assertThat(track.count(0, Long.MAX_VALUE)).isLessThanOrEqualTo(Track.MOST);
        assertThat(track.last(Long.MAX_VALUE)).isEqualTo(Track.MOST + 9L);
    }
}
