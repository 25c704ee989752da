package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A block of steel in the lane, with coarse pixels, as a caller sees it scanned. */
class SimulateScanCommandTest {

    private static final String SCENE = """
            {"schemaVersion": 1,
             "scanner": {"model": "portal-9-6", "seed": 5, "pixels": {"pitchM": 0.02, "spacingM": 0.02}},
             "objects": [{"name": "block", "kind": "test", "parts": [
               {"box": {"lengthX": 0.5, "lengthY": 0.2, "lengthZ": 0.4}, "at": [1, 0, 1.5], "material": "Fe", "densityGcm3": 7.86}]}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path scene;

    private record Outcome(int exit, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        scene = Files.writeString(folder.resolve("scene.json"), SCENE);
    }

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Aforo.commandLine();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Outcome(commandLine.execute(arguments), out.toString(), err.toString());
    }

    private Outcome simulate(Path target, String... more) {
        List<String> all = new ArrayList<>(List.of("simulate", "scan", scene.toString(), target.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private static JsonNode json(String text) {
        return new ObjectMapper().readTree(text);
    }

    private static JsonNode inspect(Path file, String... more) {
        List<String> all = new ArrayList<>(List.of("scan", "inspect", "--json", file.toString()));
        all.addAll(List.of(more));
        return json(run(all.toArray(String[]::new)).out()).get("files").get(0);
    }

    @Test
    void each_view_and_energy_becomes_a_dicos_file_that_says_all_the_scanner_knows() {
        Outcome outcome = simulate(folder.resolve("out.dcs"), "--container", "CSQU3054383");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines().map(line -> Path.of(line).getFileName().toString()))
                .containsExactly("out-side-high.dcs", "out-side-low.dcs", "out-top-high.dcs", "out-top-low.dcs");
        JsonNode low = inspect(folder.resolve("out-side-low.dcs"), "--attributes");
        assertThat(low.get("remarks").size()).isZero();
        assertThat(low.get("transferSyntax").asString()).isEqualTo("1.2.840.10008.1.2.4.70");
        assertThat(low.at("/object/containerNumber").asString()).isEqualTo("CSQU3054383");
        assertThat(low.get("acquiredAt").asString()).isEqualTo("2025-06-02T17:00:00Z");
        assertThat(low.at("/attributes/KVP").asString()).isEqualTo("6000");
        assertThat(low.at("/attributes/ScanType").asString()).isEqualTo("NON_OPERATIONAL");
        assertThat(low.at("/attributes/PixelSpacing").asString()).endsWith("\\20");
        assertThat(low.at("/attributes/NumberOfViewsInScan").asString()).isEqualTo("2");
    }

    @Test
    void the_same_options_give_the_same_bytes_and_another_seed_another_noise() throws IOException {
        simulate(folder.resolve("one.dcs"), "--threads", "1");
        simulate(folder.resolve("two.dcs"), "--threads", "2");
        simulate(folder.resolve("other.dcs"), "--seed", "6");
        for (String part : List.of("-side-high.dcs", "-top-low.dcs")) {
            byte[] one = Files.readAllBytes(folder.resolve("one" + part));
            assertThat(one).isEqualTo(Files.readAllBytes(folder.resolve("two" + part)));
            assertThat(one).isNotEqualTo(Files.readAllBytes(folder.resolve("other" + part)));
        }
    }

    @Test
    void a_tiff_holds_every_page_and_its_air_level() {
        Path target = folder.resolve("out.tif");
        JsonNode told = json(simulate(target, "--json").out());
        assertThat(told.get("scanner").asString()).isEqualTo("portal-9-6");
        JsonNode read = inspect(target, "--attributes");
        assertThat(read.get("views").size()).isEqualTo(2);
        assertThat(read.at("/attributes/airLevel").asString()).isEqualTo("60000");
        assertThat(read.at("/attributes/description").asString()).isEqualTo("Simulated scan");
        JsonNode high = read.at("/views/0/energies/0");
        assertThat(high.get("sha256OfPixels")).isEqualTo(told.at("/files/0/views/0/energies/0/sha256OfPixels"));
        // 200 mm of steel at 9 MeV, between the block's shadow and open air.
        assertThat(high.get("min").asInt()).isLessThan(2000);
        assertThat(high.get("max").asInt()).isBetween(59_000, 63_000);
    }

    @Test
    void the_truth_says_where_the_block_is_and_what_it_weighs() throws IOException {
        Path truth = folder.resolve("truth.json");
        assertThat(simulate(folder.resolve("out.tif"), "--truth", truth.toString())
                        .exit())
                .isZero();
        JsonNode read = json(Files.readString(truth));
        JsonNode block = read.get("objects").get(0);
        double kg = 0.5 * 0.2 * 0.4 * 7860;
        assertThat(block.get("name").asString()).isEqualTo("block");
        assertThat(block.get("massKg").asDouble()).isCloseTo(kg, within(0.01));
        JsonNode side = block.get("views").get(0);
        assertThat(side.get("seenKg").asDouble()).isCloseTo(kg, within(0.02 * kg));
        // From x = 0.75 to 1.25, the picture beginning 0.25 before it, 20 mm a column.
        assertThat(side.get("box").get(0).asInt()).isBetween(12, 13);
        assertThat(side.get("box").get(2).asInt()).isBetween(25, 26);
        int pixels = 0;
        for (int run = 1; run < side.get("runs").size(); run += 2) {
            pixels += side.get("runs").get(run).asInt();
        }
        assertThat(pixels).isEqualTo(side.get("pixels").asInt()).isPositive();
    }

    @Test
    void raw_counts_come_with_what_calibrates_them() throws IOException {
        Path target = folder.resolve("raw.tif");
        assertThat(simulate(target, "--raw").exit()).isZero();
        JsonNode read = inspect(target);
        assertThat(read.get("views").valueStream().map(view -> view.get("name").asString()))
                .containsExactly("side", "side-dark", "side-air", "top", "top-dark", "top-air");
        JsonNode energy =
                json(Files.readString(folder.resolve("raw-calibration.json"))).at("/views/0/energies/0");
        assertThat(energy.get("energy").asString()).isEqualTo("high");
        assertThat(energy.get("dose").size())
                .isEqualTo(read.at("/views/0/energies/0/columns").asInt());
        assertThat(simulate(folder.resolve("raw.dcs"), "--raw").exit()).isEqualTo(2);
    }

    @Test
    void another_scanner_can_be_asked_for() {
        Path target = folder.resolve("out.tif");
        assertThat(simulate(target, "--scanner", "compact-6").exit()).isZero();
        assertThat(inspect(target).at("/views/0/energies/0/name").asString()).isEqualTo("single");
        assertThat(inspect(target).at("/device/model").asString()).contains("Compact");
        Outcome unknown = simulate(folder.resolve("x.tif"), "--scanner", "portal");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("portal-9-6, mobile-6-3.5");
    }

    @Test
    void a_scene_that_is_wrong_is_refused_with_the_path_of_each_fault() throws IOException {
        Files.writeString(scene, SCENE.replace("\"lengthX\": 0.5", "\"lengthX\": -1"));
        Outcome negative = simulate(folder.resolve("out.dcs"));
        assertThat(negative.exit()).isEqualTo(1);
        assertThat(negative.err()).contains("scene.json at $.objects[0].parts[0].box.lengthX: scene.range: ");
        Files.writeString(scene, SCENE.replace("\"Fe\"", "\"unobtainium\""));
        Outcome unknown = simulate(folder.resolve("out.dcs"));
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err())
                .contains("scene.json at $.objects[0].parts[0].material: scene.unknown-material: ", "is refused");
        assertThat(folder.resolve("out-side-high.dcs")).doesNotExist();
    }

    @Test
    void what_is_there_is_not_overwritten_unasked() throws IOException {
        Path target = folder.resolve("out.tif");
        Path truth = Files.writeString(folder.resolve("truth.json"), "precious");
        assertThat(simulate(target, "--truth", truth.toString()).err()).contains("truth.json exists already");
        assertThat(truth).hasContent("precious");
        Files.writeString(target, "precious");
        assertThat(simulate(target).exit()).isEqualTo(1);
        assertThat(target).hasContent("precious");
        assertThat(simulate(target, "--truth", truth.toString(), "--force").exit())
                .isZero();
    }

    @Test
    void wrong_usage_is_told_before_anything_is_computed() {
        assertThat(run("simulate", "scan", scene.toString()).exit()).isEqualTo(2);
        assertThat(simulate(folder.resolve("out.xyz")).exit()).isEqualTo(2);
        assertThat(simulate(folder.resolve("out.dcs"), "--threads", "0").exit()).isEqualTo(2);
        assertThat(simulate(folder.resolve("out.dcs"), "--taken-at", "noon").exit())
                .isEqualTo(2);
        assertThat(simulate(folder.resolve("out.dcs"), "--container", "ABC").exit())
                .isEqualTo(2);
        scene = folder.resolve("missing.json");
        assertThat(simulate(folder.resolve("out.dcs")).exit()).isEqualTo(2);
    }
}
