package org.aforo.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aforo.server.TestServer;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.DataFolder;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.Role;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A running server is copied, and comes back whole in an empty folder; whatever was changed meanwhile is told. */
class BackupTest {

    private static final int LEAVES = 700;

    private static TestServer server;
    private static Path backup;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        server = TestServer.start();
        server.signedInAs(Role.AUDITOR);
        for (int i = 0; i < LEAVES; i++) {
            append("leaf" + i);
        }
        for (int i = 0; i < 5; i++) {
            byte[] bytes = ("original " + i).repeat(1_000 * i + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            server.bean(Originals.class).store(new ByteArrayInputStream(bytes), 1 << 20);
        }
        settle();
        backup = folder.resolve("backup");
        new Backup(server.database(), server.data(), "test").write(backup, false, Steps.UNSEEN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_comes_back_is_the_same_row_for_row_and_every_receipt_verifies(@TempDir Path folder) {
        try (HikariDataSource empty = TestDatabase.empty()) {
            Path data = folder.resolve("data");
            Restore restore = new Restore(backup);
            Restore.Restored restored = restore.into(restore.prepare(data, Steps.UNSEEN), empty, Steps.UNSEEN);
            assertThat(restored.faults()).isEmpty();
            assertThat(restored.journal().receipts()).isGreaterThan(LEAVES);
            assertThat(restored.journal().receipts())
                    .isEqualTo(restored.manifest().log().leaves());
            assertThat(restored.manifest().originals().files()).isEqualTo(5);
            assertThat(data.resolve(DataFolder.UNFINISHED)).doesNotExist();
            assertThat(data.resolve("keys/journal.key")).doesNotExist();

            Path again = folder.resolve("again");
            Manifest second = new Backup(empty, data, "test").write(again, false, Steps.UNSEEN);
            Manifest first = restored.manifest();
            assertThat(second.tables()).isEqualTo(first.tables());
            assertThat(second.sequences()).isEqualTo(first.sequences());
            assertThat(second.schemas()).isEqualTo(first.schemas());
            assertThat(second.log()).isEqualTo(first.log());
            assertThat(Folder.files(again)).isEqualTo(Folder.files(backup));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void with_its_keys_a_server_goes_on_where_the_backup_ended(@TempDir Path folder) throws IOException {
        Path withKeys = folder.resolve("with-keys");
        new Backup(server.database(), server.data(), "test").write(withKeys, true, Steps.UNSEEN);
        assertThat(withKeys.resolve("keys/journal.key")).exists();
        assertThat(Folder.files(withKeys)).noneMatch(name -> name.contains("postgres-password"));
        try (HikariDataSource empty = TestDatabase.empty()) {
            Restore restore = new Restore(withKeys);
            Path data = restore.prepare(folder.resolve("data"), Steps.UNSEEN);
            assertThat(restore.into(data, empty, Steps.UNSEEN).faults()).isEmpty();
            assertThat(Files.readAllBytes(data.resolve("keys/journal.key")))
                    .isEqualTo(Files.readAllBytes(server.data().resolve("keys/journal.key")));
        }
    }

    @Test
    void while_facts_are_committed_the_copy_is_of_one_moment(@TempDir Path folder) throws InterruptedException {
        AtomicBoolean going = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; going.get(); i++) {
                append("meanwhile" + i);
            }
        });
        try (HikariDataSource empty = TestDatabase.empty()) {
            for (int round = 0; round < 3; round++) {
                new Backup(server.database(), server.data(), "test")
                        .write(folder.resolve("busy" + round), false, Steps.UNSEEN);
            }
            Restore restore = new Restore(folder.resolve("busy2"));
            assertThat(restore.into(restore.prepare(folder.resolve("data"), Steps.UNSEEN), empty, Steps.UNSEEN)
                            .faults())
                    .isEmpty();
        } finally {
            going.set(false);
            writer.join();
        }
    }

    @Test
    void a_byte_changed_anywhere_a_file_taken_away_and_one_put_there_are_told() throws IOException {
        List<String> files = Folder.files(backup);
        assertThat(files).anyMatch(name -> name.startsWith("log/tile/entries/"));
        for (String name : files) {
            Path file = backup.resolve(name);
            byte[] good = Files.readAllBytes(file);
            if (good.length == 0) {
                continue;
            }
            byte[] changed = good.clone();
            changed[Math.floorMod(name.hashCode(), good.length)] ^= 4;
            Files.write(file, changed);
            assertThat(told()).as("changed: %s", name).isNotEmpty();
            Files.delete(file);
            assertThat(told()).as("missing: %s", name).isNotEmpty();
            Files.write(file, good);
        }
        Path stranger = Files.writeString(backup.resolve("database/x"), "x");
        assertThat(told()).containsExactly("database/x is not part of the backup");
        Files.delete(stranger);
        assertThat(told()).isEmpty();
    }

    private static List<String> told() {
        try {
            return new Restore(backup).check(Steps.UNSEEN);
        } catch (CannotStart refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }

    @Test
    void a_damaged_backup_is_not_restored(@TempDir Path folder) throws IOException {
        Path file = backup.resolve(Folder.files(backup).stream()
                .filter(name -> name.startsWith("originals/"))
                .findFirst()
                .orElseThrow());
        byte[] good = Files.readAllBytes(file);
        byte[] changed = good.clone();
        changed[0] ^= 1;
        Files.write(file, changed);
        assertThatThrownBy(() -> new Restore(backup).prepare(folder.resolve("data"), Steps.UNSEEN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was changed");
        assertThat(folder.resolve("data")).doesNotExist();
        Files.write(file, good);
    }

    @Test
    void a_backup_broken_off_is_recognised(@TempDir Path folder) {
        Path target = folder.resolve("half");
        Steps breaking = new Steps() {
            private int left = 20;

            @Override
            public void total(int pieces) {}

            @Override
            public void next(String piece) {
                if (left-- == 0) {
                    throw new IllegalStateException("the power went");
                }
            }
        };
        assertThatThrownBy(() -> new Backup(server.database(), server.data(), "test").write(target, false, breaking))
                .hasMessageContaining("the power went");
        assertThatThrownBy(() -> new Restore(target).check(Steps.UNSEEN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is no complete backup");
        assertThatThrownBy(
                        () -> new Backup(server.database(), server.data(), "test").write(target, false, Steps.UNSEEN))
                .hasMessageContaining("is not empty");
    }

    @Test
    void nothing_is_restored_over_something(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine"), "mine");
        assertThatThrownBy(() -> new Restore(backup).prepare(folder, Steps.UNSEEN))
                .hasMessageContaining("is not empty");
        try (HikariDataSource used = TestDatabase.migrated()) {
            Restore restore = new Restore(backup);
            Path data = restore.prepare(folder.resolve("data"), Steps.UNSEEN);
            assertThatThrownBy(() -> restore.into(data, used, Steps.UNSEEN))
                    .hasMessageContaining("has tables of Aforo already");
            assertThat(data.resolve(DataFolder.UNFINISHED)).exists();
        }
    }

    @Test
    void an_original_damaged_in_the_store_is_told_and_left_out(@TempDir Path folder) throws IOException {
        ContentId id = server.bean(Originals.class)
                .store(new ByteArrayInputStream(new byte[] {1, 2, 3}), 10)
                .id();
        Path place = server.data()
                .resolve(
                        "originals/" + id.hex().substring(0, 2) + "/" + id.hex().substring(2, 4))
                .resolve(id.hex());
        Files.delete(place);
        Files.write(place, new byte[] {1, 2, 4});
        Path target = folder.resolve("backup");
        Manifest manifest = new Backup(server.database(), server.data(), "test").write(target, false, Steps.UNSEEN);
        assertThat(manifest.damaged()).containsExactly(id.hex());
        assertThat(new Restore(target).check(Steps.UNSEEN))
                .singleElement()
                .asString()
                .contains("damaged in the store");
        Files.delete(place);
    }

    private static void append(String mark) {
        Journal journal = server.bean(Journal.class);
        new TransactionTemplate(server.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> journal.append(new Entry(
                        "test.happened",
                        new UUID(7, mark.hashCode()),
                        Map.of("mark", mark),
                        Map.of("note", "sealed " + mark))));
    }

    private static void settle() {
        JdbcClient database = JdbcClient.create(server.database());
        for (int look = 0; look < 500; look++) {
            boolean quiet = database.sql("""
                            select not exists (select 1 from journal.pending)
                               and (select max(index) + 1 from journal.leaf) = (select max(size) from journal.checkpoint)
                            """).query(Boolean.class).single();
            if (quiet) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        throw new AssertionError("the journal did not settle");
    }
}
