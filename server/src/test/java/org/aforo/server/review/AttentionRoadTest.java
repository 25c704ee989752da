package org.aforo.server.review;

import static org.aforo.server.review.ReadingRoad.decide;
import static org.aforo.server.review.ReadingRoad.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.ScanReported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an algorithm makes of an image decides who is read first, and who twice. */
class AttentionRoadTest {

    private TestServer server;
    private ReadingRoad road;
    private Attention attention;
    private JdbcClient database;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of(
                "aforo.review.first-policy.best-few", "1",
                "aforo.review.first-policy.high-risk-rate", "1",
                "aforo.review.first-policy.new-analyst-readings", "0"));
        road = new ReadingRoad(server);
        attention = server.bean(Attention.class);
        database = JdbcClient.create(server.database());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_an_algorithm_asks_for_is_read_before_what_came_in_earlier_and_is_read_twice() {
        road.deliver(1);
        String asked = road.deliver(2);
        attention.ask(UUID.fromString(asked), 0.9, "threat-report");
        var analyst = server.signedInAs(Role.ANALYST);
        var lease = next(analyst);
        assertThat(lease.get("scan").get("id").asString()).isEqualTo(asked);
        decide(analyst, lease, "clear", "as-declared");
        assertThat(becauses(asked)).hasSize(2).last().isIn("risk", "random");
    }

    @Test
    void the_source_that_asks_most_is_heard_and_each_word_is_journalled_once() {
        UUID scan = UUID.fromString(road.deliver(1));
        attention.ask(scan, 0.9, "one");
        attention.ask(scan, 0.4, "other");
        attention.ask(scan, 0.4, "other");
        assertThat(of(scan)).isEqualTo(0.9);
        attention.ask(scan, 0.1, "one");
        assertThat(of(scan)).as("the first has thought again").isEqualTo(0.4);
        assertThat(leaves()).isEqualTo(3);
    }

    @Test
    void a_report_beside_a_scan_asks_for_it_by_its_likeliest_threat() {
        UUID scan = UUID.fromString(road.deliver(1));
        database.sql("update scans.file set report = cast(:report as jsonb) where scan_id = :scan")
                .param("report", """
                        {"type": "MACHINE", "algorithm": [], "threats": [{"id": 1, "regions": [], "assessments": [
                            {"flag": "THREAT", "probability": 0.7}, {"flag": "NO_THREAT", "probability": 0.95}]}]}
                        """)
                .param("scan", scan)
                .update();
        server.announce(new ScanReported(scan));
        assertThat(of(scan)).isEqualTo(0.7);
    }

    @Test
    void a_number_that_is_no_share_and_a_source_that_is_no_code_are_refused() {
        UUID scan = UUID.randomUUID();
        assertThatIllegalArgumentException().isThrownBy(() -> attention.ask(scan, 1.1, "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> attention.ask(scan, Double.NaN, "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> attention.ask(scan, 0.5, "Juan Pérez"));
    }

    private List<String> becauses(String scan) {
        return database.sql(
                        "select because from review.reading where scan_id = :scan and legal_power = 'customs-control'"
                                + " order by ordinal")
                .param("scan", UUID.fromString(scan))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private double of(UUID scan) {
        return database.sql("select attention from review.scan where scan_id = :scan")
                .param("scan", scan)
                .query(Double.class)
                .single();
    }

    private int leaves() {
        return database.sql("""
                        select count(distinct id) from (select id, leaf from journal.pending
                                                        union all select pending_id, leaf from journal.leaf) leaves
                        where convert_from(leaf, 'UTF8') like '%"review.attention"%'
                        """).query(Integer.class).single();
    }
}
