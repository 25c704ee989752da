package org.aforo.server.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aforo.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisitImportTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        JdbcClient.create(server.database())
                .sql("truncate manifests.visit cascade")
                .update();
    }

    private static VisitImport.Report run(String csv) {
        return server.bean(VisitImport.class).run(csv);
    }

    private static List<Visit> of(String number) {
        return server.bean(Visits.class).ofContainer(number);
    }

    @Test
    void commas_semicolons_a_byte_order_mark_and_any_order_of_columns_are_read() {
        assertThat(run("container,voyage,direction,port,cutoff\nXXXU1234561,V1,export,ECGYE,+6h\n")
                        .created())
                .isEqualTo(1);
        assertThat(
                        run("\uFEFFPort;Direction;Voyage;Container;Vessel;CutOff\r\nECGYE;Import;v2;XXXU 123456-1;\"Nave; inventada\";\r\n")
                                .created())
                .isEqualTo(1);
        assertThat(of("XXXU1234561")).extracting(Visit::voyage).containsExactlyInAnyOrder("V1", "V2");
        assertThat(of("XXXU1234561")).extracting(Visit::vessel).contains("Nave; inventada");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_later_cut_off_updates() {
        String csv = "container,voyage,direction,port,cutoff\nXXXU1234561,V1,export,ECGYE,2026-11-24T18:00:00-05:00\n";
        assertThat(run(csv)).isEqualTo(new VisitImport.Report(1, 0, 0, List.of()));
        assertThat(run(csv)).isEqualTo(new VisitImport.Report(0, 1, 0, List.of()));
        assertThat(run(csv.replace("T18", "T19"))).isEqualTo(new VisitImport.Report(0, 0, 1, List.of()));
        assertThat(of("XXXU1234561").getFirst().version()).isEqualTo(2);
    }

    @Test
    void a_cut_off_counted_from_now_is_exact() {
        run("container,voyage,direction,port,cutoff\nXXXU1234561,V1,export,ECGYE,+90m\n");
        assertThat(of("XXXU1234561").getFirst().cutOff())
                .isEqualTo(server.clock().instant().plus(Duration.ofMinutes(90)));
    }

    @Test
    void a_faulty_line_is_said_with_its_number_and_the_others_are_kept() {
        VisitImport.Report report = run("""
                container,voyage,direction,port,cutoff
                XXXU1234561,V1,export,ECGYE,
                NOT A BOX,V1,export,ECGYE,
                XXXU1234561,V2,sideways,ECGYE,
                XXXU1234561,V3,export,Guayaquil,
                XXXU1234561,V4,export,ECGYE,tomorrow
                XXXU1234562,V5,export,ECGYE,
                """);
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.remarks())
                .extracting(remark -> remark.severity() + " " + remark.code() + " " + remark.line())
                .containsExactly(
                        "error manifests.visit-refused 3",
                        "error manifests.visit-refused 4",
                        "error manifests.visit-refused 5",
                        "error manifests.visit-refused 6",
                        "warning container.check-digit 7");
    }

    @Test
    void what_is_no_such_file_is_said_and_never_thrown() {
        for (String csv :
                List.of("", "\n\n", "a,b\n1,2", "\u0000\u0001", "container,container\n", "\"", "PK\u0003\u0004zip")) {
            VisitImport.Report report = run(csv);
            assertThat(report.created()).isZero();
            assertThat(report.remarks()).as(csv).isNotEmpty();
        }
    }

    @Test
    void too_many_lines_are_refused_where_they_begin() {
        String header = "container,voyage,direction,port\n";
        VisitImport.Report report = run(header + "x,x,x,x\n".repeat(2_000));
        assertThat(report.remarks().getLast().code()).isEqualTo("limit.remarks");
        assertThat(report.remarks()).hasSize(1_001);
    }
}
