package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScansTest {

    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_scan_is_found_with_its_files_views_and_remarks() {
        JdbcClient database = JdbcClient.create(server.database());
        UUID id = new UUID(0x7000L, 1);
        database.sql("""
                        insert into scans.scan (id, state, complete, received_at, display_only, match_state, remarks)
                        values (:id, 'readable', true, now(), false, 'none',
                            '[{"severity":"warning","code":"scans.incomplete","where":{"byte":7,"path":null},"what":"w"}]')
                        """).param("id", id).update();
        database.sql("""
                        insert into scans.file (digest, scan_id, status, name, size_bytes, source, remarks, received_at, leaf)
                        values (:digest, :id, 'accepted', 'a.dcs', 12, 'http', '[]', now(), 1)
                        """).param("digest", DIGEST).param("id", id).update();
        database.sql("""
                        insert into scans.view values (:id, 0, 'side', '{high,low}', 600, 500, 1, 16, false, 2,
                            '{1,2}', '{60000,59000}', 'air-high', null, null, 1, 'aforo tiles 1')
                        """).param("id", id).update();

        ScanView scan = server.bean(Scans.class).require(id);
        assertThat(scan.files().getFirst().digest()).isEqualTo(DIGEST);
        assertThat(scan.views().getFirst().energies()).containsExactly("high", "low");
        assertThat(scan.views().getFirst().max()).containsExactly(60_000, 59_000);
        assertThat(scan.remarks().getFirst().where().byteOffset()).isEqualTo(7L);
        assertThat(scan.visit()).isNull();
        assertThat(scan.checkDigitValid()).isNull();
    }

    @Test
    void an_unknown_scan_is_a_problem_of_the_caller() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> server.bean(Scans.class).require(new UUID(0, 99)))
                .matches(problem -> problem.status() == 404);
    }
}
