package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdministrationTest {

    private static final TestServer SERVER = TestServer.start();
    private static final TestClient ADMINISTRATOR = SERVER.signedInAs(Role.ADMINISTRATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Map<String, Object> analyst(String name) {
        return Map.of(
                "name",
                name,
                "displayName",
                "Ana Example",
                "password",
                "seven grey pelicans",
                "agency",
                TestPeople.AGENCY,
                "unit",
                TestPeople.UNIT,
                "roles",
                List.of("analyst"),
                "language",
                "en");
    }

    @Test
    void an_administrator_builds_the_house_and_the_newcomer_signs_in_to_work() {
        assertThat(ADMINISTRATOR.post("/api/people/agencies", """
                                {"code":"police","name":"Policía","legalPowers":[
                                 {"code":"drug-enforcement","name":{"es":"Antinarcóticos","en":"Drug enforcement"}}]}
                                """).status()).isEqualTo(201);
        assertThat(ADMINISTRATOR
                        .post("/api/people/units", Map.of("code", "dogs", "name", "Perros", "agency", "police"))
                        .status())
                .isEqualTo(201);
        assertThat(ADMINISTRATOR
                        .post("/api/people/duty-posts", Map.of("code", "pbo", "name", "Bolívar", "port", "ECPBO"))
                        .status())
                .isEqualTo(201);
        TestClient.Answer made = ADMINISTRATOR.post(
                "/api/people/accounts",
                Map.of(
                        "name",
                        "Luis",
                        "displayName",
                        "Luis Example",
                        "password",
                        "seven grey pelicans",
                        "agency",
                        "police",
                        "unit",
                        "dogs",
                        "roles",
                        List.of("analyst")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().at("/id").asString();
        ADMINISTRATOR.put(
                "/api/people/accounts/" + id + "/vetting",
                Map.of("status", "current", "until", "2027-01-01T00:00:00Z"));
        JsonNode posted = ADMINISTRATOR
                .put(
                        "/api/people/accounts/" + id + "/duty",
                        Map.of("post", "pbo", "from", "2026-11-24T06:00:00Z", "until", "2026-11-24T18:00:00Z"))
                .json();
        assertThat(posted.at("/duty/held").asBoolean()).isTrue();
        TestClient luis = SERVER.client();
        JsonNode session = luis.trySignIn("luis", "seven grey pelicans").json();
        assertThat(session.at("/actions").toString()).isEqualTo("[\"review-read\"]");
        assertThat(session.at("/agency/name").asString()).isEqualTo("Policía");
        assertThat(ADMINISTRATOR.delete("/api/people/accounts/" + id + "/duty").status())
                .isEqualTo(204);
        assertThat(luis.get("/api/session").json().at("/actions").toString()).isEqualTo("[]");
    }

    @Test
    void a_role_withdrawn_counts_at_the_next_request() {
        TestPeople.Login login = SERVER.people().person(Role.TARGETING_OFFICER);
        TestClient officer = SERVER.client().signIn(login);
        JsonNode changed = ADMINISTRATOR
                .patch("/api/people/accounts/" + login.id(), Map.of("roles", List.of("liaison")))
                .json();
        assertThat(changed.at("/roles").toString()).isEqualTo("[\"liaison\"]");
        assertThat(officer.get("/api/session").json().at("/actions").toString()).isEqualTo("[]");
    }

    @Test
    void roles_that_must_be_kept_apart_are_refused_at_granting() {
        TestPeople.Login login = SERVER.people().person(Role.ANALYST);
        TestClient.Answer answer = ADMINISTRATOR.patch(
                "/api/people/accounts/" + login.id(),
                Map.of("roles", List.of("analyst", "duty-supervisor"), "displayName", "Changed"));
        assertThat(answer.code()).isEqualTo("people.roles-conflict");
        assertThat(SERVER.bean(People.class).account(login.id()).orElseThrow().displayName())
                .isNotEqualTo("Changed");
    }

    @Test
    void the_same_name_in_other_case_is_taken() {
        assertThat(ADMINISTRATOR.post("/api/people/accounts", analyst("Ana")).status())
                .isEqualTo(201);
        assertThat(ADMINISTRATOR.post("/api/people/accounts", analyst("ANA")).code())
                .isEqualTo("people.account-exists");
        assertThat(ADMINISTRATOR.post("/api/people/accounts", analyst("no")).status())
                .isEqualTo(201);
        assertThat(ADMINISTRATOR
                        .post("/api/people/accounts", analyst("a name with spaces"))
                        .code())
                .isEqualTo("people.not-understood");
    }

    @Test
    void the_last_administrator_cannot_be_removed() {
        String own = "/api/people/accounts/"
                + ADMINISTRATOR.get("/api/session").json().at("/account/id").asString();
        assertThat(ADMINISTRATOR.patch(own, Map.of("suspended", true)).code()).isEqualTo("people.last-administrator");
        assertThat(ADMINISTRATOR.patch(own, Map.of("roles", List.of())).code()).isEqualTo("people.last-administrator");
    }

    @Test
    void nobody_but_the_administrator_changes_people() {
        for (Role role : Role.values()) {
            if (role == Role.ADMINISTRATOR) {
                continue;
            }
            TestClient other = SERVER.signedInAs(role);
            TestClient.Answer answer = other.post("/api/people/accounts", analyst("sneaked"));
            assertThat(answer.status()).as(role.code()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("access.refused");
            assertThat(other.put("/api/people/accounts/" + UUID.randomUUID() + "/vetting", Map.of())
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void name_and_pseudonym_are_seen_together_only_within_the_unit() {
        TestPeople.Login reader = SERVER.people().person(Role.ANALYST);
        String path = "/api/people/accounts/" + reader.id();
        JsonNode bySupervisor =
                SERVER.signedInAs(Role.DUTY_SUPERVISOR).get(path).json();
        assertThat(bySupervisor.at("/name").asString()).isEqualTo(reader.name());
        assertThat(bySupervisor.at("/pseudonym").asString()).startsWith("reader-");
        JsonNode byAdministrator = ADMINISTRATOR.get(path).json();
        assertThat(byAdministrator.at("/name").asString()).isEqualTo(reader.name());
        assertThat(byAdministrator.at("/pseudonym").isNull()).isTrue();
        People people = SERVER.bean(People.class);
        Organisation organisation = SERVER.bean(Organisation.class);
        organisation.createUnit(People.NOBODY, new Unit("inspectorate", "Inspectorate", TestPeople.AGENCY));
        TestPeople.Login auditor = SERVER.people().person(Role.AUDITOR);
        people.setUnit(People.NOBODY, auditor.id(), "inspectorate");
        JsonNode byAuditor = SERVER.client().signIn(auditor).get(path).json();
        assertThat(byAuditor.at("/name").isNull()).isTrue();
        assertThat(byAuditor.at("/pseudonym").asString()).startsWith("reader-");
    }

    @Test
    void the_list_of_accounts_comes_in_pages() {
        for (int i = 0; i < 3; i++) {
            SERVER.people().stranger(Role.LIAISON);
        }
        JsonNode first = ADMINISTRATOR.get("/api/people/accounts?limit=2").json();
        assertThat(first.at("/items").size()).isEqualTo(2);
        String next = first.at("/next").asString();
        JsonNode second = ADMINISTRATOR
                .get("/api/people/accounts?limit=200&cursor=" + next)
                .json();
        assertThat(second.at("/items/0/id").asString()).isGreaterThan(next);
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void a_changed_password_ends_the_other_sessions() {
        TestPeople.Login login = SERVER.people().person(Role.ANALYST);
        TestClient here = SERVER.client().signIn(login);
        TestClient elsewhere = SERVER.client().signIn(login);
        String path = "/api/people/me/password";
        assertThat(here.put(path, Map.of("old", "not the old one", "new", "eleven red herons"))
                        .code())
                .isEqualTo("people.old-password-wrong");
        assertThat(here.put(path, Map.of("old", login.password(), "new", "short"))
                        .code())
                .isEqualTo("people.password-refused");
        assertThat(here.put(path, Map.of("old", login.password(), "new", "eleven red herons"))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(SERVER.client().trySignIn(login.name(), "eleven red herons").status())
                .isEqualTo(200);
    }

    @Test
    void everybody_chooses_the_own_language() {
        TestClient client = SERVER.signedInAs(Role.LIAISON);
        assertThat(client.put("/api/session/language", Map.of("language", "es")).status())
                .isEqualTo(204);
        assertThat(client.get("/api/session").json().at("/account/language").asString())
                .isEqualTo("es");
        assertThat(client.put("/api/session/language", Map.of("language", "fr")).code())
                .isEqualTo("people.not-understood");
    }
}
