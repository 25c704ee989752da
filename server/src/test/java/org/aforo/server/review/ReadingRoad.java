package org.aforo.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import tools.jackson.databind.JsonNode;

/** The way of a scan from its delivery to a decision over HTTP, for tests that begin behind it. */
public final class ReadingRoad {

    private final TestClient terminal;
    private final TestClient supervisor;

    public ReadingRoad(TestServer server) {
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
    }

    /** A supervisor of the readers' own unit. */
    public TestClient supervisor() {
        return supervisor;
    }

    /** Delivers a small scan, each number another one, and waits until it can be read. */
    public String deliver(int number) {
        TestClient.Answer answer =
                terminal.postBytes("/api/scans/files?name=scan-" + number + ".png", TestScans.png(number));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String id = answer.json().get("scanId").asString();
        TestScans.await(() -> supervisor
                .get("/api/scans/" + id)
                .json()
                .get("state")
                .asString()
                .equals("readable"));
        return id;
    }

    /** The next lease, waited for. */
    public static JsonNode next(TestClient reader) {
        List<JsonNode> found = new ArrayList<>();
        TestScans.await(() -> {
            TestClient.Answer next = reader.post("/api/review/next", Map.of());
            if (next.status() == 200) {
                found.add(next.json());
            }
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    public static TestClient.Answer decide(TestClient reader, JsonNode lease, String verdict, String reason) {
        return decide(reader, lease, verdict, reason, Map.of());
    }

    /** @param further members of the body beside the usual ones */
    public static TestClient.Answer decide(
            TestClient reader, JsonNode lease, String verdict, String reason, Map<String, Object> further) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "verdict",
                verdict,
                "reasonCode",
                reason,
                "marks",
                List.of(),
                "secondsShown",
                12,
                "idempotencyKey",
                UUID.randomUUID().toString()));
        body.putAll(further);
        return reader.post("/api/review/leases/" + lease.get("leaseId").asString() + "/decision", body);
    }
}
