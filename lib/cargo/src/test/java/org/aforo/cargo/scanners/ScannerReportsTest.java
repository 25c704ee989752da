package org.aforo.cargo.scanners;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.scanners.ScannerReport.Operation;
import org.aforo.cargo.scanners.ScannerReport.Plate;
import org.aforo.cargo.scanners.ScannerReport.Point;
import org.aforo.cargo.scanners.ScannerReport.Role;
import org.aforo.cargo.scanners.ScannerReport.SeenContainer;
import org.junit.jupiter.api.Test;

class ScannerReportsTest {

    private static final SiteMapping SITE = SiteMapping.parse("""
                    site = 000123
                    version = 3
                    zone = America/Guayaquil
                    field.Custom1 = container
                    field.Custom2 = declaration
                    field.NavisResp = voyage
                    """).mapping();

    static byte[] sample(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(ScannerReportsTest.class.getResourceAsStream(name))) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void a_form_in_utf_16_without_declaration_is_read() throws IOException {
        byte[] wide = ("\uFEFF" + new String(sample("dataform-v0120.xml"), UTF_8)).getBytes(UTF_16LE);
        assertThat(new ScannerReportFormat().recognises(wide, "")).isTrue();
        ScannerReading reading = ScannerReports.read(wide, SITE);
        assertThat(reading.remarks()).isEmpty();
        ScannerReport report = Objects.requireNonNull(reading.report());
        assertThat(report.origin().version()).isEqualTo("V01.20");
        assertThat(report.origin().system()).isEqualTo("INVENTED-1");
        assertThat(report.operations().getFirst().outcome().automatic())
                .extracting(ScannerReport.AutomaticResult::type)
                .containsExactly("ARDg");
    }

    @Test
    void lorry_containers_and_corners_are_read() throws IOException {
        ScannerReport report = report("dataform-v0107.xml");
        assertThat(report.traffic().lorry()).isEqualTo(new Plate("DAB-0123", 97));
        SeenContainer container = report.traffic().containers().getFirst();
        assertThat(report.traffic().containers()).hasSize(1);
        assertThat(container.confidence()).isEqualTo(88);
        assertThat(Objects.requireNonNull(container.corners()).bottomRight()).isEqualTo(new Point(9.5, 5, 0));
        assertThat(container.field()).isEqualTo("Trailer[1]");
    }

    @Test
    void corners_that_are_all_zero_are_none() throws IOException {
        String zero = new String(sample("dataform-v0107.xml"), UTF_8).replaceAll("[1-9]\\.[05]0*e", "0.0e");
        ScannerReport report = Objects.requireNonNull(
                ScannerReports.read(zero.getBytes(UTF_8), SITE).report());
        assertThat(report.traffic().containers().getFirst().corners()).isNull();
    }

    @Test
    void operations_and_files_are_read() throws IOException {
        ScannerReport report = report("dataform-v0107.xml");
        assertThat(report.operations()).extracting(Operation::type).containsExactly("1", "3");
        assertThat(report.operations().getLast().outcome().verdict()).isEqualTo("2");
        assertThat(report.operations().getLast().who().login()).isEqualTo("an-invented");
        assertThat(report.papers().files())
                .extracting(ScannerReport.ReportFile::role)
                .containsExactly(Role.RAW, Role.THUMBNAIL, Role.RADIATION);
        assertThat(report.papers().files().getLast().deleted()).isTrue();
    }

    @Test
    void the_site_says_what_the_free_fields_mean_and_which_zone_it_is_in() throws IOException {
        ScannerReading reading = ScannerReports.read(sample("dataform-v0107.xml"), SITE);
        assertThat(Objects.requireNonNull(reading.report()).papers().meant())
                .containsEntry(Meaning.DECLARATION, List.of("DECL-INVENTED-1"));
        CargoMessage message = Objects.requireNonNull(reading.message());
        assertThat(message.containers())
                .extracting(DeclaredContainer::number)
                .containsExactly("ZZQU1234568", "ZZQU1234573");
        assertThat(message.containers().getFirst().passage().at())
                .isEqualTo(LocalDateTime.of(2026, 11, 24, 8, 5, 0, 125_000_000));
        assertThat(message.containers().getFirst().passage().lorry()).isEqualTo("DAB-0123");
    }

    @Test
    void an_unknown_zone_is_a_doubt() throws IOException {
        ScannerReading reading = ScannerReports.read(sample("dataform-v0107.xml"), SiteMapping.NONE);
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly("scanner.zone");
        assertThat(Objects.requireNonNull(reading.report()).times().getFirst().clock())
                .isEqualTo(Stamp.Clock.UTC);
    }

    @Test
    void a_manifest_of_the_p60_is_read() throws IOException {
        assertThat(new ScannerReportFormat().recognises(sample("p60-manifest.xml"), ""))
                .isTrue();
        ScannerReading reading = ScannerReports.read(sample("p60-manifest.xml"), SITE);
        ScannerReport report = Objects.requireNonNull(reading.report());
        assertThat(report.origin().id()).isEqualTo("INV-000042");
        assertThat(report.operations()).extracting(Operation::type).containsExactly("xray", "inspection");
        assertThat(report.papers().files().getLast().role()).isEqualTo(Role.RAW);
        CargoMessage message = Objects.requireNonNull(reading.message());
        assertThat(message.head().transport().voyage()).isEqualTo("INVENTED VOYAGE");
        assertThat(message.containers())
                .singleElement()
                .satisfies(box -> assertThat(box.passage().at()).isEqualTo(LocalDateTime.of(2026, 11, 24, 8, 5)));
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly("scanner.clock");
    }

    @Test
    void wrong_values_are_said_and_the_rest_is_kept() throws IOException {
        String wrong = new String(sample("dataform-v0120.xml"), UTF_8)
                .replace("<OCR>88<", "<OCR>880<")
                .replace("2026-11-24T13:05:00.125</Date>", "24/11/2026 13:05</Date>")
                .replace("ZZQU1234568", "ZZQU1234567")
                .replace("<Site>000123</Site><Date>", "<Site>000124</Site><Date>");
        ScannerReading reading = ScannerReports.read(wrong.getBytes(UTF_8), SITE);
        assertThat(reading.remarks())
                .extracting(Remark::code)
                .containsExactlyInAnyOrder("scanner.confidence", "value.time", "container.check-digit", "scanner.site");
        assertThat(Objects.requireNonNull(reading.message()).containers()).hasSize(2);
    }

    @Test
    void another_document_is_no_report() {
        ScannerReading reading = ScannerReports.read("<manifest2/>".getBytes(UTF_8), SITE);
        assertThat(reading.report()).isNull();
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly("scanner.no-report");
        assertThat(new ScannerReportFormat().recognises("<manifest xmlns:android='x'>".getBytes(UTF_8), ""))
                .isFalse();
    }

    @Test
    void faults_of_a_mapping_are_said() {
        SiteMapping.Parsed parsed = SiteMapping.parse("zone = Mars\nfield.Custom1 = colour\nsize = 3\nversion=0");
        assertThat(parsed.remarks()).hasSize(4).allMatch(remark -> remark.code().equals("scanner.mapping"));
        assertThat(parsed.mapping().fields()).isEmpty();
    }

    private static ScannerReport report(String name) throws IOException {
        ScannerReading reading = ScannerReports.read(sample(name), SITE);
        assertThat(reading.remarks()).isEmpty();
        return Objects.requireNonNull(reading.report());
    }
}
