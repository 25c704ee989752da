package org.aforo.server.review.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class FiguresRoadTest {

    private static final TestServer SERVER = TestServer.start();
    private static final JdbcClient DATABASE = JdbcClient.create(SERVER.database());
    private static final String POWER = "customs-control";

    /** Tuesday of the week before, ten in the morning at Guayaquil. */
    private static final Instant LAST_WEEK = Instant.parse("2026-11-17T15:00:00Z");

    private static long leaf = 1_000_000;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.sql("truncate review.scan, review.reading, review.lease, review.decision cascade")
                .update();
    }

    @Test
    void an_analyst_sees_the_own_figures_and_agreement_of_weeks_that_are_over() {
        TestPeople.Login login = SERVER.people().person(Role.ANALYST);
        UUID own = login.id();
        UUID other = UUID.randomUUID();
        for (int i = 0; i < 30; i++) {
            UUID scan = scan();
            Instant at = LAST_WEEK.plusSeconds(i);
            read(scan, 1, "first", own, i < 5 ? "examine" : "clear", 10 + i, at);
            read(scan, 2, "random", other, i < 4 || i == 29 ? "examine" : "clear", 20, at.plusSeconds(600));
        }
        UUID thisWeek = scan();
        read(thisWeek, 1, "first", own, "clear", 60, SERVER.clock().instant().minusSeconds(60));
        read(
                thisWeek,
                2,
                "random",
                other,
                "examine",
                60,
                SERVER.clock().instant().minusSeconds(30));
        JsonNode figures =
                SERVER.client().signIn(login).get("/api/review/me/statistics").json();
        assertThat(figures.get("readings").asLong()).isEqualTo(31);
        assertThat(figures.at("/byVerdict/examine").asLong()).isEqualTo(5);
        assertThat(figures.get("secondsMedian").asDouble()).isEqualTo(25);
        assertThat(figures.get("secondsQuartiles").size()).isEqualTo(3);
        assertThat(figures.get("perHour").size()).isEqualTo(2);
        assertThat(figures.get("doubleRead").asLong())
                .as("this week's pair is not told yet")
                .isEqualTo(30);
        assertThat(figures.get("agreed").asLong()).isEqualTo(28);
        assertThat(figures.get("enough").asBoolean()).isTrue();
        // observed 28/30, expected (5*5 + 25*25) / 900
        double expected = 650.0 / 900;
        assertThat(figures.get("kappa").asDouble()).isCloseTo((28.0 / 30 - expected) / (1 - expected), within(1e-9));
        assertThat(figures.get("kappaLow").asDouble())
                .isLessThan(figures.get("kappa").asDouble());
    }

    @Test
    void a_supervisor_has_no_way_to_another_s_figures() {
        TestClient supervisor = SERVER.signedInAs(Role.DUTY_SUPERVISOR);
        assertThat(supervisor.get("/api/review/me/statistics").status()).isEqualTo(403);
        TestClient analyst = SERVER.signedInAs(Role.ANALYST);
        assertThat(analyst.get("/api/review/agreement").status()).isEqualTo(403);
        assertThat(analyst.get("/api/review/groups").status()).isEqualTo(403);
    }

    @Test
    void agreement_is_told_by_power_cause_and_week_and_leads_to_where_readers_differed() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        for (int i = 0; i < 25; i++) {
            UUID scan = scan();
            read(scan, 1, "first", one, i < 6 ? "examine" : "clear", 10, LAST_WEEK);
            read(scan, 2, i < 20 ? "random" : "duress", two, i < 5 ? "person-suspected" : "clear", 20, LAST_WEEK);
        }
        UUID scan = scan();
        read(scan, 1, "first", one, "clear", 10, LAST_WEEK.minus(Duration.ofDays(7)));
        UUID second = read(scan, 2, "risk", two, "rescan", 20, LAST_WEEK.plusSeconds(1));
        UUID third = read(scan, 3, "disagreement", UUID.randomUUID(), "clear", 20, LAST_WEEK.plusSeconds(60));
        JsonNode told = SERVER.signedInAs(Role.DUTY_SUPERVISOR)
                .get("/api/review/agreement")
                .json();
        assertThat(told.at("/all/pairs").asLong()).isEqualTo(26);
        assertThat(told.at("/all/agreed").asLong()).isEqualTo(24);
        assertThat(told.at("/all/bothOpen").asLong()).isEqualTo(5);
        assertThat(told.at("/all/oneOpen").asLong()).isEqualTo(1);
        assertThat(told.at("/byPower/0/name").asString()).isEqualTo(POWER);
        assertThat(told.toString()).doesNotContain("duress");
        JsonNode random = named(told.get("byCause"), "random");
        assertThat(random.get("pairs").asLong()).isEqualTo(20);
        assertThat(random.get("enough").asBoolean()).isTrue();
        JsonNode other = named(told.get("byCause"), "other");
        assertThat(other.get("enough").asBoolean()).isFalse();
        assertThat(other.get("kappa").isNull()).isTrue();
        assertThat(named(told.get("perWeek"), "2026-11-16").get("pairs").asLong())
                .as("the later word says when")
                .isEqualTo(26);
        assertThat(told.get("disagreed").asLong()).isEqualTo(2);
        assertThat(told.at("/disagreements/0/second/decisionId").asString()).isEqualTo(second.toString());
        assertThat(told.at("/disagreements/0/third/decisionId").asString()).isEqualTo(third.toString());
        assertThat(told.at("/disagreements/1/third").isNull()).isTrue();
    }

    @Test
    void two_units_are_compared_only_where_each_has_three_readers_in_it() {
        List<UUID> analysts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            analysts.add(SERVER.people().person(Role.ANALYST).id());
        }
        for (int i = 0; i < 24; i++) {
            UUID scan = scan();
            read(scan, 1, "first", analysts.get(i % 2), i < 6 ? "examine" : "clear", 10, LAST_WEEK);
            read(scan, 2, "random", analysts.get((i + 1) % 2), i < 5 ? "examine" : "clear", 20, LAST_WEEK);
        }
        assertThat(between().get("figures").isNull()).as("two people").isTrue();
        UUID scan = scan();
        read(scan, 1, "first", analysts.get(2), "clear", 10, LAST_WEEK);
        read(scan, 2, "random", analysts.get(0), "clear", 20, LAST_WEEK);
        JsonNode told = between();
        assertThat(told.get("one").asString()).isEqualTo(told.get("other").asString());
        assertThat(told.at("/figures/pairs").asLong()).isEqualTo(25);
        assertThat(told.at("/figures/agreed").asLong()).isEqualTo(24);
    }

    private static JsonNode between() {
        JsonNode units = SERVER.signedInAs(Role.DUTY_SUPERVISOR)
                .get("/api/review/agreement")
                .json()
                .get("byUnits");
        assertThat(units.size()).isEqualTo(1);
        return units.get(0);
    }

    @Test
    void a_correction_is_nobody_s_second_reading() {
        UUID scan = scan();
        UUID decision = read(scan, 1, "first", UUID.randomUUID(), "clear", 10, LAST_WEEK);
        DATABASE.sql("""
                        insert into review.decision (id, scan_id, verdict, reason_code, marks, seconds_shown, account_id, reader,
                            agency, legal_power, decided_at, corrects, why, leaf)
                        values (:id, :scan, 'examine', 'dense-mass', '[]', 0, :account, 'reader-x', 'customs', :power, :at,
                            :corrects, 'because', :leaf)
                        """)
                .param("id", UUID.randomUUID())
                .param("scan", scan)
                .param("account", UUID.randomUUID())
                .param("power", POWER)
                .param("at", Timestamp.from(LAST_WEEK))
                .param("corrects", decision)
                .param("leaf", ++leaf)
                .update();
        JsonNode told = SERVER.signedInAs(Role.DUTY_SUPERVISOR)
                .get("/api/review/agreement")
                .json();
        assertThat(told.at("/all/pairs").asLong()).isZero();
    }

    @Test
    void a_group_says_nothing_where_a_number_could_be_one_person_s() {
        List<UUID> analysts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            analysts.add(SERVER.people().person(Role.ANALYST).id());
        }
        readAs(analysts.subList(0, 2), 60);
        assertThat(onlyGroup().get("suppressed").asBoolean())
                .as("two analysts, 120 readings")
                .isTrue();
        assertThat(onlyGroup().get("readings").isNull()).isTrue();
        readAs(analysts.subList(2, 3), 10);
        JsonNode told = onlyGroup();
        assertThat(told.get("suppressed").asBoolean()).isFalse();
        assertThat(told.get("analysts").asInt()).isEqualTo(3);
        assertThat(told.get("readings").asLong()).isEqualTo(130);
        assertThat(told.get("readingsPerHour").asDouble()).isCloseTo(130.0 / 3, within(1e-9));
        assertThat(told.get("shift").asString()).isEqualTo("morning");
        assertThat(told.get("passedOn").asInt()).isZero();
        passedOn(analysts.get(0));
        passedOn(analysts.get(3));
        assertThat(onlyGroup().get("passedOn").asInt()).isEqualTo(2);
        assertThat(onlyGroup().get("letLie").asInt()).isZero();
        readAs(analysts.subList(0, 1), 300);
        assertThat(onlyGroup().get("suppressed").asBoolean())
                .as("one of them has more than two thirds")
                .isTrue();
    }

    @Test
    void this_week_is_not_among_the_groups_and_few_readings_are_not_told() {
        List<UUID> analysts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            analysts.add(SERVER.people().person(Role.ANALYST).id());
        }
        for (UUID analyst : analysts) {
            for (int i = 0; i < 50; i++) {
                read(
                        scan(),
                        1,
                        "first",
                        analyst,
                        "clear",
                        10,
                        SERVER.clock().instant().minusSeconds(i));
            }
        }
        assertThat(groups().size()).isZero();
        readAs(analysts, 33);
        assertThat(onlyGroup().get("suppressed").asBoolean()).as("99 readings").isTrue();
    }

    @Test
    void a_period_that_makes_no_sense_is_refused() {
        TestClient supervisor = SERVER.signedInAs(Role.DUTY_SUPERVISOR);
        assertThat(supervisor
                        .get("/api/review/agreement?from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z")
                        .code())
                .isEqualTo("review.period-refused");
        assertThat(supervisor
                        .get("/api/review/groups?from=2020-01-01T00:00:00Z&to=2026-11-23T00:00:00Z")
                        .code())
                .isEqualTo("review.period-refused");
    }

    private static void readAs(List<UUID> analysts, int each) {
        for (UUID analyst : analysts) {
            for (int i = 0; i < each; i++) {
                read(scan(), 1, "first", analyst, "clear", 10, LAST_WEEK.plusSeconds(i));
            }
        }
    }

    private static void passedOn(UUID analyst) {
        DATABASE.sql("""
                        insert into review.lease (id, scan_id, account_id, agency, legal_power, given_at, expires_at, ended_at, ending)
                        values (:id, :scan, :analyst, 'customs', :power, :at, :at, :at, 'returned')
                        """)
                .param("id", UUID.randomUUID())
                .param("scan", scan())
                .param("analyst", analyst)
                .param("power", POWER)
                .param("at", Timestamp.from(LAST_WEEK))
                .update();
    }

    private static JsonNode groups() {
        return SERVER.signedInAs(Role.DUTY_SUPERVISOR)
                .get("/api/review/groups")
                .json()
                .get("items");
    }

    private static JsonNode onlyGroup() {
        JsonNode groups = groups();
        assertThat(groups.size()).isEqualTo(1);
        return groups.get(0);
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode item : list) {
            if (item.get("name").asString().equals(name)) {
                return item.get("figures");
            }
        }
        throw new AssertionError(name + " is not in " + list);
    }

    private static UUID scan() {
        UUID scan = UUID.randomUUID();
        DATABASE.sql("insert into review.scan (scan_id, received_at) values (:scan, :at)")
                .param("scan", scan)
                .param("at", Timestamp.from(LAST_WEEK.minusSeconds(3_600)))
                .update();
        return scan;
    }

    /** A reading decided, with its lease; the decision's id. */
    private static UUID read(
            UUID scan, int ordinal, String because, UUID account, String verdict, int seconds, Instant at) {
        UUID id = UUID.randomUUID();
        DATABASE.sql("""
                        with reading as (
                            insert into review.reading (scan_id, legal_power, ordinal, because, state, entered_at)
                            values (:scan, :power, :ordinal, :because, 'decided', :at) returning id
                        ), lease as (
                            insert into review.lease (id, scan_id, account_id, agency, legal_power, given_at, expires_at, ended_at,
                                ending, reading_id)
                            select gen_random_uuid(), :scan, :account, 'customs', :power, :at, :at, :at, 'decided', id from reading
                            returning id, reading_id
                        )
                        insert into review.decision (id, scan_id, lease_id, reading_id, idempotency_key, verdict, reason_code, marks,
                            seconds_shown, account_id, reader, agency, legal_power, decided_at, leaf)
                        select :id, :scan, id, reading_id, 'key', :verdict, 'as-declared', '[]', :seconds, :account, 'reader-x',
                            'customs', :power, :at, :leaf from lease
                        """)
                .param("scan", scan)
                .param("power", POWER)
                .param("ordinal", ordinal)
                .param("because", because)
                .param("account", account)
                .param("id", id)
                .param("verdict", verdict)
                .param("seconds", seconds)
                .param("at", Timestamp.from(at))
                .param("leaf", ++leaf)
                .update();
        return id;
    }
}
