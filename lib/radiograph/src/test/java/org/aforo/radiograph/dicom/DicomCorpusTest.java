package org.aforo.radiograph.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Corpus;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.ThreatReport;
import org.aforo.radiograph.ThreatReport.Assessment;
import org.aforo.radiograph.ThreatReport.Region;
import org.aforo.radiograph.ThreatReport.Threat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files beside what dcmtk says of them; the golden tables tell how each digest was obtained. */
class DicomCorpusTest {

    private static final String DICOS = "dicos/pydicos";

    record Golden(String file, String sopClass, String syntax, int columns, int rows, int frames, String digest) {}

    static List<Golden> dicos() throws IOException {
        return golden("golden-dicos.txt");
    }

    static List<Golden> dicom() throws IOException {
        return golden("golden-dicom.txt");
    }

    @Test
    void the_whole_dicos_corpus_is_in_the_golden_table() throws IOException {
        Corpus.folder(DICOS);
        long files = Corpus.filesIfPresent(DICOS).stream()
                .filter(path -> path.toString().endsWith(".dcs"))
                .count();
        assertThat(dicos()).hasSize(18).hasSize((int) files);
    }

    @ParameterizedTest
    @MethodSource("dicos")
    void a_dicos_file_has_the_pixels_dcmtk_finds(Golden golden) throws IOException {
        Acquisition acquisition = assertGolden(DICOS, golden);
        assertThat(acquisition.format()).isEqualTo("dicos");
        assertThat(acquisition.version()).isEqualTo("V03");
    }

    @ParameterizedTest
    @MethodSource("dicom")
    void a_dicom_file_has_the_pixels_dcmtk_finds(Golden golden) throws IOException {
        assertThat(assertGolden("dicom", golden).format()).isEqualTo("dicom");
    }

    @Test
    void a_palette_of_colours_is_for_display_only() throws IOException {
        Reading reading = read(DICOS, "DXFiles/SimpleColorPaletteDX.dcs");
        assertThat(acquisition(reading).displayOnly()).isTrue();
        assertThat(acquisition(reading).attributes()).containsEntry("PhotometricInterpretation", "PALETTE COLOR");
    }

    @Test
    void what_describes_a_scan_is_read() throws IOException {
        Acquisition acquisition = acquisition(read(DICOS, "SimpleDX/SimpleProcessingDX.dcs"));
        assertThat(acquisition.object().type()).isEqualTo("CARGO");
        assertThat(acquisition.object().id()).isEqualTo("unknown");
        assertThat(acquisition.object().containerNumber()).isNull();
        assertThat(acquisition.device()).isEqualTo(new Acquisition.Device("unknown", "unknown", "unknown"));
        assertThat(acquisition.acquiredAt()).isNotNull();
        assertThat(acquisition.attributes()).containsEntry("ImageType", "ORIGINAL\\INTENSITY");
    }

    @Test
    void the_departures_of_dicos_are_said() throws IOException {
        assertThat(codes(read(DICOS, "SimpleDX/SimplePresentationDX.dcs")))
                .contains("dicom.uid-illegal", "dicom.encapsulated-ow", "dicom.no-time-zone", "dicom.vr-differs");
    }

    @Test
    void a_threat_report_keeps_clear_beside_threat() throws IOException {
        Reading reading = read(DICOS, "TDRFiles/SimpleBaggageTDR.dcs");
        assertThat(codes(reading)).contains("dicos.clear-beside-threat");
        Acquisition acquisition = acquisition(reading);
        assertThat(acquisition.views()).isEmpty();
        assertThat(acquisition.references()).containsExactly("1235.23456.568678.34546");
        assertThat(acquisition.threatReport())
                .isEqualTo(new ThreatReport(
                        "MACHINE",
                        "CLEAR",
                        "SUCCESS",
                        List.of("Alchemy", "0.999", "-random=true", "-magic=true"),
                        List.of(new Threat(
                                9001,
                                List.of(new Assessment("PI", "Flammable Liquid", "NO_INTERFERENCE", "THREAT", null)),
                                List.of(new Region(
                                        "1235.23456.568678.34546",
                                        List.of(12.0, 23.0, 45.0),
                                        List.of(50.0, 50.0, 100.0),
                                        List.of(),
                                        31250))))));
    }

