package org.aforo.server.review.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** With the greatest share a policy may have, every tenth clear box is held by chance. */
class RandomHoldsTest {

    private TestServer server;
    private TestClient supervisor;
    private TestClient auditor;
    private TestClient terminal;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of("aforo.review.first-policy.random-hold-rate", "0.1"));
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        auditor = server.signedInAs(Role.AUDITOR);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private UUID visit(String voyage, String direction, Duration toCutOff) {
        return UUID.fromString(terminal.post(
                        "/api/visits",
                        Map.of(
                                "containerNumber",
                                "ZZQU4768438",
                                "voyage",
                                voyage,
                                "direction",
                                direction,
                                "port",
                                "ECGYE",
                                "terminal",
                                TestPeople.UNIT,
                                "cutOff",
                                server.clock().instant().plus(toCutOff).toString()))
                .json()
                .get("id")
                .asString());
    }

    /** Chance takes one of ten; of a thousand it takes one. */
    private UUID held() {
        for (int number = 0; number < 1000; number++) {
            UUID visit = visit("V" + number, "export", Duration.ofHours(10));
            clear(visit);
            if (holds(supervisor, visit).size() > 0) {
                return visit;
            }
        }
        throw new AssertionError("chance took none of a thousand");
    }

    private void clear(UUID visit) {
        server.announce(new DecisionRecorded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                visit,
                Verdict.CLEAR,
                "homogeneous",
                "customs-control",
                null,
                server.clock().instant()));
    }

    private int draws(UUID visit) {
        return JdbcClient.create(server.database())
                .sql("select count(*) from review.hold_draw where visit_id = :visit")
                .param("visit", visit)
                .query(Integer.class)
                .single();
    }

    private static JsonNode holds(TestClient who, UUID visit) {
        return who.get("/api/holds?visit=" + visit).json().get("items");
    }

    @Test
    void a_hold_by_chance_looks_like_any_other_to_all_but_the_auditor_and_ends_by_itself_before_cut_off() {
        UUID visit = held();
        clear(visit);
        JsonNode hold = holds(supervisor, visit).get(0);
        assertThat(hold.get("state").asString()).isEqualTo("sent");
        assertThat(hold.get("causes").findValuesAsString("kind")).containsExactly("selection");
        assertThat(hold.toString()).doesNotContain("random");
        assertThat(holds(auditor, visit).get(0).get("causes").findValuesAsString("kind"))
                .containsExactly("random");
        String notice = terminal.get("/api/notices").json().get(0).get("id").asString();
        terminal.post("/api/notices/" + notice + "/receipt", Map.of());
        server.clock().advance(Duration.ofMinutes(8 * 60 + 1));
        server.bean(HoldClock.class).tick();
        JsonNode released =
                holds(server.signedInAs(Role.DUTY_SUPERVISOR), visit).get(0);
        assertThat(released.get("state").asString()).isEqualTo("release-sent");
        assertThat(released.get("causes").get(0).get("settledHow").isNull()).isTrue();
    }

    @Test
    void what_comes_in_or_leaves_too_soon_is_not_held_by_chance() {
        UUID incoming = visit("502N", "import", Duration.ofHours(10));
        clear(incoming);
        assertThat(draws(incoming)).isZero();
        UUID soon = visit("503N", "export", Duration.ofMinutes(110));
        clear(soon);
        assertThat(draws(soon)).isZero();
        UUID usual = visit("504N", "export", Duration.ofHours(10));
        clear(usual);
        assertThat(draws(usual)).isEqualTo(1);
    }

    @Test
    void every_draw_is_kept_and_repeats_from_the_seed() {
        UUID visit = visit("504N", "export", Duration.ofHours(20));
        clear(visit);
        TestClient one = server.signedInAs(Role.DUTY_SUPERVISOR);
        String period = one.get("/api/targeting/periods").text();
        assertThat(period).isNotBlank();
        UUID id = JdbcClient.create(server.database())
                .sql("select period from review.hold_draw where visit_id = :visit")
                .param("visit", visit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        String shareOne = one.post("/api/targeting/periods/" + id + "/share", Map.of())
                .json()
                .get("share")
                .asString();
        String shareTwo = auditor.post("/api/targeting/periods/" + id + "/share", Map.of())
                .json()
                .get("share")
                .asString();
        JsonNode proof = auditor.post(
                        "/api/targeting/periods/" + id + "/reveal", Map.of("shareOne", shareOne, "shareTwo", shareTwo))
                .json();
        assertThat(proof.get("draws").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(proof.get("differing").asInt()).isZero();
    }

    @Test
    void the_end_lies_well_within_the_time_to_cut_off() {
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        Instant cutOff = now.plus(Duration.ofHours(10));
        for (double uniform : List.of(0.0, 0.25, 0.5, 0.999999)) {
            assertThat(RandomHolds.endOf(now, cutOff, uniform))
                    .isBetween(now.plus(Duration.ofHours(2)), now.plus(Duration.ofHours(8)));
        }
    }
}
