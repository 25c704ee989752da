package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The scan commands as a caller sees them: arguments in, text and exit code out. */
class ScanCommandTest {

    private static final Path SAMPLES = Path.of("../samples");
    private static final String PAIR = SAMPLES.resolve("empty.tif").toString();
    private static final String SINGLE = SAMPLES.resolve("machines-high.png").toString();
    private static final String PICTURE = SAMPLES.resolve("mixed-picture.jpg").toString();

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

    private static JsonNode inspect(String... arguments) {
        List<String> all = new ArrayList<>(List.of("scan", "inspect", "--json"));
        all.addAll(List.of(arguments));
        return new ObjectMapper()
                .readTree(run(all.toArray(String[]::new)).out())
                .get("files");
    }

    @Test
    void inspect_prints_one_document_with_exactly_the_members_agreed() {
        JsonNode files = inspect(PAIR, SINGLE);

        assertThat(files.size()).isEqualTo(2);
        JsonNode file = files.get(0);
        assertThat(file.propertyNames())
                .containsExactly(
                        "file",
                        "format",
                        "version",
                        "sopClass",
                        "transferSyntax",
                        "views",
                        "object",
                        "device",
                        "acquiredAt",
                        "remarks");
        JsonNode energy = file.get("views").get(0).get("energies").get(1);
        assertThat(energy.propertyNames())
                .containsExactly("name", "columns", "rows", "frames", "bits", "signed", "min", "max", "sha256OfPixels");
        assertThat(energy.get("name").asString()).isEqualTo("low");
        assertThat(energy.get("sha256OfPixels").asString()).matches("[0-9a-f]{64}");
        assertThat(file.get("object").propertyNames())
                .containsExactly("type", "id", "containerNumber", "checkDigitValid");
        assertThat(file.get("object").get("checkDigitValid").asBoolean()).isTrue();
        assertThat(file.get("device").propertyNames()).containsExactly("manufacturer", "model", "serial");
        assertThat(file.get("acquiredAt").asString()).isEqualTo("2026-11-23T07:02:11Z");
        assertThat(file.get("sopClass").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_read_is_a_remark_and_the_worst_exit_code_wins() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.dcs"));
        String missing = folder.resolve("missing.tif").toString();
        JsonNode files = inspect(PAIR, folder.toString(), missing, empty.toString());

        assertThat(files.get(1).at("/remarks/0/code").asString()).isEqualTo("file.directory");
        assertThat(files.get(2).at("/remarks/0/code").asString()).isEqualTo("file.missing");
        assertThat(files.get(3).at("/remarks/0/code").asString()).isEqualTo("radiograph.empty");
        assertThat(files.get(3).at("/remarks/0/where").propertyNames())
                .containsExactly("byte", "line", "segment", "element", "path");
        assertThat(files.get(3).get("format").isNull()).isTrue();
        assertThat(run("scan", "inspect", PAIR).exit()).isZero();
        assertThat(run("scan", "inspect", PAIR, missing).exit()).isEqualTo(1);
        assertThat(run("scan", "inspect").exit()).isEqualTo(2);
        assertThat(run("scan", "inspect", "--nonsense", PAIR).exit()).isEqualTo(2);
    }

    @Test
    void a_directory_is_walked_when_asked() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.copy(Path.of(PAIR), folder.resolve("a/b/1.tif"));
        Files.copy(Path.of(PICTURE), folder.resolve("a/2.bin"));
        JsonNode files = inspect("--recursive", folder.toString());
        assertThat(files.size()).isEqualTo(2);
        assertThat(files.get(0).get("format").asString()).isEqualTo("jpeg");
    }

    @Test
    void people_read_it_in_spanish_or_english() {
        assertThat(run("scan", "inspect", "--lang", "es", PAIR).out())
                .contains("Contenedor")
                .doesNotContain("Container ");
        assertThat(run("scan", "inspect", "--lang", "en", PAIR).out()).contains("Container");
        assertThat(Language.ofEnvironment(Map.of("LANG", "es_EC.UTF-8"))).isEqualTo(Language.ES);
        assertThat(Language.ofEnvironment(Map.of("LC_ALL", "C", "LANG", "es_EC.UTF-8")))
                .isEqualTo(Language.EN);
    }

    @Test
    void a_scan_goes_to_png_and_back_to_tiff_without_losing_a_bit() {
        String png = folder.resolve("scan.png").toString();
        String tiff = folder.resolve("scan.tiff").toString();
        Outcome apart = run("scan", "convert", PAIR, png);
        assertThat(apart.exit()).as(apart.err()).isZero();
        String high = folder.resolve("scan-side-high.png").toString();
        String low = folder.resolve("scan-side-low.png").toString();
        assertThat(apart.out().lines()).containsExactly(high, low);

        assertThat(run("scan", "convert", high, low, tiff).exit()).isZero();

        JsonNode before = inspect(PAIR).get(0);
        JsonNode after = inspect(tiff).get(0);
        assertThat(after.get("views")).isEqualTo(before.get("views"));
        assertThat(after.get("object")).isEqualTo(before.get("object"));
        assertThat(after.get("acquiredAt")).isEqualTo(before.get("acquiredAt"));
        assertThat(folder.resolve("scan.tiff.part")).doesNotExist();
    }

