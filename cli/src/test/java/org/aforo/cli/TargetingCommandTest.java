package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class TargetingCommandTest {

    private static final String HEAVY = """
            rule "Heavy" owner "o" expires 2030-01-01 when gross.kg > 30000 then examine because "too heavy"
            test "Heavy is examined" given gross.kg = 31000 expect examine
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Outcome(int exit, String out, String err) {}

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Aforo.commandLine();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Outcome(commandLine.execute(arguments), out.toString(), err.toString());
    }

    private String rules(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @BeforeEach
    void past() throws IOException {
        Path history = Files.createDirectory(folder.resolve("history"));
        Files.writeString(history.resolve("a.jsonl"), """
                {"visit":"v1","at":"2026-11-24T12:00:00Z","terminal":"SALADA","gross.kg":31000,"outcome":"found"}
                {"visit":"v2","at":"2026-11-24T13:00:00Z","terminal":"SALADA","gross.kg":30500,"outcome":"clean"}
                {"visit":"v3","at":"2026-11-25T13:00:00Z","terminal":"SALADA","gross.kg":32000,"outcome":null}
                not json
                """);
        Files.writeString(history.resolve("b.csv"), """
                visit,at,terminal,gross.kg,shipper.name,outcome,colour
                v4,2026-11-25T15:00:00Z,RIA,20000,"Inventada, S.A.",found,green
                v5,yesterday,RIA,20000,,clean,
                """);
    }

    @Test
    void sound_rules_pass_the_check_with_their_tests() throws IOException {
        Outcome outcome = run("targeting", "check", "--rules", rules("a.rules", HEAVY));
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("1 rules; tests: 1 passed, 0 failed");
    }

    @Test
    void errors_are_told_as_compilers_tell_them() throws IOException {
        Outcome outcome =
                run("targeting", "check", "--rules", rules("a.rules", HEAVY.replace("gross.kg >", "gros.kg >")));
        assertThat(outcome.exit()).isOne();
        assertThat(outcome.out()).contains("a.rules:1:48: error: there is no field gros.kg; did you mean gross.kg?");
    }

    @Test
    void a_test_that_fails_fails_the_check() throws IOException {
        Outcome outcome =
                run("targeting", "check", "--json", "--rules", rules("a.rules", HEAVY.replace("= 31000", "= 29000")));
        assertThat(outcome.exit()).isOne();
        JsonNode file = new ObjectMapper().readTree(outcome.out()).get("files").get(0);
        assertThat(file.at("/tests/0/passed").asBoolean()).isFalse();
        assertThat(file.at("/rules/0/version").asString()).hasSize(12);
    }

    @Test
    void rules_are_formatted_in_the_other_language() throws IOException {
        String file = rules("a.rules", HEAVY);
        assertThat(run("targeting", "format", "--lang", "es", "--rules", file).out())
                .startsWith("regla \"Heavy\"\n  responsable \"o\"\n  vence 2030-01-01\n  cuando gross.kg > 30000\n");
        assertThat(run("targeting", "format", "--write", "--rules", file).exit())
                .isZero();
        assertThat(Path.of(file)).content().startsWith("rule \"Heavy\"\n  owner \"o\"\n");
    }

    @Test
    void the_starter_rules_are_printed_and_sound_in_spanish() throws IOException {
        Outcome starter = run("targeting", "starter", "--lang", "es");
        assertThat(starter.out()).contains("regla \"Seal differs on the way\"");
        assertThat(run("targeting", "check", "--rules", rules("s.rules", starter.out()))
                        .exit())
                .isZero();
    }

    @Test
    void a_back_test_tells_found_clean_and_unknown_apart() throws IOException {
        Outcome outcome =
                run("targeting", "back-test", "--rules", rules("a.rules", HEAVY), "--history", folder + "/history");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("4 visits: 4 (2 found, 1 clean, 1 never inspected: unknown)")
                .contains(
                        "examine: 3 (1 found, 1 clean, 1 never inspected: unknown), hit rate of the inspected 50.00 %")
                .contains("not examined by these rules: 1");
        assertThat(outcome.err())
                .contains("a.jsonl:4: not a JSON object")
                .contains("b.csv:3: at: not a time (RFC 3339): yesterday")
                .contains("no such field, passed over: colour");
    }

    @Test
    void two_rule_sets_are_compared() throws IOException {
        String light = HEAVY.replace("> 30000", "> 10000").replace("Heavy", "Light");
        Outcome outcome = run(
                "targeting",
                "back-test",
                "--json",
                "--rules",
                rules("a.rules", HEAVY),
                "--proposed",
                rules("b.rules", light),
                "--history",
                folder + "/history");
        JsonNode root = new ObjectMapper().readTree(outcome.out());
        assertThat(root.get("files").size()).isEqualTo(2);
        assertThat(root.at("/difference/won/found").asInt()).isEqualTo(1);
        assertThat(root.at("/difference/lost/found").asInt()).isZero();
    }

    @Test
    void what_cannot_be_used_is_refused_in_one_line() throws IOException {
        String good = rules("a.rules", HEAVY);
        assertThat(run("targeting", "back-test", "--rules", folder + "/none", "--history", folder + "/history")
                        .err())
                .contains("no such file");
        assertThat(run("targeting", "back-test", "--rules", good, "--history", folder + "/none")
                        .exit())
                .isOne();
        assertThat(run("targeting", "back-test", "--rules", good, "--history", folder + "/history", "--zone", "x")
                        .exit())
                .isEqualTo(2);
    }
}
