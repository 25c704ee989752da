package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What differs from {@link ScanImportCommandTest}: the order, and what became of a message. */
class MessageImportCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeServer server;

    private record Outcome(int exit, String out, String err) {

        List<String> states() {
            List<String> states = new ArrayList<>();
            for (JsonNode file : new ObjectMapper().readTree(out).get("files")) {
                states.add(file.get("status").asString());
            }
            return states;
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
        List<String> all = new ArrayList<>(List.of("--server", server.address(), "--user", "terminal"));
        all.addAll(List.of(arguments));
        CommandLine command = new CommandLine(new MessageImportCommand(name -> "correct horse", pause -> {}))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return new Outcome(command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void messages_go_one_after_the_other_by_name() throws IOException {
        String correction = file("2-correction.edi", "second");
        for (int i = 9; i >= 3; i--) {
            file(i + "-gate.edi", "gate " + i);
        }
        file("1-manifest.edi", "first");

        Outcome outcome = run(correction, folder.toString(), "--json");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.states()).hasSize(9).containsOnly("accepted");
        assertThat(server.messages)
                .containsExactly(
                        "1-manifest.edi: first",
                        "2-correction.edi: second",
                        "3-gate.edi: gate 3",
                        "4-gate.edi: gate 4",
                        "5-gate.edi: gate 5",
                        "6-gate.edi: gate 6",
                        "7-gate.edi: gate 7",
                        "8-gate.edi: gate 8",
                        "9-gate.edi: gate 9");
    }

    @Test
    void what_the_server_cannot_read_makes_the_exit_code_1_each_time() throws IOException {
        String bad = file("1-letter.txt", "broken");
        String good = file("2-manifest.edi", "manifest");

        Outcome outcome = run(bad, good);

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("message.unknown-format: No format.", "1 accepted, 0 known, 1 quarantined, 0 refused");
        assertThat(run(bad, good, "--json"))
                .satisfies(again -> assertThat(again.states()).containsExactly("known", "known"))
                .satisfies(again -> assertThat(again.exit()).isEqualTo(1));
        assertThat(run(good).exit()).isZero();
    }
}
