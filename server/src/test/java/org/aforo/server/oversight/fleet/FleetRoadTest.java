package org.aforo.server.oversight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.oversight.PortYear;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scanners that fall silent, over real HTTP. */
class FleetRoadTest {

    /** The unit of the tests' people, which a terminal's code is compared with. */
    private static final String OWN = TestPeople.UNIT;

    private TestServer server;
    private TestClient terminal;
    private TestClient supervisor;
    private PortYear port;

    @BeforeEach
    void start() {
        server = TestServer.start();
        port = new PortYear(server);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Scans every six minutes for three days, the last of them now. */
    private void scanning(String serial, String where) {
        UUID visit = port.visit(where, "Nave Inventada", null, TestServer.START);
        for (int before = 720; before >= 0; before--) {
            port.scan(visit, serial, TestServer.START.minus(Duration.ofMinutes(6L * before)));
        }
    }

    /** Sessions do not last that long, so whoever asks then signs in anew. */
    private void later(Duration time) {
        server.clock().advance(time);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
    }

    private void tick() {
        server.bean(FleetWatch.class).tick();
    }

    private JsonNode stops(TestClient asking) {
        TestClient.Answer answer = asking.get("/api/oversight/fleet");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("stops");
    }

    @Test
    void a_scanner_that_falls_silent_is_asked_about_once_and_its_terminal_answers() {
        scanning("S-1", OWN);
        tick();
        assertThat(stops(supervisor).size()).isZero();
        later(Duration.ofHours(2));
        tick();
        tick();
        JsonNode stop = stops(terminal).get(0);
        assertThat(stops(terminal).size()).isEqualTo(1);
        assertThat(stop.get("state").asString()).isEqualTo("waits");
        assertThat(stop.get("since").asString()).isEqualTo(TestServer.START.toString());
        assertThat(stop.get("evidence").asDouble())
                .isGreaterThan(stop.get("threshold").asDouble());

        assertThat(terminal.post(
                                "/api/oversight/fleet/stops",
                                Map.of(
                                        "scanner", "Invented|Portal|S-1",
                                        "since", "2026-11-24T13:00:00Z",
                                        "reason", "maintenance"))
                        .code())
                .as("what is asked about is answered, not told of besides: its hours would count twice")
                .isEqualTo("oversight.stop-known");
        String answer = "/api/oversight/fleet/stops/" + stop.get("id").asString() + "/answer";
        assertThat(terminal.post(answer, Map.of("reason", "moon")).code()).isEqualTo("oversight.stop-reason");
        assertThat(terminal.post(answer, Map.of("reason", "other")).code()).isEqualTo("oversight.stop-reason");
        assertThat(terminal.post(answer, Map.of("reason", "power")).status()).isEqualTo(204);
        assertThat(terminal.post(answer, Map.of("reason", "fault")).code()).isEqualTo("oversight.stop-answered");
        assertThat(stops(supervisor).get(0).get("reason").asString()).isEqualTo("power");
    }

    @Test
    void a_stop_ends_with_the_next_scan_and_without_an_answer_stays_without_one() {
        scanning("S-1", OWN);
        later(Duration.ofHours(3));
        tick();
        Instant again = TestServer.START.plus(Duration.ofHours(2));
        port.scan(null, "S-1", again);
        tick();
        JsonNode ended = first(supervisor);
        assertThat(ended.get("endedAt").asString()).isEqualTo(again.toString());
        assertThat(ended.get("state").asString()).isEqualTo("waits");

        later(Duration.ofHours(73));
        tick();
        JsonNode closed = first(server.signedInAs(Role.AUDITOR));
        assertThat(closed.get("state").asString()).isEqualTo("not-answered");
        String answer = "/api/oversight/fleet/stops/" + closed.get("id").asString() + "/answer";
        assertThat(terminal.post(answer, Map.of("reason", "power")).code()).isEqualTo("oversight.stop-closed");
    }

    /** The stop that began with the start: later ones stand before it. */
    private JsonNode first(TestClient asking) {
        return stops(asking)
                .valueStream()
                .filter(each -> each.get("since").asString().equals(TestServer.START.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_terminal_sees_and_answers_for_its_own_scanners_alone() {
        scanning("S-1", "ANOTHER");
        later(Duration.ofHours(2));
        tick();
        assertThat(stops(terminal).size()).isZero();
        JsonNode stop = stops(supervisor).get(0);
        assertThat(terminal.post(
                                "/api/oversight/fleet/stops/" + stop.get("id").asString() + "/answer",
                                Map.of("reason", "power"))
                        .code())
                .isEqualTo("oversight.stop-unknown");
        assertThat(terminal.post(
                                "/api/oversight/fleet/stops",
                                Map.of(
                                        "scanner", "Invented|Portal|S-1",
                                        "since", "2026-11-24T13:00:00Z",
                                        "reason", "maintenance"))
                        .code())
                .isEqualTo("oversight.scanner-unknown");
        assertThat(server.signedInAs(Role.ANALYST).get("/api/oversight/fleet").status())
                .isEqualTo(403);
    }

    @Test
    void hours_are_told_by_reason_and_the_unexplained_ones_leave_availability_open() {
        scanning("S-1", OWN);
        later(Duration.ofHours(2));
        tick();
        JsonNode before = month();
        assertThat(before.get("hoursByReason").get("none").asDouble()).isEqualTo(2);
        assertThat(before.get("availableAtMost").asDouble()).isEqualTo(1);
        assertThat(before.get("availableAtLeast").asDouble()).isLessThan(0.98);
        String id = stops(terminal).get(0).get("id").asString();
        terminal.post("/api/oversight/fleet/stops/" + id + "/answer", Map.of("reason", "fault"));
        JsonNode after = month();
        assertThat(after.get("hoursByReason").get("fault").asDouble()).isEqualTo(2);
        assertThat(after.get("availableAtMost").asDouble())
                .isEqualTo(after.get("availableAtLeast").asDouble());
    }

    private JsonNode month() {
        JsonNode scanner =
                supervisor.get("/api/oversight/fleet").json().get("scanners").get(0);
        assertThat(scanner.get("terminal").asString()).isEqualTo(OWN);
        return scanner.get("months").get(scanner.get("months").size() - 1);
    }

    @Test
    void a_stop_can_be_reported_before_anybody_asks() {
        scanning("S-1", OWN);
        TestClient.Answer reported = terminal.post(
                "/api/oversight/fleet/stops",
                Map.of(
                        "scanner", "Invented|Portal|S-1",
                        "since", "2026-11-24T12:00:00Z",
                        "until", "2026-11-24T16:00:00Z",
                        "reason", "calibration"));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        later(Duration.ofHours(2));
        tick();
        assertThat(stops(supervisor).size()).as("nobody asks what was told").isEqualTo(1);
    }
}
