package org.aforo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChronicleTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path data;

    private HikariDataSource source;
    private JournalProcess server;
    private Chronicle chronicle;

    @BeforeEach
    void start() {
        source = TestDatabase.migrated();
        server = new JournalProcess(source, data);
        chronicle = server.bean(Chronicle.class);
    }

    @AfterEach
    void stop() {
        server.close();
        source.close();
    }

    @Test
    void leaves_are_counted_by_kind_and_hour_and_none_is_left_out() {
        for (int i = 0; i < 30; i++) {
            server.commit(
                    i % 3 == 0
                            ? Entry.of(
                                    "test.other",
                                    new java.util.UUID(1, i),
                                    java.util.Map.of("mark", "quoted \"kind\":\"no.no\""))
                            : JournalProcess.entry("leaf" + i));
        }
        server.settledAudit();
        List<Chronicle.Tally> tallies = chronicle.tallies(lately());
        assertThat(tallies.stream().mapToLong(Chronicle.Tally::leaves).sum()).isEqualTo(30);
        assertThat(tallies.stream()
                        .filter(each -> each.kind().equals("test.other"))
                        .mapToLong(Chronicle.Tally::leaves)
                        .sum())
                .isEqualTo(10);
        assertThat(tallies).extracting(Chronicle.Tally::kind).containsOnly("test.other", "test.happened");
        assertThat(tallies)
                .allSatisfy(each -> assertThat(Duration.between(each.hour(), Instant.now()))
                        .isBetween(Duration.ZERO, Duration.ofHours(2)));
    }

    @Test
    void what_was_logged_outside_the_span_is_not_counted() {
        server.receipt(server.commit(JournalProcess.entry("now")));
        Instant now = Instant.now();
        assertThat(chronicle.bounds(now.minus(DAY.multipliedBy(3)), now.minus(DAY)))
                .isEqualTo(new Chronicle.Bounds(0, 0));
        assertThat(chronicle.bounds(now.plus(DAY), now.plus(DAY.multipliedBy(2))))
                .isEqualTo(new Chronicle.Bounds(1, 1));
    }

    @Test
    void a_silence_is_told_with_its_beginning_and_end() {
        server.receipt(server.commit(JournalProcess.entry("before")));
        JournalProcess.unlock(server.database);
        server.database
                .sql("update journal.checkpoint set at = at - interval '5 hours'")
                .update();
        server.receipt(server.commit(JournalProcess.entry("after")));
        assertThat(chronicle.silences(lately(), Instant.now(), Duration.ofHours(1)))
                .singleElement()
                .satisfies(silence -> assertThat(Duration.between(silence.from(), silence.until()))
                        .isBetween(
                                Duration.ofHours(5).minusMinutes(1),
                                Duration.ofHours(5).plusMinutes(1)));
        assertThat(chronicle.silences(lately(), Instant.now(), Duration.ofHours(6)))
                .isEmpty();
    }

    @Test
    void a_silence_that_has_not_ended_is_told_too_also_where_the_whole_span_was_silent() {
        server.receipt(server.commit(JournalProcess.entry("last")));
        JournalProcess.unlock(server.database);
        server.database
                .sql("update journal.checkpoint set at = at - interval '5 hours'")
                .update();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Chronicle.Bounds silent = chronicle.bounds(now.minus(Duration.ofHours(3)), now.plus(DAY));
        assertThat(silent.from()).isEqualTo(silent.to());
        assertThat(chronicle.silences(silent, now.plus(DAY), Duration.ofHours(1)))
                .singleElement()
                .satisfies(silence -> assertThat(silence.lasting()).isTrue())
                .satisfies(silence -> assertThat(Duration.between(silence.until(), now))
                        .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(1)));
        assertThat(chronicle.silences(silent, now.plus(DAY), Duration.ofHours(6)))
                .isEmpty();
        assertThat(chronicle.silences(silent, now.minus(Duration.ofHours(2)), Duration.ofHours(1)))
                .as("of a span in the past, to its end")
                .singleElement()
                .satisfies(silence ->
                        assertThat(Duration.between(silence.until(), now)).isEqualTo(Duration.ofHours(2)));
    }

    @Test
    void leaves_at_their_time_are_not_complained_of() {
        for (int i = 0; i < 20; i++) {
            server.receipt(server.commit(JournalProcess.entry("leaf" + i)));
        }
        assertThat(chronicle.outOfTime(lately())).isEmpty();
        assertThat(chronicle.waiting()).isZero();
    }

    @Test
    void the_last_checkpoint_of_each_hour_and_every_leaf_can_be_taken_along() {
        for (int i = 0; i < 12; i++) {
            server.receipt(server.commit(JournalProcess.entry("leaf" + i)));
        }
        List<Chronicle.Head> heads = chronicle.heads(lately());
        assertThat(heads).isNotEmpty();
        assertThat(heads.getLast().size()).isEqualTo(12);
        assertThat(heads.getLast().root()).isEqualTo(server.settledAudit().root());
        List<Chronicle.Line> lines = new ArrayList<>();
        chronicle.lines(lately(), lines::add);
        assertThat(lines)
                .extracting(Chronicle.Line::index)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.hash()).matches("[0-9a-f]{64}");
            assertThat(Instant.parse(line.at())).isBefore(Instant.now());
        });
        assertThat(chronicle.keys())
                .singleElement()
                .satisfies(key -> assertThat(key.vkey()).isEqualTo(server.key().toString()));
    }

    private Chronicle.Bounds lately() {
        Instant now = JdbcClient.create(source)
                .sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        return chronicle.bounds(now.minus(DAY), now.plusSeconds(5));
    }
}
