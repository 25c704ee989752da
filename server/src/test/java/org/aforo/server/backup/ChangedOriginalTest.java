package org.aforo.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aforo.ledger.Receipt;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Role;
import org.aforo.server.scans.TestScans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator changes or exchanges the original of a scan on the disk: the row of docs/methods/tamper-evidence.md. */
class ChangedOriginalTest {

    private TestServer server;
    private TestClient supervisor;
    private String scan = "";
    private String digest = "";

    @BeforeEach
    void aScanIsTaken() {
        server = TestServer.start();
        supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        TestClient terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        var delivered = terminal.postBytes("/api/scans/files?name=honest.png", TestScans.png(1))
                .json();
        scan = delivered.get("scanId").asString();
        digest = delivered.get("digest").asString();
        TestScans.await(() -> supervisor
                .get("/api/scans/" + scan)
                .json()
                .get("state")
                .asString()
                .equals("readable"));
        assertThat(supervisor.get(original(digest)).body()).isEqualTo(TestScans.png(1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_changed_original_is_told_by_every_read_and_by_every_backup(@TempDir Path folder) throws IOException {
        exchange(TestScans.png(2));
        TestClient.Answer read = supervisor.get(original(digest));
        assertThat(read.status()).isEqualTo(500);
        assertThat(read.code()).isEqualTo("store.damaged");
        for (String name : new String[] {"first", "second"}) {
            Path target = folder.resolve(name);
            Manifest manifest = new Backup(server.database(), server.data(), "test").write(target, false, Steps.UNSEEN);
            assertThat(manifest.damaged())
                    .containsExactly(ContentId.parse(digest).hex());
            assertThat(new Restore(target).check(Steps.UNSEEN))
                    .singleElement()
                    .asString()
                    .contains("damaged in the store");
        }
    }

    @Test
    void one_exchanged_with_its_row_in_the_database_is_told_by_the_receipt_given_for_the_scan() throws IOException {
        TestClient terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        String other = terminal.postBytes("/api/scans/files?name=other.png", TestScans.png(2))
                .json()
                .get("digest")
                .asString();
        JdbcClient database = JdbcClient.create(server.database());
        database.sql("update scans.file set scan_id = :scan where digest = :other")
                .param("scan", java.util.UUID.fromString(scan))
                .param("other", other)
                .update();
        assertThat(supervisor.get(original(other)).body()).isEqualTo(TestScans.png(2));

        byte[] given = given();
        assertThat(Receipt.parse(given).orThrow().leaf().open())
                .containsEntry("file", digest)
                .doesNotContainValue(other);
    }

    private byte[] given() {
        TestClient auditor = server.signedInAs(Role.AUDITOR);
        String path = "/api/scans/" + scan + "/receipt?purpose=invented";
        TestScans.await(() -> auditor.get(path).status() == 200);
        TestClient.Answer receipt = auditor.get(path);
        assertThat(receipt.text()).startsWith("c2sp.org/tlog-proof");
        return receipt.text().getBytes(StandardCharsets.UTF_8);
    }

    /** As somebody does who has the disk. */
    private void exchange(byte[] bytes) throws IOException {
        String hex = ContentId.parse(digest).hex();
        Path place = server.data()
                .resolve("originals/" + hex.substring(0, 2) + "/" + hex.substring(2, 4))
                .resolve(hex);
        Files.delete(place);
        Files.write(place, bytes);
    }

    private String original(String of) {
        return "/api/scans/" + scan + "/files/" + of;
    }
}
