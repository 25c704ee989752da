package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aforo.server.MovableClock;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The watched folder, look by look, with a clock of the test's. */
class InboxTest {

    private static final Duration SETTLED = Duration.ofSeconds(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T03:30:00Z"));
    private final FakeIntake intake = new FakeIntake();
    private Path folder = Path.of("");
    private Inbox inbox = inbox(folder);

    /** Keeps contents by what they are, as the real one does by digest. */
    private static final class FakeIntake implements Taking {

        private final List<String> taken = new ArrayList<>();
        private final Map<String, Received> kept = new HashMap<>();
        private @Nullable Runnable before;
        private @Nullable Runnable afterwards;

        @Override
        public Received take(Delivery delivery, InputStream bytes) throws IOException {
            assertThat(delivery.source()).isEqualTo("inbox");
            assertThat(delivery.accountId()).isNull();
            taken.add(delivery.name());
            if (before != null) {
                before.run();
            }
            String content = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            Received known = kept.get(content);
            Received answer = known == null
                    ? answer(content, Received.Status.ACCEPTED)
                    : new Received(
                            known.digest(),
                            known.sizeBytes(),
                            Received.Status.KNOWN,
                            known.scanId(),
                            known.remarks(),
                            7);
            kept.putIfAbsent(content, answer);
            if (afterwards != null) {
                afterwards.run();
            }
            return answer;
        }

        private static Received answer(String content, Received.Status good) {
            boolean broken = content.startsWith("broken");
            return new Received(
                    new ContentId("ab".repeat(32)),
                    content.length(),
                    broken ? Received.Status.QUARANTINED : good,
                    broken ? null : new UUID(0, 1),
                    broken
                            ? List.of(RemarkBody.warning("radiograph.unknown-format", "No reader knows it."))
                            : List.of(),
                    7);
        }
    }

    private Inbox inbox(Path watched) {
        return new Inbox(watched, SETTLED, intake, clock, JsonMapper.shared());
    }

    @BeforeEach
    void watch() throws IOException {
        folder = Files.createDirectories(temporary.resolve("inbox"));
        inbox = inbox(folder);
    }

    private void settle() {
        inbox.tick();
        clock.advance(SETTLED);
        inbox.tick();
    }

    private List<String> lying(String where) throws IOException {
        Path start = folder.resolve(where);
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> start.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_file_is_taken_when_it_stayed_the_same_long_enough() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dcs"), "half");
        inbox.tick();
        clock.advance(Duration.ofMillis(1500));
        Files.writeString(file, "half and half");
        inbox.tick();
        clock.advance(Duration.ofMillis(1999));
        inbox.tick();
        assertThat(intake.taken).isEmpty();

        clock.advance(Duration.ofMillis(1));
        inbox.tick();

        assertThat(intake.kept).containsOnlyKeys("half and half");
        assertThat(lying("")).containsExactly("done/2026-11-24/a.dcs");
    }

    @Test
    void halves_hidden_ones_links_and_what_is_done_are_left_alone() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.dcs"), "outside");
        Path other = Files.createDirectories(temporary.resolve("other"));
        Files.writeString(other.resolve("b.dcs"), "elsewhere");
        Files.writeString(folder.resolve("a.dcs.part"), "half");
        Files.writeString(folder.resolve(".hidden"), "hidden");
        Files.writeString(Files.createDirectories(folder.resolve(".gone")).resolve("c.dcs"), "hidden");
        Files.writeString(
                Files.createDirectories(folder.resolve("done/2026-11-23")).resolve("d.dcs"), "done");
        Files.createSymbolicLink(folder.resolve("link.dcs"), outside);
        Files.createSymbolicLink(folder.resolve("linked"), other);
        Path deep = Files.createDirectories(folder.resolve("1/2/3/4/5/6/7/8/9"));
        Files.writeString(deep.resolve("too-deep.dcs"), "too deep");
        Files.writeString(deep.resolveSibling("deep.dcs"), "deep");

        settle();

        assertThat(intake.taken).containsExactly("deep.dcs");
        assertThat(lying("done")).containsExactly("2026-11-23/d.dcs", "2026-11-24/deep.dcs");
        assertThat(outside).exists();
    }

