package org.aforo.server.oversight.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.oversight.PortYear;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drafting and releasing over real HTTP. The tests' day is 24 November: September is ripe, October is not. */
class EditionsTest {

    private static final Map<String, String> SEPTEMBER = Map.of("first", "2026-09-01");

    private TestServer server;
    private TestClient supervisor;
    private TestClient auditor;

    @BeforeEach
    void start() {
        server = TestServer.start();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        auditor = server.signedInAs(Role.AUDITOR);
        PortYear port = new PortYear(server);
        for (int i = 0; i < 70; i++) {
            Instant cutOff = Instant.parse("2026-09-10T12:00:00Z").plus(Duration.ofHours(i));
            port.visit(i < 60 ? "NORTE" : "SUR", "Nave Inventada", cutOff, cutOff.minus(Duration.ofDays(2)));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_edition_drafted_by_one_and_released_by_the_other_is_there_for_everybody_with_its_proof() {
        JsonNode draft = supervisor.post("/api/oversight/editions", SEPTEMBER).json();
        String id = draft.get("id").asString();
        assertThat(published().size()).isZero();
        assertThat(server.client().get("/api/published/coverage/" + id).status())
                .isEqualTo(404);

        TestClient.Answer released = auditor.post(
                "/api/oversight/editions/" + id + "/release",
                Map.of("digest", draft.get("digest").asString()));
        assertThat(released.status()).as(released.text()).isEqualTo(200);

        assertThat(published().size()).isEqualTo(1);
        byte[] bytes = server.client().get("/api/published/coverage/" + id).body();
        assertThat(Editions.digest(bytes)).isEqualTo(draft.get("digest").asString());
        TestScans.await(() -> server.client()
                        .get("/api/published/coverage/" + id + "/receipt")
                        .status()
                == 200);
        var verified = ReceiptVerification.verify(
                server.client()
                        .get("/api/published/coverage/" + id + "/receipt")
                        .body(),
                key());
        assertThat(verified).isInstanceOf(ReceiptVerification.Accepted.class);
        var accepted = (ReceiptVerification.Accepted) verified;
        assertThat(accepted.leaf().kind()).isEqualTo("oversight.edition-released");
        assertThat(accepted.leaf().open()).containsEntry("digest", Editions.digest(bytes));
        assertThat(accepted.disclosed()).as("who it was stays sealed").isEmpty();
    }

    @Test
    void nothing_of_single_vessels_hours_or_small_terminals_is_in_it() {
        JsonNode draft = supervisor.post("/api/oversight/editions", SEPTEMBER).json();
        TestClient.Answer content =
                auditor.get("/api/oversight/editions/" + draft.get("id").asString() + "/content");
        assertThat(content.text()).doesNotContain("Nave").doesNotContain("hour");
        JsonNode rows = content.json().get("rows");
        assertThat(rows.size())
                .as("ten visits make no row, so both are told together")
                .isEqualTo(1);
        assertThat(content.json().get("total").get("visits").asInt()).isEqualTo(70);
        assertThat(content.json().get("total").get("counts").get("read-once").isNull())
                .isTrue();
    }

    @Test
    void a_period_that_is_too_recent_is_refused_with_the_day_it_may_be() {
        TestClient.Answer early = supervisor.post("/api/oversight/editions", Map.of("first", "2026-10-01"));
        assertThat(early.code()).isEqualTo("oversight.edition-early");
        assertThat(early.json().get("from").asString()).isEqualTo("2026-12-01T05:00:00Z");
        assertThat(supervisor
                        .post("/api/oversight/editions", Map.of("first", "2026-09-02"))
                        .code())
                .isEqualTo("oversight.period-unknown");
        assertThat(supervisor
                        .post("/api/oversight/editions", Map.of("first", "2026-08-01"))
                        .code())
                .as("nothing left in August")
                .isEqualTo("oversight.too-few");
    }

    @Test
    void one_person_or_two_of_one_role_cannot_release() {
        JsonNode draft = supervisor.post("/api/oversight/editions", SEPTEMBER).json();
        String release = "/api/oversight/editions/" + draft.get("id").asString() + "/release";
        Map<String, String> body = Map.of("digest", draft.get("digest").asString());
        assertThat(supervisor.post(release, body).code()).isEqualTo("oversight.second-person");
        assertThat(server.signedInAs(Role.DUTY_SUPERVISOR).post(release, body).code())
                .isEqualTo("oversight.second-person");
        assertThat(server.signedInAs(Role.ANALYST).post(release, body).status()).isEqualTo(403);
        assertThat(auditor.post(release, Map.of("digest", "sha256:other")).code())
                .isEqualTo("oversight.edition-digest");
        assertThat(published().size()).isZero();
    }

    @Test
    void a_period_is_published_once_and_a_discarded_draft_makes_room() {
        JsonNode draft = auditor.post("/api/oversight/editions", SEPTEMBER).json();
        assertThat(supervisor.post("/api/oversight/editions", SEPTEMBER).code()).isEqualTo("oversight.edition-there");
        String path = "/api/oversight/editions/" + draft.get("id").asString();
        assertThat(supervisor.post(path + "/discard", Map.of("why", " ")).code())
                .isEqualTo("oversight.reason-missing");
        assertThat(supervisor
                        .post(path + "/discard", Map.of("why", "Two invented days are missing."))
                        .status())
                .isEqualTo(200);
        assertThat(auditor.post(
                                path + "/release",
                                Map.of("digest", draft.get("digest").asString()))
                        .code())
                .isEqualTo("oversight.edition-judged");
        assertThat(supervisor.post("/api/oversight/editions", SEPTEMBER).status())
                .isEqualTo(201);
    }

    private JsonNode published() {
        return server.client().get("/api/published/coverage").json().get("editions");
    }

    private NoteVerifier key() {
        return NoteVerifier.parse(server.client().get("/api/journal/key").text().strip())
                .orThrow();
    }
}
