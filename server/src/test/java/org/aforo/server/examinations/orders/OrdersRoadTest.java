package org.aforo.server.examinations.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
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
import org.aforo.server.review.Verdict;
import org.aforo.server.review.VerdictsOverruled;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.targeting.SeatGiven;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From what sends a box to the ramp to its plan, over real HTTP. */
class OrdersRoadTest {

    private static final AtomicInteger VOYAGES = new AtomicInteger(100);

    private static TestServer server;
    private static TestClient supervisor;
    private static TestClient terminal;
    private static TestClient examiner;
    private static TestPeople.Login officer;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        officer = server.people().person(Role.EXAMINING_OFFICER);
        examiner = server.client().signIn(officer);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static UUID visit() {
        TestClient.Answer made = terminal.post(
                "/api/visits",
                Map.of(
                        "containerNumber",
                        "ZZQU4768438",
                        "voyage",
                        VOYAGES.incrementAndGet() + "N",
                        "direction",
                        "export",
                        "port",
                        "ECGYE",
                        "terminal",
                        TestPeople.UNIT,
                        "cutOff",
                        server.clock().instant().plus(Duration.ofHours(20)).toString()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return UUID.fromString(made.json().get("id").asString());
    }

    private static UUID decide(UUID scan, @Nullable UUID visit, Verdict verdict, @Nullable UUID corrects) {
        UUID decision = UUID.randomUUID();
        server.announce(new DecisionRecorded(
                decision,
                scan,
                visit,
                verdict,
                "dense-mass",
                "customs-control",
                corrects,
                server.clock().instant()));
        return decision;
    }

    private static List<JsonNode> ofVisit(UUID visit) {
        List<JsonNode> found = new java.util.ArrayList<>();
        examiner.get("/api/examinations?visit=" + visit).json().get("items").forEach(found::add);
        return found;
    }

    private static String state(UUID visit) {
        return ofVisit(visit).getFirst().get("state").asString();
    }

    private static TestClient.Answer order(UUID visit) {
        return supervisor.post("/api/examinations", Map.of("visitId", visit, "reasonCode", "tip"));
    }

    private static Map<String, Object> plan(int hoursFromNow, String bay, UUID... team) {
        Map<String, Object> plan = new HashMap<>();
        plan.put(
                "startsAt",
                server.clock().instant().plus(Duration.ofHours(hoursFromNow)).toString());
        plan.put("minutes", 60);
        plan.put("bay", bay);
        plan.put("unloading", "partial");
        plan.put("forklift", true);
        plan.put("team", List.of(team));
        return plan;
    }

    private static TestClient.Answer plan(UUID visit, Map<String, Object> plan) {
        return supervisor.put(
                "/api/examinations/" + ofVisit(visit).getFirst().get("id").asString() + "/plan", plan);
    }

    @Test
    void a_seat_and_a_verdict_of_one_visit_are_one_order_and_a_seat_does_not_say_that_it_is_one() {
        UUID visit = visit();
        server.announce(new SeatGiven(visit));
        decide(UUID.randomUUID(), visit, Verdict.EXAMINE, null);
        assertThat(ofVisit(visit)).hasSize(1);
        JsonNode order = ofVisit(visit).getFirst();
        assertThat(order.get("state").asString()).isEqualTo("ordered");
        assertThat(order.get("causes").toString())
                .contains("selection", "verdict", "dense-mass")
                .doesNotContain("seat");
        assertThat(order.get("hold").get("state").asString()).isEqualTo("sent");
    }

    @Test
    void a_possible_person_is_an_emergency_and_no_order_to_examine() {
        UUID visit = visit();
        decide(UUID.randomUUID(), visit, Verdict.PERSON_SUSPECTED, null);
        decide(UUID.randomUUID(), visit, Verdict.CLEAR, null);
        assertThat(ofVisit(visit)).isEmpty();
    }

    @Test
    void a_verdict_that_is_corrected_or_overruled_cancels_what_nothing_else_stands_for() {
        UUID scan = UUID.randomUUID();
        UUID corrected = visit();
        UUID wrong = decide(scan, corrected, Verdict.EXAMINE, null);
        decide(scan, corrected, Verdict.CLEAR, wrong);
        assertThat(state(corrected)).isEqualTo("cancelled");

        UUID overruled = visit();
        UUID verdict = decide(UUID.randomUUID(), overruled, Verdict.EXAMINE, null);
        server.announce(new VerdictsOverruled(overruled, Set.of(verdict)));
        assertThat(state(overruled)).isEqualTo("cancelled");

        UUID seated = visit();
        server.announce(new SeatGiven(seated));
        UUID other = decide(UUID.randomUUID(), seated, Verdict.EXAMINE, null);
        server.announce(new VerdictsOverruled(seated, Set.of(other)));
        assertThat(state(seated)).isEqualTo("ordered");
    }

    @Test
    void a_verdict_corrected_to_the_same_verdict_keeps_the_order() {
        UUID scan = UUID.randomUUID();
        UUID visit = visit();
        UUID first = decide(scan, visit, Verdict.EXAMINE, null);
        decide(scan, visit, Verdict.EXAMINE, first);
        assertThat(ofVisit(visit)).hasSize(1);
        assertThat(state(visit)).isEqualTo("ordered");
    }

    @Test
    void a_verdict_on_a_scan_of_no_known_visit_orders_once_the_visit_is_found() {
        UUID visit = visit();
        UUID scan = UUID.randomUUID();
        decide(scan, null, Verdict.EXAMINE, null);
        assertThat(ofVisit(visit)).isEmpty();
        server.announce(new ScanMatched(scan, visit));
        assertThat(state(visit)).isEqualTo("ordered");
    }

    @Test
    void an_order_by_hand_has_a_reason_and_is_cancelled_with_one() {
        UUID visit = visit();
        assertThat(supervisor
                        .post("/api/examinations", Map.of("visitId", visit, "reasonCode", "other"))
                        .code())
                .isEqualTo("examinations.reason");
        assertThat(supervisor
                        .post("/api/examinations", Map.of("visitId", UUID.randomUUID(), "reasonCode", "tip"))
                        .status())
                .isEqualTo(404);
        String id = order(visit).json().get("order").get("id").asString();
        assertThat(ofVisit(visit).getFirst().get("hold").get("state").asString())
                .isEqualTo("sent");
        assertThat(examiner.post("/api/examinations/" + id + "/cancel", Map.of("why", "no time"))
                        .status())
                .isEqualTo(403);
        assertThat(supervisor
                        .post("/api/examinations/" + id + "/cancel", Map.of("why", " "))
                        .code())
                .isEqualTo("examinations.why");
        JsonNode cancelled = supervisor
                .post("/api/examinations/" + id + "/cancel", Map.of("why", "the ship was changed"))
                .json();
        assertThat(cancelled.get("order").get("state").asString()).isEqualTo("cancelled");
        assertThat(cancelled.get("events").get(1).get("why").asString()).isEqualTo("the ship was changed");
        assertThat(supervisor
                        .post("/api/examinations/" + id + "/cancel", Map.of("why", "again"))
                        .code())
                .isEqualTo("examinations.over");
        assertThat(order(visit).json().get("order").get("id").asString()).isNotEqualTo(id);
    }

    @Test
    void a_plan_needs_a_free_bay_and_officers_that_are_free_and_vetted_until_its_end() {
        UUID one = visit();
        UUID two = visit();
        order(one);
        order(two);
        UUID second = server.people().person(Role.EXAMINING_OFFICER).id();
        assertThat(plan(one, plan(1, "R1", officer.id())).status()).isEqualTo(200);
        JsonNode planned = ofVisit(one).getFirst();
        assertThat(planned.get("state").asString()).isEqualTo("planned");
        assertThat(planned.get("mine").asBoolean()).isTrue();
        assertThat(plan(two, plan(1, "r1", second)).code()).isEqualTo("examinations.bay-taken");
        assertThat(plan(two, plan(1, "R2", officer.id())).code()).isEqualTo("examinations.officer-taken");
        assertThat(plan(two, plan(1, "R2", UUID.randomUUID())).code()).isEqualTo("examinations.not-vetted");
        assertThat(plan(two, plan(24 * 4000, "R2", second)).code()).isEqualTo("examinations.not-vetted");
        assertThat(plan(two, plan(1, "R2")).code()).isEqualTo("examinations.plan");
        assertThat(plan(two, plan(-3, "R2", second)).code()).isEqualTo("examinations.plan");
        assertThat(plan(two, plan(2, "R1", officer.id())).status()).isEqualTo(200);
        assertThat(plan(one, plan(5, "R1", officer.id())).status()).isEqualTo(200);
        assertThat(plan(two, plan(1, "R1", second)).status()).isEqualTo(200);
    }

    @Test
    void who_does_not_open_boxes_is_not_told_which_are_to_be_opened() {
        for (Role role :
                List.of(Role.ANALYST, Role.TARGETING_OFFICER, Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR, Role.COURT)) {
            TestClient client = server.signedInAs(role);
            assertThat(client.get("/api/examinations").status()).as(role.code()).isEqualTo(403);
            assertThat(client.get("/api/examinations/officers").status()).isEqualTo(403);
        }
        assertThat(server.signedInAs(Role.AUDITOR).get("/api/examinations").status())
                .isEqualTo(200);
        assertThat(examiner.get("/api/examinations/officers").status()).isEqualTo(403);
        assertThat(supervisor
                        .get("/api/examinations/officers")
                        .json()
                        .get("items")
                        .toString())
                .contains(officer.id().toString());
    }
}
