package org.aforo.server.examinations.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.examinations.Examinations;
import org.aforo.server.platform.Role;
import org.aforo.server.targeting.Outcomes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody is found in a container, over real HTTP. */
class ProtectionRoadTest {

    private static final AtomicInteger VOYAGES = new AtomicInteger(600);

    private static TestServer server;
    private static TestClient supervisor;
    private static TestClient terminal;
    private static TestClient examiner;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        examiner = server.signedInAs(Role.EXAMINING_OFFICER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Box(UUID visit, String examination) {}

    private static Box begun() {
        UUID visit = UUID.fromString(terminal.post(
                        "/api/visits",
                        Map.of(
                                "containerNumber", "ZZQU4768438",
                                "voyage", VOYAGES.incrementAndGet() + "N",
                                "direction", "export",
                                "port", "ECGYE",
                                "terminal", TestPeople.UNIT))
                .json()
                .get("id")
                .asString());
        String id = supervisor
                .post("/api/examinations", Map.of("visitId", visit, "reasonCode", "tip"))
                .json()
                .get("order")
                .get("id")
                .asString();
        TestClient.Answer begun = examiner.put(
                "/api/examinations/" + id + "/facts/" + UUID.randomUUID(),
                Map.of("nr", 1, "kind", "begun", "said", Map.of(), "takenAt", now()));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        return new Box(visit, id);
    }

    private static String now() {
        return server.clock().instant().toString();
    }

    private static TestClient.Answer found(TestClient who, Box box, UUID record) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "persons", 3, "minors", 1, "help", List.of("medical-called"), "note", "weak, thirsty; speak Invented"));
        return who.put(
                "/api/examinations/" + box.examination() + "/person-found/" + record,
                Map.of("nr", 2, "takenAt", now(), "said", said));
    }

    @Test
    void a_person_found_stops_the_examination_raises_the_alarm_and_touches_no_label() {
        Box box = begun();
        UUID record = UUID.randomUUID();
        assertThat(found(examiner, box, record).status()).isEqualTo(204);
        assertThat(found(examiner, box, record).status()).isEqualTo(204);
        JsonNode order =
                examiner.get("/api/examinations/" + box.examination()).json().get("order");
        assertThat(order.get("state").asString()).isEqualTo("ended");
        assertThat(order.get("result").isNull()).isTrue();
        assertThat(server.bean(Outcomes.class).current(box.visit())).isEmpty();
        assertThat(server.bean(Examinations.class)
                        .endedBetween(TestServer.START, server.clock().instant().plusSeconds(1)))
                .noneMatch(each -> each.id().toString().equals(box.examination()));
        JsonNode alarms = terminal.get("/api/alarms").json().get("items");
        assertThat(alarms.toString()).contains("ZZQU4768438").doesNotContain("thirsty", "persons\":3");
        assertThat(supervisor
                        .get("/api/holds?visit=" + box.visit())
                        .json()
                        .get("items")
                        .get(0)
                        .get("mayRelease")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void the_record_is_seen_by_few_and_every_look_is_written_down() {
        Box box = begun();
        UUID record = UUID.randomUUID();
        found(examiner, box, record);
        String path = "/api/protection/" + record;
        TestClient other = server.signedInAs(Role.EXAMINING_OFFICER);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/api/protection").json().get("items").toString()).doesNotContain(record.toString());
        for (Role role : List.of(
                Role.AUDITOR, Role.TERMINAL_OPERATOR, Role.TARGETING_OFFICER, Role.ANALYST, Role.ADMINISTRATOR)) {
            assertThat(server.signedInAs(role).get(path).status())
                    .as(role.code())
                    .isEqualTo(403);
        }
        long before = looks(record);
        JsonNode seen = supervisor.get(path).json();
        assertThat(seen.get("said").get(0).get("persons").asInt()).isEqualTo(3);
        assertThat(seen.get("said").get(0).get("note").asString()).contains("thirsty");
        assertThat(looks(record)).isEqualTo(before + 1);
        assertThat(supervisor
                        .post(path + "/entries", Map.of("persons", 4, "help", List.of("medical-there", "interpreter")))
                        .status())
                .isEqualTo(204);
        assertThat(supervisor.post(path + "/entries", Map.of("persons", -1)).code())
                .isEqualTo("examinations.protection");
        assertThat(examiner.get(path).json().get("said").size()).isEqualTo(2);
    }

    private static long looks(UUID record) {
        return JdbcClient.create(server.database())
                .sql("""
                        select count(distinct id) from (
                            select id, leaf from journal.pending
                            union all select pending_id, leaf from journal.leaf) each
                        where convert_from(leaf, 'UTF8') like :kind and convert_from(leaf, 'UTF8') like :id
                        """)
                .param("kind", "%examinations.protection-seen%")
                .param("id", "%" + record + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void neither_the_database_nor_a_leaf_tells_what_was_said() {
        Box box = begun();
        UUID record = UUID.randomUUID();
        found(examiner, box, record);
        JdbcClient database = JdbcClient.create(server.database());
        List<String> kept = database.sql("select encode(sealed, 'escape') as said from examinations.protection_entry")
                .query((row, number) -> row.getString("said"))
                .list();
        assertThat(kept).isNotEmpty().noneMatch(said -> said.contains("thirsty") || said.contains("persons"));
        assertThat(database.sql("select count(*) from journal.sealed where members like '%thirsty%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from examinations.fact where said::text like '%thirsty%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_examination_that_nobody_began_finds_nobody() {
        Box box = begun();
        Box other = new Box(box.visit(), UUID.randomUUID().toString());
        assertThat(found(examiner, other, UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(found(supervisor, box, UUID.randomUUID()).status()).isEqualTo(403);
    }
}
