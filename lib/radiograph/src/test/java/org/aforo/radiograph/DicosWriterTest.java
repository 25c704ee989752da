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
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.ScanDetails.Passage;
import org.aforo.radiograph.ScanDetails.PixelSpacing;
import org.aforo.radiograph.ScanDetails.Site;
import org.aforo.radiograph.ScanDetails.Source;
import org.aforo.radiograph.ScanDetails.ViewDetails;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DicosWriterTest {

    private static final Instant MADE = Instant.parse("2026-03-01T04:59:58.123456Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_view_and_energy_reads_back_bit_exact_and_described(Compression compression) throws IOException {
        DicosScan scan = scan(17, 9001);
        DicosWriter writer = new DicosWriter(scan, compression, uuids());
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
            assertThat(read.transferSyntax()).isEqualTo(compression.transferSyntax());
            assertThat(read.studyInstance()).isEqualTo(writer.studyInstance());
            assertThat(read.device()).isEqualTo(scan.device());
            assertThat(read.acquiredAt()).isEqualTo(MADE);
            assertThat(read.object()).isEqualTo(new ScannedObject("CARGO", "CSQU3054383", "CSQU3054383", true));
            assertThat(read.version()).isEqualTo("V03");
            assertThat(instances.add(Objects.requireNonNull(read.sopInstance())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_in_what_we_write_departs_from_the_standard(Compression compression) throws IOException {
        for (int[] size : new int[][] {{8, 8}, {1, 1}, {3, 5}, {65_535, 1}, {1, 65_535}}) {
            DicosWriter writer = new DicosWriter(detailed(scan(size[0], size[1])), compression, uuids());
            for (DicosWriter.Instance instance : writer.instances()) {
                Reading reading = Radiographs.read(ByteBuffer.wrap(bytes(writer, instance)), Limits.DEFAULT);
                assertThat(reading.remarks()).isEmpty();
                assertThat(Objects.requireNonNull(reading.acquisition()).views())
                        .hasSize(1);
            }
        }
    }

    @Test
    void the_details_of_a_scan_are_read_by_their_keywords() throws IOException {
        DicosWriter writer = new DicosWriter(detailed(scan(8, 8)), Compression.JPEG_LOSSLESS, uuids());
        Map<String, String> low = read(bytes(writer, writer.instances().get(1))).attributes();
        assertThat(low)
                .containsEntry("InstitutionName", "Aduana inventada de Puerto Bolívar")
                .containsEntry("InstitutionAddress", "Muelle 1, un puerto inventado")
                .containsEntry("StationName", "PB-PORTAL-1")
                .containsEntry("InstitutionalDepartmentName", "Carril 2")
                .containsEntry("SoftwareVersions", "0.1.0")
                .containsEntry("StudyID", "PB1-000123")
                .containsEntry("StudyDescription", "Export, laden")
                .containsEntry("AcquisitionStatus", "SUCCESSFUL")
                .containsEntry("ScanType", "OPERATIONAL")
                .containsEntry("KVP", "6000")
                .containsEntry("PixelSpacing", "4.07692308\\5")
                .containsEntry("PixelSpacingCalibrationType", "GEOMETRY")
                .containsEntry("PixelSpacingCalibrationDescription", "middle of the lane")
                .containsEntry("ImageCoordinateSystem", "RHS")
                .containsEntry("SourcePosition", "0\\-4200\\1350")
                .containsEntry("DistanceSourceToDetector", "7100")
                .containsEntry("AcquisitionDuration", "31.4")
                .containsEntry("TableSpeed", "400");
        Map<String, String> top = read(bytes(writer, writer.instances().get(2))).attributes();
        assertThat(top).containsEntry("StationName", "PB-PORTAL-1").doesNotContainKeys("KVP", "PixelSpacing");
    }

    @Test
    void what_a_file_says_of_the_whole_scan_can_be_written_again() throws IOException {
        ScanDetails details = detailed(scan(8, 8)).details();
        ScanDetails cut = new ScanDetails(
                details.site(), details.scanId(), details.description(), AcquisitionStatus.CUT, false, details.views());
        DicosWriter writer = new DicosWriter(with(cut, scan(8, 8)), uuids());
        byte[] file = bytes(writer, writer.instances().getFirst());
        assertThat(ScanDetails.of(read(file)))
                .isEqualTo(new ScanDetails(
                        cut.site(), cut.scanId(), cut.description(), AcquisitionStatus.CUT, false, List.of()));
    }

    @Test
    void what_is_not_known_of_a_scan_is_not_written() throws IOException {
        DicosWriter writer = new DicosWriter(scan(8, 8), uuids());
        assertThat(read(bytes(writer, writer.instances().getFirst())).attributes())
                .doesNotContainKeys(
                        "InstitutionName",
                        "StationName",
                        "StudyID",
                        "StudyDescription",
                        "KVP",
                        "PixelSpacing",
                        "PixelSpacingCalibrationType",
                        "ImageCoordinateSystem",
                        "SourcePosition",
                        "TableSpeed");
    }

    @Test
    void a_scan_the_scanner_doubts_is_read_with_a_warning() throws IOException {
        for (AcquisitionStatus status : AcquisitionStatus.values()) {
            ScanDetails doubted = new ScanDetails(Site.UNKNOWN, null, null, status, false, List.of());
            DicosWriter writer = new DicosWriter(with(doubted, scan(4, 4)), uuids());
            byte[] file = bytes(writer, writer.instances().getFirst());
            Reading reading = Radiographs.read(ByteBuffer.wrap(file), Limits.DEFAULT);
            assertThat(read(file).attributes())
                    .containsEntry("AcquisitionStatus", status.name())
                    .containsEntry("ScanType", "NON_OPERATIONAL");
            if (status == AcquisitionStatus.SUCCESSFUL) {
                assertThat(reading.remarks()).isEmpty();
            } else {
                assertThat(reading.remarks()).singleElement().satisfies(remark -> {
                    assertThat(remark.code()).isEqualTo("dicos.acquisition-status");
                    assertThat(remark.severity()).isEqualTo(Remark.Severity.WARNING);
                    assertThat(remark.what()).contains(status.name());
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_scan_and_uuids_make_the_same_bytes(Compression compression) throws IOException {
        DicosWriter first = new DicosWriter(detailed(scan(40, 30)), compression, uuids());
        DicosWriter second = new DicosWriter(detailed(scan(40, 30)), compression, uuids());
        for (int i = 0; i < first.instances().size(); i++) {
            assertThat(bytes(first, first.instances().get(i)))
                    .isEqualTo(bytes(second, second.instances().get(i)));
        }
    }

    @Test
    void details_that_fit_no_scan_are_refused() {
        assertThatThrownBy(() -> new PixelSpacing(0, 5, "middle")).hasMessageContaining("betweenRowsMm");
        assertThatThrownBy(() -> new Source(0, Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Passage(1, Double.POSITIVE_INFINITY)).hasMessageContaining("millimetresPerSecond");
        ViewDetails one = new ViewDetails(null, null, null, List.of(6.0));
        ScanDetails views = new ScanDetails(
                Site.UNKNOWN, null, null, AcquisitionStatus.SUCCESSFUL, true, List.of(ViewDetails.UNKNOWN));
        ScanDetails energies =
                new ScanDetails(Site.UNKNOWN, null, null, AcquisitionStatus.SUCCESSFUL, true, List.of(one, one));
        assertThatThrownBy(() -> with(views, scan(2, 2))).hasMessageContaining("1 views, the scan has 2");
        assertThatThrownBy(() -> with(energies, scan(2, 2))).hasMessageContaining("1 energies, it has 2");
    }

    @ParameterizedTest
    @EnumSource
    void dcmtk_finds_the_same_pixels_and_nothing_to_complain_about(Compression compression) throws Exception {
        DicosScan scan = detailed(scan(33, 21));
        DicosWriter writer = new DicosWriter(scan, compression, uuids());
        DicosWriter.Instance instance = writer.instances().getFirst();
        Path written = folder.resolve("written.dcs");
        Files.write(written, bytes(writer, instance));
        assertThat(run("dcmdump", written.toString())).doesNotContain("E:", "W:");
        Path file = folder.resolve("plain.dcs");
        assertThat(run("dcmdjpeg", written.toString(), file.toString())).doesNotContain("E:", "W:");
        String complaints = run("dcmdump", "-q", "+W", folder.toString(), file.toString());
        assertThat(complaints).doesNotContain("E:", "W:");
        byte[] raw = Files.readAllBytes(folder.resolve("plain.dcs.0.raw"));
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

    private static DicosScan with(ScanDetails details, DicosScan scan) {
        return new DicosScan(scan.object(), scan.device(), scan.acquiredAt(), scan.zone(), scan.views(), details);
    }

    private static DicosScan detailed(DicosScan scan) {
        ViewDetails side = new ViewDetails(
                new PixelSpacing(5.3 / 1.3, 5, "middle of the lane"),
                new Source(0, -4200, 1350, 7100),
                new Passage(31.4, 400),
                List.of(9.0, 6.0));
        return with(
                new ScanDetails(
                        new Site(
                                "Aduana inventada de Puerto Bolívar",
                                "Muelle 1, un puerto inventado",
                                "PB-PORTAL-1",
                                "Carril 2",
                                "0.1.0"),
                        "PB1-000123",
                        "Export, laden",
                        AcquisitionStatus.SUCCESSFUL,
                        true,
                        List.of(side, ViewDetails.UNKNOWN)),
                scan);
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
