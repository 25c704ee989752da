package org.aforo.server.oversight.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.oversight.PortYear;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.aforo.server.targeting.Outcomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Coverage over real HTTP. */
class CoverageRoadTest {

    private static final String DAY = "from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z";

    private TestServer server;
    private TestClient supervisor;
    private PortYear port;

    @BeforeEach
    void start() {
        server = TestServer.start();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        port = new PortYear(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private UUID visit(String terminal, Duration untilCutOff) {
        return port.visit(terminal, "Nave Inventada", TestServer.START.plus(untilCutOff), TestServer.START);
    }

    private JsonNode asked(String query) {
        TestClient.Answer answer = supervisor.get("/api/oversight/coverage?" + DAY + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void what_left_unread_is_counted_by_terminal_hour_and_vessel() {
        Instant scanned = TestServer.START.minus(Duration.ofHours(2));
        port.scan(visit("NORTE", Duration.ofMinutes(-30)), "N-1", scanned);
        visit("NORTE", Duration.ofMinutes(-20));
        port.scan(visit("NORTE", Duration.ofHours(3)), "N-1", scanned);
        visit("SUR", Duration.ofHours(1));
        port.scan(null, "N-1", scanned);

        JsonNode byTerminal = asked("&by=terminal");
        JsonNode north = byTerminal.get("rows").get(0);
        assertThat(north.get("terminal").asString()).isEqualTo("NORTE");
        assertThat(north.get("unreadAtDeparture").asInt()).isEqualTo(2);
        assertThat(north.get("ladder").get("left-unread").asInt()).isEqualTo(1);
        assertThat(north.get("ladder").get("left-not-scanned").asInt()).isEqualTo(1);
        assertThat(north.get("ladder").get("waiting").asInt()).isEqualTo(1);
        assertThat(north.get("unreadShare").get("value").asDouble()).isEqualTo(1);
        assertThat(byTerminal.get("total").get("visits").asInt()).isEqualTo(4);
        assertThat(byTerminal.get("scansWithoutVisit").asInt()).isEqualTo(1);

        assertThat(asked("&by=hour").get("rows").size()).isEqualTo(3);
        assertThat(asked("&by=vessel&terminal=SUR").get("total").get("visits").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_reading_counts_under_its_power_until_it_is_corrected_to_have_shown_too_little() {
        UUID visit = visit("NORTE", Duration.ofHours(1));
        hang(deliver(), visit);
        TestClient analyst = server.signedInAs(Role.ANALYST);
        String lease =
                analyst.post("/api/review/next", Map.of()).json().get("leaseId").asString();
        Map<String, Object> clear = Map.of(
                "verdict", "clear",
                "reasonCode", "as-declared",
                "marks", List.of(),
                "secondsShown", 9,
                "idempotencyKey", "once");
        assertThat(analyst.post("/api/review/leases/" + lease + "/decision", clear)
                        .status())
                .isEqualTo(201);
        JsonNode read = asked("").get("total");
        assertThat(read.get("ladder").get("read-once").asInt()).isEqualTo(1);
        JsonNode power = read.get("powers").get(0);
        assertThat(power.get("power").asString()).isEqualTo("customs-control");
        assertThat(power.get("readInTime").asInt()).isEqualTo(1);

        String decision = supervisor
                .get("/api/review/decisions")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        Map<String, Object> correction =
                Map.of("verdict", "rescan", "reasonCode", "not-penetrated", "why", "Half of it is dark.");
        TestClient.Answer corrected = supervisor.post("/api/review/decisions/" + decision + "/corrections", correction);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(asked("").get("total").get("ladder").get("no-image").asInt()).isEqualTo(1);
    }

    private UUID deliver() {
        TestClient.Answer sent =
                server.signedInAs(Role.TERMINAL_OPERATOR).postBytes("/api/scans/files?name=scan.png", TestScans.png(1));
        String id = sent.json().get("scanId").asString();
        TestScans.await(() -> supervisor
                .get("/api/scans/" + id)
                .json()
                .get("state")
                .asString()
                .equals("readable"));
        return UUID.fromString(id);
    }

    /** As matching by its number would have done. */
    private void hang(UUID scan, UUID visit) {
        JdbcClient database = JdbcClient.create(server.database());
        for (String change : List.of(
                "update scans.scan set visit_id = :visit where id = :scan",
                "update review.scan set visit_id = :visit where scan_id = :scan")) {
            assertThat(database.sql(change)
                            .param("visit", visit)
                            .param("scan", scan)
                            .update())
                    .isPositive();
        }
    }

    @Test
    void an_examination_that_found_something_is_found_and_a_replay_is_found_elsewhere() {
        UUID opened = visit("NORTE", Duration.ofHours(1));
        UUID abroad = visit("NORTE", Duration.ofHours(1));
        record(opened, Outcomes.Source.EXAMINATION);
        record(abroad, Outcomes.Source.REPLAY);
        JsonNode total = asked("").get("total");
        assertThat(total.get("examined").asInt()).isEqualTo(1);
        assertThat(total.get("found").asInt()).isEqualTo(1);
        assertThat(total.get("foundElsewhere").asInt()).isEqualTo(1);
    }

    private void record(UUID visit, Outcomes.Source source) {
        TestPeople people = server.people();
        server.bean(Outcomes.class)
                .recordOutcome(visit, true, source, null, people.actor(people.person(Role.EXAMINING_OFFICER)));
    }

    @Test
    void each_look_is_a_leaf_and_the_same_look_one_for_a_while() {
        asked("&by=hour");
        asked("&by=hour");
        asked("&by=vessel");
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        TestScans.await(() -> looks(auditor) == 2);
        server.clock().advance(Duration.ofMinutes(11));
        asked("&by=hour");
        TestScans.await(() -> looks(auditor) == 3);
    }

    private static long looks(TestClient auditor) {
        String entries = auditor.get("/api/journal/entries?limit=200").text();
        return Pattern.compile("\"kind\":\"oversight.coverage-seen\"", Pattern.LITERAL)
                .matcher(entries)
                .results()
                .count();
    }

    @Test
    void nobody_else_sees_it_and_there_is_no_way_to_take_it_away() {
        for (Role role :
                new Role[] {Role.ANALYST, Role.TERMINAL_OPERATOR, Role.TARGETING_OFFICER, Role.ADMINISTRATOR}) {
            assertThat(server.signedInAs(role)
                            .get("/api/oversight/coverage?" + DAY)
                            .status())
                    .as(role.code())
                    .isEqualTo(403);
        }
        TestClient.Answer csv = supervisor.get("/api/oversight/coverage?" + DAY, "Accept", "text/csv");
        assertThat(csv.status()).isNotEqualTo(200);
        assertThat(supervisor.get("/api/oversight/coverage?" + DAY).header("cache-control"))
                .contains("no-store");
    }

    @Test
    void a_span_or_grouping_that_makes_no_sense_is_refused() {
        assertThat(supervisor
                        .get("/api/oversight/coverage?from=2026-11-01T00:00:00Z&to=2026-12-31T00:00:00Z")
                        .code())
                .isEqualTo("oversight.span-refused");
        assertThat(supervisor.get("/api/oversight/coverage").code()).isEqualTo("oversight.span-refused");
        assertThat(supervisor
                        .get("/api/oversight/coverage?" + DAY + "&by=analyst")
                        .code())
                .isEqualTo("oversight.grouping-unknown");
    }
}
