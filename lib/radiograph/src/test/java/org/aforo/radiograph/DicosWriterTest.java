package org.aforo.radiograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicosWriterTest {

    private static final Instant MADE = Instant.parse("2026-03-01T04:59:58.123456Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void every_view_and_energy_reads_back_bit_exact_and_described() throws IOException {
        DicosScan scan = scan(17, 9001);
        DicosWriter writer = new DicosWriter(scan, uuids());
        assertThat(writer.instances()).hasSize(4);
        Set<String> instances = new HashSet<>();
        for (DicosWriter.Instance instance : writer.instances()) {
            Acquisition read = read(bytes(writer, instance));
            View view = scan.views().get(instance.view());
            Energy energy = view.energies().get(instance.energy());
            assertThat(read.views().getFirst().name()).isEqualTo(view.name());
            Energy found = read.views().getFirst().energies().getFirst();
            assertThat(found.name()).isEqualTo(energy.name());
            assertThat(found.frames().getFirst().samples())
                    .isEqualTo(energy.frames().getFirst().samples());
            assertThat(read.expectedViews()).isEqualTo(2);
            assertThat(read.expectedEnergies()).isEqualTo(2);
            assertThat(read.studyInstance()).isEqualTo(writer.studyInstance());
            assertThat(read.device()).isEqualTo(scan.device());
            assertThat(read.acquiredAt()).isEqualTo(MADE);
            assertThat(read.object()).isEqualTo(new ScannedObject("CARGO", "CSQU3054383", "CSQU3054383", true));
            assertThat(read.version()).isEqualTo("V03");
            assertThat(instances.add(Objects.requireNonNull(read.sopInstance())))
                    .isTrue();
        }
    }

    @Test
    void nothing_in_what_we_write_departs_from_the_standard() throws IOException {
        DicosWriter writer = new DicosWriter(scan(8, 8), uuids());
        for (DicosWriter.Instance instance : writer.instances()) {
            Reading reading = Radiographs.read(ByteBuffer.wrap(bytes(writer, instance)), Limits.DEFAULT);
            assertThat(reading.remarks()).isEmpty();
        }
    }

    @Test
    void dcmtk_finds_the_same_pixels_and_nothing_to_complain_about() throws Exception {
        DicosScan scan = scan(33, 21);
        DicosWriter writer = new DicosWriter(scan, uuids());
        DicosWriter.Instance instance = writer.instances().getFirst();
        Path file = folder.resolve("written.dcs");
        Files.write(file, bytes(writer, instance));
        String complaints = run("dcmdump", "-q", "+W", folder.toString(), file.toString());
        assertThat(complaints).doesNotContain("E:", "W:");
        byte[] raw = Files.readAllBytes(folder.resolve("written.dcs.0.raw"));
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (short sample : scan.views()
                .getFirst()
                .energies()
                .getFirst()
                .frames()
                .getFirst()
                .samples()) {
            expected.write(sample);
            expected.write(sample >> 8);
        }
        assertThat(raw).isEqualTo(expected.toByteArray());
        Path decoded = folder.resolve("decoded.dcm");
        assertThat(run("dcmdjpeg", file.toString(), decoded.toString())).doesNotContain("E:");
        assertThat(decoded).isNotEmptyFile();
    }

    @Test
    void what_dx_cannot_hold_is_refused_with_a_reason() {
        Raster signed = new Raster(1, 1, 16, true, new short[1]);
        Raster plain = new Raster(1, 1, 16, false, new short[1]);
        assertRefused(List.of(), "no view");
        assertRefused(List.of(new View("side", List.of(new Energy("high", List.of(signed))))), "signed");
        assertRefused(List.of(new View("side", List.of(new Energy("high", List.of(plain, plain))))), "one frame");
    }

    private static void assertRefused(List<View> views, String why) {
        assertThat(DicosScan.obstacle(views))
                .hasValueSatisfying(what -> assertThat(what).contains(why));
        DicosScan scan = new DicosScan(ScannedObject.UNKNOWN, Device.UNKNOWN, MADE, ZoneOffset.UTC, views);
        assertThatThrownBy(() -> new DicosWriter(scan, uuids())).isInstanceOf(IllegalArgumentException.class);
    }

    private static DicosScan scan(int columns, int rows) {
        Random random = new Random(1);
        List<View> views = new ArrayList<>();
        for (String view : List.of("side", "top")) {
            List<Energy> energies = new ArrayList<>();
            for (String energy : List.of("high", "low")) {
                short[] samples = new short[columns * rows];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (short) random.nextInt();
                }
                energies.add(new Energy(energy, List.of(new Raster(columns, rows, 16, false, samples))));
            }
            views.add(new View(view, energies));
        }
        return new DicosScan(
                new ScannedObject("CARGO", null, "CSQU3054383", true),
                new Device("Invented Scanners", "Gantry 1", "0007"),
                MADE,
                ZoneOffset.ofHours(-5),
                views);
    }

    private static Supplier<UUID> uuids() {
        Random random = new Random(2);
        return () -> new UUID(random.nextLong(), random.nextLong());
    }

    private static byte[] bytes(DicosWriter writer, DicosWriter.Instance instance) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(instance, out);
        return out.toByteArray();
    }

    private static Acquisition read(byte[] file) {
        Reading reading = Radiographs.read(ByteBuffer.wrap(file), Limits.DEFAULT);
        return Objects.requireNonNull(reading.acquisition(), reading.remarks().toString());
    }

    private static String run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (OutputStream nothing = process.getOutputStream()) {
                nothing.flush();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException absent) {
            Assumptions.abort("dcmtk is not installed: " + absent.getMessage());
            return "";
        }
    }
}
