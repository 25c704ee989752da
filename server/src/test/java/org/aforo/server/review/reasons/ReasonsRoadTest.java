package org.aforo.server.review.reasons;

import static org.aforo.server.review.ReadingRoad.decide;
import static org.aforo.server.review.ReadingRoad.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.review.ReadingRoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReasonsRoadTest {

    private TestServer server;
    private TestClient supervisor;

    @BeforeEach
    void start() {
        server = TestServer.start();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_server_begins_with_sixteen_reasons_each_with_a_key_of_its_own_beside_its_verdict() {
        JsonNode items = server.signedInAs(Role.ANALYST)
                .get("/api/review/reasons")
                .json()
                .get("items");
        assertThat(items.size()).isEqualTo(16);
        Set<String> strokes = new HashSet<>();
        Set<String> verdicts = new HashSet<>();
        for (JsonNode item : items) {
            strokes.add(item.get("verdict").asString() + item.get("key").asString());
            verdicts.add(item.get("verdict").asString());
            assertThat(item.at("/text/es").asString()).isNotBlank();
            assertThat(item.at("/text/en").asString()).isNotBlank();
        }
        assertThat(strokes).hasSize(16);
        assertThat(verdicts).containsExactlyInAnyOrder("clear", "examine", "rescan", "person-suspected");
    }

    @Test
    void a_reason_is_added_reworded_used_and_retired_and_its_words_of_then_stay() {
        assertThat(put("frozen-fish", "examine", "8", "Pescado fuera de lugar", "Fish out of place")
                        .status())
                .isEqualTo(200);
        ReadingRoad road = new ReadingRoad(server);
        road.deliver(1);
        TestClient analyst = server.signedInAs(Role.ANALYST);
        assertThat(decide(analyst, next(analyst), "examine", "frozen-fish").status())
                .isEqualTo(201);
        server.clock().advance(Duration.ofMinutes(1));
        put("frozen-fish", "examine", "9", "Pescado donde no debe", "Fish where there should be none");
        server.clock().advance(Duration.ofMinutes(1));
        assertThat(retire("frozen-fish").status()).isEqualTo(200);
        JsonNode kept = of("frozen-fish");
        assertThat(kept.at("/text/en").asString()).isEqualTo("Fish where there should be none");
        assertThat(kept.at("/earlier/0/text/en").asString()).isEqualTo("Fish out of place");
        assertThat(kept.at("/retiredAt").isNull()).isFalse();
        assertThat(supervisor
                        .get("/api/review/decisions")
                        .json()
                        .at("/items/0/reasonCode")
                        .asString())
                .isEqualTo("frozen-fish");
        assertThat(supervisor.get("/api/review/reasons").text()).doesNotContain("frozen-fish");
        assertThat(put("frozen-fish", "examine", "9", "Otra vez", "Again").code())
                .isEqualTo("review.reason-retired");
        assertThat(retire("frozen-fish").code()).isEqualTo("review.reason-retired");
    }

    @Test
    void a_reason_retired_while_a_decision_waited_for_the_connection_is_still_its_reason() {
        ReadingRoad road = new ReadingRoad(server);
        road.deliver(1);
        road.deliver(2);
        TestClient analyst = server.signedInAs(Role.ANALYST);
        JsonNode lease = next(analyst);
        server.clock().advance(Duration.ofSeconds(30));
        retire("weapon-shape");
        server.clock().advance(Duration.ofSeconds(30));
        assertThat(decide(analyst, lease, "examine", "weapon-shape").status()).isEqualTo(201);
        assertThat(decide(analyst, next(analyst), "examine", "weapon-shape").code())
                .as("a reading begun since has not seen it")
                .isEqualTo("review.reason-unknown");
    }

    @Test
    void every_verdict_keeps_a_reason() {
        assertThat(retire("living-space").status()).isEqualTo(200);
        assertThat(retire("person-shape").code()).isEqualTo("review.reason-last");
        assertThat(retire("never-heard-of").code()).isEqualTo("review.reason-not-found");
    }

    @Test
    void two_reasons_of_a_verdict_never_share_a_key_and_a_retired_one_frees_its_own() {
        assertThat(put("frozen-fish", "examine", "1", "Pescado", "Fish").code()).isEqualTo("review.reason-key-taken");
        assertThat(put("frozen-fish", "clear", "4", "Pescado", "Fish").status())
                .as("another verdict, another row of keys")
                .isEqualTo(200);
        retire("dense-mass");
        assertThat(put("frozen-meat", "examine", "1", "Carne", "Meat").status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_a_reason_is_refused_in_words() {
        assertThat(put("Frozen Fish", "clear", "4", "Pescado", "Fish").code()).isEqualTo("review.reason-refused");
        assertThat(put("frozen-fish", "clear", "p", "Pescado", "Fish").code())
                .as("P confirms a person")
                .isEqualTo("review.reason-refused");
        assertThat(put("frozen-fish", "clear", "4", "  ", "Fish").code()).isEqualTo("review.reason-refused");
        assertThat(put("frozen-fish", "clear", "4", "P".repeat(81), "Fish").code())
                .isEqualTo("review.reason-refused");
        assertThat(put("frozen-fish", "perhaps", "4", "Pescado", "Fish").code()).isEqualTo("review.verdict-unknown");
        assertThat(put("dense-mass", "clear", "4", "Masa", "Mass").code()).isEqualTo("review.reason-moved");
    }

    @Test
    void nobody_but_supervisors_keeps_reasons_and_each_change_is_a_leaf_without_words() {
        for (Role role : List.of(Role.ANALYST, Role.AUDITOR, Role.TARGETING_OFFICER, Role.ADMINISTRATOR)) {
            TestClient other = server.signedInAs(role);
            assertThat(other.put("/api/review/reasons/frozen-fish", Map.of()).status())
                    .as(role.code())
                    .isEqualTo(403);
            assertThat(other.post("/api/review/reasons/dense-mass/retire", Map.of())
                            .status())
                    .isEqualTo(403);
        }
        put("frozen-fish", "clear", "4", "Pescado", "Fish of the day");
        put("frozen-fish", "clear", "4", "Pescado", "Fish of the day");
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        org.aforo.server.scans.TestScans.await(
                () -> auditor.get("/api/journal/entries?limit=200").text().contains("review.reason-added"));
        assertThat(auditor.get("/api/journal/entries?limit=200").text())
                .doesNotContain("Fish of the day")
                .doesNotContain("review.reason-reworded");
    }

    private TestClient.Answer put(String code, String verdict, String key, String es, String en) {
        return supervisor.put(
                "/api/review/reasons/" + code.replace(" ", "%20"),
                Map.of("verdict", verdict, "key", key, "text", Map.of("es", es, "en", en)));
    }

    private TestClient.Answer retire(String code) {
        return supervisor.post("/api/review/reasons/" + code + "/retire", Map.of());
    }

    private JsonNode of(String code) {
        for (JsonNode item : supervisor.get("/api/review/reasons/all").json().get("items")) {
            if (item.get("code").asString().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("no reason " + code);
    }
}
