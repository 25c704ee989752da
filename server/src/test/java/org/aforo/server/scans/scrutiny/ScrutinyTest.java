package org.aforo.server.scans.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ScrutinyTest {

    private static TestServer server;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        database = JdbcClient.create(server.database());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static UUID deliver(byte[] png) {
        String name = UUID.randomUUID() + ".png";
        // Time runs by so much here that nobody stays signed in.
        TestClient terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        TestClient.Answer answer = terminal.postBytes("/api/scans/files?name=" + name, png);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        UUID scan = UUID.fromString(answer.json().get("scanId").asString());
        whileTimeRuns(() -> count("select count(*) from scans.fingerprint where scan_id = :id", scan) == 1);
        return scan;
    }

    /** A task is due when the clock says so, and the scheduler looks only when the clock has moved since. */
    private static void whileTimeRuns(BooleanSupplier condition) {
        TestScans.await(() -> {
            server.clock().advance(Duration.ofSeconds(2));
            return condition.getAsBoolean();
        });
    }

    private static long count(String sql, UUID id) {
        return database.sql(sql).param("id", id).query(Long.class).single();
    }

    private static byte[] scan(long seed) {
        return TestScans.png(NoisyScans.samples(seed), NoisyScans.COLUMNS, NoisyScans.ROWS);
    }

    private static long repeatsOf(UUID scan) {
        return count("select count(*) from scans.repeat where scan_id = :id", scan);
    }

    @Test
    void a_cropped_and_brightened_copy_is_flagged_with_a_leaf_and_shown_beside_what_it_repeats() {
        UUID original = deliver(scan(11));
        UUID again = deliver(scan(12));
        UUID copy = deliver(NoisyScans.croppedAndBrightened(NoisyScans.samples(11), 40, 20, 300, 210));
        whileTimeRuns(() -> repeatsOf(copy) == 1);
        assertThat(repeatsOf(original) + repeatsOf(again)).isZero();

        TestClient supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        JsonNode page = supervisor.get("/api/scans/repeats").json();
        JsonNode listed = page.get("items").get(0);
        JsonNode repeat = supervisor
                .get("/api/scans/repeats/" + listed.get("id").asString())
                .json();
        assertThat(repeat.get("later").get("scan").get("id").asString()).isEqualTo(copy.toString());
        assertThat(repeat.get("earlier").get("scan").get("id").asString()).isEqualTo(original.toString());
        assertThat(repeat.get("shiftX").asInt()).isEqualTo(-40);
        assertThat(repeat.get("shiftY").asInt()).isEqualTo(-20);
        assertThat(repeat.get("earlier").get("box").toString()).isEqualTo("[40,20,300,210]");
        assertThat(repeat.get("correlation").asDouble()).isGreaterThan(0.9);
        assertThat(repeat.get("sharedKeys").asInt()).isPositive();
        assertThat(repeat.get("sameSamples").asBoolean()).isFalse();
        assertThat(repeat.get("why").get(0).asString()).isEqualTo("container-unknown");
        assertThat(page.get("views").get("").asLong()).isGreaterThanOrEqualTo(3);
        String id = listed.get("id").asString();
        assertThat(leaves("scans.repeat-flagged", copy.toString())).isEqualTo(1);
        assertThat(leaves("scans.repeat-seen", id)).isEqualTo(1);
    }

    @Test
    void a_repeat_is_open_until_a_supervisor_says_what_it_is_and_may_be_said_anew() {
        deliver(scan(71));
        UUID copy = deliver(NoisyScans.croppedAndBrightened(NoisyScans.samples(71), 40, 20, 300, 210));
        whileTimeRuns(() -> repeatsOf(copy) == 1);
        TestClient supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        String repeat = "/api/scans/repeats/"
                + database.sql("select id from scans.repeat where scan_id = :id")
                        .param("id", copy)
                        .query(UUID.class)
                        .single();
        long open = open(supervisor);
        assertThat(supervisor.get(repeat).json().get("conclusions").size()).isZero();

        assertThat(conclude(supervisor, repeat, "substituted", " ").code()).isEqualTo("scans.repeat-words");
        assertThat(conclude(supervisor, repeat, "harmless", "?").code()).isEqualTo("scans.repeat-says");
        assertThat(conclude(server.signedInAs(Role.AUDITOR), repeat, "resent", "told by the scanner")
                        .status())
                .isEqualTo(403);
        assertThat(conclude(supervisor, repeat, "undecided", "asked the terminal")
                        .status())
                .isEqualTo(201);
        assertThat(open(supervisor)).isEqualTo(open);
        assertThat(conclude(supervisor, repeat, "substituted", "another box, the same goods")
                        .status())
                .isEqualTo(201);
        assertThat(open(supervisor)).isEqualTo(open - 1);

        JsonNode said = supervisor.get(repeat).json().get("conclusions");
        assertThat(said.size()).isEqualTo(2);
        assertThat(said.get(0).get("says").asString()).isEqualTo("substituted");
        assertThat(said.get(1).get("words").asString()).isEqualTo("asked the terminal");
        assertThat(leaves("scans.repeat-concluded", repeat.substring("/api/scans/repeats/".length())))
                .isEqualTo(2);
    }

    private static TestClient.Answer conclude(TestClient client, String repeat, String says, String words) {
        return client.post(repeat + "/conclusions", Map.of("says", says, "words", words));
    }

    private static long open(TestClient client) {
        return client.get("/api/scans/repeats/open").json().get("open").asLong();
    }

    private static long leaves(String kind, String subject) {
        return database
                .sql(
                        "select convert_from(leaf, 'UTF8') from journal.pending union all select convert_from(leaf, 'UTF8') from journal.leaf")
                .query(String.class)
                .list()
                .stream()
                .filter(leaf -> leaf.contains(kind) && leaf.contains(subject))
                .distinct()
                .count();
    }

    @Test
    void the_same_samples_in_another_file_are_said_to_be_the_same() {
        int[] samples = NoisyScans.samples(21);
        byte[] first = TestScans.png(samples, NoisyScans.COLUMNS, NoisyScans.ROWS);
        UUID original = deliver(first);
        byte[] longer = java.util.Arrays.copyOf(first, first.length + 16);
        UUID copy = deliver(longer);
        whileTimeRuns(() -> repeatsOf(copy) == 1);
        assertThat(database.sql(
                                "select same_samples from scans.repeat where scan_id = :id and earlier_scan_id = :earlier")
                        .param("id", copy)
                        .param("earlier", original)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoever_reads_or_delivers_never_learns_of_it() {
        for (Role role :
                new Role[] {Role.ANALYST, Role.TERMINAL_OPERATOR, Role.TARGETING_OFFICER, Role.EXAMINING_OFFICER}) {
            assertThat(server.signedInAs(role).get("/api/scans/repeats").status())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(server.signedInAs(Role.AUDITOR).get("/api/scans/repeats").status())
                .isEqualTo(200);
        TestClient supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        assertThat(supervisor.get("/api/scans/repeats/" + UUID.randomUUID()).code())
                .isEqualTo("scans.repeat-unknown");
    }

    @Test
    void a_scan_without_a_fingerprint_is_looked_at_later_and_one_without_noise_says_so() {
        int[] flat = new int[NoisyScans.COLUMNS * NoisyScans.ROWS];
        java.util.Arrays.fill(flat, 30_000);
        UUID scan = deliver(TestScans.png(flat, NoisyScans.COLUMNS, NoisyScans.ROWS));
        assertThat(remark(scan)).isEqualTo("no-noise");
        database.sql("delete from scans.fingerprint where scan_id = :id")
                .param("id", scan)
                .update();
        server.bean(Scrutinies.class).catchUp();
        whileTimeRuns(() -> count("select count(*) from scans.fingerprint where scan_id = :id", scan) == 1);
    }

    private static String remark(UUID scan) {
        return database.sql("select remark from scans.fingerprint where scan_id = :id")
                .param("id", scan)
                .query(String.class)
                .single();
    }

    @Test
    void the_quality_of_a_scanner_is_told_by_day_to_whom_the_fleet_is_shown() {
        deliver(scan(31));
        deliver(scan(32));
        TestClient supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        TestClient.Answer answer = supervisor.get("/api/oversight/fleet/quality");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        double noise = 0;
        int scans = 0;
        for (JsonNode view : answer.json().get("items")) {
            for (JsonNode day : view.get("days")) {
                scans += day.get("scans").asInt();
                noise = Math.max(noise, day.path("airNoise").asDouble(0));
            }
        }
        assertThat(scans).isGreaterThanOrEqualTo(2);
        // 12 sqrt(60000 / 16) of 60000
        assertThat(noise).isBetween(0.010, 0.015);
        assertThat(server.signedInAs(Role.ANALYST)
                        .get("/api/oversight/fleet/quality")
                        .status())
                .isEqualTo(403);
    }
}
