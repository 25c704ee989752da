package org.aforo.server.examinations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aforo.cargo.ContainerNumber;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * How long the page of a replay takes on a port's year, pictures not looked at before included. A proof: {@code ./prove replay-times} runs it
 * with a hundred thousand visits.
 */
@EnabledIfSystemProperty(named = "aforo.replay.visits", matches = ".+", disabledReason = "./prove replay-times")
class ReplayTimesTest {

    private static final int VISITS = Integer.getInteger("aforo.replay.visits", 2_000);
    private static final int ASKED = 40;
    private static final double MOST_SECONDS = 5;

    @Test
    void the_page_of_a_replay_comes_in_time() throws IOException {
        try (TestServer server = TestServer.start()) {
            JdbcClient database = JdbcClient.create(server.database());
            fill(database);
            TestClient supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
            TestClient terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
            List<String> numbers = database.sql(
                            "select container_number from manifests.visit order by md5(id::text) limit :n")
                    .param("n", ASKED)
                    .query((row, number) -> row.getString(1))
                    .list();
            for (int i = 0; i < ASKED; i++) {
                scanOf(numbers.get(i), i, terminal, supervisor, database);
            }
            List<String> ids =
                    numbers.stream().map(number -> enter(supervisor, number)).toList();
            List<Double> first = ids.stream().map(id -> page(supervisor, id)).toList();
            List<Double> again = ids.stream().map(id -> page(supervisor, id)).toList();
            say("never asked for before", first);
            say("asked for again", again);
            assertThat(quantile(first, 0.95)).isLessThanOrEqualTo(MOST_SECONDS);
        }
    }

