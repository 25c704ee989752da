package org.aforo.server.review.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.people.People;
import org.aforo.server.people.Standings;
import org.aforo.server.platform.Role;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.Verdict;
import org.aforo.server.scans.ScanMatched;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class AlarmsTest {

    private TestServer server;
    private TestClient supervisor;
    private TestClient terminal;
    private TestClient examiner;

    @BeforeEach
    void start() {
        server = TestServer.start();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        examiner = server.signedInAs(Role.EXAMINING_OFFICER);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private UUID visit(String voyage, String at) {
        return UUID.fromString(terminal.post(
                        "/api/visits",
                        Map.of(
                                "containerNumber", "ZZQU4768438",
                                "voyage", voyage,
                                "direction", "export",
                                "port", "ECGYE",
                                "terminal", at))
                .json()
                .get("id")
                .asString());
    }

    private void suspect(UUID scan, @Nullable UUID visit) {
        server.announce(new DecisionRecorded(
                UUID.randomUUID(),
                scan,
                visit,
                Verdict.PERSON_SUSPECTED,
                "person-shape",
                "customs-control",
                null,
                server.clock().instant()));
    }

    private static JsonNode alarms(TestClient who) {
        return who.get("/api/alarms").json().get("items");
    }

    @Test
    void an_alarm_is_heard_worked_through_and_closed_and_its_hold_goes_with_it() {
        UUID visit = visit("601N", TestPeople.UNIT);
        UUID scan = UUID.randomUUID();
        suspect(scan, visit);
        suspect(scan, visit);
        assertThat(alarms(supervisor).size()).as("one scan, one alarm").isEqualTo(1);
        JsonNode atGate = alarms(terminal).get(0);
        assertThat(atGate.get("containerNumber").asString()).isEqualTo("ZZQU4768438");
        assertThat(atGate.get("heard").isNull()).isTrue();
        assertThat(atGate.get("visitId").isNull()).isTrue();
        assertThat(atGate.get("mayClose").asBoolean()).isFalse();
        assertThat(atGate.toString()).doesNotContain("verdict", "scanId", "decision", "person-shape");
        String path = "/api/alarms/" + atGate.get("id").asString();
        for (TestClient who : List.of(terminal, supervisor, examiner, terminal)) {
            assertThat(who.post(path + "/heard", Map.of()).status()).isEqualTo(204);
        }
        assertThat(terminal.post(path + "/steps/opened", Map.of()).status()).isEqualTo(204);
        assertThat(examiner.post(path + "/steps/opened", Map.of()).status()).isEqualTo(204);
        assertThat(terminal.post(path + "/steps/danced", Map.of()).code()).isEqualTo("review.alarm-step-unknown");
        JsonNode seen = alarms(supervisor).get(0);
        assertThat(seen.get("heard").findValuesAsString("place")).containsExactly("gate", "supervisor", "examiner");
        assertThat(seen.get("steps").get(1).get("at").isNull()).isFalse();

        String hold = supervisor
                .get("/api/holds?visit=" + visit)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        assertThat(supervisor
                        .post("/api/holds/" + hold + "/release", Map.of("why", "too early"))
                        .code())
                .isEqualTo("review.alarm-open");
        assertThat(terminal.post(path + "/close", Map.of("outcome", "nobody")).status())
                .isEqualTo(403);
        assertThat(supervisor.post(path + "/close", Map.of("outcome", "found")).code())
                .isEqualTo("review.alarm-outcome");
        assertThat(supervisor.post(path + "/close", Map.of("outcome", "nobody")).status())
                .isEqualTo(204);
        assertThat(supervisor.post(path + "/close", Map.of("outcome", "nobody")).code())
                .isEqualTo("review.alarm-over");
        assertThat(alarms(supervisor).size()).isZero();
        assertThat(supervisor
                        .get("/api/holds/" + hold)
                        .json()
                        .get("hold")
                        .get("state")
                        .asString())
                .isEqualTo("release-sent");
    }

    @Test
    void unheard_it_gets_louder_and_reaches_supervisors_off_duty() {
        TestPeople.Login resting = server.people().person(Role.DUTY_SUPERVISOR);
        server.bean(Standings.class).endDuty(People.NOBODY, resting.id());
        TestClient off = server.client().signIn(resting);
        suspect(UUID.randomUUID(), visit("602N", TestPeople.UNIT));
        assertThat(alarms(off).size()).isZero();
        UUID id = UUID.fromString(alarms(supervisor).get(0).get("id").asString());
        Alarms alarms = server.bean(Alarms.class);
        alarms.unheard(id);
        assertThat(alarms(off).get(0).get("level").asInt()).isEqualTo(2);
        off.post("/api/alarms/" + id + "/heard", Map.of());
        alarms.unheard(id);
        assertThat(alarms(off).get(0).get("level").asInt()).isEqualTo(2);
    }

    @Test
    void the_task_that_looks_again_is_committed_with_the_alarm() {
        suspect(UUID.randomUUID(), visit("603N", TestPeople.UNIT));
        assertThat(JdbcClient.create(server.database())
                        .sql(
                                "select execution_time from platform.scheduled_tasks where task_name = 'review.alarm-unheard'")
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(server.clock().instant().plus(Duration.ofSeconds(60)));
    }

    @Test
    void another_terminals_gate_does_not_hear_it_and_every_gate_does_where_nobody_knows_the_place() {
        suspect(UUID.randomUUID(), visit("604N", "ELSEWHERE"));
        assertThat(alarms(terminal).size()).isZero();
        String id = alarms(supervisor).get(0).get("id").asString();
        assertThat(terminal.post("/api/alarms/" + id + "/heard", Map.of()).code())
                .isEqualTo("review.alarm-unknown");
        UUID scan = UUID.randomUUID();
        suspect(scan, null);
        assertThat(alarms(terminal).size()).isEqualTo(1);
        server.announce(new ScanMatched(scan, visit("605N", "ELSEWHERE")));
        assertThat(alarms(terminal).size()).isZero();
    }

    @Test
    void it_is_no_label_no_outcome_and_no_seat() {
        suspect(UUID.randomUUID(), visit("606N", TestPeople.UNIT));
        JdbcClient database = JdbcClient.create(server.database());
        for (String table : List.of("targeting.outcome", "targeting.selection")) {
            assertThat(database.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        for (Role role : List.of(Role.ANALYST, Role.TARGETING_OFFICER, Role.AUDITOR)) {
            assertThat(server.signedInAs(role).get("/api/alarms").status()).isEqualTo(403);
        }
    }
}
