package org.aforo.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.scans.Received;
import org.junit.jupiter.api.Test;

class DemoPortTest {

    private static final Path SAMPLES = Path.of("../samples");

    @Test
    void what_is_handed_over_goes_through_the_doors_of_the_rooms_once() throws Exception {
        try (TestServer server = TestServer.start(Map.of("aforo.demo", "true"))) {
            DemoPort port = server.bean(DemoPort.class);
            List<String> begun = new ArrayList<>();

            assertThat(port.fillVisits(visits())).isEqualTo(8);
            assertThat(port.fillScans(scans(), begun::add))
                    .containsEntry(Received.Status.QUARANTINED, 1)
                    .containsEntry(Received.Status.ACCEPTED, scans().size() - 1);
            assertThat(begun)
                    .containsExactlyInAnyOrderElementsOf(
                            scans().stream().map(DemoPort.ScanFile::name).toList());

            assertThat(port.fillVisits(visits())).isZero();
            assertThat(port.fillScans(scans(), begun::add)).containsEntry(Received.Status.KNOWN, scans().size());
            assertThat(server.client()
                            .signIn(new TestPeople.Login(new java.util.UUID(0, 0), "supervisor", "puerto-inventado-7"))
                            .get("/api/scans/quarantine")
                            .json()
                            .get("items")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void visits_that_are_wrong_are_told_with_their_line() {
        try (TestServer server = TestServer.start(Map.of("aforo.demo", "true"))) {
            String wrong = "container,voyage,direction,port\nZZQU1234560,418N,sideways,ECGYE\n";
            assertThatThrownBy(() -> server.bean(DemoPort.class).fillVisits(wrong))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("line 2")
                    .hasMessageContaining("sideways");
        }
    }

    private static String visits() throws IOException {
        return Files.readString(SAMPLES.resolve("visits.csv"));
    }

    private static List<DemoPort.ScanFile> scans() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().matches(".*\\.(dcs|tif|png|jpg)"))
                    .sorted()
                    .map(file -> new DemoPort.ScanFile(file.getFileName().toString(), file))
                    .toList();
        }
    }
}
