package org.aforo.virtualscanner.scenefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Remark;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.concealments.ConcealmentKind;
import org.aforo.virtualscanner.concealments.Posture;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.VehicleKind;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scene.SceneObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleScenesTest {

    private static final Path SCENES = Path.of("../../samples/scenes");

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_scene_is_read_without_an_error(Path sample) throws IOException {
        Reading reading = SceneReader.read(ByteBuffer.wrap(Files.readAllBytes(sample)), Limits.DEFAULT);

        assertThat(reading.remarks()).noneMatch(remark -> remark.severity() != Remark.Severity.INFO);
        assertThat(reading.file()).isNotNull();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SCENES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_documents_example_is_read_without_an_error() throws IOException {
        String page = Files.readString(Path.of("../../docs/formats/scene.md"));
        int from = page.indexOf("```json") + "```json".length();
        Reading reading = SceneReader.read(page.substring(from, page.indexOf("```", from)), Limits.DEFAULT);

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.file()).isNotNull();
    }

    @Test
    void the_document_names_all_that_can_be_named() throws IOException {
        String page = Files.readString(Path.of("../../docs/formats/scene.md"));
        List<String> names = Stream.of(
                        Stream.of(LoadKind.values()).map(Cursor::slug),
                        Stream.of(ConcealmentKind.values()).map(Cursor::slug),
                        Stream.of(Posture.values()).map(Cursor::slug),
                        Stream.of(VehicleKind.values()).map(Cursor::slug),
                        Stream.of(Effect.values()).map(Cursor::slug),
                        Stream.of(ContainerType.values()).map(ContainerType::code),
                        ScannerModels.all().stream().map(ScannerModel::name))
                .flatMap(each -> each)
                .toList();

        assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void the_step_wedge_lets_through_what_steel_lets_through() throws IOException {
        SceneFile file = Objects.requireNonNull(
                SceneReader.read(ByteBuffer.wrap(Files.readAllBytes(SCENES.resolve("step-wedge.json"))), Limits.DEFAULT)
                        .file());
        ScannerModel model = file.scanner().model(ScannerModels.COMPACT_6);
        SimulatedScan scan = VirtualScanner.of(model)
                .with(file.materials())
                .scan(file.scene(), file.scanner().settings(), 1);

        Raster high = scan.views().getFirst().energies().getFirst().frames().getFirst();
        // Narrow beam of 9 MeV through 50, 100 and 200 mm of iron of 7.86 g/cm3, on the beam's axis.
        assertThat(least(high, column(scan, 0.15)) / 60_000).isCloseTo(0.2196, withinPercentage(3));
        assertThat(least(high, column(scan, 0.3)) / 60_000).isCloseTo(0.05615, withinPercentage(3));
        assertThat(least(high, column(scan, 0.7)) / 60_000).isCloseTo(0.00423, withinPercentage(4));
    }

    private static int column(SimulatedScan scan, double x) {
        return (int) ((x - scan.startX()) / scan.model().motion().spacingM());
    }

    private static double least(Raster raster, int column) {
        return IntStream.range(0, raster.rows())
                .map(row -> Short.toUnsignedInt(raster.samples()[row * raster.columns() + column]))
                .min()
                .orElseThrow();
    }

    @Test
    void the_drum_made_by_hand_weighs_what_such_a_drum_weighs() throws IOException {
        Reading reading =
                SceneReader.read(ByteBuffer.wrap(Files.readAllBytes(SCENES.resolve("hand-made.json"))), Limits.DEFAULT);
        SceneObject drum = Objects.requireNonNull(reading.file()).scene().objects().stream()
                .filter(object -> object.name().equals("drum"))
                .findFirst()
                .orElseThrow();

        // 232 litres of oil at 0.883 kg, and 20 kg of sheet.
        assertThat(drum.massKg()).isBetween(215.0, 235.0);
    }
}
