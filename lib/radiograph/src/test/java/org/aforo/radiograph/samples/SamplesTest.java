package org.aforo.radiograph.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.aforo.cargo.ContainerNumber;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.DicosScan;
import org.aforo.radiograph.DicosWriter;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.RasterFiles;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Look;
import org.aforo.radiograph.render.Rendering;
import org.aforo.radiograph.render.Signal;
import org.aforo.radiograph.render.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps {@code samples/} what it says it is; {@code -Dgolden=update} draws it anew. */
class SamplesTest {

    private static final Path FOLDER = Path.of("../../samples").toAbsolutePath().normalize();
    private static final Path DIGESTS = FOLDER.resolve("digests.txt");
    private static final long MAX_BYTES = 6 << 20;

    private static final Sample CARTONS =
            new Sample("cartons", "ZZQU4120677", 0.0135, 101, "2026-11-23T06:12:40Z", Scenes::cartons);
    private static final Sample BRICKS =
            new Sample("reefer-bricks", "ZZQU1183500", 0.0135, 102, "2026-11-23T06:31:05Z", Scenes::bananasWithBricks);
    private static final Sample EMPTY = new Sample(
            "empty", "ZZQU5509133", 0.012, 103, "2026-11-23T07:02:11Z", (pixel, random) -> Scenes.emptyTwenty(pixel));
    private static final Sample MACHINES =
            new Sample("machines", "ZZQU3072466", 0.009, 104, "2026-11-23T07:40:55Z", Scenes::machines);
    private static final Sample MIXED =
            new Sample("mixed", "ZZQU2911848", 0.0135, 105, "2026-11-23T08:15:30Z", Scenes::mixed);

    private static final Sample FRUIT =
            new Sample("reefer-fruit", "ZZQU6402751", 0.0165, 106, "2026-11-23T08:48:02Z", Scenes::bananas);

    /** The camera read 7330139 where the box says 7330189. */
    private static final Sample DRUMS = new Sample(
            "drums-misread", "ZZQU7330139", 0.014, 107, "2026-11-23T09:05:47Z", (pixel, random) -> Scenes.drums(pixel));

    private static final Sample CUT_OFF =
            new Sample("broken", "ZZQU8264918", 0.02, 108, "2026-11-23T09:30:00Z", Scenes::machines);

    private static final int CUT_AT = 40_000;

