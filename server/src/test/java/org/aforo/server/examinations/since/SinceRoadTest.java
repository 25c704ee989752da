package org.aforo.server.examinations.since;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From what a terminal reports after a scan to an alert somebody takes note of, over real HTTP. */
class SinceRoadTest {

    private static final String BOX = "ZZQU4768438";

    private static TestServer server;
    private static TestClient terminal;
    private static TestClient supervisor;
    private static TestClient examiner;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        examiner = server.signedInAs(Role.EXAMINING_OFFICER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void report(String... lines) {
        var answer = terminal.postBytes(
                "/api/messages?name=e.jsonl", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        server.bean(SinceWatch.class).look();
    }

    private static String event(String at, String voyage, String kind, String more) {
        return """
                {"at":"2026-11-24T%s:00Z","kind":"%s","terminal":"ESTERO","container":"%s","voyage":"%s"%s}""".formatted(at, kind, BOX, voyage, more);
    }

    private static UUID booked(String voyage) {
        report(event("01:00", voyage, "booked", ",\"direction\":\"export\",\"port\":\"ECGYE\",\"loaded\":true"));
        for (JsonNode each : supervisor.get("/api/visits?q=" + voyage).json().get("items")) {
            if (each.get("voyage").asString().equals(voyage)) {
                return UUID.fromString(each.get("id").asString());
            }
        }
        throw new IllegalStateException("no visit of " + voyage);
    }

    /** A scan that hangs on the visit, taken at 10:00. */
    private static void scanned(UUID visit, int number) {
        scanned(visit, TestScans.png(number), "2026-11-24T10:00:00Z");
    }

    private static UUID scanned(UUID visit, byte[] picture, String at) {
        TestClient.Answer answer = terminal.postBytes("/api/scans/files?name=scan.png", picture);
        String id = answer.json().get("scanId").asString();
        TestScans.await(() -> supervisor
                .get("/api/scans/" + id)
                .json()
                .get("state")
                .asString()
                .equals("readable"));
        JdbcClient.create(server.database())
                .sql("""
                        update scans.scan set visit_id = :visit, acquired_at = cast(:at as timestamptz)
                        where id = cast(:id as uuid)
                        """)
                .param("visit", visit)
                .param("at", at)
                .param("id", id)
                .update();
        return UUID.fromString(id);
    }

    private static List<JsonNode> alerts(UUID visit) {
        List<JsonNode> found = new ArrayList<>();
        examiner.get("/api/since-scan?visit=" + visit).json().get("items").forEach(found::add);
        return found;
    }

    @Test
    void a_seal_that_differs_after_the_scan_is_told_once_and_taken_note_of() {
        UUID visit = booked("501N");
        report(event("09:00", "501N", "sealed", ",\"stage\":\"arrival\",\"seal\":\"ZZ0000001\""));
        scanned(visit, 1);
        report(event("11:00", "501N", "sealed", ",\"stage\":\"arrival\",\"seal\":\"ZZ0000001\""));
        assertThat(alerts(visit)).isEmpty();
        report(event("12:00", "501N", "sealed", ",\"stage\":\"departure\",\"seal\":\"ZZ0000002\""));
        report(event("12:30", "501N", "weighed", ",\"kg\":24000"));
        assertThat(alerts(visit)).singleElement().satisfies(alert -> {
            assertThat(alert.get("kind").asString()).isEqualTo("seal");
            assertThat(alert.get("before").get("value").asString()).isEqualTo("ZZ0000001");
            assertThat(alert.get("after").get("value").asString()).isEqualTo("ZZ0000002");
            assertThat(alert.get("containerNumber").asString()).isEqualTo(BOX);
        });
        String id = alerts(visit).getFirst().get("id").asString();
        String path = "/api/since-scan/" + id + "/note";
        assertThat(terminal.post(path, Map.of("note", "x")).status()).isEqualTo(403);
        assertThat(supervisor.post(path, Map.of("note", " ")).code()).isEqualTo("examinations.why");
        assertThat(supervisor.post(path, Map.of("note", "to be opened")).status())
                .isEqualTo(204);
        assertThat(examiner.post(path, Map.of("note", "again")).code()).isEqualTo("examinations.alert-noted");
        assertThat(alerts(visit).getFirst().get("noted").get("note").asString()).isEqualTo("to be opened");
        assertThat(supervisor.get("/api/since-scan").json().get("items").toString())
                .doesNotContain(id);
    }

    @Test
    void what_the_officer_reads_at_the_ramp_is_compared_at_once() {
        UUID visit = booked("502N");
        report(event("09:00", "502N", "weighed", ",\"kg\":24000"));
        scanned(visit, 2);
        JsonNode order = supervisor
                .post("/api/examinations", Map.of("visitId", visit, "reasonCode", "weight"))
                .json()
                .get("order");
        String path = "/api/examinations/" + order.get("id").asString() + "/facts/";
        record(path, 1, "begun", Map.of());
        record(path, 2, "weight", Map.of("kg", 25_000));
        record(
                path,
                3,
                "identity",
                Map.of("container", "ZZQU0000010", "seals", List.of(), "photos", List.of("0".repeat(64))));
        assertThat(alerts(visit))
                .extracting(alert -> alert.get("kind").asString())
                .contains("weight", "seal-state");
    }

    private static void record(String path, int nr, String kind, Map<String, ?> said) {
        TestClient.Answer answer = examiner.put(
                path + UUID.randomUUID(),
                Map.of(
                        "nr",
                        nr,
                        "kind",
                        kind,
                        "said",
                        said,
                        "takenAt",
                        server.clock().instant().toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void a_second_scan_of_the_same_load_is_no_alert_and_one_with_more_in_it_is_with_both_and_where() {
        UUID visit = booked("503N");
        UUID first = scanned(visit, new DrawnBox(1).scanned(11), "2026-11-24T10:00:00Z");
        UUID again = scanned(visit, new DrawnBox(1).scanned(12), "2026-11-24T11:00:00Z");
        laid(visit, first, again);
        assertThat(alerts(visit)).isEmpty();
        UUID more = scanned(visit, new DrawnBox(1).add(500, 120, 560, 160, 0.8).scanned(13), "2026-11-24T12:00:00Z");
        laid(visit, first, more);
        assertThat(alerts(visit)).singleElement().satisfies(alert -> {
            assertThat(alert.get("kind").asString()).isEqualTo("rescan");
            assertThat(alert.get("before").get("value").asString()).isEqualTo(first.toString());
            assertThat(alert.get("after").get("value").asString()).isEqualTo(more.toString());
            assertThat(alert.get("after").get("by").asString()).isEqualTo("part-differs");
            JsonNode where = alert.get("where");
            assertThat(where.get("x").asInt()).isBetween(480, 510);
            assertThat(where.get("y").asInt()).isBetween(105, 130);
            assertThat(where.get("w").asInt()).isBetween(40, 90);
            assertThat(where.get("h").asInt()).isBetween(25, 65);
        });
    }

    @Test
    void a_second_scan_of_another_load_is_an_alert() {
        UUID visit = booked("504N");
        UUID first = scanned(visit, new DrawnBox(1).scanned(21), "2026-11-24T10:00:00Z");
        UUID other = scanned(visit, new DrawnBox(2).scanned(22), "2026-11-24T12:00:00Z");
        laid(visit, first, other);
        assertThat(alerts(visit)).singleElement().satisfies(alert -> {
            assertThat(alert.get("kind").asString()).isEqualTo("rescan");
            assertThat(alert.get("after").get("by").asString())
                    .isIn("outline-differs", "content-differs", Rescans.IN_PART);
        });
    }

    private static void laid(UUID visit, UUID earlier, UUID later) {
        server.bean(Rescans.class).lay(new Rescans.Errand(visit, earlier, later));
        server.bean(SinceWatch.class).look();
    }
}
