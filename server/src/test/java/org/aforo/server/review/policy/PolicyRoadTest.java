package org.aforo.server.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.people.People;
import org.aforo.server.people.Standings;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A policy proposed, tried on a day, judged by another; and what the hands leave unread. */
class PolicyRoadTest {

    private static final Map<String, Object> RISK_ALONE =
            Map.of("settings", Map.of("urgencyWeight", 0), "note", "By risk alone.");

    private TestServer server;
    private TestClient supervisor;
    private TestClient other;
    private JdbcClient database;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of(
                "aforo.review.first-policy.least-seconds-between", "20",
                "aforo.review.first-policy.wait-seconds", "60"));
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        other = server.signedInAs(Role.DUTY_SUPERVISOR);
        database = JdbcClient.create(server.database());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_usual_policy_is_in_force_until_somebody_else_approves_a_proposal() {
        Policies policies = server.bean(Policies.class);
        assertThat(policies.now()).isEqualTo(ReadingPolicy.usual());
        TestClient.Answer proposed = supervisor.post("/api/review/policies", RISK_ALONE);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        int number = proposed.json().get("number").asInt();
        assertThat(proposed.json().get("trial").get("inForce").get("hours").size())
                .isEqualTo(24);
        assertThat(policies.now()).isEqualTo(ReadingPolicy.usual());

        assertThat(judge(supervisor, number, "approve").json().get("code").asString())
                .isEqualTo("review.policy-own");
        assertThat(judge(other, number, "approve").status()).isEqualTo(200);
        assertThat(policies.now().order().urgencyWeight()).isZero();
        assertThat(policies.versionInForce().number()).isEqualTo(number);
        assertThat(judge(other, number, "reject").status()).isEqualTo(409);

        JsonNode all = supervisor.get("/api/review/policies").json();
        assertThat(all.get("inForce").asInt()).isEqualTo(number);
        assertThat(all.get("versions").size()).isEqualTo(2);
        assertThat(leaves("review.policy-proposed")).isEqualTo(1);
        assertThat(leaves("review.policy-approved")).isEqualTo(2);
    }

    @Test
    void a_rejected_proposal_changes_nothing() {
        int number = supervisor
                .post("/api/review/policies", RISK_ALONE)
                .json()
                .get("number")
                .asInt();
        assertThat(judge(other, number, "reject").json().get("state").asString())
                .isEqualTo("rejected");
        assertThat(server.bean(Policies.class).now()).isEqualTo(ReadingPolicy.usual());
        assertThat(leaves("review.policy-rejected")).isEqualTo(1);
    }

    @Test
    void numbers_out_of_range_a_missing_note_and_no_change_are_refused() {
        var range = supervisor.post(
                "/api/review/policies", Map.of("settings", Map.of("secondRandomRate", 0), "note", "none by chance"));
        assertThat(range.status()).isEqualTo(422);
        assertThat(range.text()).contains("review.policy-refused", "between 0.01 and 1");
        assertThat(supervisor
                        .post("/api/review/policies", Map.of("settings", Map.of("ageWeight", 0)))
                        .status())
                .isEqualTo(422);
        assertThat(supervisor
                        .post("/api/review/policies", Map.of("settings", Map.of(), "note", "same"))
                        .status())
                .isEqualTo(409);
        assertThat(judge(other, 4711, "approve").status()).isEqualTo(404);
    }

    @Test
    void a_legal_power_under_which_nobody_reads_is_refused() {
        var refused = supervisor.post(
                "/api/review/policies",
                Map.of("settings", Map.of("legalPowers", List.of("customs-control", "piracy")), "note", "why not"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("piracy");
    }

    @Test
    void what_a_second_person_signed_is_what_the_queue_does() {
        TestClient analyst = server.signedInAs(Role.ANALYST);
        deliver(1);
        deliver(2);
        TestClient.Answer given = analyst.post("/api/review/next", Map.of());
        assertThat(given.status()).isEqualTo(200);
        Map<String, Object> after = Map.of("after", given.json().get("leaseId").asString());
        TestClient.Answer wait = analyst.post("/api/review/next", after);
        assertThat(wait.status()).isEqualTo(429);
        assertThat(wait.code()).isEqualTo("review.wait");
        assertThat(wait.header("Retry-After")).isEqualTo("20");

        Map<String, Object> hasty =
                Map.of("settings", Map.of("leastSecondsBetween", 0), "note", "Three hands, one ship.");
        int number = supervisor
                .post("/api/review/policies", hasty)
                .json()
                .get("number")
                .asInt();
        assertThat(analyst.post("/api/review/next", after).status()).isEqualTo(429);
        judge(other, number, "approve");
        assertThat(analyst.post("/api/review/next", after).status()).isEqualTo(200);
    }

    @Test
    void a_policy_signed_before_a_number_existed_says_what_the_house_did_then() {
        Policies policies = server.bean(Policies.class);
        int number = policies.versionInForce().number();
        assertThat(policies.now().second().disagreementRate()).isEqualTo(0.5);
        database.sql("""
                update review.policy set settings = cast(cast(settings as jsonb) - 'disagreementRate' as text)
                where number = :number
                """).param("number", number).update();
        server.restart();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        assertThat(server.bean(Policies.class).now().second().disagreementRate())
                .isZero();
        assertThat(supervisor
                        .get("/api/review/policies")
                        .json()
                        .at("/versions/0/settings/disagreementRate")
                        .asDouble())
                .isZero();
    }

    private void deliver(int number) {
        TestClient terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        TestClient.Answer answer =
                terminal.postBytes("/api/scans/files?name=scan-" + number + ".png", TestScans.png(number));
        String id = answer.json().get("scanId").asString();
        TestScans.await(() -> supervisor
                .get("/api/scans/" + id)
                .json()
                .get("state")
                .asString()
                .equals("readable"));
    }

    @Test
    void analysts_and_terminals_see_neither_policy_nor_capacity() {
        for (Role role : new Role[] {Role.ANALYST, Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR}) {
            TestClient client = server.signedInAs(role);
            assertThat(client.get("/api/review/policies").status()).isEqualTo(403);
            assertThat(client.get("/api/review/capacity").status()).isEqualTo(403);
            assertThat(client.post("/api/review/policies/simulate", RISK_ALONE).status())
                    .isEqualTo(403);
            assertThat(client.post("/api/review/policies", RISK_ALONE).status()).isEqualTo(403);
            assertThat(judge(client, 1, "approve").status()).isEqualTo(403);
        }
    }

    /** Ten decisions in one hour; ten risky scans of a late ship, ten plain ones of a ship that closes in three hours. */
    @Test
    void a_day_is_played_again_under_both_policies() {
        Instant start = TestServer.START.minus(Duration.ofHours(24));
        for (int i = 0; i < 10; i++) {
            reading(start.plusSeconds(i), start.plus(Duration.ofHours(30)), 0.55);
            reading(start.plusSeconds(i), start.plus(Duration.ofHours(3)), 0.5);
        }
        decisions(start.plus(Duration.ofMinutes(61)), 11);
        JsonNode trial =
                supervisor.post("/api/review/policies/simulate", RISK_ALONE).json();
        assertThat(trial.get("scans").asInt()).isEqualTo(20);
        assertThat(trial.get("readings").asInt()).isEqualTo(11);
        assertThat(trial.get("inForce").get("unreadAtCutOff").get("scans").asInt())
                .as("urgency brings the ship that closes first to the front")
                .isZero();
        assertThat(trial.get("proposed").get("unreadAtCutOff").get("scans").asInt())
                .isEqualTo(10);
        assertThat(trial.get("changes").get("onlyProposed").asInt()).isEqualTo(10);
        assertThat(trial.get("changes").get("onlyInForce").asInt()).isEqualTo(10);
        assertThat(leaves("review.waiting-seen")).isEqualTo(1);
    }

    @Test
    void a_day_that_is_not_over_is_refused() {
        assertThat(supervisor
                        .post("/api/review/policies/simulate", Map.of("from", TestServer.START.toString()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_hands_on_duty_leave_unread_what_they_have_no_time_for() {
        server.people().person(Role.ANALYST);
        server.people().stranger(Role.ANALYST);
        Instant now = TestServer.START;
        for (int i = 0; i < 100; i++) {
            reading(now.minusSeconds(90_000), now.plus(Duration.ofMinutes(90)), 0.1);
        }
        JsonNode seen = supervisor.get("/api/review/capacity?hours=6").json();
        assertThat(seen.get("secondsPerReading").asDouble()).isEqualTo(60);
        assertThat(seen.get("readingsMeasured").asInt()).isZero();
        JsonNode power = seen.get("powers").get(0);
        assertThat(power.get("legalPower").asString()).isEqualTo("customs-control");
        assertThat(power.get("readers").asInt())
                .as("the stranger is neither vetted nor on duty")
                .isEqualTo(1);
        assertThat(power.get("waiting").asInt()).isEqualTo(100);
        JsonNode outlook = power.get("outlook");
        int unread = outlook.get("unreadAtCutOff").get("scans").asInt();
        assertThat(unread).isBetween(13, 15);
        assertThat(outlook.get("hours")
                        .get(1)
                        .get("unreadAtCutOff")
                        .get("scans")
                        .asInt())
                .isEqualTo(unread);
        assertThat(leaves("review.waiting-seen")).isEqualTo(1);
    }

    @Test
    void who_reads_under_two_powers_shares_the_time_as_there_is_to_read_under_each() {
        server.people().personOf("joint", Set.of("customs-control", "drug-enforcement"), Role.ANALYST);
        Instant now = TestServer.START;
        for (int i = 0; i < 90; i++) {
            reading("customs-control", now.minusSeconds(90_000), now.plus(Duration.ofMinutes(60)), 0.1);
        }
        for (int i = 0; i < 30; i++) {
            reading("drug-enforcement", now.minusSeconds(90_000), now.plus(Duration.ofMinutes(60)), 0.1);
        }
        JsonNode powers = supervisor.get("/api/review/capacity?hours=2").json().get("powers");
        assertThat(powers.findValuesAsString("legalPower")).containsExactly("customs-control", "drug-enforcement");
        for (JsonNode power : powers) {
            assertThat(power.get("readers").asInt()).isEqualTo(1);
            assertThat(power.get("shared").asInt()).isEqualTo(1);
        }
        assertThat(powers.at("/0/outlook/read").asInt())
                .as("three quarters of an hour at 1.05 minutes a scan")
                .isBetween(42, 43);
        assertThat(powers.at("/1/outlook/read").asInt()).as("one quarter").isBetween(14, 15);
    }

    @Test
    void who_signs_without_having_the_shift_sees_what_a_day_would_have_been_but_not_its_hours() {
        reading(TestServer.START.minus(Duration.ofHours(20)), TestServer.START.minus(Duration.ofHours(3)), 0.5);
        TestClient targeting = server.signedInAs(Role.TARGETING_OFFICER);
        TestClient offDuty = supervisorOffDuty();
        supervisor.post("/api/review/policies", RISK_ALONE);
        for (TestClient client : List.of(targeting, offDuty)) {
            JsonNode tried =
                    client.post("/api/review/policies/simulate", RISK_ALONE).json();
            JsonNode kept = client.get("/api/review/policies").json().at("/versions/0/trial");
            for (JsonNode trial : List.of(tried, kept)) {
                assertThat(trial.at("/really/unreadAtCutOff").asInt()).isEqualTo(1);
                assertThat(trial.at("/inForce/hours").size()).isZero();
                assertThat(trial.at("/proposed/hours").size()).isZero();
            }
            assertThat(client.get("/api/review/capacity").status()).isEqualTo(403);
            assertThat(client.get("/api/review/waiting").status()).isEqualTo(403);
        }
        for (TestClient client : List.of(supervisor, server.signedInAs(Role.AUDITOR))) {
            JsonNode kept = client.get("/api/review/policies").json().at("/versions/0/trial");
            assertThat(kept.at("/inForce/hours").size()).isEqualTo(24);
            assertThat(client.get("/api/review/capacity").status()).isEqualTo(200);
            assertThat(client.get("/api/review/waiting").status()).isEqualTo(200);
        }
    }

    private TestClient supervisorOffDuty() {
        TestPeople.Login login = server.people().stranger(Role.DUTY_SUPERVISOR);
        server.bean(Standings.class)
                .setVetting(People.NOBODY, login.id(), false, TestServer.START.plus(Duration.ofDays(30)));
        return server.client().signIn(login);
    }

    private TestClient.Answer judge(TestClient who, int number, String how) {
        return who.post("/api/review/policies/" + number + "/" + how, Map.of("note", "seen"));
    }

    private UUID reading(Instant received, Instant cutOff, double risk) {
        return reading("customs-control", received, cutOff, risk);
    }

    private UUID reading(String power, Instant received, Instant cutOff, double risk) {
        UUID scan = UUID.randomUUID();
        database.sql("""
                with scan as (insert into review.scan (scan_id, cut_off, received_at, risk)
                              values (:scan, :cutOff, :received, :risk) returning scan_id)
                insert into review.reading (id, scan_id, legal_power, ordinal, because, state, entered_at)
                select scan_id, scan_id, :power, 1, 'first', 'waiting', :received from scan
                """)
                .param("scan", scan)
                .param("power", power)
                .param("cutOff", Timestamp.from(cutOff))
                .param("received", Timestamp.from(received))
                .param("risk", risk)
                .update();
        return scan;
    }

    private void decisions(Instant first, int count) {
        UUID reader = UUID.randomUUID();
        for (int i = 0; i < count; i++) {
            UUID scan = reading(first.minus(Duration.ofDays(9)), first.minus(Duration.ofDays(9)), 0);
            UUID lease = UUID.randomUUID();
            Timestamp at = Timestamp.from(first.plusSeconds(60L * i));
            database.sql("""
                    insert into review.lease (id, scan_id, reading_id, account_id, agency, legal_power, given_at, expires_at,
                                              ended_at, ending)
                    values (:lease, :scan, :scan, :reader, 'customs', 'customs-control', :at, :at, :at, 'decided')
                    """)
                    .param("lease", lease)
                    .param("scan", scan)
                    .param("reader", reader)
                    .param("at", at)
                    .update();
            database.sql("""
                    insert into review.decision (id, scan_id, reading_id, lease_id, verdict, reason_code, marks, seconds_shown,
                                                 account_id, reader, agency, legal_power, decided_at, leaf)
                    values (:lease, :scan, :scan, :lease, 'clear', 'homogeneous', '[]', 30, :reader, 'reader-test', 'customs',
                            'customs-control', :at, :leaf)
                    """)
                    .param("lease", lease)
                    .param("scan", scan)
                    .param("reader", reader)
                    .param("at", at)
                    .param("leaf", 900_000L + i)
                    .update();
        }
    }

    private int leaves(String kind) {
        return database.sql("""
                        select count(distinct id) from (select id, leaf from journal.pending
                                                        union all select pending_id, leaf from journal.leaf) leaves
                        where convert_from(leaf, 'UTF8') like :kind
                        """)
                .param("kind", "%\"" + kind + "\"%")
                .query(Integer.class)
                .single();
    }
}
