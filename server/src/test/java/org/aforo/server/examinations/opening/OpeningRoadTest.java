package org.aforo.server.examinations.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.examinations.Examinations;
import org.aforo.server.examinations.Examined;
import org.aforo.server.examinations.SeizureFound;
import org.aforo.server.platform.Role;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.Verdict;
import org.aforo.server.targeting.Outcomes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From the first look at the box to the label, over real HTTP, as a tablet sends it. */
class OpeningRoadTest {

    private static final AtomicInteger VOYAGES = new AtomicInteger(100);

    private static TestServer server;
    private static TestClient supervisor;
    private static TestClient terminal;
    private static TestClient examiner;
    private static final List<SeizureFound> SEIZURES = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("aforo.notices.terminals.ZZCL.way", "http"));
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        examiner = server.signedInAs(Role.EXAMINING_OFFICER);
        server.bean(ApplicationEventMulticaster.class).addApplicationListener(new Hearing());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A class and no lambda: which events it wants is told by its type. */
    private static final class Hearing implements ApplicationListener<PayloadApplicationEvent<SeizureFound>> {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<SeizureFound> event) {
            SEIZURES.add(event.getPayload());
        }
    }

    /** One box at the ramp. */
    private static final class Ramp {
        final UUID visit;
        final String id;
        int nr;

        Ramp() {
            TestClient.Answer made = terminal.post(
                    "/api/visits",
                    Map.of(
                            "containerNumber", "ZZQU4768438",
                            "voyage", VOYAGES.incrementAndGet() + "N",
                            "direction", "export",
                            "port", "ECGYE",
                            "terminal", TestPeople.UNIT));
            visit = UUID.fromString(made.json().get("id").asString());
            server.announce(new DecisionRecorded(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    visit,
                    Verdict.EXAMINE,
                    "dense-mass",
                    "customs-control",
                    null,
                    server.clock().instant()));
            id = supervisor
                    .get("/api/examinations?visit=" + visit)
                    .json()
                    .get("items")
                    .get(0)
                    .get("id")
                    .asString();
        }

        TestClient.Answer send(UUID fact, int place, String kind, Map<String, ? extends @Nullable Object> said) {
            Map<String, Object> body = new HashMap<>();
            body.put("nr", place);
            body.put("kind", kind);
            body.put("said", said);
            body.put("takenAt", server.clock().instant().toString());
            return examiner.put("/api/examinations/" + id + "/facts/" + fact, body);
        }

        TestClient.Answer record(String kind, Map<String, ? extends @Nullable Object> said) {
            TestClient.Answer answer = send(UUID.randomUUID(), nr + 1, kind, said);
            if (answer.status() == 200) {
                nr++;
            }
            return answer;
        }

        void must(String kind, Map<String, ? extends @Nullable Object> said) {
            TestClient.Answer answer = record(kind, said);
            assertThat(answer.status()).as(kind + ": " + answer.text()).isEqualTo(200);
        }

        void untilOpened(String... photos) {
            must("begun", Map.of());
            must("air", air(true));
            must("identity", identity(photos));
            must("opened", Map.of());
        }

        JsonNode order() {
            return examiner.get("/api/examinations/" + id).json().get("order");
        }
    }

    private static Map<String, Object> air(boolean safe, String... signs) {
        return Map.of("placard", false, "oxygenPercent", 20.9, "safe", safe, "signs", List.of(signs));
    }

    private static Map<String, Object> identity(String... photos) {
        return Map.of(
                "container",
                "ZZQU 476843 8",
                "seals",
                List.of(Map.of("number", "zz0000001", "state", "intact")),
                "photos",
                photos.length == 0 ? List.of("0".repeat(64)) : List.of(photos));
    }

    private static byte[] photo(int number) {
        BufferedImage image = new BufferedImage(20 + number, 20, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<JsonNode> notices(UUID visit) {
        List<JsonNode> about = new ArrayList<>();
        for (JsonNode each : terminal.get("/api/notices").json()) {
            if (each.get("visitId").asString().equals(visit.toString())) {
                about.add(each);
            }
        }
        return about;
    }

    @Test
    void a_box_in_which_nothing_was_found_becomes_a_label_is_sealed_anew_and_let_go() {
        Ramp ramp = new Ramp();
        ramp.untilOpened();
        assertThat(ramp.record("result", Map.of("result", "nothing-found")).code())
                .isEqualTo("examinations.look-first");
        for (String place : List.of("doors", "cargo", "front", "floor", "roof", "walls", "chassis")) {
            ramp.must("looked", Map.of("place", place, "outcome", "nothing"));
        }
        ramp.must("result", Map.of("result", "nothing-found"));
        assertThat(ramp.record("ended", Map.of()).code()).isEqualTo("examinations.reseal-first");
        ramp.must("resealed", Map.of("seal", "zz9000001", "photos", List.of("1".repeat(64))));
        JsonNode told = notices(ramp.visit).getLast();
        assertThat(told.get("kind").asString()).isEqualTo("sealed");
        assertThat(told.get("seal").asString()).isEqualTo("ZZ9000001");
        ramp.must("ended", Map.of());
        assertThat(ramp.order().get("result").asString()).isEqualTo("nothing-found");
        assertThat(server.bean(Outcomes.class).current(ramp.visit).orElseThrow().found())
                .isFalse();
        assertThat(ramp.order().get("hold").get("state").asString()).isEqualTo("release-sent");
        assertThat(ramp.record("air", air(true)).code()).isEqualTo("examinations.over");
    }

    @Test
    void a_seizure_is_announced_with_its_place_and_the_box_stays_held() {
        Ramp ramp = new Ramp();
        ramp.untilOpened();
        UUID finding = UUID.randomUUID();
        Map<String, Object> found = Map.of(
                "place", "floor", "what", "drugs", "packages", 40, "kg", 48.5, "photos", List.of("2".repeat(64)));
        assertThat(ramp.send(finding, ++ramp.nr, "found", found).status()).isEqualTo(200);
        ramp.must(
                "located",
                Map.of("finding", finding, "scanId", UUID.randomUUID(), "view", 0, "x", 10, "y", 20, "w", 30, "h", 40));
        ramp.must("result", Map.of("result", "seizure"));
        ramp.must("resealed", Map.of("seal", "ZZ9000002", "photos", List.of("1".repeat(64))));
        ramp.must("ended", Map.of());
        assertThat(SEIZURES)
                .filteredOn(each -> each.visitId().equals(ramp.visit))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.place()).isEqualTo("floor");
                    assertThat(each.examinationId()).hasToString(ramp.id);
                });
        Examined examined =
                server.bean(Examinations.class).find(UUID.fromString(ramp.id)).orElseThrow();
        assertThat(examined.findings()).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(finding);
            assertThat(each.kg()).isEqualTo(48.5);
            assertThat(java.util.Objects.requireNonNull(each.spot()).w()).isEqualTo(30);
        });
        assertThat(examined.newSeal()).isEqualTo("ZZ9000002");
        assertThat(server.bean(Examinations.class)
                        .endedBetween(TestServer.START, server.clock().instant().plusSeconds(1)))
                .extracting(Examined::id)
                .contains(examined.id());
        assertThat(server.bean(Outcomes.class).current(ramp.visit).orElseThrow().found())
                .isTrue();
        assertThat(ramp.order().get("hold").get("state").asString()).isNotEqualTo("release-sent");
    }

    @Test
    void the_sheet_gives_back_what_was_recorded_in_the_words_it_was_said_in() {
        Ramp ramp = new Ramp();
        ramp.untilOpened();
        ramp.must("looked", Map.of("place", "roof", "outcome", "nothing"));
        ramp.must("found", Map.of("place", "floor", "what", "drugs"));
        assertThat(examiner.get("/api/examinations/" + ramp.id + "/sheet")
                        .json()
                        .get("facts")
                        .values())
                .filteredOn(fact -> fact.get("said").has("place"))
                .extracting(fact -> fact.get("said").get("place").asString())
                .containsExactly("roof", "floor");
    }

    @Test
    void nobody_opens_before_the_air_is_safe_and_a_possible_person_is_protected() {
        Ramp ramp = new Ramp();
        assertThat(ramp.record("air", air(true)).code()).isEqualTo("examinations.begin-first");
        ramp.must("begun", Map.of());
        ramp.must("identity", identity());
        assertThat(ramp.record("opened", Map.of()).code()).isEqualTo("examinations.air-first");
        assertThat(ramp.record("air", Map.of("placard", true, "co2Ppm", 9_000, "safe", true, "signs", List.of()))
                        .code())
                .isEqualTo("examinations.air-harms");
        ramp.must("air", air(true, "sound"));
        assertThat(ramp.record("opened", Map.of()).code()).isEqualTo("examinations.protection-first");
        assertThat(ramp.record("protection", Map.of("done", List.of("spoken-to")))
                        .code())
                .isEqualTo("examinations.fact");
        ramp.must("protection", Map.of("done", FactReader.PROTECTION));
        ramp.must("opened", Map.of());
    }

    @Test
    void an_alarm_that_is_open_asks_for_protection_before_opening() {
        Ramp ramp = new Ramp();
        server.announce(new DecisionRecorded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ramp.visit,
                Verdict.PERSON_SUSPECTED,
                "person-shape",
                "customs-control",
                null,
                server.clock().instant()));
        ramp.must("begun", Map.of());
        ramp.must("air", air(true));
        ramp.must("identity", identity());
        assertThat(ramp.record("opened", Map.of()).code()).isEqualTo("examinations.protection-first");
    }

    @Test
    void a_fact_delivered_twice_is_kept_once_and_one_out_of_order_waits_for_its_turn() {
        Ramp ramp = new Ramp();
        UUID begun = UUID.randomUUID();
        assertThat(ramp.send(begun, 1, "begun", Map.of()).status()).isEqualTo(200);
        assertThat(ramp.send(begun, 1, "begun", Map.of()).status()).isEqualTo(200);
        assertThat(ramp.send(begun, 7, "begun", Map.of()).json().get("nr").asInt())
                .isEqualTo(1);
        assertThat(ramp.send(begun, 1, "air", air(true)).code()).isEqualTo("examinations.fact-differs");
        TestClient.Answer early = ramp.send(UUID.randomUUID(), 3, "air", air(true));
        assertThat(early.code()).isEqualTo("examinations.fact-order");
        assertThat(early.json().get("next").asString()).isEqualTo("2");
        assertThat(examiner.get("/api/examinations/" + ramp.id + "/sheet")
                        .json()
                        .get("facts")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void facts_sent_at_once_by_many_hands_are_each_kept_once() throws InterruptedException {
        Ramp ramp = new Ramp();
        ramp.must("begun", Map.of());
        UUID fact = UUID.randomUUID();
        List<Integer> statuses = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> hands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            hands.add(Thread.startVirtualThread(
                    () -> statuses.add(ramp.send(fact, 2, "air", air(true)).status())));
        }
        for (Thread hand : hands) {
            hand.join();
        }
        assertThat(statuses).hasSize(8).containsOnly(200);
        assertThat(JdbcClient.create(server.database())
                        .sql("select count(*) from examinations.fact where examination_id = cast(:id as uuid)")
                        .param("id", ramp.id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_photo_is_taken_only_under_the_digest_a_fact_names_and_only_as_a_picture() {
        Ramp ramp = new Ramp();
        byte[] seal = photo(1);
        byte[] page = "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        String path = "/api/examinations/" + ramp.id + "/photos";
        assertThat(examiner.postBytes(path, seal).code()).isEqualTo("examinations.photo-unnamed");
        ramp.untilOpened(digest(seal), digest(page));
        assertThat(examiner.postBytes(path, seal).status()).isEqualTo(200);
        assertThat(examiner.postBytes(path, seal).status()).isEqualTo(200);
        assertThat(examiner.postBytes(path, photo(2)).code()).isEqualTo("examinations.photo-unnamed");
        assertThat(examiner.postBytes(path, page).code()).isEqualTo("examinations.photo-kind");
        TestClient.Answer shown = supervisor.get(path + "/" + digest(seal));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(seal);
        assertThat(examiner.get("/api/examinations/" + ramp.id + "/sheet")
                        .json()
                        .get("photos")
                        .toString())
                .contains(digest(seal));
    }

    @Test
    void what_was_recorded_is_never_changed_and_only_officers_record() {
        Ramp ramp = new Ramp();
        ramp.must("begun", Map.of());
        JdbcClient database = JdbcClient.create(server.database());
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        database.sql("update examinations.fact set nr = 9").update())
                .hasMessageContaining("add, never change");
        for (TestClient other : List.of(supervisor, terminal, server.signedInAs(Role.AUDITOR))) {
            assertThat(other.put(
                                    "/api/examinations/" + ramp.id + "/facts/" + UUID.randomUUID(),
                                    Map.of(
                                            "nr",
                                            2,
                                            "kind",
                                            "begun",
                                            "said",
                                            Map.of(),
                                            "takenAt",
                                            "2026-11-24T12:00:00Z"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(terminal.get("/api/examinations/" + ramp.id + "/sheet").status())
                .isEqualTo(403);
    }

    @Test
    void leaves_of_an_examination_name_no_box_and_no_person() {
        Ramp ramp = new Ramp();
        ramp.untilOpened();
        List<String> leaves = JdbcClient.create(server.database())
                .sql("select convert_from(leaf, 'UTF8') as leaf from journal.pending")
                .query((row, number) -> row.getString("leaf"))
                .list();
        List<String> sequenced = JdbcClient.create(server.database())
                .sql("select convert_from(leaf, 'UTF8') as leaf from journal.leaf")
                .query((row, number) -> row.getString("leaf"))
                .list();
        List<String> mine = new ArrayList<>(leaves);
        mine.addAll(sequenced);
        mine.removeIf(leaf -> !leaf.contains(ramp.id));
        assertThat(mine).hasSizeGreaterThanOrEqualTo(5);
        assertThat(mine).noneMatch(leaf -> leaf.contains(ramp.visit.toString()) || leaf.contains("ZZQU"));
    }
}
