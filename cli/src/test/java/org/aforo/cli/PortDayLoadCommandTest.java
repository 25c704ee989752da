package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Loading a port day as a caller sees it, against a small server of the test's. */
class PortDayLoadCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeServer server;

    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    private record Outcome(int exit, String out, String err) {

        JsonNode json() {
            return new ObjectMapper().readTree(out);
        }
    }

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Outcome load(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all =
                new ArrayList<>(List.of("--server", server.address(), "--user", "gateway", folder.toString()));
        all.addAll(List.of(more));
        CommandLine command = new CommandLine(new PortDayLoadCommand(name -> "correct horse", pauses::add))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return new Outcome(command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private PortDayFixture day() {
        return new PortDayFixture(folder)
                .booked("ZZQU1234560", "418N")
                .event("""
                        {"at":"2026-11-20T09:00:00Z","kind":"booked","terminal":"RIA","container":"ZZQU7654321","voyage":"073W",\
                        "direction":"import","trade":"import","vessel":null,"port":"ECGYE","cutOff":null}""")
                .scanned("S000002-1", "early side", "early top")
                .scanned("S000001-1", "broken on purpose")
                .scanned("S000003-1");
    }

    @Test
    void visits_are_entered_and_scans_delivered_in_the_order_they_were_taken() throws IOException {
        day().write();

        Outcome outcome = load("--json");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(server.visits)
                .containsExactlyInAnyOrder(
                        "\"ZZQU1234560\",\"418N\",\"export\",\"ECGYE\",\"2026-11-25T18:00:00Z\",\"Invented, \"\"Star\"\"\",\"ESTERO\"",
                        "\"ZZQU7654321\",\"073W\",\"import\",\"ECGYE\",,,\"RIA\"");
        assertThat(outcome.json().at("/visits/created").asInt()).isEqualTo(2);
        assertThat(outcome.json()
                        .get("files")
                        .valueStream()
                        .map(file -> Path.of(file.get("file").asString())
                                .getFileName()
                                .toString()))
                .containsExactly("0-S000002-1.dcs", "1-S000002-1.dcs", "0-S000001-1.dcs");
        assertThat(outcome.json()
                        .get("files")
                        .valueStream()
                        .map(file -> file.get("status").asString()))
                .containsExactly("accepted", "accepted", "quarantined");
    }

    @Test
    void files_are_told_apart_by_their_scan() throws IOException {
        day().write();
        load();
        assertThat(server.kept)
                .containsEntry("early top", "S000002-1-1-S000002-1.dcs")
                .containsEntry("broken on purpose", "S000001-1-0-S000001-1.dcs");
    }

    @Test
    void what_the_server_cannot_hold_stays_and_is_told_in_one_line() throws IOException {
        day().write();
        assertThat(load().out().lines())
                .contains(
                        "visits: 2 created, 0 unchanged, 0 updated",
                        "messages: 1 accepted, 0 known, 0 quarantined, 0 refused",
                        "reports of terminals: 5",
                        "scan files: 2 accepted, 0 known, 1 quarantined, 0 refused",
                        "This server has no room yet for the shifts and reports from abroad; they stay in the folder.");
        assertThat(server.messages).hasSize(2);
        assertThat(server.messages.toString()).contains("reports-0.jsonl: {\"at\"");
    }

    @Test
    void a_second_load_takes_nothing_twice() throws IOException {
        day().write();
        load();
        Outcome again = load();
        assertThat(again.exit()).isZero();
        assertThat(again.out())
                .contains("visits: 0 created, 2 unchanged", "0 accepted, 3 known, 0 quarantined, 0 refused");
        assertThat(server.kept).hasSize(3);
    }

    @Test
    void many_visits_go_in_parts() throws IOException {
        PortDayFixture day = new PortDayFixture(folder);
        for (int i = 0; i < 1203; i++) {
            day.booked("ZZQU%07d".formatted(i), "418N");
        }
        day.write();
        server.troubles.addAll(List.of("503", "401"));
        Outcome outcome = load("--json");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.json().at("/visits/created").asInt()).isEqualTo(1203);
        assertThat(pauses).hasSize(2);
    }

    /** A folder in its place cannot be read by anybody. */
    @Test
    void the_truth_is_never_opened() throws IOException {
        PortDayFixture day = day().write();
        Files.delete(day.folder.resolve("truth.json"));
        Files.createDirectory(day.folder.resolve("truth.json"));
        assertThat(load().exit()).isZero();
        assertThat(server.kept.keySet()).noneMatch(content -> content.contains("secret"));
        assertThat(server.visits).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void a_file_that_differs_from_its_digest_stops_everything_before_it_begins() throws IOException {
        day().write();
        Files.writeString(folder.resolve("scans/S000001-1/0-S000001-1.dcs"), "changed");
        Outcome outcome = load();
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("scans/S000001-1/0-S000001-1.dcs is not what the manifest says");
        Files.delete(folder.resolve("scans/S000001-1/0-S000001-1.dcs"));
        assertThat(load().err()).contains("which is not there");
        assertThat(server.signIns).hasValue(0);
    }

    @Test
    void what_is_no_port_day_is_refused_with_its_reason() throws IOException {
        assertThat(load().err()).contains("there is no manifest.json in it");
        PortDayFixture day = day().write();
        assertThat(day.manifest("{").folder).isNotNull();
        assertThat(load().err()).contains("is not JSON");
        day.manifest("{\"kind\":\"aforo-port-day\",\"schemaVersion\":2}");
        assertThat(load().err()).contains("schemaVersion 2");
        for (String path : List.of("../outside", "/etc/passwd", "a//b", "scans/../../x", "")) {
            day.manifest("{\"schemaVersion\":1,\"kind\":\"aforo-port-day\",\"files\":[{\"path\":\"" + path
                    + "\",\"sha256\":\"" + "0".repeat(64) + "\"}]}");
            assertThat(load().err()).as(path).contains("names a file we do not read");
        }
        day.event("{\"at\":\"2026-11-20T09:00:00Z\",\"kind\":\"booked\",\"voyage\":\"1\"}")
                .write();
        assertThat(load().err()).contains("lacks its \"container\"");
        day.event("[]").write();
        assertThat(load().exit()).isEqualTo(1);
        assertThat(server.signIns).hasValue(0);
    }

    @Test
    void a_visit_or_a_file_the_server_refuses_makes_the_exit_code_1() throws IOException {
        day().booked("ZZQU0000001", "nonsense").write();
        Outcome visit = load();
        assertThat(visit.exit()).isEqualTo(1);
        assertThat(visit.out()).contains("manifests.visit-refused: No.");
        new PortDayFixture(folder).scanned("S000009-1", "fine").write();
        server.troubles.add("413");
        Outcome file = load();
        assertThat(file.exit()).isEqualTo(1);
        assertThat(file.out()).contains("trouble.ordered", "1 refused");
    }

    @Test
    void a_load_that_broke_off_says_how_to_go_on() throws IOException {
        new PortDayFixture(folder).scanned("S000009-1", "one", "two").write();
        server.troubles.addAll(Collections.nCopies(10, "507"));
        Outcome outcome = load();
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("no room left", "2 of 2 scan files were not sent. Repeat the command");
    }

    @Test
    void a_missing_folder_is_wrong_usage() {
        folder = folder.resolve("missing");
        assertThat(load().exit()).isEqualTo(2);
    }
}
