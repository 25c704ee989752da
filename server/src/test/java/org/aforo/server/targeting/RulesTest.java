package org.aforo.server.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How rules change: proposed, tried, approved by somebody else. */
class RulesTest {

    private static TestServer server;
    private static TestClient terminal;
    private static TestClient officer;
    private static TestClient other;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        officer = server.signedInAs(Role.TARGETING_OFFICER);
        other = server.signedInAs(Role.TARGETING_OFFICER);
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

    private static void report(String lines) {
        var answer = terminal.postBytes("/api/messages?name=e.jsonl", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        server.bean(Sweep.class).run();
    }

    private static JsonNode ranked(TestClient who, String text) {
        return who.get("/api/targeting/visits?q=" + text).json().get("items");
    }

    @Test
    void an_officer_proposes_and_only_somebody_else_approves_and_then_every_visit_is_asked_anew() {
        report(booked("ZZQU9489755", "302N", ",\"hs\":\"080390\""));
        String text = """
                rule "Bananas of the test"
                  owner "unit.targeting"
                  expires 2030-01-01
                  when hs starts with "0803"
                  then examine score 77
                  because "Test" / es "Prueba"
                test "bananas"
                  given hs = "080390"
                  expect examine and fires "Bananas of the test"
                """;
        var check = officer.post("/api/targeting/rules/check", Map.of("text", text, "lang", "es"))
                .json();
        assertThat(check.get("sound").asBoolean()).isTrue();
        assertThat(check.get("tests").get(0).get("passed").asBoolean()).isTrue();
        assertThat(check.get("formatted").asString()).contains("cuando hs empieza con");
        var test = officer.post("/api/targeting/rules/back-test", Map.of("text", text))
                .json();
        assertThat(test.get("proposed").get("examined").get("unknown").asInt()).isPositive();
        var proposed = officer.post("/api/targeting/rules", Map.of("text", text, "note", "because of a test"));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        String number = proposed.json().get("number").asString();
        assertThat(proposed.json().get("backTest").get("visits").asInt()).isPositive();
        assertThat(officer.post("/api/targeting/rules/" + number + "/approve", Map.of("note", "mine"))
                        .code())
                .isEqualTo("targeting.rules-own");
        assertThat(other.post("/api/targeting/rules/" + number + "/approve", Map.of("note", "fine"))
                        .status())
                .isEqualTo(200);
        assertThat(other.post("/api/targeting/rules/" + number + "/reject", Map.of("note", "no"))
                        .code())
                .isEqualTo("targeting.rules-judged");
        server.bean(Sweep.class).run();
        JsonNode item = ranked(officer, "302N").get(0);
        assertThat(item.get("score").asDouble()).isEqualTo(77);
        assertThat(item.get("ruleSet").asString()).isEqualTo(number);
        JsonNode history = officer.get(
                        "/api/targeting/visits/" + item.get("visit").get("id").asString())
                .json()
                .get("history");
        assertThat(history.size()).isEqualTo(2);
    }

    @Test
    void rules_that_do_not_read_or_fail_their_own_test_are_not_proposed() {
        var broken = officer.post("/api/targeting/rules", Map.of("text", "rule nonsense", "note", "x"));
        assertThat(broken.code()).isEqualTo("targeting.rules-unsound");
        var failing = officer.post("/api/targeting/rules", Map.of("note", "x", "text", """
                        rule "r" owner "o" expires 2030-01-01 when gross.kg > 5 then examine because "b"
                        test "t" given gross.kg = 1 expect examine
                        """));
        assertThat(failing.code()).isEqualTo("targeting.rules-unsound");
        assertThat(failing.text()).contains("test");
    }
}
