package org.aforo.server.review;

import static org.aforo.server.review.ReadingRoad.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The main job over real HTTP: a scan comes in, is given, read, decided, corrected, proven. */
class ReviewRoadTest {

    private TestServer server;
    private TestClient terminal;
    private TestClient analyst;
    private TestClient supervisor;
    private ReadingRoad road;

    @BeforeEach
    void start() {
        server = TestServer.start();
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        analyst = server.signedInAs(Role.ANALYST);
        road = new ReadingRoad(server);
        supervisor = road.supervisor();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_scan_is_given_read_decided_and_its_receipt_verifies_offline() {
        String scan = road.deliver(1);
        JsonNode lease = next(analyst);
        assertThat(lease.get("scan").get("id").asString()).isEqualTo(scan);
        TestClient.Answer decided = decide(analyst, lease, "key-1");
        assertThat(decided.status()).isEqualTo(201);
        assertThat(decided.text())
                .as("an analyst hears 'recorded' and nothing to sell")
                .isEqualTo("{\"recorded\":true}");

        JsonNode decision = onlyDecision();
        assertThat(decision.get("verdict").asString()).isEqualTo("examine");
        assertThat(decision.get("marks").get(0).get("points").get(1).get(0).asDouble())
                .isEqualTo(40.5);
        assertThat(decision.get("legalPower").asString()).isNotBlank();

        byte[] receipt = receiptOf(decision);
        ReceiptVerification verified = ReceiptVerification.verify(receipt, key());
        assertThat(verified).isInstanceOf(ReceiptVerification.Accepted.class);
        var accepted = (ReceiptVerification.Accepted) verified;
        assertThat(accepted.leaf().open()).containsEntry("scan", scan).containsEntry("verdict", "examine");
        assertThat(accepted.leaf().open().get("scanFiles")).startsWith("sha256:");
        assertThat(accepted.disclosed()).containsEntry("note", "look here").containsKey("marks");
    }

    @Test
    void an_analyst_sees_the_scan_under_the_lease_and_no_other() {
        String first = road.deliver(1);
        String second = road.deliver(2);
        assertThat(analyst.get("/api/scans/" + first).status()).isEqualTo(403);
        JsonNode lease = next(analyst);
        String held = lease.get("scan").get("id").asString();
        String other = held.equals(first) ? second : first;
        assertThat(analyst.get("/api/scans/" + held).status()).isEqualTo(200);
        assertThat(analyst.get("/api/scans/" + held + "/views/0/tiles/0/0/0").status())
                .isEqualTo(200);
        assertThat(analyst.get("/api/scans/" + other).status()).isEqualTo(403);
        assertThat(analyst.get("/api/scans/" + other + "/views/0/tiles/0/0/0").status())
                .isEqualTo(403);
        assertThat(analyst.get("/api/scans").status()).isEqualTo(403);
        assertThat(analyst.get("/api/review/waiting").status()).isEqualTo(403);
        decide(analyst, lease, "key");
        assertThat(analyst.get("/api/scans/" + held).status()).isEqualTo(403);
    }

    @Test
    void the_same_decision_sent_twice_is_one_and_another_one_is_refused() {
        road.deliver(1);
        JsonNode lease = next(analyst);
        assertThat(decide(analyst, lease, "key-1").status()).isEqualTo(201);
        assertThat(decide(analyst, lease, "key-1").text()).isEqualTo("{\"recorded\":true}");
        assertThat(decide(analyst, lease, "key-2").code()).isEqualTo("review.already-decided");
        onlyDecision();
    }

    @Test
    void a_late_decision_on_an_expired_lease_counts_and_so_does_that_of_who_got_the_scan() {
        String scan = road.deliver(1);
        JsonNode lease = next(analyst);
        server.clock().advance(Duration.ofMinutes(3));
        TestClient other = server.signedInAs(Role.ANALYST);
        JsonNode again = next(other);
        assertThat(again.get("scan").get("id").asString()).isEqualTo(scan);
        assertThat(decide(analyst, lease, "late").text()).isEqualTo("{\"recorded\":true}");
        assertThat(decide(other, again, "other").status()).isEqualTo(201);
        assertThat(decide(analyst, lease, "late").status()).as("sent again").isEqualTo(201);
        JsonNode both = supervisor.get("/api/review/decisions").json().get("items");
        assertThat(both.size()).isEqualTo(2);
    }

    @Test
    void a_reader_sees_the_figures_of_the_own_readings() {
        road.deliver(1);
        decide(analyst, next(analyst), "key");
        // a period ends before its end
        server.clock().advance(Duration.ofSeconds(1));
        JsonNode own = analyst.get("/api/review/me/statistics").json();
        assertThat(own.get("readings").asInt()).isEqualTo(1);
        assertThat(own.get("byVerdict").get("examine").asInt()).isEqualTo(1);
        assertThat(own.get("secondsMedian").asDouble()).isEqualTo(12);
        assertThat(own.get("enough").asBoolean()).isFalse();
        assertThat(supervisor.get("/api/review/me/statistics").status()).isEqualTo(403);
    }

    @Test
    void a_note_passes_from_shift_to_shift() {
        assertThat(analyst.post("/api/review/handovers", Map.of("text", "Scanner 2 slow"))
                        .status())
                .isEqualTo(201);
        JsonNode notes = supervisor.get("/api/review/handovers").json().get("items");
        assertThat(notes.get(0).get("text").asString()).isEqualTo("Scanner 2 slow");
        assertThat(terminal.get("/api/review/handovers").status()).isEqualTo(403);
    }

    @Test
    void looking_at_what_waits_is_written_down_once_a_while() {
        road.deliver(1);
        for (int refresh = 0; refresh < 3; refresh++) {
            assertThat(supervisor
                            .get("/api/review/waiting")
                            .json()
                            .get("waiting")
                            .asInt())
                    .isEqualTo(1);
        }
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        TestScans.await(() -> looks(auditor) == 1);
        server.clock().advance(Duration.ofMinutes(11));
        supervisor.get("/api/review/waiting");
        TestScans.await(() -> looks(auditor) == 2);
    }

    private static long looks(TestClient auditor) {
        String entries = auditor.get("/api/journal/entries?limit=200").text();
        return Pattern.compile("\"kind\":\"review.waiting-seen\"", Pattern.LITERAL)
                .matcher(entries)
                .results()
                .count();
    }

    @Test
    void no_receipt_for_who_reads() {
        road.deliver(1);
        decide(analyst, next(analyst), "key");
        String id = onlyDecision().get("id").asString();
        assertThat(analyst.get("/api/review/decisions/" + id).status()).isEqualTo(403);
        assertThat(analyst.get("/api/review/decisions/" + id + "/receipt?purpose=mine")
                        .status())
                .isEqualTo(403);
        assertThat(terminal.get("/api/review/decisions").status()).isEqualTo(403);
    }

    @Test
    void a_correction_names_what_it_corrects_and_both_stay() {
        road.deliver(1);
        decide(analyst, next(analyst), "key");
        String wrong = onlyDecision().get("id").asString();
        Map<String, Object> correction = Map.of(
                "verdict", "clear", "reasonCode", "as-declared", "why", "The dense mass is the declared engine block.");
        server.clock().advance(Duration.ofSeconds(1));
        TestClient.Answer corrected = supervisor.post("/api/review/decisions/" + wrong + "/corrections", correction);
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(corrected.json().get("corrects").asString()).isEqualTo(wrong);
        assertThat(supervisor
                        .post("/api/review/decisions/" + wrong + "/corrections", correction)
                        .code())
                .isEqualTo("review.already-corrected");
        JsonNode both = supervisor.get("/api/review/decisions").json().get("items");
        assertThat(both.size()).isEqualTo(2);
        assertThat(both.get(1).get("correctedBy").asString())
                .isEqualTo(corrected.json().get("id").asString());
    }

    @Test
    void the_database_itself_refuses_to_change_a_decision() {
        road.deliver(1);
        decide(analyst, next(analyst), "key");
        JdbcClient database = JdbcClient.create(server.database());
        for (String change : List.of("update review.decision set verdict = 'clear'", "delete from review.decision")) {
            org.assertj.core.api.Assertions.assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.sql(change).update())
                    .withMessageContaining("a decision is final");
        }
    }

