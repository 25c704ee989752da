package org.aforo.server.oversight.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RungTest {

    private static final Instant CUT_OFF = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant BEFORE = CUT_OFF.minusSeconds(600);
    private static final Instant AFTER = CUT_OFF.plusSeconds(600);
    private static final UUID SCAN = new UUID(1, 1);
    private static final List<Passage.Image> IMAGE = List.of(new Passage.Image(SCAN, true));

    private static Passage passage(List<Passage.Image> images, Passage.Look... looks) {
        return new Passage(new UUID(9, 9), "T", "V", CUT_OFF, CUT_OFF, images, List.of(looks), Passage.After.NOTHING);
    }

    private static Passage.Look look(int ordinal, @Nullable Instant decided) {
        return new Passage.Look(SCAN, "customs-control", ordinal, decided, true);
    }

    @Test
    void read_before_the_cut_off_is_read_in_time() {
        assertThat(Rung.of(passage(IMAGE, look(1, BEFORE)), AFTER)).isEqualTo(Rung.READ_ONCE);
        assertThat(Rung.of(passage(IMAGE, look(1, BEFORE), look(2, BEFORE)), AFTER))
                .isEqualTo(Rung.READ_TWICE);
    }

    @Test
    void a_second_reading_after_the_cut_off_does_not_make_it_read_twice() {
        assertThat(Rung.of(passage(IMAGE, look(1, BEFORE), look(2, AFTER)), AFTER))
                .isEqualTo(Rung.READ_ONCE);
    }

    @Test
    void what_left_unread_stays_so_even_when_it_is_read_later() {
        assertThat(Rung.of(passage(IMAGE, look(1, null)), BEFORE)).isEqualTo(Rung.WAITING);
        assertThat(Rung.of(passage(IMAGE, look(1, null)), AFTER)).isEqualTo(Rung.LEFT_UNREAD);
        Rung late = Rung.of(passage(IMAGE, look(1, AFTER)), AFTER.plusSeconds(1));
        assertThat(late).isEqualTo(Rung.READ_AFTER_DEPARTURE);
        assertThat(late.unreadAtDeparture()).isTrue();
        assertThat(late.readInTime()).isFalse();
    }

    @Test
    void a_reading_decided_at_the_very_cut_off_is_late() {
        assertThat(Rung.of(passage(IMAGE, look(1, CUT_OFF)), AFTER)).isEqualTo(Rung.READ_AFTER_DEPARTURE);
    }

    @Test
    void asking_for_another_scan_is_not_reading() {
        Passage.Look tooLittle = new Passage.Look(SCAN, "customs-control", 1, BEFORE, false);
        assertThat(Rung.of(passage(IMAGE, tooLittle), BEFORE)).isEqualTo(Rung.NO_IMAGE);
        assertThat(Rung.of(passage(IMAGE, tooLittle), AFTER)).isEqualTo(Rung.LEFT_NO_IMAGE);
    }

    @Test
    void nothing_scanned_is_told_from_nothing_to_be_seen() {
        assertThat(Rung.of(passage(List.of()), BEFORE)).isEqualTo(Rung.NOT_SCANNED);
        assertThat(Rung.of(passage(List.of()), AFTER)).isEqualTo(Rung.LEFT_NOT_SCANNED);
        List<Passage.Image> broken = List.of(new Passage.Image(SCAN, false));
        assertThat(Rung.of(passage(broken), AFTER)).isEqualTo(Rung.LEFT_NO_IMAGE);
    }

    @Test
    void every_visit_stands_on_exactly_one_rung_and_the_columns_add_up() {
        Random random = new Random(11);
        List<Passage> all = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            all.add(anyPassage(random));
        }
        CoverageRow row = CoverageRow.of(CoverageRow.Key.ALL, all, AFTER);
        assertThat(row.ladder().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(row.visits())
                .isEqualTo(3_000);
        assertThat(row.readInTime())
                .isEqualTo(
                        row.ladder().getOrDefault("read-once", 0) + row.ladder().getOrDefault("read-twice", 0));
        assertThat(row.unreadAtDeparture() + departedAndRead(all)).isEqualTo(row.departed());
        assertThat(row.taken()).isGreaterThanOrEqualTo(row.readable());
        for (CoverageRow.Power power : row.powers()) {
            assertThat(power.readInTime() + power.readAfterDeparture() + power.notRead() + power.leftUnread())
                    .isEqualTo(power.asked());
        }
    }

    private static int departedAndRead(List<Passage> all) {
        return (int) all.stream()
                .filter(passage -> passage.departedAt(AFTER))
                .filter(passage -> Rung.of(passage, AFTER).readInTime())
                .count();
    }

    private static Passage anyPassage(Random random) {
        List<Passage.Image> images = new ArrayList<>();
        List<Passage.Look> looks = new ArrayList<>();
        for (int scan = random.nextInt(3); scan > 0; scan--) {
            UUID id = new UUID(2, random.nextInt());
            boolean readable = random.nextInt(4) > 0;
            images.add(new Passage.Image(id, readable));
            for (int ordinal = 1; readable && ordinal <= random.nextInt(3); ordinal++) {
                Instant decided = random.nextInt(3) == 0 ? null : CUT_OFF.plusSeconds(random.nextInt(1_200) - 600);
                looks.add(new Passage.Look(
                        id,
                        random.nextBoolean() ? "customs-control" : "drug-enforcement",
                        ordinal,
                        decided,
                        random.nextInt(9) > 0));
            }
        }
        Instant cutOff = random.nextInt(5) == 0 ? null : CUT_OFF.plusSeconds(random.nextInt(1_800) - 600);
        return new Passage(
                new UUID(3, random.nextInt()), "T", "V", cutOff, CUT_OFF, images, looks, Passage.After.NOTHING);
    }
}
