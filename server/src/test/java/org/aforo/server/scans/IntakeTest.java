package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What comes in over HTTP: good, known, broken, hostile. */
class IntakeTest {

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

    private static TestClient.Answer deliver(byte[] bytes) {
        return terminal.postBytes("/api/scans/files?name=file", bytes);
    }

    @Test
    void broken_and_hostile_files_are_kept_in_quarantine_with_a_located_remark_and_can_be_had_back() {
        for (Map.Entry<String, byte[]> hostile : hostile().entrySet()) {
            TestClient.Answer answer = deliver(hostile.getValue());
            assertThat(answer.status())
                    .as(hostile.getKey() + ": " + answer.text())
                    .isEqualTo(201);
            assertThat(answer.json().get("status").asString())
                    .as(hostile.getKey())
                    .isEqualTo("quarantined");
            assertThat(answer.json().get("remarks").size()).as(hostile.getKey()).isPositive();
            String digest = answer.json().get("digest").asString();
            assertThat(supervisor
                            .get("/api/scans/quarantine/" + digest + "/content")
                            .body())
                    .as(hostile.getKey())
                    .isEqualTo(hostile.getValue());
        }
    }

    private static Map<String, byte[]> hostile() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        files.put("noise", noise);
        files.put("one byte", new byte[] {42});
        files.put("text", "container,voyage\n".getBytes(StandardCharsets.UTF_8));
        files.put("8 MB of zeros", new byte[8 << 20]);
        files.put("zip bomb", zipBomb());
        files.put("gzip", gzip());
        files.put("png cut off", Arrays.copyOf(TestScans.png(1), 300));
        byte[] huge = TestScans.png(2);
        // IHDR's width and height begin at byte 16
        Arrays.fill(huge, 16, 24, (byte) 0);
        huge[18] = huge[22] = (byte) 0xFF;
        huge[19] = huge[23] = (byte) 0xFF;
        files.put("a header of 65,535 x 65,535", huge);
        return files;
    }

    @Test
    void an_empty_file_is_quarantined_too() {
        TestClient.Answer answer = deliver(new byte[0]);
        assertThat(answer.json().get("status").asString()).isEqualTo("quarantined");
        assertThat(answer.json().get("remarks").get(0).get("code").asString()).isEqualTo("radiograph.empty");
    }

    @Test
    void the_same_bytes_are_one_file_however_often_and_at_once_they_come() throws Exception {
        byte[] scan = TestScans.png(3);
        List<Future<TestClient.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int sender = 0; sender < 16; sender++) {
                answers.add(threads.submit(() -> deliver(scan)));
            }
        }
        List<String> statuses = new ArrayList<>();
        List<String> scans = new ArrayList<>();
        for (Future<TestClient.Answer> answer : answers) {
            statuses.add(answer.get().json().get("status").asString());
            scans.add(answer.get().json().get("scanId").asString());
        }
        assertThat(statuses).containsOnlyOnce("accepted").hasSize(16);
        assertThat(scans.stream().distinct()).hasSize(1);
        assertThat(JdbcClient.create(server.database())
                        .sql("select count(*) from scans.file where digest = :digest")
                        .param(
                                "digest",
                                answers.getFirst().get().json().get("digest").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_original_comes_back_byte_for_byte() {
        byte[] scan = TestScans.png(4);
        TestClient.Answer answer = deliver(scan);
        String path = "/api/scans/" + answer.json().get("scanId").asString() + "/files/"
                + answer.json().get("digest").asString();
        assertThat(supervisor.get(path).body()).isEqualTo(scan);
    }

    @Test
    void tiles_that_were_deleted_are_made_again() throws IOException {
        TestClient.Answer answer = deliver(TestScans.png(5));
        String tile = "/api/scans/" + answer.json().get("scanId").asString() + "/views/0/tiles/0/0/0";
        TestScans.await(() -> supervisor.get(tile).status() == 200);
        byte[] before = supervisor.get(tile).body();
        FileSystemUtils.deleteRecursively(server.data().resolve("derived"));
        assertThat(supervisor.get(tile).body()).isEqualTo(before);
    }

    @Test
    void a_tile_is_sent_compressed_to_who_can_read_it() {
        TestClient.Answer answer = deliver(TestScans.png(6));
        String tile = "/api/scans/" + answer.json().get("scanId").asString() + "/views/0/tiles/0/0/0";
        TestScans.await(() -> supervisor.get(tile).status() == 200);
        assertThat(supervisor.get(tile, "Accept-Encoding", "gzip, zstd").header("Content-Encoding"))
                .isEqualTo("zstd");
        assertThat(new String(supervisor.get(tile).body(), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("AFT1");
        assertThat(supervisor.get(tile.replace("/0/0/0", "/0/9/9")).status()).isEqualTo(404);
    }

    @Test
    void who_delivers_sees_no_scan_and_who_may_not_deliver_is_refused() {
        TestClient.Answer answer = deliver(TestScans.png(7));
        String scan = "/api/scans/" + answer.json().get("scanId").asString();
        assertThat(terminal.get(scan).status()).isEqualTo(403);
        assertThat(supervisor
                        .postBytes("/api/scans/files?name=x", TestScans.png(8))
                        .status())
                .isEqualTo(403);
        assertThat(server.client().get(scan).status()).isEqualTo(401);
    }

    private static byte[] zipBomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("scan.dcs"));
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[16 << 20]);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
