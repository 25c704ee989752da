package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UnsealingTest {

    private static final TestServer SERVER = TestServer.start();
    private static final String PURPOSE = "Internal inquiry 7 of the invented audit office";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void an_auditor_learns_a_name_for_a_purpose_and_the_log_says_so_without_the_name() {
        String reader = pseudonymOf(SERVER.people().person(Role.ANALYST));
        TestClient auditor = SERVER.signedInAs(Role.AUDITOR);
        JsonNode person = unseal(auditor, reader, PURPOSE).json();
        assertThat(person.get("displayName").asString()).isEqualTo("Person Example");
        assertThat(person.get("unit").asString()).isEqualTo(TestPeople.UNIT);
        JsonNode latest = SERVER.signedInAs(Role.AUDITOR)
                .get("/api/people/unsealed")
                .json()
                .at("/items/0");
        assertThat(latest.get("reader").asString()).isEqualTo(reader);
        assertThat(latest.get("purpose").asString()).isEqualTo(PURPOSE);
        assertThat(latest.toString()).doesNotContain("Person Example");
    }

    @Test
    void its_leaf_names_in_the_open_neither_the_reader_nor_the_purpose() {
        String reader = pseudonymOf(SERVER.people().person(Role.ANALYST));
        TestClient auditor = SERVER.signedInAs(Role.AUDITOR);
        unseal(auditor, reader, PURPOSE);
        TestScans.await(
                () -> auditor.get("/api/journal/entries?limit=500").text().contains("people.reader-unsealed"));
        assertThat(auditor.get("/api/journal/entries?limit=500").text())
                .doesNotContain(reader)
                .doesNotContain("Internal inquiry");
    }

    @Test
    void without_a_purpose_of_a_stranger_or_of_oneself_nothing_is_told() {
        TestPeople.Login login = SERVER.people().person(Role.AUDITOR);
        TestClient auditor = SERVER.client().signIn(login);
        String reader = pseudonymOf(SERVER.people().person(Role.ANALYST));
        assertThat(unseal(auditor, reader, "because").code()).isEqualTo("people.purpose-missing");
        assertThat(unseal(auditor, reader, "          ").code()).isEqualTo("people.purpose-missing");
        assertThat(unseal(auditor, "reader-nobody", PURPOSE).code()).isEqualTo("people.pseudonym-unknown");
        assertThat(unseal(auditor, pseudonymOf(login), PURPOSE).code()).isEqualTo("people.unseal-own");
    }

    @Test
    void after_five_within_an_hour_the_door_is_shut_until_the_first_is_an_hour_old() {
        TestPeople.Login login = SERVER.people().person(Role.AUDITOR);
        TestClient auditor = SERVER.client().signIn(login);
        String reader = pseudonymOf(SERVER.people().person(Role.ANALYST));
        for (int time = 0; time < Unsealing.MOST; time++) {
            assertThat(unseal(auditor, reader, PURPOSE).status()).isEqualTo(200);
            SERVER.clock().advance(Duration.ofMinutes(1));
        }
        TestClient.Answer refused = unseal(auditor, reader, PURPOSE);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("retryAfterSeconds").asLong()).isBetween(3_290L, 3_301L);
        assertThat(unseal(SERVER.signedInAs(Role.AUDITOR), reader, PURPOSE).status())
                .as("it is counted per auditor")
                .isEqualTo(200);
        SERVER.clock().advance(Duration.ofMinutes(56));
        assertThat(unseal(SERVER.client().signIn(login), reader, PURPOSE).status())
                .isEqualTo(200);
    }

    @Test
    void nobody_but_an_auditor_unseals_or_reads_the_log() {
        String reader = pseudonymOf(SERVER.people().person(Role.ANALYST));
        for (Role role : List.of(Role.ANALYST, Role.DUTY_SUPERVISOR, Role.ADMINISTRATOR, Role.COURT)) {
            TestClient other = SERVER.signedInAs(role);
            assertThat(unseal(other, reader, PURPOSE).status()).as(role.code()).isEqualTo(403);
            assertThat(other.get("/api/people/unsealed").status()).isEqualTo(403);
        }
    }

    private static TestClient.Answer unseal(TestClient auditor, String pseudonym, String purpose) {
        return auditor.post("/api/people/unseal", Map.of("pseudonym", pseudonym, "purpose", purpose));
    }

    private static String pseudonymOf(TestPeople.Login login) {
        return SERVER.people().actor(login).pseudonym();
    }
}