    @BeforeAll
    static void draw() throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            for (Sample sample : List.of(CARTONS, BRICKS, EMPTY)) {
                writeTiff(sample);
            }
            writePng(MACHINES);
            writeJpeg(MIXED);
            writeDicos(FRUIT);
            writeDicos(DRUMS);
            writeBroken();
            writeDigests();
        }
    }

    @Test
    void every_file_is_the_one_listed_and_none_is_missing_from_the_list() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(DIGESTS)) {
            listed.put(line.substring(66), line.substring(0, 64));
        }
        assertThat(digests()).isEqualTo(listed);
    }

    @Test
    void all_samples_together_stay_small() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            assertThat(bytes).isLessThan(MAX_BYTES);
        }
    }

    @Test
    void drawing_again_gives_the_same_pixels() throws IOException {
        for (Sample sample : List.of(CARTONS, BRICKS, EMPTY)) {
            Acquisition stored = read(sample.name() + ".tif");
            assertThat(pixels(stored)).as(sample.name()).isEqualTo(pixels(sample.acquisition(List.of(Beam.values()))));
            assertThat(stored.object().containerNumber()).isEqualTo(sample.container());
            assertThat(stored.attributes()).containsEntry("airLevel", "60000");
        }
        assertThat(pixels(read("machines-high.png"))).isEqualTo(pixels(MACHINES.acquisition(List.of(Beam.HIGH))));
        assertThat(read("mixed-picture.jpg").displayOnly()).isTrue();
        for (Sample sample : List.of(FRUIT, DRUMS)) {
            List<String> stored = new ArrayList<>();
            stored.addAll(pixels(read(sample.name() + "-high.dcs")));
            stored.addAll(pixels(read(sample.name() + "-low.dcs")));
            assertThat(stored).as(sample.name()).isEqualTo(pixels(sample.acquisition(List.of(Beam.values()))));
        }
    }

    @Test
    void the_two_energies_of_a_dicos_scan_belong_to_one_study() throws IOException {
        Acquisition high = read("reefer-fruit-high.dcs");
        Acquisition low = read("reefer-fruit-low.dcs");
        assertThat(high.studyInstance()).isNotNull().isEqualTo(low.studyInstance());
        assertThat(high.sopInstance()).isNotEqualTo(low.sopInstance());
        assertThat(high.expectedEnergies()).isEqualTo(2);
        assertThat(high.object().containerNumber()).isEqualTo(FRUIT.container());
        assertThat(high.acquiredAt()).isEqualTo(Instant.parse(FRUIT.acquiredAt()));
    }

    @Test
    void the_misread_number_is_wrong_by_one_digit_and_the_broken_file_is_refused() throws IOException {
        Acquisition drums = read("drums-misread-high.dcs");
        assertThat(drums.object().checkDigitValid()).isFalse();
        ContainerNumber misread = ContainerNumber.parse(DRUMS.container()).orElseThrow();
        ContainerNumber visit = ContainerNumber.parse("ZZQU7330189").orElseThrow();
        assertThat(visit.checkDigitValid()).isTrue();
        assertThat(visit.differsInOneCharacterFrom(misread)).isTrue();
        Reading broken = Radiographs.read(
                ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("broken-truncated.dcs"))), Limits.DEFAULT);
        assertThat(broken.remarks()).anyMatch(remark -> remark.severity() == Remark.Severity.ERROR);
    }

    @Test
    void invented_numbers_have_right_check_digits_and_an_invented_owner() {
        for (Sample sample : List.of(CARTONS, BRICKS, EMPTY, MACHINES, MIXED)) {
            ContainerNumber number = ContainerNumber.parse(sample.container()).orElseThrow();
            assertThat(number.checkDigitValid()).as(sample.container()).isTrue();
            assertThat(number.owner()).isEqualTo("ZZQ");
        }
    }

    @Test
    void every_visit_in_the_list_has_a_right_number_and_a_cut_off_from_now() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("visits.csv"));
        assertThat(lines.getFirst()).isEqualTo("container,voyage,direction,port,cutoff,vessel,terminal");
        assertThat(lines).hasSizeGreaterThan(5);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSize(7);
            assertThat(ContainerNumber.parse(cells[0]).orElseThrow().checkDigitValid())
                    .as(line)
                    .isTrue();
            assertThat(cells[4]).matches("\\+[0-9]+h");
        }
    }

    private static void writeTiff(Sample sample) throws IOException {
        try (SeekableByteChannel out = Files.newByteChannel(
                FOLDER.resolve(sample.name() + ".tif"),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            RasterFiles.writeTiff(sample.acquisition(List.of(Beam.values())), out);
        }
    }

    private static void writePng(Sample sample) throws IOException {
        Acquisition acquisition = sample.acquisition(List.of(Beam.HIGH));
        View view = acquisition.views().getFirst();
        try (OutputStream out = Files.newOutputStream(FOLDER.resolve(sample.name() + "-high.png"))) {
            RasterFiles.writePng(acquisition, view, view.energies().getFirst(), out);
        }
    }

    /** A picture of a scan, as some scanners hand out instead of the scan; its number stands in the comment. */
    private static void writeJpeg(Sample sample) throws IOException {
        Acquisition acquisition = sample.acquisition(List.of(Beam.HIGH));
        var energy = acquisition.views().getFirst().energies().getFirst();
        var raster = energy.frames().getFirst();
        Signal signal = Signal.of(acquisition, energy);
        byte[] grey = Rendering.grey(raster, signal, Look.of(Window.automatic(raster, signal)));
        BufferedImage image = new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(grey, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, grey.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        byte[] jpeg = bytes.toByteArray();
        byte[] comment = ("containerNumber=" + sample.container() + "\nacquiredAt=" + sample.acquiredAt())
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + comment.length + 4);
        file.put(jpeg, 0, 2)
                .putShort((short) 0xFFFE)
                .putShort((short) (comment.length + 2))
                .put(comment);
        file.put(jpeg, 2, jpeg.length - 2);
        Files.write(FOLDER.resolve(sample.name() + "-picture.jpg"), file.array());
    }

    private static void writeDicos(Sample sample) throws IOException {
        DicosWriter writer = dicos(sample);
        for (DicosWriter.Instance instance : writer.instances()) {
            String energy = instance.energy() == 0 ? "high" : "low";
            try (OutputStream out = Files.newOutputStream(FOLDER.resolve(sample.name() + "-" + energy + ".dcs"))) {
                writer.write(instance, out);
            }
        }
    }

    private static void writeBroken() throws IOException {
        DicosWriter writer = dicos(CUT_OFF);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        writer.write(writer.instances().getFirst(), whole);
        Files.write(FOLDER.resolve("broken-truncated.dcs"), Arrays.copyOf(whole.toByteArray(), CUT_AT));
    }

    private static DicosWriter dicos(Sample sample) {
        Acquisition scan = sample.acquisition(List.of(Beam.values()));
        Random random = new Random(sample.seed());
        return new DicosWriter(
                new DicosScan(
                        scan.object(),
                        scan.device(),
                        Instant.parse(sample.acquiredAt()),
                        ZoneOffset.ofHours(-5),
                        scan.views()),
                () -> new UUID(
                        (random.nextLong() & ~0xF000L) | 0x4000L,
                        (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L));
    }

    private static void writeDigests() throws IOException {
        List<String> lines = new ArrayList<>();
        digests().forEach((name, digest) -> lines.add(digest + "  " + name));
        Files.write(DIGESTS, lines);
    }

    private static Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("README.md") && !file.equals(DIGESTS)) {
                    digests.put(name, sha256(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Acquisition read(String name) throws IOException {
        Reading reading = Radiographs.read(ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(name))), Limits.DEFAULT);
        return Objects.requireNonNull(reading.acquisition(), () -> name + ": " + reading.remarks());
    }

    private static List<String> pixels(Acquisition acquisition) {
        return acquisition.views().stream()
                .flatMap(view -> view.energies().stream())
                .map(energy -> energy.name() + " " + PixelDigest.sha256OfPixels(energy))
                .toList();
    }
}
