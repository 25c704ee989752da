package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The message and reference commands as a caller sees them: arguments in, text and exit code out. */
class MessageCommandTest {

    private static final String MANIFEST = """
            UNB+UNOA:2+ZZCL+ECCUSTOMS+261124:1205+R1'
            UNH+1+CUSCAR:D:95B:UN'
            BGM+85+MAN-1+9'
            TDT+20+418N+1++ZZCL:172:20+++0012340:146:11:INVENTED STAR:PA'
            LOC+5+ECGYE:139:6'
            LOC+61+PABLB:139:6'
            EQD+CN+ZZQU0000014+45R1:102:5++2+5'
            MEA+AAE+G+KGM:25840'
            SEL+ZZ0000017+SH'
            TMP+2+013:CEL'
            CNI+1+ZZCL0001'
            LOC+9+ECGYE:139:6'
            LOC+11+NLRTM:139:6'
            NAD+CZ+++FRUTAS INVENTADAS S.A.+CALLE 1+GUAYAQUIL+++EC'
            GID+1+1080:CT'
            FTX+AAA+++FRESH BANANAS'
            MEA+AAE+G+KGM:21200'
            SGP+ZZQU0000014+1080'
            CST+1+080390'
            UNT+19+1'
            UNZ+1+R1'
            """;

