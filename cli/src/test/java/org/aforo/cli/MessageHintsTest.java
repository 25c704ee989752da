package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Lists read by a mapping, and declarations held against a named edition. */
class MessageHintsTest {

    private static final String MAPPING = """
            name = invented-terminal
            version = 2
            decimal = comma
            column.container.number = Caja
            column.container.grossKg = Peso (t)
            unit.container.grossKg = t
            column.container.seals = Precinto
            """;

    /** No heading that is known without a mapping. */
    private static final String LIST = """
            Caja;Peso (t);Precinto
            ZZQU0000014;25,9;ZZ0000017
            """;

    private static final String GATE = """
            UNB+UNOA:2+ZZCL+ECCUSTOMS+261124:1205+R2'
            UNH+1+CODECO:D:95B:UN'
            BGM+34+GATE-1+9'
            EQD+CN+ZZQU0000014+45R1:102:5++2+5'
            MEA+AAE+G+KGM:25900'
            SEL+ZZ0000017+SH+1'
            UNT+6+1'
            UNZ+1+R2'
            """;

    private static final Path DECLARATION = Path.of("../lib/cargo/src/test/resources/org/aforo/cargo/ens/invented.xml");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Outcome(int exit, String out, String err) {
        JsonNode file() {
            return new ObjectMapper().readTree(out).get("files").get(0);
        }

        List<String> remarks() {
            List<String> codes = new ArrayList<>();
            file().get("remarks").forEach(remark -> codes.add(remark.get("code").asString()));
            return codes;
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Aforo.commandLine();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Outcome(commandLine.execute(arguments), out.toString(), err.toString());
    }

    private Outcome inspect(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "message", "inspect", "--json", "--data", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    @Test
    void a_list_is_read_by_the_mapping_named() throws IOException {
        String list = file("list.csv", LIST);

        assertThat(inspect(list).remarks()).containsExactly("message.unknown-format");
        Outcome mapped = inspect("--mapping", file("terminal.properties", MAPPING), list);

        assertThat(mapped.exit()).as(mapped.err()).isZero();
        assertThat(mapped.file().get("type").asString()).isEqualTo("invented-terminal");
        assertThat(mapped.file().get("version").asString()).isEqualTo("2");
        assertThat(mapped.file().get("containers").get(0).get("grossKg").asDouble())
                .isEqualTo(25_900);
    }

    @Test
    void what_has_a_format_of_its_own_is_not_read_by_a_mapping() throws IOException {
        Outcome gate = inspect("--mapping", file("terminal.properties", MAPPING), file("gate.edi", GATE));

        assertThat(gate.exit()).isZero();
        assertThat(gate.file().get("type").asString()).isEqualTo("CODECO");
    }

    @Test
    void a_mapping_with_mistakes_is_refused_and_all_of_them_are_told() throws IOException {
        String wrong = file("wrong.properties", MAPPING.replace("= t\n", "= tons\n") + "colour = blue\n");

        Outcome refused = inspect("--mapping", wrong, file("list.csv", LIST));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("table.mapping: unit.container.grossKg: kg, t or lb, not tons")
                .contains("table.mapping: unknown setting colour");
        assertThat(inspect("--mapping", folder.resolve("absent").toString(), file("list.csv", LIST))
                        .err())
                .contains("no such file");
    }

    @Test
    void a_list_is_compared_with_what_the_gate_says() throws IOException {
        String mapping = file("terminal.properties", MAPPING);
        String gate = file("gate.edi", GATE);

        assertThat(run("message", "compare", "--mapping", mapping, gate, file("list.csv", LIST))
                        .exit())
                .isZero();
        Outcome differing =
                run("message", "compare", "--mapping", mapping, gate, file("other.csv", LIST.replace("25,9", "29,9")));
        assertThat(differing.exit()).isEqualTo(1);
        assertThat(differing.out()).contains("29900");
    }

    @Test
    void a_declaration_is_held_against_the_edition_named() throws IOException {
        String newer = file(
                "newer.xml",
                Files.readString(DECLARATION).replace("    <TotNumOfIteHEA305>3</TotNumOfIteHEA305>\n", ""));

        assertThat(inspect(newer).remarks()).contains("ens.optional-fields").doesNotContain("ens.schema-missing");
        assertThat(inspect("--ens-edition", "older", newer).remarks()).contains("ens.schema-missing");
        assertThat(inspect("--ens-edition", "newer", newer).remarks())
                .doesNotContain("ens.optional-fields", "ens.schema-missing");
        assertThat(inspect("--ens-edition", "oldest", newer).exit()).isEqualTo(2);
    }
}
