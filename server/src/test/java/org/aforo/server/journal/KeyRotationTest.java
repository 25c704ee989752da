package org.aforo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.aforo.ledger.NoteSigner;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.ledger.TrustedKeys;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new key, announced by the old one, beside running servers and without them. */
class KeyRotationTest {

    @TempDir
    Path data;

    private HikariDataSource database;

    @BeforeEach
    void make() {
        database = TestDatabase.migrated();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_running_server_follows_and_receipts_of_both_times_verify_with_the_keys_of_their_time() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            NoteVerifier old = server.key();
            byte[] before = server.receipt(server.commit(JournalProcess.entry("before")));
            KeyRotation.Rotated rotated = rotate(false);
            byte[] after = server.receipt(server.commit(JournalProcess.entry("after")));

            assertThat(rotated.old()).isEqualTo(old);
            assertThat(server.key()).isEqualTo(rotated.fresh()).isNotEqualTo(old);
            assertThat(ReceiptVerification.verify(before, old)).isInstanceOf(ReceiptVerification.Accepted.class);
            assertThat(ReceiptVerification.verify(after, rotated.fresh()))
                    .isInstanceOf(ReceiptVerification.Accepted.class);
            assertThat(ReceiptVerification.verify(after, old))
                    .isInstanceOfSatisfying(
                            ReceiptVerification.Refused.class,
                            refused -> assertThat(refused.reason()).contains("give the old and the new one"));
            TrustedKeys both = new TrustedKeys(List.of(old, rotated.fresh()), List.of());
            assertThat(ReceiptVerification.verify(before, both)).isInstanceOf(ReceiptVerification.Accepted.class);
            assertThat(ReceiptVerification.verify(after, both)).isInstanceOf(ReceiptVerification.Accepted.class);
            assertThat(server.settledAudit().faults()).isEmpty();
        }
    }

    @Test
    void the_old_key_announces_the_new_one_by_a_leaf_and_both_sign_the_checkpoint_above_it() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            server.receipt(server.commit(JournalProcess.entry("before")));
            KeyRotation.Rotated rotated = rotate(false);
            JournalReader.Signed signed = JournalReader.signed(rotated.checkpoint());
            assertThat(rotated.old().verifies(signed.note())).isTrue();
            assertThat(rotated.fresh().verifies(signed.note())).isTrue();
            assertThat(signed.head().size()).isEqualTo(rotated.size()).isGreaterThan(rotated.announcement());
            LeafRef leaf = new LeafRef(server.database
                    .sql("select pending_id from journal.leaf where index = ?")
                    .param(rotated.announcement())
                    .query(Long.class)
                    .single());
            TrustedKeys both = new TrustedKeys(List.of(rotated.old(), rotated.fresh()), List.of());
            var accepted = (ReceiptVerification.Accepted) ReceiptVerification.verify(server.receipt(leaf), both);
            assertThat(accepted.leaf().kind()).isEqualTo("journal.key-announced");
            assertThat(accepted.leaf().open())
                    .containsEntry("key", rotated.fresh().toString())
                    .containsEntry("before", rotated.old().toString());
            assertThat(accepted.signedBy()).containsExactly(rotated.old(), rotated.fresh());
        }
    }

    @Test
    void what_waited_for_its_number_is_numbered_and_the_log_stays_whole_over_three_changes() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            server.bean(Sequencer.class).stop();
            for (int change = 0; change < 3; change++) {
                for (int i = 0; i < 5_000; i += 10) {
                    int from = i;
                    server.transaction.executeWithoutResult(status -> {
                        for (int leaf = from; leaf < from + 10; leaf++) {
                            server.journal().append(JournalProcess.entry("leaf" + leaf));
                        }
                    });
                }
                rotate(change == 1);
            }
            assertThat(server.settledAudit().faults()).isEmpty();
            assertThat(server.settledAudit().size()).isEqualTo(15_003);
            assertThat(server.bean(JournalKeys.class).history()).hasSize(4);
        }
        try (JournalProcess again = new JournalProcess(database, data)) {
            again.receipt(again.commit(JournalProcess.entry("after a restart")));
        }
    }

    @Test
    void a_change_broken_off_before_the_log_names_the_new_key_changes_nothing() throws IOException {
        NoteVerifier old;
        try (JournalProcess server = new JournalProcess(database, data)) {
            old = server.key();
        }
        SigningKeyFile.prepare(new JournalSettings(data, ""), NoteSigner.generate(old.name(), new SecureRandom()));
        try (JournalProcess server = new JournalProcess(database, data)) {
            assertThat(server.key()).isEqualTo(old);
            server.receipt(server.commit(JournalProcess.entry("as before")));
        }
        assertThat(data.resolve("keys/journal.key.prepared")).doesNotExist();
    }

    @Test
    void a_change_broken_off_before_the_files_were_swapped_is_made_good_at_the_next_start() throws IOException {
        Path key = data.resolve("keys/journal.key");
        NoteVerifier old;
        try (JournalProcess server = new JournalProcess(database, data)) {
            old = server.key();
        }
        byte[] oldFile = Files.readAllBytes(key);
        KeyRotation.Rotated rotated = rotate(true);
        // As a crash between the commit and the swap leaves it: the old key in its place, the new one beside it.
        Files.move(key, data.resolve("keys/journal.key.prepared"), StandardCopyOption.ATOMIC_MOVE);
        Files.write(key, oldFile);
        try (JournalProcess server = new JournalProcess(database, data)) {
            assertThat(server.key()).isEqualTo(rotated.fresh());
            server.receipt(server.commit(JournalProcess.entry("made good")));
            assertThat(server.settledAudit().faults()).isEmpty();
        }
        assertThat(data.resolve("keys/journal.key.retired-" + String.format("%08x", old.keyId())))
                .exists();
    }

    @Test
    void a_folder_without_the_key_in_force_signs_nothing_and_makes_no_key_of_its_own(@TempDir Path other) {
        try (JournalProcess server = new JournalProcess(database, data)) {
            server.receipt(server.commit(JournalProcess.entry("before")));
        }
        assertThatThrownBy(() -> new JournalProcess(database, other))
                .rootCause()
                .hasMessageContaining("is signed by")
                .hasMessageContaining("missing");
        assertThat(other.resolve("keys/journal.key")).doesNotExist();
    }

    @Test
    void a_node_with_a_copy_of_the_old_key_cannot_sign_after_the_change(@TempDir Path other) throws IOException {
        try (JournalProcess server = new JournalProcess(database, data)) {
            server.receipt(server.commit(JournalProcess.entry("before")));
            Files.createDirectories(other.resolve("keys"));
            Files.copy(data.resolve("keys/journal.key"), other.resolve("keys/journal.key"));
            rotate(false);
        }
        assertThatThrownBy(() -> new JournalProcess(database, other))
                .rootCause()
                .hasMessageContaining("is signed by");
    }

    @Test
    void a_key_somebody_put_into_the_table_is_told_by_the_audit() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            server.receipt(server.commit(JournalProcess.entry("before")));
            server.bean(Sequencer.class).stop();
            NoteSigner forger = NoteSigner.generate(server.key().name(), new SecureRandom());
            server.database
                    .sql(
                            "insert into journal.log_key (ordinal, vkey, since, announcement, at) values (2, ?, 1, 0, now())")
                    .param(forger.verifier().toString())
                    .update();
            assertThat(server.bean(JournalAudit.class).audit().faults())
                    .anyMatch(fault -> fault.contains("was not announced by the key before it"))
                    .anyMatch(fault -> fault.contains("is not signed by " + forger.verifier()));
        }
    }

    private KeyRotation.Rotated rotate(boolean destroyOld) {
        return new KeyRotation(database, data, InstantSource.system(), new SecureRandom()).rotate(destroyOld);
    }
}