    /** Seconds until all that the page shows at first is there: the reconstruction with everything around it, and of the scan the smallest picture. */
    private static double page(TestClient supervisor, String id) {
        long began = System.nanoTime();
        TestClient.Answer answer = supervisor.get("/api/examinations/seizures/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode rebuilt = answer.json().get("rebuilt");
        JsonNode shown = rebuilt.get("scans")
                .valueStream()
                .filter(one -> !one.get("scan").get("views").isEmpty())
                .findFirst()
                .orElseThrow();
        JsonNode scan = shown.get("scan");
        int coarsest = scan.get("views").get(0).get("levels").asInt() - 1;
        TestClient.Answer tile = supervisor.get(
                "/api/scans/" + scan.get("id").asString() + "/views/0/tiles/" + coarsest + "/0/0?frame=0");
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(tile.status()).as(tile.text()).isEqualTo(200);
        assertThat(shown.get("visibility").isNull())
                .as("the picture was looked at")
                .isFalse();
        assertThat(rebuilt.get("around").get("groups")).hasSize(3);
        assertThat(rebuilt.get("around").get("groups").get(1).get("count").asLong())
                .as("of the same carrier that week")
                .isPositive();
        assertThat(rebuilt.get("read")).isNotEmpty();
        return seconds;
    }

    private static void say(String what, List<Double> seconds) {
        System.out.printf(
                Locale.ROOT,
                "| %,d visits | %d pages %s | p50 %.2f s | p95 %.2f s | most %.2f s |%n",
                VISITS,
                seconds.size(),
                what,
                quantile(seconds, 0.5),
                quantile(seconds, 0.95),
                quantile(seconds, 1));
    }

    private static String enter(TestClient supervisor, String number) {
        TestClient.Answer entered = supervisor.post(
                "/api/examinations/seizures",
                Map.of(
                        "found", "cocaine",
                        "seizedOn", "2026-11-30",
                        "port", "BEANR",
                        "container", number,
                        "kg", 300,
                        "placeWords", "behind the doors",
                        "source", "invented"));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        return entered.json().get("report").get("id").asString();
    }

    /**
     * A year's visits as other rooms leave them: who shipped what with whom, seven things told of each, with a seal of its own; a scan of each, read
     * once, and by every fifth a second time.
     */
    private static void fill(JdbcClient database) {
        for (int from = 0; from < VISITS; from += 20_000) {
            List<String> numbers = new ArrayList<>();
            for (int i = from; i < Math.min(VISITS, from + 20_000); i++) {
                String serial = "ZZQU" + String.format(Locale.ROOT, "%06d", i);
                numbers.add(serial + ContainerNumber.checkDigitOf(serial));
            }
            database.sql("""
                    insert into manifests.visit (id, container_number, check_digit_valid, voyage, direction, port, vessel, terminal, cut_off,
                        created_at, version)
                    select gen_random_uuid(), number, true, 'V' || (place / 900), 'export', 'ECGYE', 'Nave', 'T' || (place % 5),
                        timestamptz '2026-11-20' - (place % 90) * interval '1 day',
                        timestamptz '2026-11-15' - (place % 90) * interval '1 day', 1
                    from unnest(cast(:numbers as text[])) with ordinality as n (number, place)
                    """).param("numbers", numbers.toArray(String[]::new)).update();
        }
        database.sql("""
                insert into manifests.statement (id, visit_id, container_number, voyage, kind, at, terminal, said)
                select gen_random_uuid(), v.id, v.container_number, v.voyage, k.kind, v.created_at + k.after * interval '1 hour', v.terminal,
                    cast(replace(k.said, 'S1', 'S' || v.container_number) as jsonb)
                from manifests.visit v cross join (values ('booked', 0, '{"line":"ZZL"}'), ('gate-in', 40, '{"lorry":"D"}'),
                    ('weighed', 41, '{"kg":25000}'), ('sealed', 42, '{"stage":"arrival","seal":"S1"}'), ('moved', 60, '{"order":"M"}'),
                    ('sealed', 100, '{"stage":"departure","seal":"S1"}'), ('loaded', 101, '{"slot":"0010101","craneKg":25020}'))
                    as k (kind, after, said)
                """).update();
        database.sql("""
                insert into targeting.visit_facts (visit_id, at, terminal, arrived, cut_off, loaded, facts, revision)
                select v.id, v.created_at, v.terminal, v.created_at, v.cut_off, true,
                    jsonb_build_object('hs', '080390', 'line', 'L' || (hashtext(v.id::text) & 15), 'shipper.name',
                        'Exportador ' || (hashtext(v.voyage || v.id::text) & 511)),
                    nextval('targeting.revision')
                from manifests.visit v
                """).update();
        scanned(database);
        database.sql("analyze").update();
    }

    /** A scan of each visit, without files: only those that are asked for have pictures. */
    private static void scanned(JdbcClient database) {
        database.sql("""
                insert into scans.scan (id, state, complete, received_at, acquired_at, container_number, check_digit_valid, model, display_only,
                    visit_id, match_state, matched_at)
                select gen_random_uuid(), 'readable', true, v.created_at + interval '50 hours', v.created_at + interval '50 hours',
                    v.container_number, true, 'Year', false, v.id, 'matched', v.created_at + interval '50 hours'
                from manifests.visit v
                """).update();
        database.sql("""
                insert into review.scan (scan_id, visit_id, cut_off, received_at)
                select s.id, s.visit_id, s.received_at + interval '3 days', s.received_at from scans.scan s
                """).update();
        database.sql("""
                insert into review.reading (scan_id, legal_power, ordinal, because, state, entered_at)
                select s.scan_id, 'customs-control', o.n, case o.n when 1 then 'first' else 'random' end, 'decided', s.received_at
                from review.scan s cross join (values (1), (2)) as o (n) where o.n = 1 or hashtext(s.scan_id::text) % 5 = 0
                """).update();
        database.sql("""
                insert into review.lease (id, scan_id, account_id, agency, legal_power, given_at, expires_at, ended_at, ending, reading_id)
                select r.id, r.scan_id, '00000000-0000-0000-0000-000000000001', 'aduana', r.legal_power, r.entered_at + interval '1 hour',
                    r.entered_at + interval '2 hours', r.entered_at + interval '61 minutes', 'decided', r.id
                from review.reading r
                """).update();
        database.sql("""
                insert into review.decision (id, scan_id, lease_id, idempotency_key, verdict, reason_code, marks, seconds_shown, account_id, reader,
                    agency, legal_power, decided_at, leaf, reading_id)
                select gen_random_uuid(), l.scan_id, l.id, l.id::text, 'clear', 'as-declared', '[]', 40, l.account_id, 'reader-1', l.agency,
                    l.legal_power, l.ended_at, 1000000000 + row_number() over (), l.reading_id
                from review.lease l
                """).update();
    }

    /** A picture as large as a portal's, of even goods. */
    private static void scanOf(String number, int seed, TestClient terminal, TestClient supervisor, JdbcClient database)
            throws IOException {
        BufferedImage image = new BufferedImage(4000, 1300, BufferedImage.TYPE_USHORT_GRAY);
        short[] samples = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
        Random random = new Random(seed);
        for (int y = 0; y < 1300; y++) {
            for (int x = 0; x < 4000; x++) {
                boolean box = x > 90 && x < 2990 && y > 20 && y < 1040;
                double alpha = box ? 2 + 0.1 * random.nextGaussian() : 0;
                samples[y * 4000 + x] = (short) Math.round(60_000 * Math.exp(-alpha));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        String id = terminal.postBytes("/api/scans/files?name=year-" + seed + ".png", bytes.toByteArray())
                .json()
                .get("scanId")
                .asString();
        TestScans.await(() -> supervisor
                .get("/api/scans/" + id)
                .json()
                .get("state")
                .asString()
                .equals("readable"));
        // beside the scan without files that the year has of it, which is the one that was read
        database.sql("""
                update scans.scan set visit_id = (select id from manifests.visit where container_number = :number), match_state = 'matched',
                    acquired_at = (select created_at + interval '50 hours' from manifests.visit where container_number = :number)
                where id = :scan
                """)
                .param("number", number)
                .param("scan", UUID.fromString(id))
                .update();
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }
}
