package org.aforo.server.review.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.Holds;
import org.aforo.server.review.Verdict;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.targeting.OutcomeRecorded;
import org.aforo.server.targeting.SeatGiven;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a cause to the terminal's word that the box may go, over real HTTP. */
class HoldsRoadTest {

    private static final AtomicInteger VOYAGES = new AtomicInteger(100);

    private static TestServer server;
    private static TestClient supervisor;
    private static TestClient terminal;
    private static TestClient examiner;
    private static TestClient auditor;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("aforo.notices.terminals.scan-room.telephones", "000-0001,000-0002"));
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        examiner = server.signedInAs(Role.EXAMINING_OFFICER);
        auditor = server.signedInAs(Role.AUDITOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static UUID visit(String at, @Nullable Duration toCutOff) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "containerNumber", "ZZQU4768438",
                "voyage", VOYAGES.incrementAndGet() + "N",
                "direction", "export",
                "port", "ECGYE",
                "terminal", at));
        if (toCutOff != null) {
            body.put("cutOff", server.clock().instant().plus(toCutOff).toString());
        }
        TestClient.Answer made = terminal.post("/api/visits", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return UUID.fromString(made.json().get("id").asString());
    }

    private static UUID decide(@Nullable UUID visit, Verdict verdict, @Nullable UUID corrects) {
        UUID decision = UUID.randomUUID();
        server.announce(decision(decision, UUID.randomUUID(), visit, verdict, corrects));
        return decision;
    }

    private static DecisionRecorded decision(
            UUID id, UUID scan, @Nullable UUID visit, Verdict verdict, @Nullable UUID corrects) {
        Instant now = server.clock().instant();
        return new DecisionRecorded(id, scan, visit, verdict, "dense-mass", "customs-control", corrects, now);
    }

    private static JsonNode holdOf(TestClient who, UUID visit) {
        return who.get("/api/holds?visit=" + visit).json().get("items").get(0);
    }

    private static String state(UUID visit) {
        return holdOf(supervisor, visit).get("state").asString();
    }

    /** The terminal's latest notice about the visit. */
    private static JsonNode notice(UUID visit) {
        List<JsonNode> about = new java.util.ArrayList<>();
        for (JsonNode each : terminal.get("/api/notices").json()) {
            if (each.get("visitId").asString().equals(visit.toString())) {
                about.add(each);
            }
        }
        return about.getLast();
    }

    private static void receipt(UUID visit) {
        String id = notice(visit).get("id").asString();
        assertThat(terminal.post("/api/notices/" + id + "/receipt", Map.of()).status())
                .isEqualTo(204);
    }

    @Test
    void a_verdict_holds_the_terminal_confirms_the_examination_releases_and_the_terminal_confirms_that_too() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        decide(visit, Verdict.EXAMINE, null);
        assertThat(state(visit)).isEqualTo("sent");
        JsonNode order = notice(visit);
        assertThat(order.get("kind").asString()).isEqualTo("hold");
        assertThat(order.toString()).doesNotContain("dense-mass", "decision", "examine", "reason");
        assertThat(state(visit)).isEqualTo("fetched");
        receipt(visit);
        assertThat(state(visit)).isEqualTo("acknowledged");

        server.announce(new OutcomeRecorded(visit, false));
        assertThat(state(visit)).isEqualTo("release-sent");
        assertThat(notice(visit).get("kind").asString()).isEqualTo("hold-release");
        receipt(visit);
        assertThat(state(visit)).isEqualTo("released");
        String id = holdOf(supervisor, visit).get("id").asString();
        assertThat(supervisor.get("/api/holds/" + id).json().get("events").findValuesAsString("event"))
                .containsExactly("ordered", "sent", "fetched", "acknowledged", "settled", "sent", "acknowledged");
    }

    @Test
    void what_was_found_stays_held() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        decide(visit, Verdict.EXAMINE, null);
        server.announce(new OutcomeRecorded(visit, true));
        assertThat(state(visit)).isEqualTo("sent");
    }

    @Test
    void a_visit_has_one_hold_that_ends_when_its_last_cause_does_and_comes_back_with_a_new_one() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        UUID decision = decide(visit, Verdict.EXAMINE, null);
        server.announce(new SeatGiven(visit));
        server.announce(new SeatGiven(visit));
        JsonNode hold = holdOf(supervisor, visit);
        assertThat(hold.get("causes").size()).isEqualTo(2);
        decide(visit, Verdict.RESCAN, decision);
        assertThat(state(visit)).as("the seat holds it still").isEqualTo("sent");
        String id = hold.get("id").asString();
        assertThat(supervisor
                        .post("/api/holds/" + id + "/release", Map.of("why", " "))
                        .code())
                .isEqualTo("review.hold-why");
        assertThat(supervisor
                        .post("/api/holds/" + id + "/release", Map.of("why", "no hands today"))
                        .status())
                .isEqualTo(200);
        assertThat(state(visit)).isEqualTo("release-sent");
        assertThat(supervisor
                        .post("/api/holds/" + id + "/release", Map.of("why", "again"))
                        .code())
                .isEqualTo("review.hold-over");
        decide(visit, Verdict.EXAMINE, null);
        assertThat(holdOf(supervisor, visit).get("id").asString()).isEqualTo(id);
        assertThat(state(visit)).isEqualTo("sent");
        assertThat(notice(visit).get("kind").asString()).isEqualTo("hold");
    }

    @Test
    void a_reading_that_decides_between_two_overrules_the_verdict_that_held() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        UUID decision = decide(visit, Verdict.EXAMINE, null);
        Holds holds = server.bean(Holds.class);
        holds.overruled(visit, Set.of(UUID.randomUUID()));
        assertThat(state(visit)).isEqualTo("sent");
        holds.overruled(visit, Set.of(decision));
        assertThat(state(visit)).isEqualTo("release-sent");
        assertThat(holds.stateOf(visit))
                .hasValueSatisfying(held -> assertThat(held.visitId()).isEqualTo(visit));
        Instant now = server.clock().instant();
        assertThat(holds.between(now, now.plusSeconds(1)))
                .anyMatch(held -> held.visitId().equals(visit));
    }

    @Test
    void an_unanswered_hold_reminds_alarms_and_asks_for_the_telephone() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        decide(visit, Verdict.EXAMINE, null);
        HoldClock clock = server.bean(HoldClock.class);
        clock.tick();
        assertThat(holdOf(supervisor, visit).get("level").asInt()).isZero();
        server.clock().advance(Duration.ofMinutes(10));
        clock.tick();
        JsonNode reminded = holdOf(supervisor, visit);
        assertThat(reminded.get("level").asInt()).isEqualTo(1);
        assertThat(reminded.get("overdue").asBoolean()).isTrue();
        assertThat(notice(visit).get("remindedAt").isNull()).isFalse();
        server.clock().advance(Duration.ofMinutes(31));
        clock.tick();
        JsonNode loud = holdOf(supervisor, visit);
        assertThat(loud.get("level").asInt()).isEqualTo(3);
        assertThat(loud.get("telephones").toString()).isEqualTo("[\"000-0001\",\"000-0002\"]");
        assertThat(holdOf(examiner, visit).get("telephones").size()).isZero();
        receipt(visit);
        assertThat(holdOf(supervisor, visit).get("level").asInt()).isZero();
    }

    @Test
    void a_ship_that_leaves_within_the_hour_alarms_at_once_and_after_cut_off_it_is_too_late() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofMinutes(50));
        decide(visit, Verdict.EXAMINE, null);
        HoldClock clock = server.bean(HoldClock.class);
        clock.tick();
        assertThat(holdOf(supervisor, visit).get("level").asInt()).isEqualTo(2);
        server.clock().advance(Duration.ofMinutes(50));
        clock.tick();
        assertThat(state(visit)).isEqualTo("too-late");
        receipt(visit);
        assertThat(state(visit)).as("the terminal stopped it after all").isEqualTo("acknowledged");
    }

    @Test
    void a_terminal_that_has_loaded_it_says_so_and_a_supervisor_closes_it() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        decide(visit, Verdict.EXAMINE, null);
        String notice = notice(visit).get("id").asString();
        String path = "/api/notices/" + notice + "/already-loaded";
        assertThat(terminal.post(path, Map.of()).status()).isEqualTo(204);
        assertThat(terminal.post(path, Map.of()).status()).isEqualTo(204);
        assertThat(state(visit)).isEqualTo("too-late");
        String id = holdOf(supervisor, visit).get("id").asString();
        assertThat(supervisor
                        .post("/api/holds/" + id + "/release", Map.of("why", "port of call told"))
                        .status())
                .isEqualTo(200);
        assertThat(state(visit)).isEqualTo("closed");
    }

    @Test
    void a_box_nobody_knows_the_place_of_is_held_once_somebody_does() {
        UUID visit = visit("", Duration.ofHours(10));
        decide(visit, Verdict.EXAMINE, null);
        assertThat(state(visit)).isEqualTo("ordered");
        String version = terminal.get("/api/visits/" + visit).header("etag");
        TestClient.Answer told =
                terminal.patch("/api/visits/" + visit, Map.of("terminal", TestPeople.UNIT), "If-Match", version);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(state(visit)).isEqualTo("sent");
    }

    @Test
    void a_box_that_moves_to_another_terminal_is_held_there() {
        UUID visit = visit("ELSEWHERE", Duration.ofHours(10));
        decide(visit, Verdict.EXAMINE, null);
        assertThat(terminal.get("/api/notices").text()).doesNotContain(visit.toString());
        String version = terminal.get("/api/visits/" + visit).header("etag");
        terminal.patch("/api/visits/" + visit, Map.of("terminal", TestPeople.UNIT), "If-Match", version);
        assertThat(state(visit)).isEqualTo("sent");
        receipt(visit);
        assertThat(state(visit)).isEqualTo("acknowledged");
        assertThat(holdOf(supervisor, visit).get("terminal").asString()).isEqualTo(TestPeople.UNIT);
    }

    @Test
    void a_scan_matched_after_it_was_read_holds_its_visit_then() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        UUID scan = UUID.randomUUID();
        server.announce(decision(UUID.randomUUID(), scan, null, Verdict.EXAMINE, null));
        assertThat(supervisor
                        .get("/api/holds?visit=" + visit)
                        .json()
                        .get("items")
                        .size())
                .isZero();
        server.announce(new ScanMatched(scan, visit));
        assertThat(state(visit)).isEqualTo("sent");
    }

    @Test
    void who_sees_which_cause() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        server.announce(new SeatGiven(visit));
        assertThat(supervisor
                        .post("/api/holds", Map.of("visitId", visit, "reasonCode", "tip"))
                        .status())
                .isEqualTo(201);
        assertThat(holdOf(supervisor, visit).get("causes").findValuesAsString("kind"))
                .containsExactly("selection", "supervisor");
        assertThat(holdOf(auditor, visit).get("causes").findValuesAsString("kind"))
                .containsExactly("seat", "supervisor");
        assertThat(holdOf(examiner, visit).get("causes").isNull()).isTrue();
        for (Role role : List.of(Role.ANALYST, Role.TARGETING_OFFICER, Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR)) {
            TestClient other = server.signedInAs(role);
            assertThat(other.get("/api/holds").status()).isEqualTo(403);
            assertThat(other.post("/api/holds", Map.of("visitId", visit, "reasonCode", "tip"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(auditor.post("/api/holds", Map.of("visitId", visit, "reasonCode", "tip"))
                        .status())
                .isEqualTo(403);
        assertThat(supervisor
                        .post("/api/holds", Map.of("visitId", visit, "reasonCode", "Free text!"))
                        .code())
                .isEqualTo("review.hold-reason");
        assertThat(supervisor
                        .post("/api/holds", Map.of("visitId", UUID.randomUUID(), "reasonCode", "tip"))
                        .code())
                .isEqualTo("review.visit-unknown");
    }

    @Test
    void no_leaf_says_in_the_open_why_a_box_is_held() {
        UUID visit = visit(TestPeople.UNIT, Duration.ofHours(10));
        decide(visit, Verdict.EXAMINE, null);
        server.announce(new SeatGiven(visit));
        List<String> leaves = org.springframework.jdbc.core.simple.JdbcClient.create(server.database())
                .sql(
                        "select convert_from(leaf, 'UTF8') from journal.pending union all select convert_from(leaf, 'UTF8') from journal.leaf")
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(leaf -> leaf.contains(visit.toString()) && leaf.contains("review.hold"))
                .toList();
        assertThat(leaves).isNotEmpty();
        assertThat(leaves).allSatisfy(leaf -> assertThat(leaf).doesNotContain("dense-mass", "\"seat\"", "\"random\""));
    }
}
