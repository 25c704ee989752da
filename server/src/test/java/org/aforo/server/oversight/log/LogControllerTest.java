package org.aforo.server.oversight.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an auditor sees of the log as a whole, and takes along. */
class LogControllerTest {

    private static TestServer server;
    private static TestClient auditor;
    private static String span = "";

    @BeforeAll
    static void start() throws InterruptedException {
        server = TestServer.start();
        auditor = server.signedInAs(Role.AUDITOR);
        // the log's own time is the database's, which no test moves
        Instant now = Instant.now();
        span = "?from=" + now.minus(Duration.ofDays(1)) + "&to=" + now.plus(Duration.ofHours(1));
        for (int look = 0; look < 100 && seen().path("leaves").asLong() == 0; look++) {
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everything_logged_is_counted_and_keys_and_checkpoints_are_told() {
        JsonNode log = seen();
        long counted = 0;
        for (JsonNode tally : log.path("tallies")) {
            counted += tally.path("leaves").asLong();
            assertThat(tally.path("kind").asString()).matches("[a-z-]+\\.[a-z-]+");
        }
        assertThat(counted).isPositive().isEqualTo(log.path("leaves").asLong());
        assertThat(log.path("keys")).hasSize(1);
        assertThat(log.path("heads")).isNotEmpty();
    }

    @Test
    void the_list_holds_every_leaf_of_the_span_and_no_content_and_is_itself_logged() throws InterruptedException {
        java.util.List<String> lines = auditor.get("/api/oversight/log/leaves.csv" + span)
                .text()
                .lines()
                .toList();
        assertThat(lines.getFirst()).isEqualTo("leaf,at,kind,hash");
        assertThat(lines.get(1)).matches("0,[0-9TZ:.-]+,[a-z-]+\\.[a-z-]+,[0-9a-f]{64}");
        assertThat(lines).hasSizeGreaterThan(2);
        for (int look = 0; look < 100 && !logged("oversight.log-taken"); look++) {
            Thread.sleep(50);
        }
        assertThat(logged("oversight.log-taken")).isTrue();
    }

    @Test
    void an_audit_asked_for_recomputes_all_of_it_and_is_kept_and_logged() throws InterruptedException {
        TestClient.Answer answer = auditor.post("/api/oversight/log/audits", java.util.Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("faults")).isEmpty();
        assertThat(answer.json().path("size").asLong()).isPositive();
        assertThat(answer.json().path("checkpoints").asLong()).isPositive();
        JsonNode kept = seen().path("audits").get(0);
        assertThat(kept.path("root").asString())
                .isEqualTo(answer.json().path("root").asString());
        assertThat(kept.path("by").asString()).isNotEmpty();
        for (int look = 0; look < 100 && !logged("oversight.tree-audited"); look++) {
            Thread.sleep(50);
        }
        assertThat(logged("oversight.tree-audited")).isTrue();
        assertThat(server.signedInAs(Role.DUTY_SUPERVISOR)
                        .post("/api/oversight/log/audits", java.util.Map.of())
                        .code())
                .isEqualTo("access.refused");
    }

    @Test
    void only_who_may_see_the_journal_sees_it_and_no_span_is_endless() {
        for (Role role : new Role[] {Role.ANALYST, Role.DUTY_SUPERVISOR, Role.ADMINISTRATOR, Role.TERMINAL_OPERATOR}) {
            TestClient other = server.signedInAs(role);
            assertThat(other.get("/api/oversight/log" + span).code())
                    .as("%s", role)
                    .isEqualTo("access.refused");
            assertThat(other.get("/api/oversight/log/leaves.csv" + span).code())
                    .as("%s", role)
                    .isEqualTo("access.refused");
        }
        for (String wrong : new String[] {
            "",
            "?from=x&to=y",
            "?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
            "?from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z"
        }) {
            assertThat(auditor.get("/api/oversight/log" + wrong).code()).isEqualTo("oversight.span-refused");
        }
    }

    private static boolean logged(String kind) {
        return auditor.get("/api/journal/entries?limit=500").text().contains(kind);
    }

    private static JsonNode seen() {
        return auditor.get("/api/oversight/log" + span).json();
    }
}
