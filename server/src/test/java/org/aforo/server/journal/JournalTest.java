package org.aforo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    static Path data;

    private static HikariDataSource database;
    private static JournalProcess server;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        server = new JournalProcess(database, data);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_leaf_is_not_appended_without_a_transaction() {
        assertThatThrownBy(() -> server.journal().append(JournalProcess.entry("alone")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside the transaction");
    }

    @Test
    void a_committed_leaf_gets_a_receipt_that_verifies_and_discloses() {
        LeafRef leaf =
                server.commit(JournalProcess.entry("sealed").sealing(Map.of("note", "Carga \u00f1", "who", "Ana")));
        ReceiptVerification.Accepted accepted = accepted(server.receipt(leaf));
        assertThat(accepted.leaf().kind()).isEqualTo("test.happened");
        assertThat(accepted.leaf().open()).containsEntry("mark", "sealed");
        assertThat(accepted.disclosed()).containsEntry("note", "Carga \u00f1").containsEntry("who", "Ana");
        assertThat(server.receipts().state(leaf)).isEqualTo(Receipts.State.READY);
    }

    @Test
    void a_sealed_value_stands_nowhere_in_the_leaf() {
        LeafRef leaf = server.commit(JournalProcess.entry("hidden").sealing(Map.of("note", "Quinonez")));
        byte[] bytes = server.bean(JournalReader.class).leafBytes(leaf).orElseThrow();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"note\"")
                .doesNotContain("Quinonez");
    }

    @Test
    void a_receipt_can_disclose_less() {
        LeafRef leaf = server.commit(JournalProcess.entry("less").sealing(Map.of("note", "n", "who", "w")));
        server.receipt(leaf);
        byte[] receipt =
                server.receipts().receipt(leaf, Set.of("who", "nothing-such")).orElseThrow();
        assertThat(accepted(receipt).disclosed()).containsOnlyKeys("who");
    }

    @Test
    void erasing_what_was_sealed_leaves_the_tree_and_the_receipt_whole() {
        LeafRef leaf = server.commit(JournalProcess.entry("erased").sealing(Map.of("note", "n")));
        server.database
                .sql("delete from journal.sealed where pending_id = ?")
                .param(leaf.pendingId())
                .update();
        ReceiptVerification.Accepted accepted = accepted(server.receipt(leaf));
        assertThat(accepted.disclosed()).isEmpty();
        assertThat(accepted.leaf().sealed()).containsOnlyKeys("note");
        assertThat(server.settledAudit().consistent()).isTrue();
    }

    @Test
    void a_rolled_back_leaf_leaves_no_gap_and_stays_pending() {
        LeafRef before = server.commit(JournalProcess.entry("before"));
        LeafRef undone = server.transaction.execute(status -> {
            LeafRef leaf = server.journal().append(JournalProcess.entry("undone"));
            status.setRollbackOnly();
            return leaf;
        });
        LeafRef after = server.commit(JournalProcess.entry("after"));
        assertThat(accepted(server.receipt(after)).index())
                .isEqualTo(accepted(server.receipt(before)).index() + 1);
        assertThat(undone).isNotNull();
        assertThat(server.receipts().states(List.of(before, undone, after)))
                .containsEntry(before, Receipts.State.READY)
                .containsEntry(undone, Receipts.State.PENDING)
                .containsEntry(after, Receipts.State.READY);
    }

    @Test
    void text_with_half_a_character_is_the_callers_fault() {
        assertThatThrownBy(() -> server.commit(JournalProcess.entry("half").sealing(Map.of("note", "a\ud800"))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("journal.text-unwritable"));
        LeafRef zero = server.commit(JournalProcess.entry("zero").sealing(Map.of("note", "a\u0000b")));
        assertThat(accepted(server.receipt(zero)).disclosed()).containsEntry("note", "a\u0000b");
    }

    @Test
    void obtaining_a_receipt_is_itself_journalled_with_its_purpose_sealed() {
        LeafRef leaf = server.commit(JournalProcess.entry("obtained"));
        byte[] receipt = server.receipts().obtain(JournalProcess.actor(), leaf, "Juicio 17282-2026");
        assertThat(accepted(receipt).leaf().open()).containsEntry("mark", "obtained");
        LeafRef request = new LeafRef(server.database.sql("""
                        select max(pending_id) from (select id as pending_id from journal.pending
                          union all select pending_id from journal.leaf) every_leaf
                        """).query(Long.class).single());
        ReceiptVerification.Accepted logged = accepted(server.receipt(request));
        assertThat(logged.leaf().kind()).isEqualTo("journal.receipt-obtained");
        assertThat(logged.leaf().open())
                .containsEntry("actor", "reader-7f3a")
                .containsEntry("leafId", accepted(receipt).leaf().id().toString());
        assertThat(logged.disclosed()).containsEntry("purpose", "Juicio 17282-2026");
    }

    @Test
    void obtaining_is_refused_without_purpose_and_for_unknown_leaves() {
        LeafRef leaf = server.commit(JournalProcess.entry("purposeless"));
        assertProblem(() -> server.receipts().obtain(JournalProcess.actor(), leaf, "  "), 422);
        assertProblem(() -> server.receipts().obtain(JournalProcess.actor(), new LeafRef(1L << 40), "why"), 404);
    }

    @Test
    void obtaining_is_refused_without_permission(@TempDir Path other) {
        try (HikariDataSource own = TestDatabase.migrated();
                JournalProcess strict =
                        new JournalProcess(own, other, EnumSet.complementOf(EnumSet.of(Action.RECEIPT_OBTAIN)))) {
            LeafRef leaf = strict.commit(JournalProcess.entry("protected"));
            assertProblem(() -> strict.receipts().obtain(JournalProcess.actor(), leaf, "why"), 403);
            assertThat(strict.settledAudit().size()).isEqualTo(1);
        }
    }

    @Test
    void the_signing_key_is_its_owners_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/journal.key"))))
                .isEqualTo("rw-------");
        assertThat(server.key().name()).matches("aforo\\.local/[0-9a-f]{16}");
    }

    @Test
    void a_process_with_another_key_does_not_touch_the_database(@TempDir Path other) {
        assertThatThrownBy(() -> new JournalProcess(database, other))
                .rootCause()
                .hasMessageContaining("is signed by");
    }

    private static void assertProblem(Runnable call, int status) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }

    private static ReceiptVerification.Accepted accepted(byte[] receipt) {
        ReceiptVerification result = server.verify(receipt);
        assertThat(result).isInstanceOf(ReceiptVerification.Accepted.class);
        return (ReceiptVerification.Accepted) result;
    }
}
