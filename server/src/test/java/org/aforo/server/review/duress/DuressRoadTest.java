package org.aforo.server.review.duress;

import static org.aforo.server.review.ReadingRoad.decide;
import static org.aforo.server.review.ReadingRoad.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.people.Organisation;
import org.aforo.server.people.People;
import org.aforo.server.people.Unit;
import org.aforo.server.platform.Role;
import org.aforo.server.review.ReadingRoad;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DuressRoadTest {

    private TestServer server;
    private ReadingRoad road;
    private TestClient analyst;

    @BeforeEach
    void start() {
        server = TestServer.start();
        road = new ReadingRoad(server);
        analyst = server.signedInAs(Role.ANALYST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_answer_with_the_sign_is_the_answer_without_it_byte_by_byte() {
        road.deliver(1);
        road.deliver(2);
        TestClient.Answer quiet = decide(analyst, next(analyst), "clear", "as-declared", Map.of("signal", true));
        TestClient.Answer usual = decide(analyst, next(analyst), "clear", "as-declared", Map.of("signal", false));
        assertThat(quiet.status()).isEqualTo(usual.status());
        assertThat(quiet.body()).isEqualTo(usual.body());
        assertThat(headersOf(quiet)).isEqualTo(headersOf(usual));
    }

    @Test
    void somebody_else_reads_it_again_and_their_verdict_stands_in_its_place() {
        String scan = road.deliver(1);
        signal("clear", "as-declared");
        TestClient second = server.signedInAs(Role.ANALYST);
        JsonNode again = next(second);
        assertThat(again.get("scan").get("id").asString()).isEqualTo(scan);
        assertThat(analyst.post("/api/review/next", Map.of()).status())
                .as("never the same reader")
                .isEqualTo(204);
        decide(second, again, "clear", "as-declared");
        assertThat(server.signedInAs(Role.ANALYST)
                        .post("/api/review/next", Map.of())
                        .status())
                .as("one free reading is what was wanted")
                .isEqualTo(204);
    }

    @Test
    void a_sign_at_the_second_reading_is_followed_by_a_third() {
        String scan = road.deliver(1);
        signal("clear", "as-declared");
        TestClient second = server.signedInAs(Role.ANALYST);
        decide(second, next(second), "clear", "as-declared", Map.of("signal", true));
        JsonNode third = next(server.signedInAs(Role.ANALYST));
        assertThat(third.get("scan").get("id").asString()).isEqualTo(scan);
    }

    @Test
    void the_reader_s_own_unit_never_hears_of_it_and_another_does() {
        road.deliver(1);
        signal("clear", "as-declared");
        TestClient own = road.supervisor();
        assertThat(signs(own).size()).isZero();
        assertThat(own.get("/api/review/duress/open").json().get("open").asInt())
                .isZero();
        TestClient other = supervisorElsewhere();
        assertThat(other.get("/api/review/duress/open").json().get("open").asInt())
                .isEqualTo(1);
        JsonNode sign = signs(other).get(0);
        assertThat(sign.get("state").asString()).isEqualTo("open");
        assertThat(sign.get("again").asString()).isEqualTo("waiting");
        assertThat(sign.get("verdict").asString()).isEqualTo("clear");
        assertThat(signs(server.signedInAs(Role.AUDITOR)).size()).isEqualTo(1);
        for (Role role : List.of(Role.ANALYST, Role.TERMINAL_OPERATOR, Role.TARGETING_OFFICER, Role.ADMINISTRATOR)) {
            TestClient stranger = server.signedInAs(role);
            assertThat(stranger.get("/api/review/duress").status())
                    .as(role.code())
                    .isEqualTo(403);
            assertThat(stranger.get("/api/review/duress/open").status()).isEqualTo(403);
        }
    }

    @Test
    void it_is_taken_up_handed_over_and_resolved_each_with_words() {
        road.deliver(1);
        signal("clear", "as-declared");
        TestClient other = supervisorElsewhere();
        String steps = "/api/review/duress/" + signs(other).get(0).get("id").asLong() + "/steps";
        assertThat(other.post(steps, Map.of("step", "resolved", "note", "done")).code())
                .isEqualTo("review.sign-step");
        assertThat(other.post(steps, Map.of("step", "taken-up", "note", " ")).code())
                .isEqualTo("review.text-too-long");
        assertThat(road.supervisor()
                        .post(steps, Map.of("step", "taken-up", "note", "mine"))
                        .code())
                .as("the own unit cannot even tell that it is there")
                .isEqualTo("review.sign-unknown");
        assertThat(other.post(steps, Map.of("step", "taken-up", "note", "Called the outer gate."))
                        .status())
                .isEqualTo(204);
        assertThat(server.signedInAs(Role.AUDITOR)
                        .post(steps, Map.of("step", "resolved", "note", "Safe, moved to another port."))
                        .status())
                .isEqualTo(204);
        JsonNode sign = signs(other).get(0);
        assertThat(sign.get("state").asString()).isEqualTo("resolved");
        assertThat(sign.get("done").get(0).get("note").asString()).isEqualTo("Called the outer gate.");
        assertThat(other.get("/api/review/duress/open").json().get("open").asInt())
                .isZero();
    }

    @Test
    void nothing_that_others_see_tells_a_decision_with_the_sign_from_one_without() {
        road.deliver(1);
        road.deliver(2);
        signal("clear", "as-declared");
        decide(analyst, next(analyst), "clear", "as-declared");
        TestClient own = road.supervisor();
        for (String path : List.of("/api/review/decisions", "/api/review/waiting", "/api/scans?limit=50")) {
            assertThat(own.get(path).text())
                    .doesNotContainIgnoringCase("duress")
                    .doesNotContain("signal");
        }
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        TestScans.await(() -> kinds(auditor, "review.note-kept").size() == 2);
        assertThat(auditor.get("/api/journal/entries?limit=200").text())
                .as("every decision has such a leaf, and no leaf names the thing")
                .doesNotContainIgnoringCase("duress");
        assertThat(kinds(auditor, "review.decided")).hasSize(2);
    }

    @Test
    void a_look_is_written_down_once_a_while() {
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        signs(auditor);
        signs(auditor);
        TestScans.await(() -> kinds(auditor, "review.duress-seen").size() == 1);
        server.clock().advance(Duration.ofMinutes(11));
        signs(auditor);
        TestScans.await(() -> kinds(auditor, "review.duress-seen").size() == 2);
    }

    private void signal(String verdict, String reason) {
        TestClient.Answer answer = decide(analyst, next(analyst), verdict, reason, Map.of("signal", true));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static JsonNode signs(TestClient client) {
        return client.get("/api/review/duress").json().get("items");
    }

    private static List<String> kinds(TestClient auditor, String kind) {
        List<String> found = new ArrayList<>();
        Pattern.compile("\"kind\":\"" + kind + "\"", Pattern.LITERAL)
                .matcher(auditor.get("/api/journal/entries?limit=200").text())
                .results()
                .forEach(match -> found.add(match.group()));
        return found;
    }

    /** All but what differs between any two answers. */
    private static Map<String, List<String>> headersOf(TestClient.Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private TestClient supervisorElsewhere() {
        server.bean(Organisation.class)
                .createUnit(People.NOBODY, new Unit("inspectorate", "Inspectorate", TestPeople.AGENCY));
        TestPeople.Login login = server.people().person(Role.DUTY_SUPERVISOR);
        server.bean(People.class).setUnit(People.NOBODY, login.id(), "inspectorate");
        return server.client().signIn(login);
    }
}