    @Test
    void every_threat_of_a_report_is_there() throws IOException {
        ThreatReport report = acquisition(read(DICOS, "CTwithTDR/TDR.dcs")).threatReport();
        assertThat(report).isNotNull();
        assertThat(Objects.requireNonNull(report).threats()).hasSize(2);
        assertThat(report.threats().getFirst().regions().getFirst().polygon()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pydicom/MR_small_RLE.dcm",
                "pydicom/MR_small_jpeg_ls_lossless.dcm",
                "pydicom/JPEGLSNearLossless_16.dcm",
                "pydicom/J2K_pixelrep_mismatch.dcm",
                "pydicom-data/MR2_J2KR.dcm",
                "pydicom-data/emri_small_jpeg_ls_lossless.dcm"
            })
    void another_coding_of_pixels_is_refused_by_name_and_everything_else_is_read(String file) throws IOException {
        Reading reading = read("dicom", file);
        assertThat(acquisition(reading).views()).isEmpty();
        assertThat(acquisition(reading).sopInstance()).isNotNull();
        assertThat(reading.remarks())
                .filteredOn(remark -> remark.severity() == Remark.Severity.ERROR)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.code()).isEqualTo("dicom.transfer-syntax-unsupported");
                    assertThat(remark.what()).containsPattern("(JPEG|RLE).*1\\.2\\.840\\.10008\\.1\\.2\\.");
                });
    }

    @Test
    void a_truncated_file_says_where_it_ends_and_keeps_its_description() throws IOException {
        Reading reading = read("dicom", "pydicom/MR_truncated.dcm");
        assertThat(codes(reading)).contains("dicom.truncated", "dicom.pixels-truncated");
        assertThat(acquisition(reading).views()).isEmpty();
        assertThat(acquisition(reading).attributes()).containsKey("Modality");
        assertThat(reading.remarks())
                .filteredOn(remark -> remark.code().startsWith("dicom.pixels-truncated"))
                .allSatisfy(remark -> assertThat(remark.where().byteOffset()).isPositive());
    }

    private static Acquisition assertGolden(String folder, Golden golden) throws IOException {
        Reading reading = read(folder, golden.file);
        assertThat(reading.remarks()).noneMatch(remark -> remark.severity() == Remark.Severity.ERROR);
        Acquisition acquisition = acquisition(reading);
        assertThat(acquisition.sopClass()).isEqualTo(golden.sopClass);
        assertThat(acquisition.transferSyntax()).isEqualTo(golden.syntax);
        if (golden.frames == 0) {
            assertThat(acquisition.views()).isEmpty();
            assertThat(acquisition.threatReport()).isNotNull();
        } else {
            Energy energy = acquisition.views().getFirst().energies().getFirst();
            assertThat(energy.frames()).hasSize(golden.frames).allSatisfy(frame -> {
                assertThat(frame.columns()).isEqualTo(golden.columns);
                assertThat(frame.rows()).isEqualTo(golden.rows);
            });
            assertThat(PixelDigest.sha256OfPixels(energy)).isEqualTo(golden.digest);
        }
        return acquisition;
    }

    private static Reading read(String folder, String file) throws IOException {
        Path path = Corpus.folder(folder).resolve(file);
        return Radiographs.read(ByteBuffer.wrap(Files.readAllBytes(path)), Limits.DEFAULT);
    }

    private static Acquisition acquisition(Reading reading) {
        @Nullable Acquisition acquisition = reading.acquisition();
        assertThat(acquisition).as(reading.remarks().toString()).isNotNull();
        return Objects.requireNonNull(acquisition);
    }

    private static List<String> codes(Reading reading) {
        return reading.remarks().stream().map(Remark::code).toList();
    }

    private static List<Golden> golden(String name) throws IOException {
        try (InputStream table = Objects.requireNonNull(DicomCorpusTest.class.getResourceAsStream(name))) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(cells -> new Golden(
                            cells[0],
                            cells[1],
                            cells[2],
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4]),
                            Integer.parseInt(cells[5]),
                            cells[6]))
                    .toList();
        }
    }
}
