package org.aforo.server.examinations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.ReadingRoad;
import org.aforo.server.review.Verdict;
import org.aforo.server.scans.TestScans;
import org.aforo.server.targeting.Outcomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The replay over real HTTP: a seizure is entered, its visit is found, what we did is put together, and a person concludes. */
class ReplayRoadTest {

    private static final String BOX = "ZZQU0000014";
    private static final String OTHER = "ZZQU0000020";

    private TestServer server;
    private ReadingRoad road;
    private TestClient supervisor;
    private TestClient terminal;

    @BeforeEach
    void start() {
        server = TestServer.start();
        road = new ReadingRoad(server);
        supervisor = road.supervisor();
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void passed(String container, String voyage, String booked, String loaded) {
        String events = """
                {"at":"%s","kind":"booked","terminal":"SALADA","container":"%s","voyage":"%s","direction":"export","port":"ECGYE","line":"ZZL","shipper":"Bananera Inventada","hs":"080390","containerType":"45R1"}
                {"at":"%s","kind":"gate-in","terminal":"SALADA","container":"%s","voyage":"%s","lorry":"DAA-001"}
                {"at":"%s","kind":"sealed","terminal":"SALADA","container":"%s","voyage":"%s","stage":"arrival","seal":"S-1"}
                {"at":"%s","kind":"loaded","terminal":"SALADA","container":"%s","voyage":"%s","slot":"0010203"}
                """.formatted(
                        booked, container, voyage, booked, container, voyage, booked, container, voyage, loaded,
                        container, voyage);
        TestClient.Answer answer = terminal.postBytes(
                "/api/messages?name=" + voyage + "-events.jsonl", events.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private static Map<String, Object> report(String container, Map<String, Object> further) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "found", "cocaine",
                "seizedOn", "2026-12-10",
                "port", "BEANR",
                "container", container,
                "kg", 420,
                "placeWords", "bags behind the doors",
                "source", "Customs of BE (invented)",
                "scheme", "6x6",
                "grade", "B2"));
        body.putAll(further);
        return body;
    }

    private JsonNode entered(String container, Map<String, Object> further) {
        TestClient.Answer answer = supervisor.post("/api/examinations/seizures", report(container, further));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode replay(JsonNode item) {
        TestClient.Answer answer = supervisor.get("/api/examinations/seizures/" + id(item));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String id(JsonNode item) {
        return item.get("report").get("id").asString();
    }

    private Optional<Outcomes.Recorded> label(JsonNode item) {
        return server.bean(Outcomes.class)
                .current(UUID.fromString(item.get("visit").get("id").asString()));
    }

    private TestClient.Answer conclude(JsonNode item, Map<String, Object> body) {
        return supervisor.post("/api/examinations/seizures/" + id(item) + "/conclusions", body);
    }

    @Test
    void the_only_visit_that_can_be_meant_is_found_and_said_to_be_found_by_rule() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        JsonNode item = entered(BOX, Map.of());
        assertThat(item.get("how").asString()).isEqualTo("only-one");
        assertThat(item.get("visit").get("voyage").asString()).isEqualTo("V1");
        JsonNode rebuilt = replay(item).get("rebuilt");
        assertThat(rebuilt.get("declared").get("shipper").asString()).isEqualTo("Bananera Inventada");
        assertThat(rebuilt.get("moments").findValuesAsString("kind")).contains("gate-in", "sealed", "loaded");
        assertThat(rebuilt.get("proposal").get("proposed").asString()).isEqualTo("never-read");
    }

    @Test
    void of_two_visits_neither_is_guessed_and_a_person_chooses() {
        passed(BOX, "V1", "2026-10-20T10:00:00Z", "2026-10-22T10:00:00Z");
        passed(BOX, "V2", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        JsonNode item = entered(BOX, Map.of());
        assertThat(item.get("visit").isNull()).isTrue();
        JsonNode candidates = replay(item).get("candidates");
        assertThat(candidates.size()).isEqualTo(2);
        String second = candidates.get(0).get("visit").get("id").asString();
        TestClient.Answer chosen =
                supervisor.post("/api/examinations/seizures/" + id(item) + "/visit", Map.of("visitId", second));
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        assertThat(chosen.json().get("how").asString()).isEqualTo("chosen");
        TestClient.Answer any = supervisor.post(
                "/api/examinations/seizures/" + id(item) + "/visit",
                Map.of("visitId", UUID.randomUUID().toString()));
        assertThat(any.code()).isEqualTo("examinations.visit-not-meant");
    }

    @Test
    void a_number_with_a_wrong_check_digit_is_offered_the_numbers_a_slip_away_and_never_taken_for_one() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        JsonNode item = entered("ZZQU0000019", Map.of());
        assertThat(item.get("report").get("checkDigitValid").asBoolean()).isFalse();
        assertThat(item.get("visit").isNull()).isTrue();
        JsonNode candidate = replay(item).get("candidates").get(0);
        assertThat(candidate.get("exact").asBoolean()).isFalse();
        assertThat(candidate.get("visit").get("containerNumber").asString()).isEqualTo(BOX);
    }

    @Test
    void who_read_it_stands_there_by_a_sealed_name_with_how_long_it_was_shown() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-12-01T10:00:00Z");
        JsonNode item = entered(BOX, Map.of());
        String scan = road.deliver(7);
        JdbcClient.create(server.database())
                .sql("update scans.scan set visit_id = :visit, match_state = 'matched' where id = :scan")
                .param("visit", UUID.fromString(item.get("visit").get("id").asString()))
                .param("scan", UUID.fromString(scan))
                .update();
        TestClient analyst = server.signedInAs(Role.ANALYST);
        JsonNode lease = ReadingRoad.next(analyst);
        assertThat(ReadingRoad.decide(analyst, lease, "clear", "as-declared").status())
                .isEqualTo(201);
        TestScans.await(() -> replay(item).get("rebuilt").get("read").size() == 1);
        JsonNode rebuilt = replay(item).get("rebuilt");
        JsonNode read = rebuilt.get("read").get(0);
        assertThat(read.get("reader").asString()).startsWith("reader-");
        assertThat(read.get("secondsShown").asInt()).isEqualTo(12);
        assertThat(read.has("readerName")).isFalse();
        assertThat(rebuilt.get("given").size()).isEqualTo(1);
        assertThat(rebuilt.get("proposal").get("weights").has("never-read")).isFalse();
    }

