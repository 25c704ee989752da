package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.manifests.Direction;
import org.aforo.server.manifests.NewVisit;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class DeskTest {

    private static final String NUMBER = "ZZQU4120677";

    private static TestServer server;
    private static TestClient officer;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        officer = server.signedInAs(Role.TARGETING_OFFICER);
        database = JdbcClient.create(server.database());
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

    private static UUID scan(@Nullable String number) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into scans.scan (id, state, complete, received_at, display_only, match_state, container_number)
                        values (:id, 'readable', true, :now, false, 'waiting', :number)
                        """)
                .param("id", id)
                .param("now", java.sql.Timestamp.from(server.clock().instant()))
                .param("number", number)
                .update();
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(Matcher.class).match(id));
        return id;
    }

    private static Visit visit(String number, String voyage, Duration cutOff) {
        Instant at = server.clock().instant().plus(cutOff);
        return server.bean(Visits.class).add(new NewVisit(number, voyage, Direction.EXPORT, "ECGYE", null, null, at));
    }

    private static List<JsonNode> desk() {
        return StreamSupport.stream(
                        officer.get("/api/scans/desk").json().get("items").spliterator(), false)
                .toList();
    }

    @Test
    void one_fitting_visit_matches_and_leaves_the_desk_empty() {
        Visit visit = visit(NUMBER, "V1", Duration.ofHours(5));
        UUID scan = scan(NUMBER);
        assertThat(server.bean(Scans.class).require(scan).visit())
                .extracting(ScanView.VisitLink::id)
                .isEqualTo(visit.id());
        assertThat(desk()).isEmpty();
    }

    @Test
    void a_misread_number_waits_with_its_likely_visit_and_is_linked_with_a_reason() {
        Visit visit = visit(NUMBER, "V1", Duration.ofHours(5));
        UUID scan = scan("ZZQU4120678");
        JsonNode item = desk().getFirst();
        assertThat(item.get("scan").get("id").asString()).isEqualTo(scan.toString());
        JsonNode candidate = item.get("candidates").get(0);
        assertThat(candidate.get("id").asString()).isEqualTo(visit.id().toString());
        assertThat(candidate.get("why").get(0).asString()).isEqualTo("one-digit-differs");

        Map<String, Object> link = Map.of("visitId", visit.id().toString(), "reason", "The photo shows 7.");
        TestClient.Answer linked = officer.post("/api/scans/" + scan + "/match", link);
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
        assertThat(linked.json().get("match").get("state").asString()).isEqualTo("desk");
        assertThat(desk()).isEmpty();
    }

    @Test
    void a_later_word_replaces_the_earlier_one_and_both_are_kept() {
        Visit first = visit(NUMBER, "V1", Duration.ofHours(5));
        Visit second = visit(NUMBER, "V2", Duration.ofHours(6));
        UUID scan = scan(NUMBER);
        assertThat(desk()).as("two visits fit").hasSize(1);
        for (Visit visit : List.of(first, second)) {
            officer.post(
                    "/api/scans/" + scan + "/match",
                    Map.of("visitId", visit.id().toString(), "reason", "gate list"));
        }
        assertThat(server.bean(Scans.class).require(scan).visit())
                .extracting(ScanView.VisitLink::id)
                .isEqualTo(second.id());
        assertThat(database.sql("select count(*) from scans.linking where scan_id = :scan")
                        .param("scan", scan)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_visit_that_comes_later_takes_its_scan_from_the_desk() {
        scan(NUMBER);
        assertThat(desk()).hasSize(1);
        visit(NUMBER, "V1", Duration.ofHours(5));
        assertThat(desk()).isEmpty();
    }

    @Test
    void a_scan_without_a_number_is_offered_the_latest_visits() {
        visit(NUMBER, "V1", Duration.ofHours(5));
        scan(null);
        assertThat(desk().getFirst().get("candidates").get(0).get("why").get(0).asString())
                .isEqualTo("number-unread");
    }

    @Test
    void no_reason_no_link_and_nobody_else_sits_at_the_desk() {
        Visit visit = visit(NUMBER, "V1", Duration.ofHours(5));
        UUID scan = scan(null);
        String path = "/api/scans/" + scan + "/match";
        assertThat(officer.post(path, Map.of("visitId", visit.id().toString(), "reason", " "))
                        .code())
                .isEqualTo("scans.reason-missing");
        assertThat(officer.post(path, Map.of("visitId", UUID.randomUUID().toString(), "reason", "x"))
                        .code())
                .isEqualTo("scans.visit-unknown");
        TestClient analyst = server.signedInAs(Role.ANALYST);
        assertThat(analyst.get("/api/scans/desk").status()).isEqualTo(403);
        assertThat(analyst.post(path, Map.of("visitId", visit.id().toString(), "reason", "x"))
                        .status())
                .isEqualTo(403);
    }
}
