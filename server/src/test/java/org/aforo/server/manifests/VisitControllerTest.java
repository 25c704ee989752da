package org.aforo.server.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VisitControllerTest {

    private static TestServer server;
    private static TestClient officer;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        officer = server.signedInAs(Role.TARGETING_OFFICER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Object> visit(String voyage) {
        return Map.of("containerNumber", "xxxu 123456-1", "voyage", voyage, "direction", "export", "port", "ECGYE");
    }

    @Test
    void a_visit_is_added_once_found_and_changed_by_who_saw_its_latest_state() {
        var added = officer.post("/api/visits", visit("ADD1"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("containerNumber").asString()).isEqualTo("XXXU1234561");
        assertThat(added.json().get("checkDigitValid").asBoolean()).isTrue();
        var again = officer.post("/api/visits", visit("ADD1"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("visit").asString())
                .isEqualTo(added.json().get("id").asString());

        UUID id = UUID.fromString(added.json().get("id").asString());
        Visits visits = server.bean(Visits.class);
        visits.change(id, 1, new Visits.Change(null, "Nave inventada", null));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> visits.change(id, 1, new Visits.Change(null, "Otra", null)))
                .matches(problem -> problem.status() == 412);
        assertThat(officer.get("/api/visits?q=inventada").json().get("items").size())
                .isEqualTo(1);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int number = 0; number < 7; number++) {
            officer.post("/api/visits", visit("PAGE" + number));
        }
        List<String> seen = new java.util.ArrayList<>();
        String cursor = "";
        do {
            var page = officer.get("/api/visits?q=PAGE&limit=3" + cursor).json();
            page.get("items").forEach(item -> seen.add(item.get("voyage").asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void what_is_typed_is_searched_for_and_not_a_pattern() {
        officer.post("/api/visits", visit("LIKE1"));
        assertThat(officer.get("/api/visits?q=%25").json().get("items").size()).isZero();
        assertThat(officer.get("/api/visits?q=_").json().get("items").size()).isZero();
    }

    @Test
    void an_analyst_sees_no_list_of_visits() {
        assertThat(server.signedInAs(Role.ANALYST).get("/api/visits").status()).isEqualTo(403);
    }

    @Test
    void a_refusal_names_the_member() {
        var refused = officer.post(
                "/api/visits",
                Map.of("containerNumber", "NONE", "voyage", "V", "direction", "export", "port", "ECGYE"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("member").asString()).isEqualTo("container");
    }
}
