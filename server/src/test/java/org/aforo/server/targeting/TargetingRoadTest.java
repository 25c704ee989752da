package org.aforo.server.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From what a terminal reports to a box that is opened, and back. */
class TargetingRoadTest {

    private static TestServer server;
    private static TestClient terminal;
    private static TestClient officer;
    private static TestClient supervisor;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        officer = server.signedInAs(Role.TARGETING_OFFICER);
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String booked(String container, String voyage, String more) {
        return """
                {"at":"2026-11-23T10:00:00Z","kind":"booked","terminal":"ESTERO","container":"%s","voyage":"%s","direction":"export",\
                "trade":"export","port":"ECGYE","cutOff":"2026-11-30T10:00:00Z","vessel":"INVENTED KELP","loaded":true%s}
                """.formatted(container, voyage, more);
    }

    private static String event(String container, String voyage, String kind, String more) {
        return """
                {"at":"2026-11-24T11:00:00Z","kind":"%s","terminal":"ESTERO","container":"%s","voyage":"%s"%s}
                """.formatted(kind, container, voyage, more);
    }

    private static void report(String lines) {
        var answer = terminal.postBytes("/api/messages?name=e.jsonl", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        server.bean(Sweep.class).run();
    }

    private static JsonNode ranked(TestClient who, String text) {
        return who.get("/api/targeting/visits?q=" + text).json().get("items");
    }

    @Test
    void a_seal_that_is_another_one_on_leaving_ranks_a_visit_with_a_reason_in_both_languages() {
        report(booked("ZZQU4768438", "301N", "")
                + event("ZZQU4768438", "301N", "gate-in", ",\"lorry\":\"DAA1234\",\"lorryIncidents\":0")
                + event("ZZQU4768438", "301N", "sealed", ",\"stage\":\"arrival\",\"seal\":\"ZZ0000001\"")
                + event("ZZQU4768438", "301N", "sealed", ",\"stage\":\"departure\",\"seal\":\"ZZ0000002\""));
        JsonNode item = ranked(officer, "301N").get(0);
        assertThat(item.get("visit").get("containerNumber").asString()).isEqualTo("ZZQU4768438");
        assertThat(item.get("score").asDouble()).isPositive();
        JsonNode reason = item.get("reasons").get(0);
        assertThat(reason.get("text").get("es").asString()).isNotBlank();
        assertThat(reason.get("text").get("en").asString()).isNotBlank();
        assertThat(reason.get("compared").toString()).contains("ZZ0000001", "ZZ0000002");
    }

    @Test
    void seats_are_given_when_boxes_come_and_two_custodians_prove_the_draws_afterwards() {
        assertThat(supervisor
                        .put("/api/targeting/budget/ESTERO", Map.of("perDay", 3, "randomShare", 0.5))
                        .status())
                .isEqualTo(200);
        assertThat(supervisor
                        .put("/api/targeting/budget/ESTERO", Map.of("perDay", 3, "randomShare", 0))
                        .code())
                .isEqualTo("targeting.budget-refused");
        var period = supervisor.post("/api/targeting/periods", Map.of()).json();
        String id = period.get("id").asString();
        report(booked("ZZQU1637347", "303N", "") + event("ZZQU1637347", "303N", "gate-in", ""));
        JsonNode mine = ranked(supervisor, "303N").get(0);
        assertThat(mine.get("seat").isNull()).isFalse();
        assertThat(ranked(officer, "303N").get(0).get("seat").isNull()).isTrue();
        JsonNode selection = supervisor
                .get("/api/targeting/visits/" + mine.get("visit").get("id").asString())
                .json()
                .get("selection");
        assertThat(selection.get("inclusion").asDouble()).isPositive();
        assertThat(officer.get("/api/targeting/visits/"
                                + mine.get("visit").get("id").asString())
                        .json()
                        .get("selection")
                        .isNull())
                .isTrue();

        TestClient auditor = server.signedInAs(Role.AUDITOR);
        String one = supervisor
                .post("/api/targeting/periods/" + id + "/share", Map.of())
                .json()
                .get("share")
                .asString();
        assertThat(supervisor
                        .post("/api/targeting/periods/" + id + "/share", Map.of())
                        .code())
                .isEqualTo("targeting.share-held");
        String two = auditor.post("/api/targeting/periods/" + id + "/share", Map.of())
                .json()
                .get("share")
                .asString();
        var wrong = auditor.post(
                        "/api/targeting/periods/" + id + "/reveal", Map.of("shareOne", one, "shareTwo", "0".repeat(64)))
                .json();
        assertThat(wrong.get("fits").asBoolean()).isFalse();
        var proof = auditor.post("/api/targeting/periods/" + id + "/reveal", Map.of("shareOne", one, "shareTwo", two))
                .json();
        assertThat(proof.get("fits").asBoolean()).isTrue();
        assertThat(proof.get("draws").asInt()).isPositive();
        assertThat(proof.get("differing").asInt()).isZero();
    }

    @Test
    void an_outcome_is_a_label_once_and_corrected_by_naming_it() {
        report(booked("ZZQU8030740", "304N", "") + event("ZZQU8030740", "304N", "gate-in", ""));
        String visit = ranked(officer, "304N").get(0).get("visit").get("id").asString();
        UUID id = UUID.fromString(visit);
        Actor actor = server.people().actor(server.people().person(Role.EXAMINING_OFFICER));
        Outcomes outcomes = server.bean(Outcomes.class);
        UUID first = outcomes.recordOutcome(id, false, Outcomes.Source.EXAMINATION, null, actor)
                .id();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> outcomes.recordOutcome(id, true, Outcomes.Source.EXAMINATION, null, actor))
                .extracting(Problem::code)
                .isEqualTo("targeting.outcome-there");
        outcomes.recordOutcome(id, true, Outcomes.Source.EXAMINATION, first, actor);
        assertThat(ranked(officer, "304N").get(0).get("outcome").asString()).isEqualTo("found");
        JsonNode results = officer.get("/api/targeting/results").json();
        List<String> officers = new ArrayList<>();
        results.get("terminals").forEach(each -> officers.add(each.get("name").asString()));
        assertThat(results.get("random").get("size").asInt()).isGreaterThanOrEqualTo(0);
        assertThat(results.get("perDay").size()).isPositive();
    }

    @Test
    void news_that_come_while_a_sweep_runs_are_swept_too() throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String voyage = "9%02dN".formatted(i);
            senders.add(Thread.startVirtualThread(() -> terminal.postBytes(
                    "/api/messages?name=" + voyage,
                    booked("ZZQU5035090", voyage, "").getBytes(StandardCharsets.UTF_8))));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        JdbcClient database = JdbcClient.create(server.database());
        for (int tries = 0; tries < 200 && marked(database) > 0; tries++) {
            Thread.sleep(100);
        }
        assertThat(marked(database)).isZero();
        assertThat(ranked(officer, "ZZQU5035090").size()).isEqualTo(30);
    }

    private static long marked(JdbcClient database) {
        return database.sql("select count(*) from targeting.dirty")
                .query(Long.class)
                .single();
    }

    @Test
    void nobody_else_sees_what_is_looked_for() {
        for (Role role : List.of(Role.ANALYST, Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR, Role.EXAMINING_OFFICER)) {
            TestClient client = server.signedInAs(role);
            assertThat(client.get("/api/targeting/visits").status()).isEqualTo(403);
            assertThat(client.get("/api/targeting/rules").status()).isEqualTo(403);
            assertThat(client.get("/api/targeting/budget").status()).isEqualTo(403);
        }
    }
}
