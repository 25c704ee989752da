package org.aforo.server.manifests.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.manifests.Notices;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConnectorsTest {

    private static final List<String> PUSHED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger STATUS = new AtomicInteger(200);

    private static HttpServer gate;
    private static TestServer server;
    private static TestClient supervisor;

    @BeforeAll
    static void start() throws IOException {
        gate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gate.createContext("/notices", exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            String bearer = exchange.getRequestHeaders().getFirst("Authorization");
            PUSHED.add(key + " " + bearer + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"receipted\":true}".getBytes(StandardCharsets.UTF_8);
            if (STATUS.get() == 302) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(STATUS.get(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        gate.createContext("/elsewhere", exchange -> {
            PUSHED.add("followed a redirect");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        gate.start();
        server = TestServer.start(Map.of(
                "aforo.notices.terminals.FILES.way", "csv",
                "aforo.notices.terminals.EDI.way", "edifact",
                "aforo.notices.terminals.PUSHED.way", "push",
                "aforo.notices.terminals.PUSHED.token", "invented-token",
                "aforo.notices.terminals.PUSHED.url",
                        "http://127.0.0.1:" + gate.getAddress().getPort() + "/notices"));
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
    }

    @AfterAll
    static void stop() {
        server.close();
        gate.stop(0);
    }

    private static String send(String terminal, String voyage) {
        String visit = supervisor
                .post(
                        "/api/visits",
                        Map.of(
                                "containerNumber", "ZZQU4768438",
                                "voyage", voyage,
                                "direction", "export",
                                "port", "ECGYE",
                                "terminal", terminal))
                .json()
                .get("id")
                .asString();
        return server.bean(Notices.class)
                .send(UUID.fromString(visit), Notices.Kind.HOLD, "test")
                .toString();
    }

    private static boolean has(String id, String column) {
        return JdbcClient.create(server.database())
                .sql("select " + column + " is not null from manifests.notice where id = cast(:id as uuid)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static List<Path> files(String terminal) throws IOException {
        Path folder = server.data().resolve("notices").resolve(terminal);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void a_csv_file_is_dropped_and_its_answer_file_understood() throws IOException {
        String at = server.clock().instant().toString();
        String id = send("FILES", "701N");
        TestScans.await(() -> has(id, "fetched_at"));
        List<Path> dropped = files("FILES");
        assertThat(dropped).hasSize(1);
        String name = dropped.getFirst().getFileName().toString();
        assertThat(name).matches("[0-9]{9}-hold\\.csv");
        String number = name.substring(0, 9).replaceFirst("^0+", "");
        assertThat(Files.readString(dropped.getFirst()))
                .isEqualTo("number,order,container,voyage,at\r\n" + number + ",hold,ZZQU4768438,701N," + at + "\r\n");
        Path answers = Files.createDirectories(dropped.getFirst().resolveSibling("answers"));
        Files.createFile(answers.resolve(number + ".ack"));
        Files.createFile(answers.resolve("readme.txt"));
        server.bean(AnswerFiles.class).read();
        assertThat(has(id, "receipted_at")).isTrue();
        assertThat(answers.resolve(number + ".ack")).doesNotExist();
        assertThat(answers.resolve("readme.txt")).exists();
    }

    @Test
    void another_terminals_answer_counts_for_nothing() throws IOException {
        String id = send("EDI", "702N");
        TestScans.await(() -> has(id, "fetched_at"));
        Path dropped = files("EDI").getLast();
        String number = dropped.getFileName().toString().substring(0, 9);
        Path answers = Files.createDirectories(server.data().resolve("notices/FILES/answers"));
        Files.createFile(answers.resolve(number + ".loaded"));
        server.bean(AnswerFiles.class).read();
        assertThat(has(id, "already_loaded_at")).isFalse();
        assertThat(Files.readString(dropped)).contains("COHAOR:D:95B:UN", "EQD+CN+ZZQU4768438'", "HAN+HLD");
    }

    @Test
    void a_push_is_repeated_until_the_terminal_takes_it_and_follows_nobody_elsewhere() {
        STATUS.set(302);
        PUSHED.clear();
        String id = send("PUSHED", "703N");
        TestScans.await(() -> !PUSHED.isEmpty());
        assertThat(has(id, "fetched_at")).isFalse();
        STATUS.set(200);
        TestScans.await(() -> {
            server.clock().advance(Duration.ofSeconds(5));
            return has(id, "receipted_at");
        });
        assertThat(PUSHED).noneMatch(line -> line.contains("followed"));
        assertThat(PUSHED.getLast())
                .startsWith(id + " Bearer invented-token {")
                .contains("\"order\":\"hold\"", "\"container\":\"ZZQU4768438\"", "\"voyage\":\"703N\"");
    }

    @Test
    void what_is_wrong_in_the_settings_is_told_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoticeSettings(
                        "",
                        ZoneId.of("UTC"),
                        Map.of(
                                "X",
                                new NoticeSettings.Seat(NoticeSettings.Way.PUSH, null, "file:/etc", null, List.of()))))
                .withMessageContaining("sender")
                .withMessageContaining("X.url");
        NoticeSettings.Seat seat = new NoticeSettings.Seat(NoticeSettings.Way.CSV, null, null, "secret", List.of());
        assertThat(seat.toString()).doesNotContain("secret");
    }

    @Test
    void pauses_double_up_to_a_minute() {
        assertThat(NoticeDelivery.pause(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(NoticeDelivery.pause(3)).isEqualTo(Duration.ofSeconds(16));
        assertThat(NoticeDelivery.pause(50)).isEqualTo(Duration.ofMinutes(1));
    }
}
