package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.manifests.Direction;
import org.aforo.server.manifests.NewVisit;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The desk when things come at once, late, twice or malformed; and the quarantine. */
class DeskFaultsTest {

    private static final String NUMBER = "ZZQU4120677";

    private static TestServer server;
    private static TestClient officer;
    private static TestClient supervisor;
    private static JdbcClient database;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        officer = server.signedInAs(Role.TARGETING_OFFICER);
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        database = JdbcClient.create(server.database());
        transaction = server.bean(TransactionTemplate.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void clear() {
        database.sql("truncate scans.scan, scans.file, scans.plane, scans.view, scans.linking cascade")
                .update();
        database.sql("truncate manifests.visit cascade").update();
    }

    private static UUID waiting(@Nullable String number) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into scans.scan (id, state, complete, received_at, display_only, match_state, container_number)
                        values (:id, 'readable', true, :now, false, 'waiting', :number)
                        """)
                .param("id", id)
                .param("now", Timestamp.from(server.clock().instant()))
                .param("number", number)
                .update();
        return id;
    }

    private static UUID scan(@Nullable String number) {
        UUID id = waiting(number);
        match(id);
        return id;
    }

    private static void match(UUID id) {
        transaction.executeWithoutResult(status -> server.bean(Matcher.class).match(id));
    }

    private static Visit visit(String voyage, Duration cutOff) {
        return server.bean(Visits.class)
                .add(new NewVisit(
                        NUMBER,
                        voyage,
                        Direction.EXPORT,
                        "ECGYE",
                        null,
                        null,
                        server.clock().instant().plus(cutOff)));
    }

    private static String stateOf(UUID scan) {
        return server.bean(Scans.class).require(scan).match().state();
    }

    private static TestClient.Answer link(UUID scan, Visit visit, String reason) {
        return officer.post(
                "/api/scans/" + scan + "/match", Map.of("visitId", visit.id().toString(), "reason", reason));
    }

    /** Begins {@code first}, has {@code second} begun and under way before the first commits, and waits for both. */
    private static void overlapping(Runnable first, Runnable second) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch secondRuns = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        // Not the common pool: on two cores it has one thread, and nothing would overlap.
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> transaction.executeWithoutResult(status -> {
                first.run();
                begun.countDown();
                awaited(commit);
            }));
            awaited(begun);
            Future<?> other = threads.submit(() -> {
                secondRuns.countDown();
                second.run();
            });
            awaited(secondRuns);
            // Long enough for the second to end before the first commits, if it does not wait for it.
            Thread.sleep(700);
            commit.countDown();
            one.get(20, TimeUnit.SECONDS);
            other.get(20, TimeUnit.SECONDS);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_visit_not_yet_committed_while_its_scan_is_matched_still_takes_it() throws Exception {
        UUID scan = waiting(NUMBER);
        overlapping(() -> visit("V1", Duration.ofHours(5)), () -> match(scan));
        assertThat(stateOf(scan)).isEqualTo("matched");
    }

    @Test
    void a_visit_added_while_its_scan_is_being_sent_to_the_desk_still_takes_it() throws Exception {
        UUID scan = waiting(NUMBER);
        overlapping(() -> server.bean(Matcher.class).match(scan), () -> visit("V1", Duration.ofHours(5)));
        assertThat(stateOf(scan)).isEqualTo("matched");
    }

    @Test
    void a_scan_of_a_wrong_day_waits_at_the_desk_though_only_one_visit_has_its_number() {
        visit("V1", Duration.ofDays(60));
        UUID scan = scan(NUMBER);
        assertThat(stateOf(scan)).isEqualTo("none");
        JsonNode why = officer.get("/api/scans/desk")
                .json()
                .get("items")
                .get(0)
                .get("candidates")
                .get(0)
                .get("why");
        assertThat(why.toString()).isEqualTo("[\"same-number\",\"wrong-day\"]");
    }

    @Test
    void what_an_officer_linked_is_left_alone_by_a_visit_that_comes_later() {
        Visit chosen = visit("V1", Duration.ofDays(60));
        UUID scan = scan(NUMBER);
        link(scan, chosen, "gate list");
        visit("V2", Duration.ofHours(5));
        assertThat(stateOf(scan)).isEqualTo("desk");
        assertThat(server.bean(Scans.class).require(scan).visit())
                .extracting(ScanView.VisitLink::id)
                .isEqualTo(chosen.id());
    }

    @Test
    void a_reason_too_long_or_with_control_characters_is_refused_and_nothing_is_linked() {
        Visit visit = visit("V1", Duration.ofDays(60));
        UUID scan = scan(NUMBER);
        assertThat(link(scan, visit, "x".repeat(501)).code()).isEqualTo("scans.reason-missing");
        assertThat(link(scan, visit, "gate\u0000list").code()).isEqualTo("scans.reason-missing");
        assertThat(stateOf(scan)).isEqualTo("none");
        assertThat(link(scan, visit, "x".repeat(500)).status()).isEqualTo(200);
    }

    @Test
    void the_leaf_of_a_linking_names_both_visits_and_neither_reason_nor_officer() {
        Visit first = visit("V1", Duration.ofHours(5));
        Visit second = visit("V2", Duration.ofHours(6));
        UUID scan = scan(NUMBER);
        link(scan, first, "gate list");
        link(scan, second, "gate list amended");
        String leaf = database.sql("""
                        select convert_from(leaf, 'UTF8') from (
                            select id, leaf from journal.pending union all select pending_id, leaf from journal.leaf) as leaves
                        where id = (select max(leaf) from scans.linking where scan_id = :scan)
                        """).param("scan", scan).query(String.class).single();
        assertThat(leaf)
                .contains("scans.linked", first.id().toString(), second.id().toString())
                .doesNotContain("gate list", "reader-");
    }

    @Test
    void pages_of_the_desk_follow_each_other_oldest_first() {
        List<String> wanted = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            wanted.add(scan(null).toString());
            server.clock().advance(Duration.ofSeconds(1));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = officer.get("/api/scans/desk?limit=2" + cursor).json();
            page.get("items")
                    .forEach(item -> seen.add(item.get("scan").get("id").asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(wanted);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String foreign = new PageCursor(server.clock().instant(), "sha256:" + "ab".repeat(32)).text();
        for (String list : List.of("/api/scans/desk", "/api/scans")) {
            assertThat(officer.get(list + "?cursor=" + foreign).code()).as(list).isEqualTo("scans.cursor-refused");
        }
    }

    @Test
    void a_file_in_quarantine_is_listed_and_comes_back_as_it_was_to_those_who_may() throws IOException {
        byte[] bytes = "no scan at all".getBytes(StandardCharsets.UTF_8);
        String digest = server.bean(Originals.class)
                .store(new ByteArrayInputStream(bytes), 1_000)
                .id()
                .toString();
        database.sql("""
                        insert into scans.file (digest, status, name, size_bytes, source, remarks, received_at, leaf) values
                        (:digest, 'quarantined', 'a.dcs', 14, 'http',
                            '[{"severity":"error","code":"dicom.not","where":{"byte":7,"path":null},"what":"w"}]', :now, 1)
                        """)
                .param("digest", digest)
                .param("now", Timestamp.from(server.clock().instant()))
                .update();

        JsonNode item =
                supervisor.get("/api/scans/quarantine").json().get("items").get(0);
        assertThat(item.get("digest").asString()).isEqualTo(digest);
        assertThat(item.get("remarks").get(0).get("where").get("byte").asLong()).isEqualTo(7);
        String content = "/api/scans/quarantine/" + digest + "/content";
        TestClient.Answer answer = supervisor.get(content);
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(answer.header("content-type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("content-disposition")).startsWith("attachment");
        for (String path : List.of("/api/scans/quarantine", content)) {
            assertThat(officer.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(supervisor.get("/api/scans/quarantine/nothing/content").status())
                .isEqualTo(404);
    }
}