    @Test
    void a_decision_that_makes_no_sense_is_refused_with_what_is_wrong() {
        road.deliver(1);
        JsonNode lease = next(analyst);
        assertThat(send(analyst, lease, "clear", "dense-mass", List.of()).code())
                .isEqualTo("review.reason-unknown");
        assertThat(send(analyst, lease, "perhaps", "dense-mass", List.of()).code())
                .isEqualTo("review.verdict-unknown");
        Map<String, Object> line =
                Map.of("kind", "polygon", "view", 0, "points", List.of(List.of(1, 1), List.of(2, 2)));
        assertThat(send(analyst, lease, "examine", "dense-mass", List.of(line)).code())
                .isEqualTo("review.mark-refused");
    }

    @Test
    void a_restart_loses_neither_lease_nor_decision() {
        road.deliver(1);
        road.deliver(2);
        JsonNode lease = next(analyst);
        server.restart();
        assertThat(decide(analyst, lease, "key").status()).isEqualTo(201);
        onlyDecision();
    }

    private static TestClient.Answer decide(TestClient reader, JsonNode lease, String key) {
        Map<String, Object> mark = Map.of(
                "kind",
                "rectangle",
                "view",
                0,
                "points",
                List.of(List.of(10, 10), List.of(40.5, 20)),
                "label",
                "dense");
        return reader.post(
                "/api/review/leases/" + lease.get("leaseId").asString() + "/decision",
                Map.of(
                        "verdict",
                        "examine",
                        "reasonCode",
                        "dense-mass",
                        "note",
                        "look here",
                        "marks",
                        List.of(mark),
                        "secondsShown",
                        12,
                        "idempotencyKey",
                        key));
    }

    private static TestClient.Answer send(
            TestClient reader, JsonNode lease, String verdict, String reason, List<Map<String, Object>> marks) {
        return reader.post(
                "/api/review/leases/" + lease.get("leaseId").asString() + "/decision",
                Map.of(
                        "verdict", verdict,
                        "reasonCode", reason,
                        "marks", marks,
                        "secondsShown", 1,
                        "idempotencyKey", UUID.randomUUID().toString()));
    }

    private JsonNode onlyDecision() {
        JsonNode items = supervisor.get("/api/review/decisions").json().get("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0);
    }

    private byte[] receiptOf(JsonNode decision) {
        TestClient.Answer receipt =
                supervisor.get("/api/review/decisions/" + decision.get("id").asString() + "/receipt?purpose=test");
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
        return receipt.body();
    }

    private NoteVerifier key() {
        String vkey = server.client().get("/api/journal/key").text().strip();
        return NoteVerifier.parse(vkey).orThrow();
    }
}
