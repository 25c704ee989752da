package org.aforo.server.review.related;

import static org.aforo.server.review.ReadingRoad.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.manifests.Direction;
import org.aforo.server.manifests.NewVisit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.aforo.server.scans.scrutiny.NoisyScans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RelatedScansTest {

    private TestServer server;
    private TestClient terminal;
    private TestClient analyst;
    private JdbcClient database;

    @BeforeEach
    void start() {
        server = TestServer.start();
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        analyst = server.signedInAs(Role.ANALYST);
        database = JdbcClient.create(server.database());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String deliver(long seed) {
        byte[] png = TestScans.png(NoisyScans.samples(seed), NoisyScans.COLUMNS, NoisyScans.ROWS);
        TestClient.Answer answer = terminal.postBytes("/api/scans/files?name=scan-" + seed + ".png", png);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String id = answer.json().get("scanId").asString();
        TestScans.await(() -> database.sql("select state from scans.scan where id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single()
                .equals("readable"));
        return id;
    }

    private void visit(String scan, String number, String voyage) {
        UUID visit = server.bean(Visits.class)
                .add(new NewVisit(number, voyage, Direction.EXPORT, "ECGYE", null, null, null))
                .id();
        UUID id = UUID.fromString(scan);
        database.sql("update scans.scan set visit_id = :visit, container_number = :number where id = :id")
                .param("visit", visit)
                .param("number", number)
                .param("id", id)
                .update();
        database.sql("update review.scan set visit_id = :visit where scan_id = :id")
                .param("visit", visit)
                .param("id", id)
                .update();
    }

    private void acquired(String scan, Instant at) {
        database.sql("update scans.scan set acquired_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", UUID.fromString(scan))
                .update();
    }

    private void cargo(String scan, String shipper) {
        database.sql("""
                        insert into targeting.visit_facts (visit_id, at, loaded, facts, revision)
                        select visit_id, now(), true, jsonb_build_object('hs', '0803', 'shipper.name', :shipper),
                            nextval('targeting.revision')
                        from scans.scan where id = :scan
                        on conflict (visit_id) do update set facts = excluded.facts
                        """)
                .param("shipper", shipper)
                .param("scan", UUID.fromString(scan))
                .update();
    }

    private static void decide(TestClient reader, JsonNode lease, String verdict, String reason) {
        TestClient.Answer answer = reader.post(
                "/api/review/leases/" + lease.get("leaseId").asString() + "/decision",
                Map.of(
                        "verdict",
                        verdict,
                        "reasonCode",
                        reason,
                        "marks",
                        List.of(),
                        "secondsShown",
                        4,
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String leaseOf(JsonNode lease) {
        return "/api/review/leases/" + lease.get("leaseId").asString();
    }

    /** Takes what waits out of the queue, so that the scan delivered next is the one given. */
    private void emptyQueue() {
        database.sql("update review.reading set state = 'decided' where state = 'waiting'")
                .update();
    }

    @Test
    void an_earlier_scan_of_the_container_lies_beside_it_while_the_lease_lasts_and_no_longer() {
        String earlier = deliver(1);
        visit(earlier, "ZZQU4120677", "V1");
        String stranger = deliver(2);
        String takenLater = deliver(4);
        visit(takenLater, "ZZQU4120677", "V3");
        acquired(takenLater, server.clock().instant().plus(Duration.ofDays(1)));
        emptyQueue();
        server.clock().advance(Duration.ofMinutes(1));
        String current = deliver(3);
        visit(current, "ZZQU4120677", "V2");
        JsonNode lease = next(analyst);
        assertThat(lease.get("scan").get("id").asString()).isEqualTo(current);
        assertThat(analyst.get("/api/scans/" + earlier + "/views/0/thumbnail").status())
                .as("before it was asked what lies beside")
                .isEqualTo(403);

        JsonNode related = analyst.get(leaseOf(lease) + "/related").json();
        assertThat(related.get("earlier").size()).isEqualTo(1);
        assertThat(related.get("earlier").get(0).get("id").asString()).isEqualTo(earlier);
        assertThat(related.get("similar").size()).isZero();
        assertThat(analyst.get("/api/scans/" + earlier + "/views/0/thumbnail").status())
                .isEqualTo(200);
        assertThat(analyst.get("/api/scans/" + stranger + "/views/0/thumbnail").status())
                .isEqualTo(403);
        assertThat(analyst.get(leaseOf(lease) + "/related/" + stranger).code()).isEqualTo("review.not-related");
        TestClient other = server.signedInAs(Role.ANALYST);
        assertThat(other.get(leaseOf(lease) + "/related").status()).isBetween(403, 410);
        assertThat(other.get("/api/scans/" + earlier + "/views/0/thumbnail").status())
                .isEqualTo(403);

        decide(analyst, lease, "clear", "as-declared");
        assertThat(analyst.get("/api/scans/" + earlier + "/views/0/thumbnail").status())
                .isEqualTo(403);
        assertThat(analyst.get(leaseOf(lease) + "/related").status()).isBetween(403, 410);
    }

    @Test
    void two_scans_of_a_box_are_laid_on_one_another_with_what_differs_and_the_look_is_a_leaf() {
        String earlier = deliver(1);
        visit(earlier, "ZZQU4120677", "V1");
        emptyQueue();
        server.clock().advance(Duration.ofMinutes(1));
        visit(deliver(3), "ZZQU4120677", "V2");
        JsonNode lease = next(analyst);
        analyst.get(leaseOf(lease) + "/related");
        JsonNode view = analyst.get(leaseOf(lease) + "/related/" + earlier)
                .json()
                .get("views")
                .get(0);
        assertThat(view.get("reason").isNull()).as(view.toString()).isTrue();
        assertThat(view.get("transform").get("scaleX").asDouble()).isBetween(0.98, 1.02);
        assertThat(view.get("pictures").get(1).get("kind").asString()).isEqualTo("difference");
        assertThat(view.get("pictures").get(0).get("columns").asInt()).isEqualTo(NoisyScans.COLUMNS);
        for (String kind : List.of("laid", "difference")) {
            TestClient.Answer tile =
                    analyst.get(leaseOf(lease) + "/related/" + earlier + "/views/0/" + kind + "/tiles/0/0/0");
            assertThat(tile.status()).isEqualTo(200);
            assertThat(tile.body().length).isGreaterThan(1000);
        }
        assertThat(analyst.get(leaseOf(lease) + "/related/" + earlier + "/views/0/other/tiles/0/0/0")
                        .code())
                .isEqualTo("review.laid-unknown");
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        TestScans.await(
                () -> auditor.get("/api/journal/entries?limit=200").text().contains("review.related-seen"));
    }

    @Test
    void like_cargo_is_shown_only_when_it_was_cleared_and_nothing_was_found() {
        String cleared = deliver(1);
        visit(cleared, "ZZQU4120677", "V1");
        decide(analyst, next(analyst), "clear", "as-declared");
        emptyQueue();
        String suspect = deliver(2);
        visit(suspect, "ZZQU4120682", "V1");
        TestClient second = server.signedInAs(Role.ANALYST);
        decide(second, next(second), "examine", "dense-mass");
        emptyQueue();
        String elsewhere = deliver(4);
        visit(elsewhere, "ZZQU4120698", "V1");
        TestClient third = server.signedInAs(Role.ANALYST);
        decide(third, next(third), "clear", "as-declared");
        emptyQueue();
        String current = deliver(5);
        visit(current, "ZZQU4120700", "V1");
        TestClient reader = server.signedInAs(Role.ANALYST);
        JsonNode lease = next(reader);
        assertThat(lease.get("scan").get("id").asString()).isEqualTo(current);

        // What the rules' own sweep took from papers that say nothing is written over.
        for (String scan : List.of(cleared, suspect, current)) {
            cargo(scan, "Bananera Inventada");
        }
        cargo(elsewhere, "Otra Inventada");
        JsonNode similar = reader.get(leaseOf(lease) + "/related").json().get("similar");
        assertThat(similar.size()).isEqualTo(1);
        assertThat(similar.get(0).get("id").asString()).isEqualTo(cleared);

        UUID visit = database.sql("select visit_id from scans.scan where id = :id")
                .param("id", UUID.fromString(cleared))
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        database.sql("""
                        insert into targeting.outcome (id, visit_id, result, source, officer, recorded_at, leaf)
                        values (gen_random_uuid(), :visit, 'found', 'examination', 'x', now(), 1)
                        """).param("visit", visit).update();
        assertThat(reader.get(leaseOf(lease) + "/related").json().get("similar").size())
                .as("an outcome contradicts the decision")
                .isZero();
    }
}
