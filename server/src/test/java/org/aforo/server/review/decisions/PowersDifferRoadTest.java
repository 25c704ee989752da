package org.aforo.server.review.decisions;

import static org.aforo.server.review.ReadingRoad.decide;
import static org.aforo.server.review.ReadingRoad.next;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Customs and police read the same scan and come to different ends. */
class PowersDifferRoadTest {

    private TestServer server;
    private ReadingRoad road;
    private TestClient customs;
    private TestClient police;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of(
                "aforo.review.first-policy.disagreement-rate", "1",
                "aforo.review.first-policy.new-analyst-readings", "0"));
        road = new ReadingRoad(server);
        customs = server.signedInAs(Role.ANALYST);
        police = policeman();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void where_the_later_verdict_contradicts_the_earlier_both_are_read_again_by_others_who_know_nothing_of_it() {
        road.deliver(1);
        decide(customs, next(customs), "clear", "as-declared");
        decide(police, next(police), "examine", "dense-mass");
        assertThat(readings())
                .as("by chance one in a hundred would be read again anyway, and is then called so")
                .allMatch(reading -> reading.matches("customs-control 1 first decided|drug-enforcement 1 first decided"
                        + "|(customs-control|drug-enforcement) 2 (powers-differ|random) waiting"))
                .hasSize(4);

        JsonNode again = next(server.signedInAs(Role.ANALYST));
        assertThat(again.toString()).doesNotContain("powers-differ").doesNotContain("examine");
        assertThat(next(policeman()).get("legalPower").asString()).isEqualTo("drug-enforcement");
        assertThat(customs.post("/api/review/next", Map.of()).status())
                .as("nobody reads a scan twice")
                .isEqualTo(204);
    }

    @Test
    void once_read_again_they_are_not_read_again_for_it() {
        road.deliver(1);
        decide(customs, next(customs), "clear", "as-declared");
        decide(police, next(police), "examine", "dense-mass");
        TestClient other = server.signedInAs(Role.ANALYST);
        decide(other, next(other), "clear", "as-declared");
        TestClient partner = policeman();
        decide(partner, next(partner), "examine", "dense-mass");
        assertThat(readings()).hasSize(4).allMatch(reading -> reading.endsWith("decided"));
    }

    @Test
    void what_a_supervisor_has_corrected_is_what_stands() {
        road.deliver(1);
        decide(customs, next(customs), "clear", "as-declared");
        String wrong = road.supervisor()
                .get("/api/review/decisions")
                .json()
                .at("/items/0/id")
                .asString();
        road.supervisor()
                .post(
                        "/api/review/decisions/" + wrong + "/corrections",
                        Map.of("verdict", "examine", "reasonCode", "dense-mass", "why", "A dense mass at the doors."));
        decide(police, next(police), "examine", "dense-mass");
        assertThat(readings()).as("both say it").noneMatch(reading -> reading.contains("powers-differ"));
    }

    private TestClient policeman() {
        return server.client().signIn(server.people().personOf("police", Set.of("drug-enforcement"), Role.ANALYST));
    }

    private List<String> readings() {
        return JdbcClient.create(server.database())
                .sql(
                        "select concat_ws(' ', legal_power, ordinal, because, state) from review.reading order by legal_power, ordinal")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