    @Test
    void a_file_is_put_away_only_after_the_intake_has_it() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dcs"), "scan");
        intake.afterwards = () -> assertThat(file).exists();
        settle();
        assertThat(intake.kept).containsOnlyKeys("scan");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_full_disk_keeps_the_file_and_is_asked_less_and_less_often() throws IOException {
        Files.writeString(folder.resolve("a.dcs"), "scan a");
        Files.writeString(folder.resolve("b.dcs"), "scan b");
        intake.before = () -> {
            throw Problem.capacity(507, "store.full", "The disk has no room.");
        };
        settle();
        assertThat(intake.taken).as("the others are not tried in vain").containsExactly("a.dcs");
        for (int second = 0; second < 60; second++) {
            clock.advance(Duration.ofSeconds(1));
            inbox.tick();
        }
        assertThat(intake.taken).as("after 5, 15 and 35 seconds").hasSize(4);
        assertThat(lying("")).containsExactly("a.dcs", "b.dcs");

        intake.before = null;
        clock.advance(Duration.ofMinutes(1));
        inbox.tick();
        assertThat(lying("")).containsExactly("done/2026-11-24/a.dcs", "done/2026-11-24/b.dcs");
    }

    @Test
    void one_file_that_cannot_be_taken_does_not_hold_up_the_others() throws IOException {
        Files.writeString(folder.resolve("a.dcs"), "scan a");
        Files.writeString(folder.resolve("b.dcs"), "scan b");
        intake.before = () -> {
            if (intake.taken.getLast().equals("a.dcs")) {
                throw new UncheckedIOException(new IOException("the database is away"));
            }
        };
        settle();
        assertThat(lying("")).containsExactly("a.dcs", "done/2026-11-24/b.dcs");

        intake.before = null;
        inbox.tick();
        assertThat(intake.taken).as("it waits").hasSize(2);
        clock.advance(Duration.ofSeconds(5));
        inbox.tick();
        assertThat(lying("")).containsExactly("done/2026-11-24/a.dcs", "done/2026-11-24/b.dcs");
    }

    @Test
    void a_crash_between_keeping_and_putting_away_is_harmless() throws IOException {
        Files.writeString(folder.resolve("a.dcs"), "scan");
        Files.writeString(folder.resolve("z.bin"), "broken");
        intake.afterwards = () -> {
            throw new AssertionError("killed");
        };
        inbox.tick();
        clock.advance(SETTLED);
        assertThatThrownBy(inbox::tick).hasMessage("killed");
        intake.kept.put("broken", FakeIntake.answer("broken", Received.Status.ACCEPTED)); // kept by the one killed
        assertThat(lying("")).containsExactly("a.dcs", "z.bin");

        intake.afterwards = null;
        inbox = inbox(folder);
        settle();

        assertThat(intake.kept).hasSize(2);
        assertThat(lying("done/2026-11-24")).containsExactly("a.dcs", "z.bin", "z.bin.remarks.json");
    }

    @Test
    void beside_a_quarantined_file_lies_why() throws IOException {
        Files.writeString(folder.resolve("x.bin"), "broken");
        settle();
        assertThat(lying("done/2026-11-24")).containsExactly("x.bin", "x.bin.remarks.json");
        assertThat(Files.readString(folder.resolve("done/2026-11-24/x.bin.remarks.json")))
                .contains("\"digest\":\"sha256:abab", "\"code\":\"radiograph.unknown-format\"", "No reader knows it.");
    }

    @Test
    void the_same_name_again_replaces_nothing() throws IOException {
        for (String content : List.of("one", "two", "three")) {
            Files.writeString(folder.resolve("a.dcs"), content);
            settle();
        }
        assertThat(lying("done/2026-11-24")).containsExactly("a.2.dcs", "a.3.dcs", "a.dcs");
        assertThat(folder.resolve("done/2026-11-24/a.dcs")).hasContent("one");
        assertThat(folder.resolve("done/2026-11-24/a.3.dcs")).hasContent("three");
    }

    @Test
    void a_file_written_on_while_it_is_read_is_read_again() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dcs"), "half");
        intake.afterwards = () -> {
            try {
                Files.writeString(file, "half and the rest");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
        settle();
        assertThat(lying("")).containsExactly("a.dcs");
        intake.afterwards = null;
        settle();
        assertThat(intake.kept).containsOnlyKeys("half", "half and the rest");
        assertThat(lying("")).containsExactly("done/2026-11-24/a.dcs");
    }

    @Test
    void settings_that_make_no_sense_are_refused_all_at_once() {
        assertThatThrownBy(() -> new InboxSettings(" ", Duration.ZERO, Duration.ofSeconds(-1), true))
                .hasMessageContaining("folder")
                .hasMessageContaining("every")
                .hasMessageContaining("settled");
    }
}
