package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The import as a caller sees it, against a small server of the test's. */
class ScanImportCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeServer server;

    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private @Nullable String password = "correct horse";

    private record Outcome(int exit, String out, String err) {

        JsonNode files() {
            return new ObjectMapper().readTree(out).get("files");
        }
    }

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--server", server.address(), "--user", "gateway"));
        all.addAll(List.of(arguments));
        CommandLine command = new CommandLine(new ScanImportCommand(name -> password, pauses::add))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return new Outcome(command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private String file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, content).toString();
    }

    @Test
    void a_folder_is_delivered_without_what_is_hidden_half_or_a_link() throws IOException {
        String first = file("a b+ñ.dcs", "one");
        String second = file("deeper/b.dcs", "two");
        file(".hidden/c.dcs", "three");
        file(".d.dcs", "four");
        file("e.dcs.part", "five");
        Files.createSymbolicLink(folder.resolve("f.dcs"), Path.of(first));

        Outcome outcome = run(folder.toString(), "--json");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(server.kept).containsOnlyKeys("one", "two").containsEntry("one", "a b+ñ.dcs");
        assertThat(outcome.files().valueStream().map(file -> file.get("file").asString()))
                .containsExactly(first, second);
        JsonNode told = outcome.files().get(0);
        assertThat(told.propertyNames()).containsExactly("file", "digest", "status", "scanId", "remarks");
        assertThat(told.get("status").asString()).isEqualTo("accepted");
        assertThat(told.get("scanId").asString()).isEqualTo("0198-scan");
        assertThat(run(folder.toString()).out()).contains("0 accepted, 2 known, 0 quarantined, 0 refused");
    }

    @Test
    void a_quarantined_file_makes_the_exit_code_1_and_says_why() throws IOException {
        String bad = file("bad.bin", "broken");
        Outcome outcome = run(file("good.dcs", "good"), bad);
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(run(bad))
                .satisfies(again -> assertThat(again.out()).contains("0 accepted, 1 known"))
                .satisfies(again -> assertThat(again.exit()).isEqualTo(1));
        assertThat(outcome.out())
                .contains("quarantined  ", "radiograph.unknown: No reader.", "1 accepted, 0 known, 1 quarantined");
    }

    @Test
    void a_refused_file_makes_the_exit_code_1_and_the_others_go_on() throws IOException {
        server.troubles.add("413");
        Outcome outcome = run(file("a.dcs", "one"), file("b.dcs", "two"), "--json");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.files().valueStream().map(file -> file.get("status").asString()))
                .containsExactlyInAnyOrder("refused", "accepted");
        assertThat(outcome.out()).contains("trouble.ordered").contains("\"digest\":null");
    }

    @Test
    void a_lost_connection_and_a_server_in_trouble_are_tried_again() throws IOException {
        server.troubles.addAll(List.of(FakeServer.LOST, "503", "429", FakeServer.LOST, "500"));
        Outcome outcome = run(file("a.dcs", "one".repeat(100_000)), "--json");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.files().get(0).get("status").asString()).isEqualTo("accepted");
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8));
    }

    @Test
    void patience_ends_after_two_minutes_of_waiting() throws IOException {
        server.troubles.addAll(Collections.nCopies(50, FakeServer.LOST));
        Outcome outcome = run(file("a.dcs", "one"));
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("two minutes", "1 of 1 files were not sent");
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(90), Duration.ofMinutes(2));
    }

    @Test
    void a_full_disk_ends_the_import_in_one_line() throws IOException {
        server.troubles.addAll(Collections.nCopies(50, "507"));
        for (int i = 0; i < 10; i++) {
            file(i + ".dcs", "scan " + i);
        }
        Outcome outcome = run(folder.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("no room left", "10 of 10 files were not sent");
        assertThat(server.uploads).hasValueLessThanOrEqualTo(4);
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_session_that_ended_is_renewed() throws IOException {
        server.troubles.add("401");
        Outcome outcome = run(file("a.dcs", "one"));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(server.signIns).hasValue(2);
    }

    @Test
    void a_failed_sign_in_is_told_in_one_line() throws IOException {
        password = "wrong";
        Outcome outcome = run(file("a.dcs", "one"));
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().strip()).isEqualTo("aforo: sign-in as gateway failed: Name or password is wrong.");
        assertThat(server.uploads).hasValue(0);
    }

    @Test
    void a_server_that_is_not_there_is_told_in_one_line() throws IOException {
        String file = file("a.dcs", "one");
        server.close();
        Outcome outcome = run(file);
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains(server.address(), "does not answer");
    }

    @Test
    void wrong_usage_is_told_before_anything_is_sent() throws IOException {
        String file = file("a.dcs", "one");
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run(folder.resolve("missing").toString()).exit()).isEqualTo(2);
        assertThat(run("--server", "ftp://somewhere", file).exit()).isEqualTo(2);
        password = null;
        assertThat(run(file).exit()).isEqualTo(2);
        assertThat(server.uploads).hasValue(0);
    }
}
