package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.tiles.Tile;
import org.aforo.radiograph.tiles.TileCodec;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files made by others go in over HTTP, and their samples come back out of the tiles exactly. */
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("AFORO_CORPUS", "../../shared/samples"));

    @Test
    void every_dicos_file_is_taken_its_samples_read_back_exactly_and_its_reports_attached_or_explained() {
        assumeTrue(Files.isDirectory(CORPUS.resolve("dicos")), "no corpus at " + CORPUS.toAbsolutePath());
        try (TestServer server = TestServer.start()) {
            TestClient terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
            TestClient supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
            Map<UUID, List<Path>> images = new HashMap<>();
            int reports = 0;
            for (Path file : files("dicos", ".dcs")) {
                JsonNode received = deliver(terminal, file);
                assertThat(received.get("status").asString())
                        .as(file.toString())
                        .isIn("accepted", "known");
                if (!read(file).views().isEmpty()) {
                    images.computeIfAbsent(
                                    UUID.fromString(received.get("scanId").asString()), any -> new ArrayList<>())
                            .add(file);
                } else {
                    reports++;
                    boolean attached = !received.get("scanId").isNull();
                    boolean said = received.get("remarks").toString().contains("scans.report-without-scan");
                    assertThat(attached || said)
                            .as("attached or explained: " + file)
                            .isTrue();
                }
            }
            assertThat(images.values().stream().mapToInt(List::size).sum()).isEqualTo(10);
            assertThat(reports).isEqualTo(8);
            server.clock().advance(Duration.ofSeconds(61));
            images.forEach((scan, files) -> exact(supervisor, scan, files));
        }
    }

    @Test
    void every_picture_is_taken_for_display_only() {
        assumeTrue(Files.isDirectory(CORPUS.resolve("xray")), "no corpus at " + CORPUS.toAbsolutePath());
        try (TestServer server = TestServer.start()) {
            TestClient terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
            TestClient supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
            List<Path> pictures = files("xray", ".jpg");
            assertThat(pictures).hasSize(24);
            for (Path picture : pictures) {
                UUID scan =
                        UUID.fromString(deliver(terminal, picture).get("scanId").asString());
                exact(supervisor, scan, List.of(picture));
                assertThat(supervisor
                                .get("/api/scans/" + scan)
                                .json()
                                .get("displayOnly")
                                .asBoolean())
                        .isTrue();
            }
        }
    }

    private static void exact(TestClient supervisor, UUID scan, List<Path> files) {
        JsonNode ready = readable(supervisor, scan);
        Map<String, String> wanted = new HashMap<>();
        for (Path file : files) {
            for (View view : read(file).views()) {
                view.energies().forEach(energy -> wanted.put(PixelDigest.sha256OfPixels(energy), file.toString()));
            }
        }
        List<String> shown = new ArrayList<>();
        for (JsonNode view : ready.get("views")) {
            for (int energy = 0; energy < view.get("energies").size(); energy++) {
                shown.add(PixelDigest.sha256OfPixels(fromTiles(supervisor, scan, view, energy)));
            }
        }
        assertThat(shown).as("samples of " + files).containsExactlyInAnyOrderElementsOf(wanted.keySet());
    }

    /** Every frame of one energy, put together again from the cores of its level-0 tiles. */
    private static List<Raster> fromTiles(TestClient supervisor, UUID scan, JsonNode view, int energy) {
        int columns = view.get("columns").asInt();
        int rows = view.get("rows").asInt();
        List<Raster> frames = new ArrayList<>();
        for (int frame = 0; frame < view.get("frames").asInt(); frame++) {
            short[] samples = new short[columns * rows];
            for (int tileRow = 0; tileRow * 512 < rows; tileRow++) {
                for (int tileColumn = 0; tileColumn * 512 < columns; tileColumn++) {
                    String path = "/api/scans/" + scan + "/views/"
                            + view.get("index").asInt() + "/tiles/0/" + tileColumn + "/" + tileRow + "?frame=" + frame;
                    Tile tile = tile(supervisor.get(path));
                    for (int row = 0; row < tile.coreRows(); row++) {
                        for (int column = 0; column < tile.coreColumns(); column++) {
                            samples[(tileRow * 512 + row) * columns + tileColumn * 512 + column] =
                                    tile.core(energy, column, row);
                        }
                    }
                }
            }
            frames.add(new Raster(
                    columns, rows, view.get("bits").asInt(), view.get("signed").asBoolean(), samples));
        }
        return new Energy("read back", frames).frames();
    }

    private static Tile tile(TestClient.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        try {
            return TileCodec.decode(answer.body());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static JsonNode readable(TestClient supervisor, UUID scan) {
        String path = "/api/scans/" + scan;
        TestScans.await(
                () -> supervisor.get(path).json().get("state").asString().equals("readable"));
        return supervisor.get(path).json();
    }

    private static JsonNode deliver(TestClient terminal, Path file) {
        TestClient.Answer answer = terminal.postBytes("/api/scans/files?name=corpus", bytes(file));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    private static Acquisition read(Path file) {
        Acquisition acquisition =
                Radiographs.read(ByteBuffer.wrap(bytes(file)), Limits.DEFAULT).acquisition();
        if (acquisition == null) {
            throw new AssertionError("not understood: " + file);
        }
        return acquisition;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> tree = Files.walk(CORPUS.resolve(folder))) {
            return tree.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
