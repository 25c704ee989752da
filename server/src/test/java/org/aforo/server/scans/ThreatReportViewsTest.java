package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.DicosScan;
import org.aforo.radiograph.DicosWriter;
import org.aforo.radiograph.DicosWriter.Instance;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.dicom.ElementWriter;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the regions of another system's report lie among the views of a scan. */
class ThreatReportViewsTest {

    private static TestServer server;
    private static TestClient terminal;
    private static TestClient supervisor;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_instance_of_a_scan_stands_beside_its_report_with_the_view_that_shows_it() throws IOException {
        DicosWriter writer = new DicosWriter(
                new DicosScan(
                        ScannedObject.UNKNOWN,
                        Device.UNKNOWN,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        ZoneOffset.UTC,
                        List.of(view("side", 1), view("top", 2))),
                UUID::randomUUID);
        String scan = "";
        for (Instance instance : writer.instances()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.write(instance, bytes);
            scan = deliver(bytes.toByteArray()).get("scanId").asString();
        }
        String id = scan;
        TestScans.await(() -> scan(id).get("views").size() == 2
                && scan(id).get("views").get(1).get("energies").size() == 2);

        JsonNode received =
                deliver(report(writer.studyInstance(), writer.instances().get(2).sopInstance()));

        assertThat(received.get("scanId").asString()).isEqualTo(id);
        JsonNode report = scan(id).get("reports").get(0);
        for (Instance instance : writer.instances()) {
            assertThat(report.get("views").get(instance.sopInstance()).asInt()).isEqualTo(instance.view());
        }
        JsonNode region =
                report.get("report").get("threats").get(0).get("regions").get(0);
        assertThat(report.get("views").get(region.get("sopInstance").asString()).asInt())
                .isEqualTo(1);
    }

    private static JsonNode deliver(byte[] bytes) {
        TestClient.Answer answer = terminal.postBytes("/api/scans/files?name=file.dcs", bytes);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static JsonNode scan(String id) {
        return supervisor.get("/api/scans/" + id).json();
    }

    private static View view(String name, int seed) {
        return new View(name, List.of(energy("high", seed), energy("low", seed + 10)));
    }

    private static Energy energy(String name, int seed) {
        Random random = new Random(seed);
        short[] samples = new short[60 * 30];
        for (int at = 0; at < samples.length; at++) {
            samples[at] = (short) random.nextInt(60_000);
        }
        return new Energy(name, List.of(new Raster(60, 30, 16, false, samples)));
    }

    /** A report of one threat with a polygon on one instance. */
    private static byte[] report(String study, String instance) throws IOException {
        String sopClass = "1.2.840.10008.5.1.4.1.1.501.3";
        ElementWriter meta = new ElementWriter();
        meta.bytes(0x0002_0001, "OB", new byte[] {0, 1});
        meta.text(0x0002_0002, "UI", sopClass);
        meta.text(0x0002_0003, "UI", "2.25.77");
        meta.text(0x0002_0010, "UI", "1.2.840.10008.1.2.1");
        ElementWriter group = new ElementWriter();
        group.unsignedInt(0x0002_0000, meta.size());
        ElementWriter referenced = new ElementWriter();
        referenced.text(0x0008_1155, "UI", instance);
        ElementWriter representation = new ElementWriter();
        representation.bytes(0x0008_114A, "SQ", item(referenced));
        representation.floats(0x4010_101D, 5, 5, 0, 20, 5, 0, 20, 15, 0);
        ElementWriter threat = new ElementWriter();
        threat.bytes(0x4010_1037, "SQ", item(representation));
        ElementWriter data = new ElementWriter();
        data.text(0x0008_0016, "UI", sopClass);
        data.text(0x0008_0018, "UI", "2.25.77");
        data.text(0x0020_000D, "UI", study);
        data.bytes(0x4010_1011, "SQ", item(threat));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[128]);
        bytes.writeBytes(new byte[] {'D', 'I', 'C', 'M'});
        group.writeTo(bytes);
        meta.writeTo(bytes);
        data.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] item(ElementWriter elements) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFE, (byte) 0xFF, 0x00, (byte) 0xE0});
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.write(elements.size() >>> shift);
        }
        elements.writeTo(bytes);
        return bytes.toByteArray();
    }
}