    private static final String GATE = """
            UNB+UNOA:2+ZZCL+ECCUSTOMS+261124:1205+R2'
            UNH+1+CODECO:D:95B:UN'
            BGM+34+GATE-1+9'
            TDT+20+418N+1++ZZCL:172:20+++0012340:146:11:INVENTED STAR:PA'
            EQD+CN+ZZQU0000014+45R1:102:5++2+5'
            MEA+AAE+G+KGM:25900'
            SEL+ZZ0000017+SH+1'
            TMP+2+013:CEL'
            UNT+8+1'
            UNZ+1+R2'
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private String manifest;

    @SuppressWarnings("NullAway.Init")
    private String gate;

    private record Outcome(int exit, String out, String err) {
        JsonNode json() {
            return new ObjectMapper().readTree(out);
        }
    }

    @BeforeEach
    void files() throws IOException {
        manifest = file("manifest.edi", MANIFEST);
        gate = file("gate.edi", GATE);
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

    private Outcome inspect(String... files) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "message", "inspect", "--json", "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of(files));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void inspect_prints_one_document_with_exactly_the_members_agreed() {
        Outcome outcome = inspect(manifest, gate);

        assertThat(outcome.exit()).isZero();
        JsonNode files = outcome.json().get("files");
        assertThat(files.size()).isEqualTo(2);
        JsonNode file = files.get(0);
        assertThat(file.propertyNames())
                .containsExactly(
                        "file",
                        "standard",
                        "type",
                        "version",
                        "reference",
                        "function",
                        "preparedAt",
                        "messages",
                        "remarks",
                        "transport",
                        "ports",
                        "bills",
                        "containers");
        assertThat(file.get("standard").asString()).isEqualTo("edifact");
        assertThat(file.get("type").asString()).isEqualTo("CUSCAR");
        assertThat(file.get("messages").asInt()).isEqualTo(1);
        assertThat(file.get("remarks").size()).isZero();
        assertThat(file.get("transport").get("imo").asString()).isEqualTo("0012340");
        assertThat(file.get("ports").get("loading").asString()).isEqualTo("ECGYE");
        JsonNode bill = file.get("bills").get(0);
        assertThat(bill.get("shipper").get("name").asString()).isEqualTo("FRUTAS INVENTADAS S.A.");
        assertThat(bill.get("goods").get(0).get("hs").asString()).isEqualTo("080390");
        assertThat(bill.get("goods").get(0).get("grossKg").asDouble()).isEqualTo(21_200);
        assertThat(bill.get("containers").get(0).get("packages").asInt()).isEqualTo(1_080);
        JsonNode container = file.get("containers").get(0);
        assertThat(container.propertyNames())
                .contains(
                        "number",
                        "checkDigitValid",
                        "sizeType",
                        "full",
                        "grossKg",
                        "tareKg",
                        "vgmKg",
                        "seals",
                        "temperatureC",
                        "dangerous",
                        "position",
                        "loading",
                        "discharge",
                        "at");
        assertThat(container.get("checkDigitValid").asBoolean()).isTrue();
        assertThat(container.get("full").asBoolean()).isTrue();
        assertThat(container.get("tareKg").isNull()).isTrue();
    }

    @Test
    void a_remark_says_line_segment_and_element() throws IOException {
        String wrong = file("wrong.edi", MANIFEST.replace("ZZQU0000014+45", "ZZQU0000015+45"));

        JsonNode remark =
                inspect(wrong).json().get("files").get(0).get("remarks").get(0);

        assertThat(remark.get("code").asString()).isEqualTo("container.check-digit");
        assertThat(remark.get("severity").asString()).isEqualTo("warning");
        assertThat(remark.get("line").asInt()).isEqualTo(7);
        assertThat(remark.get("segment").asInt()).isEqualTo(7);
        assertThat(remark.get("tag").asString()).isEqualTo("EQD");
        assertThat(remark.get("element").asInt()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_refused_beside_what_can() throws IOException {
        Outcome outcome = inspect(manifest, folder.resolve("absent").toString(), file("letter.txt", "Dear customs,"));

        assertThat(outcome.exit()).isEqualTo(1);
        JsonNode files = outcome.json().get("files");
        assertThat(files.get(0).get("containers").size()).isEqualTo(1);
        assertThat(files.get(1).get("remarks").get(0).get("code").asString()).isEqualTo("file.missing");
        assertThat(files.get(1).get("standard").isNull()).isTrue();
        assertThat(files.get(2).get("remarks").get(0).get("code").asString()).isEqualTo("message.unknown-format");
    }

    @Test
    void people_read_it_in_their_language() {
        assertThat(run("message", "inspect", "--lang", "es", manifest).out())
                .contains("Buque", "Contenedores 1", "ZZQU0000014  45R1  lleno");
        assertThat(run("message", "inspect", "--lang", "en", manifest).out()).contains("Vessel", "FRESH BANANAS");
    }

    @Test
    void compare_exits_0_when_files_agree_and_1_when_they_differ() throws IOException {
        Outcome agreeing = run("message", "compare", "--json", manifest, gate);
        assertThat(agreeing.exit()).isZero();
        assertThat(agreeing.json().get("agree").asBoolean()).isTrue();

        String changed =
                file("changed.edi", GATE.replace("ZZ0000017", "ZZ0000099").replace("25900", "26500"));
        Outcome differing = run("message", "compare", "--json", manifest, changed);
        assertThat(differing.exit()).isEqualTo(1);
        JsonNode differences = differing.json().get("differences");
        assertThat(differences.size()).isEqualTo(2);
        assertThat(differences.get(0).get("container").asString()).isEqualTo("ZZQU0000014");
        assertThat(differences.get(0).get("field").asString()).isEqualTo("grossKg");
        assertThat(differences.get(0).get("values").get(1).get("file").asString())
                .isEqualTo(changed);
        assertThat(differences.get(0).get("values").get(1).get("value").asString())
                .isEqualTo("26500");
        assertThat(run("message", "compare", "--mass-tolerance", "1000", manifest, changed)
                        .out())
                .contains("seals")
                .doesNotContain("grossKg");
        assertThat(run("message", "compare", "--mass-tolerance", "-1", manifest, changed)
                        .exit())
                .isEqualTo(2);
        assertThat(run("message", "compare", manifest).exit()).isEqualTo(2);
    }

    @Test
    void a_loaded_table_makes_unknown_codes_known_to_be_unknown() throws IOException {
        String places = file("places.csv", "locode,name\nECGYE,Guayaquil\nPABLB,Balboa\n");
        String data = folder.resolve("data").toString();

        Outcome loaded = run(
                "reference", "load", "unlocode", places, "--version", "2024-2", "--date", "2024-12-20", "--data", data);

        assertThat(loaded.exit()).as(loaded.err()).isZero();
        assertThat(loaded.out()).startsWith("unlocode 2024-2: 2 codes, sha256:");
        assertThat(folder.resolve("data/reference/unlocode/current")).hasContent("2024-2");
        JsonNode remarks = inspect(manifest).json().get("files").get(0).get("remarks");
        assertThat(remarks.size()).isEqualTo(1);
        assertThat(remarks.get(0).get("what").asString()).contains("NLRTM");
    }

    @Test
    void what_is_no_table_is_refused() throws IOException {
        String data = folder.resolve("data").toString();

        assertThat(run("reference", "load", "hs", file("no.csv", "a,b\n"), "--data", data)
                        .exit())
                .isEqualTo(1);
        assertThat(run("reference", "load", "hs", folder.resolve("absent").toString(), "--data", data)
                        .exit())
                .isEqualTo(1);
        assertThat(run("reference", "load", "colours", manifest, "--data", data).exit())
                .isEqualTo(2);
        assertThat(run(
                                "reference",
                                "load",
                                "hs",
                                file("hs.csv", "code,name\n0803,B\n"),
                                "--version",
                                "../x",
                                "--data",
                                data)
                        .exit())
                .isEqualTo(2);
    }
}
