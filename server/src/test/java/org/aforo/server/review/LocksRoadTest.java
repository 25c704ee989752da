package org.aforo.server.review;

import static org.aforo.server.review.ReadingRoad.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who passes on too many is given nothing more, until a supervisor has spoken to them. */
class LocksRoadTest {

    private static final Map<String, Object> SPOKEN = Map.of("reason", "Tired after a double shift; rested.");

    private TestServer server;
    private ReadingRoad road;
    private TestClient analyst;
    private TestClient supervisor;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of("aforo.review.first-policy.skips-per-shift", "2"));
        road = new ReadingRoad(server);
        analyst = server.signedInAs(Role.ANALYST);
        supervisor = road.supervisor();
        for (int scan = 1; scan <= 5; scan++) {
            road.deliver(scan);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_supervisor_of_the_unit_who_has_spoken_to_the_analyst_has_them_given_scans_again() {
        passOn();
        assertThat(locked(supervisor).size()).isZero();
        passOn();
        assertThat(ask().code()).isEqualTo("review.handed-back-too-often");
        JsonNode only = locked(supervisor).get(0);
        assertThat(only.get("passedOn").asInt()).isEqualTo(2);
        assertThat(only.get("letLie").asInt()).isZero();
        assertThat(only.get("readerName").asString()).isEqualTo("Person Example");
        String spoken = "/api/review/locked/" + only.get("reader").asString() + "/spoken";

        assertThat(supervisor.post(spoken, Map.of("reason", " ")).code()).isEqualTo("review.reason-missing");
        assertThat(ask().status()).isEqualTo(409);
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(supervisor.post(spoken, SPOKEN).status()).isEqualTo(204);
        assertThat(locked(supervisor).size()).isZero();
        assertThat(supervisor.post(spoken, SPOKEN).code()).isEqualTo("review.not-locked");

        server.clock().advance(Duration.ofSeconds(1));
        passOn();
        assertThat(ask().status()).as("it is counted anew").isEqualTo(200);
    }

    @Test
    void what_is_let_lie_locks_like_what_is_passed_on_and_both_are_in_the_own_figures() {
        passOn();
        next(analyst);
        server.clock().advance(Duration.ofMinutes(3));
        assertThat(ask().code()).isEqualTo("review.handed-back-too-often");
        JsonNode only = locked(supervisor).get(0);
        assertThat(only.get("passedOn").asInt()).isEqualTo(1);
        assertThat(only.get("letLie").asInt()).isEqualTo(1);
        JsonNode own = analyst.get("/api/review/me/statistics").json();
        assertThat(own.get("passedOn").asInt()).isEqualTo(1);
        assertThat(own.get("letLie").asInt()).isEqualTo(1);
    }

    @Test
    void another_unit_and_oversight_see_a_pseudonym_and_lift_nothing_and_analysts_see_nothing() {
        passOn();
        passOn();
        TestClient elsewhere = server.client()
                .signIn(server.people().personOf("police", Set.of("drug-enforcement"), Role.DUTY_SUPERVISOR));
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        for (TestClient client : new TestClient[] {elsewhere, auditor}) {
            JsonNode only = locked(client).get(0);
            assertThat(only.get("readerName").isNull()).isTrue();
            assertThat(client.post("/api/review/locked/" + only.get("reader").asString() + "/spoken", SPOKEN)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(analyst.get("/api/review/locked").status()).isEqualTo(403);
    }

    @Test
    void the_leaf_says_in_the_open_neither_who_nor_why() {
        passOn();
        passOn();
        String reader = locked(supervisor).get(0).get("reader").asString();
        server.clock().advance(Duration.ofSeconds(1));
        supervisor.post("/api/review/locked/" + reader + "/spoken", SPOKEN);
        String leaf = JdbcClient.create(server.database())
                .sql("""
                        select convert_from(leaf, 'UTF8') from (select leaf from journal.pending
                                                                union all select leaf from journal.leaf) leaves
                        where convert_from(leaf, 'UTF8') like '%"review.spoken-to"%' limit 1
                        """)
                .query(String.class)
                .single();
        assertThat(leaf).doesNotContain(reader).doesNotContain("Tired");
    }

    private void passOn() {
        String lease = next(analyst).get("leaseId").asString();
        TestClient.Answer answer = analyst.send(
                "DELETE",
                "/api/review/leases/" + lease,
                BodyPublishers.ofString("{\"reasonCode\":\"technical\"}"),
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private TestClient.Answer ask() {
        return analyst.post("/api/review/next", Map.of());
    }

    private static JsonNode locked(TestClient client) {
        return client.get("/api/review/locked").json().get("items");
    }
}