    /** Our own examination, as a tablet records it from eight in the morning on. */
    private void examined(String visit, List<Map.Entry<String, Map<String, Object>>> facts) {
        server.announce(new DecisionRecorded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.fromString(visit),
                Verdict.EXAMINE,
                "dense-mass",
                "customs-control",
                null,
                server.clock().instant()));
        String order = supervisor
                .get("/api/examinations?visit=" + visit)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        TestClient examiner = server.signedInAs(Role.EXAMINING_OFFICER);
        int nr = 0;
        for (var fact : facts) {
            nr++;
            TestClient.Answer answer = examiner.put(
                    "/api/examinations/" + order + "/facts/" + UUID.randomUUID(),
                    Map.of(
                            "nr", nr,
                            "kind", fact.getKey(),
                            "said", fact.getValue(),
                            "takenAt",
                                    Instant.parse("2026-11-21T08:00:00Z")
                                            .plusSeconds(60L * nr)
                                            .toString()));
            assertThat(answer.status()).as(fact.getKey() + ": " + answer.text()).isEqualTo(200);
        }
    }

    @Test
    void a_box_we_opened_ourselves_is_not_said_to_have_been_opened_by_somebody_else() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-12-01T10:00:00Z");
        terminal.postBytes(
                "/api/messages?name=V1-departure.jsonl", """
                {"at":"2026-11-30T10:00:00Z","kind":"sealed","terminal":"SALADA","container":"%s","voyage":"V1","stage":"departure","seal":"ZZ900"}
                """.formatted(BOX).getBytes(StandardCharsets.UTF_8));
        JsonNode item = entered(BOX, Map.of());
        String visit = item.get("visit").get("id").asString();
        String scan = road.deliver(7);
        JdbcClient.create(server.database())
                .sql(
                        "update scans.scan set visit_id = :visit, match_state = 'matched', acquired_at = '2026-11-20T12:00:00Z' where id = :scan")
                .param("visit", UUID.fromString(visit))
                .param("scan", UUID.fromString(scan))
                .update();
        List<String> photo = List.of("0".repeat(64));
        examined(
                visit,
                List.of(
                        Map.entry("begun", Map.of()),
                        Map.entry(
                                "air",
                                Map.of("placard", false, "oxygenPercent", 20.9, "safe", true, "signs", List.of())),
                        Map.entry(
                                "identity",
                                Map.of(
                                        "container", BOX,
                                        "seals", List.of(Map.of("number", "S-1", "state", "intact")),
                                        "photos", photo)),
                        Map.entry("opened", Map.of()),
                        Map.entry("looked", Map.of("place", "doors", "outcome", "nothing")),
                        Map.entry("result", Map.of("result", "irregularity", "note", "One pallet more than declared.")),
                        Map.entry("resealed", Map.of("seal", "ZZ-900", "photos", photo)),
                        Map.entry("ended", Map.of())));
        JsonNode rebuilt = replay(item).get("rebuilt");
        assertThat(rebuilt.get("moments").findValuesAsString("kind"))
                .contains("exam-opened", "exam-result", "exam-resealed");
        assertThat(rebuilt.get("moments")
                        .valueStream()
                        .filter(each -> each.get("grave").asBoolean()))
                .isEmpty();
        assertThat(rebuilt.get("proposal").get("reasons").findValuesAsString("code"))
                .contains("opened-looked", "seal-same-after")
                .doesNotContain("seal-changed-after");
        JsonNode links = supervisor
                .get("/api/examinations/seizures/month?month=2026-12")
                .json()
                .get("links");
        assertThat(links.valueStream()
                        .filter(each -> each.get("link").asString().equals("seal-changed"))
                        .map(each -> each.get("count").asInt()))
                .containsExactly(0);
    }

    @Test
    void concluded_it_is_a_label_and_a_lead_that_only_oversight_sees() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        JsonNode item = entered(BOX, Map.of());
        TestClient.Answer concluded = conclude(
                item,
                Map.of(
                        "concluded", "loaded-after",
                        "why", "The seal at the crane was not the one at the gate.",
                        "lead", Map.of("about", "yard", "words", "Block A, the night of the 21st.")));
        assertThat(concluded.status()).as(concluded.text()).isEqualTo(201);
        assertThat(concluded.json().get("conclusion").get("label").asBoolean()).isTrue();
        assertThat(label(item)).get().extracting(Outcomes.Recorded::found).isEqualTo(true);
        assertThat(supervisor.get("/api/examinations/integrity-leads").status()).isEqualTo(403);
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        JsonNode leads = auditor.get("/api/examinations/integrity-leads").json().get("items");
        assertThat(leads.get(0).get("about").asString()).isEqualTo("yard");
    }

    @Test
    void a_swapped_box_gives_the_visit_no_label_and_takes_back_the_one_it_had() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        JsonNode item = entered(BOX, Map.of());
        conclude(item, Map.of("concluded", "loaded-after", "why", "So it looked at first."));
        assertThat(label(item)).isPresent();
        conclude(item, Map.of("concluded", "swapped", "why", "Antwerp sent the plate: another box."));
        assertThat(label(item)).isEmpty();
        assertThat(replay(item).get("conclusions").size()).isEqualTo(2);
    }

    @Test
    void a_correction_is_a_report_of_its_own_and_a_label_on_the_wrong_visit_is_taken_back() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        passed(OTHER, "V1", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        JsonNode wrong = entered(BOX, Map.of());
        conclude(wrong, Map.of("concluded", "never-read", "why", "Nobody read it."));
        TestClient.Answer right = supervisor.post(
                "/api/examinations/seizures/" + id(wrong) + "/corrections",
                Map.of("report", report(OTHER, Map.of()), "why", "The paper says 2, not 1."));
        assertThat(right.status()).as(right.text()).isEqualTo(201);
        assertThat(right.json().get("visit").get("containerNumber").asString()).isEqualTo(OTHER);
        assertThat(label(wrong)).isEmpty();
        assertThat(replay(right.json()).get("history").size()).isEqualTo(1);
        assertThat(conclude(wrong, Map.of("concluded", "never-read", "why", "Once more."))
                        .code())
                .isEqualTo("examinations.report-corrected");
        assertThat(supervisor
                        .get("/api/examinations/seizures")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_person_is_no_seizure_by_form_or_by_file() {
        assertThat(supervisor
                        .post("/api/examinations/seizures", report(BOX, Map.of("found", "person")))
                        .code())
                .isEqualTo("examinations.report-person");
        JsonNode lines = supervisor
                .post("/api/examinations/seizures/file", Map.of("csv", """
                        hallado;fecha;puerto;contenedor;kilos;lugar;fuente
                        persona;2026-12-01;ESALG;ZZQU 000001 4;;;Aduana
                        cocaine;2026-12-01;ESALG;ZZQU 000001 4;1.250,5;;Aduana
                        cocaine;2026-12-01;ESALG;ZZQU 000001 4;250,5;bajo el piso;Aduana
                        """))
                .json()
                .get("items");
        assertThat(lines.get(0).get("code").asString()).isEqualTo("examinations.report-person");
        assertThat(lines.get(1).get("code").asString()).isEqualTo("examinations.report-refused");
        assertThat(lines.get(2).get("id").isNull()).isFalse();
        assertThat(supervisor
                        .get("/api/examinations/seizures")
                        .json()
                        .get("items")
                        .get(0)
                        .get("report")
                        .get("part")
                        .asString())
                .isEqualTo("floor");
    }

    @Test
    void neighbours_of_the_week_and_look_alikes_that_can_still_be_reached_stand_beside_it() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        passed(OTHER, "V1", "2026-11-21T10:00:00Z", "2026-11-22T11:00:00Z");
        JsonNode item = entered(BOX, Map.of());
        TestScans.await(
                () -> replay(item).get("rebuilt").get("around").get("reachable").size() == 1);
        JsonNode around = replay(item).get("rebuilt").get("around");
        assertThat(around.get("reachable").get(0).get("where").asString()).isEqualTo("at-sea");
        assertThat(around.get("groups").size()).isEqualTo(3);
        assertThat(around.get("groups").get(0).get("count").asInt()).isEqualTo(1);
    }

    @Test
    void what_was_entered_and_concluded_cannot_be_changed_even_in_the_database() {
        passed(BOX, "V1", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
        entered(BOX, Map.of());
        JdbcClient database = JdbcClient.create(server.database());
        for (String statement :
                List.of("update examinations.seizure_report set kg = 1", "delete from examinations.replay_visit")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> database.sql(statement).update()))
                    .hasMessageContaining("stays");
        }
    }
}