    @Test
    void a_scan_goes_to_dicos_and_back_to_tiff_without_losing_a_bit() {
        Outcome apart = run("scan", "convert", PAIR, folder.resolve("scan.dcs").toString());
        assertThat(apart.exit()).as(apart.err()).isZero();
        String high = folder.resolve("scan-side-high.dcs").toString();
        String low = folder.resolve("scan-side-low.dcs").toString();
        assertThat(apart.out().lines()).containsExactly(high, low);
        String tiff = folder.resolve("back.tif").toString();

        Outcome together = run("scan", "convert", high, low, tiff);

        assertThat(together.exit()).as(together.err()).isZero();
        JsonNode before = inspect(PAIR).get(0);
        JsonNode after = inspect(tiff).get(0);
        assertThat(after.get("views")).isEqualTo(before.get("views"));
        assertThat(after.get("object").get("containerNumber"))
                .isEqualTo(before.get("object").get("containerNumber"));
        assertThat(after.get("acquiredAt")).isEqualTo(before.get("acquiredAt"));
        assertThat(inspect(high).get(0).get("format").asString()).isEqualTo("dicos");
    }

    @Test
    void a_dicos_file_is_compressed_without_losing_a_bit_or_what_it_says() throws IOException {
        Path plain = SAMPLES.resolve("reefer-fruit-high.dcs");
        Path compressed = folder.resolve("small.dcs");
        Outcome outcome = run("scan", "convert", "--compress", plain.toString(), compressed.toString());
        assertThat(outcome.exit()).as(outcome.err()).isZero();

        JsonNode before = inspect(plain.toString()).get(0);
        JsonNode after = inspect(compressed.toString()).get(0);
        for (String member : List.of("views", "object", "device", "acquiredAt")) {
            assertThat(after.get(member)).as(member).isEqualTo(before.get(member));
        }
        assertThat(after.get("transferSyntax").asString()).isEqualTo("1.2.840.10008.1.2.4.70");
        assertThat(after.get("remarks").size()).isZero();
        assertThat(Files.size(compressed)).isLessThan(Files.size(plain) * 3 / 4);
        assertThat(run(
                        "scan",
                        "convert",
                        "--compress",
                        PAIR,
                        folder.resolve("x.tif").toString()))
                .satisfies(refused -> assertThat(refused.exit()).isEqualTo(2))
                .satisfies(refused -> assertThat(refused.err()).contains("--compress is for DICOS"));
    }

    @Test
    void whatever_else_a_file_says_is_shown_when_asked_for() {
        String file = SAMPLES.resolve("reefer-fruit-high.dcs").toString();
        JsonNode attributes = inspect("--attributes", file).get(0).get("attributes");
        assertThat(attributes.get("AcquisitionStatus").asString()).isEqualTo("SUCCESSFUL");
        assertThat(attributes.get("NumberOfEnergiesInScan").asString()).isEqualTo("2");
        assertThat(run("scan", "inspect", "--lang", "en", "--attributes", file).out())
                .contains("Status      SUCCESSFUL, OPERATIONAL", "    NumberOfEnergiesInScan: 2");
        assertThat(run("scan", "inspect", file).out()).doesNotContain("NumberOfEnergiesInScan");
    }

    @Test
    void a_conversion_that_would_mislead_or_overwrite_is_refused() throws IOException {
        Path target = folder.resolve("out.tif");
        assertThat(run("scan", "convert", PICTURE, target.toString()))
                .satisfies(outcome -> assertThat(outcome.exit()).isEqualTo(1))
                .satisfies(outcome -> assertThat(outcome.err()).contains("display only"));
        assertThat(target).doesNotExist();
        Files.writeString(target, "precious");
        assertThat(run("scan", "convert", PAIR, target.toString()).exit()).isEqualTo(1);
        assertThat(target).hasContent("precious");
        assertThat(run("scan", "convert", PAIR, SINGLE, folder.resolve("x.tif").toString())
                        .err())
                .contains("different containers");
        assertThat(run("scan", "convert", PAIR, folder.resolve("x.xyz").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(run("scan", "convert", "--force", PAIR, target.toString()).exit())
                .isZero();
    }

    @Test
    void a_scan_is_drawn_with_every_option() {
        Path plain = folder.resolve("plain.png");
        Path colours = folder.resolve("colours.png");
        assertThat(run("scan", "render", PAIR, plain.toString(), "--gamma", "1.5", "--invert", "--edges", "1")
                        .exit())
                .isZero();
        Outcome material =
                run("scan", "render", PAIR, colours.toString(), "--material", "--centre", "2", "--width", "4");
        assertThat(material.exit()).as(material.err()).isZero();
        JsonNode files = inspect(PAIR, plain.toString(), colours.toString());
        JsonNode drawn = files.get(1).at("/views/0/energies/0");
        assertThat(drawn.get("columns")).isEqualTo(files.get(0).at("/views/0/energies/0/columns"));
        assertThat(files.get(2).at("/remarks/0/code").asString()).isEqualTo("png.colour");
        assertThat(run("scan", "render", SINGLE, colours.toString(), "--material")
                        .exit())
                .isEqualTo(1);
        assertThat(run("scan", "render", PAIR, plain.toString(), "--gamma", "99")
                        .exit())
                .isEqualTo(2);
        assertThat(run("scan", "render", PAIR, plain.toString(), "--centre", "2")
                        .exit())
                .isEqualTo(2);
        assertThat(run("scan", "render", PAIR, plain.toString(), "--energy", "middle")
                        .err())
                .contains("[high, low]");
    }

    @Test
    void help_version_and_completion_are_there() {
        assertThat(run("--help").out()).contains("scan", "completion");
        assertThat(run("--version").out()).startsWith("aforo ");
        assertThat(run("completion").out()).contains("complete -F", "inspect");
        assertThat(run().exit()).isEqualTo(2);
    }
}
