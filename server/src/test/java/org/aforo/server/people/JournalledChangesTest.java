package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class JournalledChangesTest {

    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void what_an_administrator_changes_is_journalled_with_names_sealed() throws Exception {
        TestClient administrator = SERVER.signedInAs(Role.ADMINISTRATOR);
        String by = administrator.get("/api/session").json().at("/account/id").asString();
        String id = administrator
                .post(
                        "/api/people/accounts",
                        Map.of(
                                "name",
                                "zoila.example",
                                "displayName",
                                "Zoila Example",
                                "agency",
                                TestPeople.AGENCY,
                                "unit",
                                TestPeople.UNIT,
                                "roles",
                                List.of("liaison")))
                .json()
                .at("/id")
                .asString();
        String path = "/api/people/accounts/" + id;
        administrator.put(path + "/vetting", Map.of("status", "current", "until", "2027-01-01T00:00:00Z"));
        administrator.put(
                path + "/duty",
                Map.of("post", TestPeople.POST, "from", "2026-11-24T06:00:00Z", "until", "2026-11-24T18:00:00Z"));
        administrator.delete(path + "/duty");
        administrator.patch(path, Map.of("roles", List.of("trainer"), "displayName", "Zoila Renamed"));
        administrator.patch(path, Map.of("suspended", true));

        List<JsonNode> leaves = leavesAbout(id, 9);
        assertThat(leaves.stream().map(leaf -> leaf.at("/kind").asString()))
                .containsExactly(
                        "people.account-created",
                        "people.role-granted",
                        "people.vetting-set",
                        "people.duty-set",
                        "people.duty-ended",
                        "people.account-renamed",
                        "people.role-withdrawn",
                        "people.role-granted",
                        "people.account-suspended");
        assertThat(leaves).allSatisfy(leaf -> {
            assertThat(leaf.at("/leaf/open/by").asString()).isEqualTo(by);
            assertThat(leaf.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("zoila", "reader-");
        });
    }

    @Test
    void guessing_leaves_a_handful_of_leaves_not_a_flood() throws Exception {
        TestPeople.Login login = SERVER.people().person(Role.ANALYST);
        TestClient guesser = SERVER.client();
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.trySignIn(login.name(), "another password").status())
                    .isEqualTo(401);
            SERVER.clock().advance(java.time.Duration.ofMinutes(1));
        }
        List<String> failures = leavesAbout(login.id().toString(), 6).stream()
                .filter(leaf -> leaf.at("/kind").asString().equals("people.sign-in-refused"))
                .map(leaf -> leaf.at("/leaf/open/failures").asString())
                .toList();
        assertThat(failures).containsExactly("5", "10");
    }

    @Test
    void a_busy_session_is_written_to_at_most_once_a_minute() {
        TestClient client = SERVER.signedInAs(Role.LIAISON);
        long before = writes();
        for (int i = 0; i < 20; i++) {
            assertThat(client.get("/api/session").status()).isEqualTo(200);
        }
        assertThat(writes()).isEqualTo(before);
        SERVER.clock().advance(java.time.Duration.ofSeconds(61));
        assertThat(client.get("/api/session").status()).isEqualTo(200);
        assertThat(client.get("/api/session").status()).isEqualTo(200);
        assertThat(writes()).isNotEqualTo(before);
    }

    /** A row version moves with every write to it. */
    private static long writes() {
        return JdbcClient.create(SERVER.database())
                .sql("select max(xmin::text::bigint) from people.session")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** The sequencer needs a moment: waits until as many leaves as expected are in the tree. */
    private static List<JsonNode> leavesAbout(String subject, int expected) throws InterruptedException {
        TestClient auditor = SERVER.signedInAs(Role.AUDITOR);
        List<JsonNode> found = new ArrayList<>();
        for (int attempt = 0; attempt < 100 && found.size() < expected; attempt++) {
            Thread.sleep(50);
            found.clear();
            for (JsonNode item :
                    auditor.get("/api/journal/entries?from=0&limit=200").json().at("/items")) {
                if (item.at("/subject").asString().equals(subject)) {
                    found.add(item);
                }
            }
        }
        return found;
    }
}
