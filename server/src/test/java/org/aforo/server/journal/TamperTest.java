package org.aforo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.ledger.ConsistencyProof;
import org.aforo.ledger.ConsistencyVerification;
import org.aforo.ledger.Hash;
import org.aforo.ledger.Merkle;
import org.aforo.ledger.NoteSigner;
import org.aforo.ledger.Receipt;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.ledger.SignedNote;
import org.aforo.ledger.Tile;
import org.aforo.ledger.TilePath;
import org.aforo.ledger.TileTree;
import org.aforo.ledger.TrustedKeys;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An operator with all of database and disk does what a forger would; each row of docs/methods/tamper-evidence.md is one test, those
 * that nothing detects too.
 */
class TamperTest {

    private static final int LEAVES = 600;
    private static final int MIDDLE = 300;

    @TempDir
    Path data;

    private HikariDataSource source;
    private JdbcClient database;
    private TrustedKeys keys;
    /** What people outside were given before the forgery: a receipt of a leaf in the middle, and the checkpoint it bears. */
    private byte[] receipt = {};

    private SignedNote held = new SignedNote("\n", List.of());

    @BeforeEach
    void honestDays() {
        source = TestDatabase.migrated();
        try (JournalProcess server = new JournalProcess(source, data)) {
            database = server.database;
            LeafRef middle = null;
            for (int i = 0; i < LEAVES; i++) {
                LeafRef leaf = server.commit(JournalProcess.entry("leaf" + i).sealing(Map.of("note", "note" + i)));
                middle = i == MIDDLE ? leaf : middle;
            }
            assertThat(server.settledAudit().faults()).isEmpty();
            receipt = server.receipt(java.util.Objects.requireNonNull(middle));
            held = Receipt.parse(receipt).orThrow().checkpoint();
            keys = TrustedKeys.of(server.key());
            assertThat(outsideReader()).isEmpty();
        }
    }

    @AfterEach
    void drop() {
        source.close();
    }

    @Test
    void a_leaf_rewritten_is_told_by_the_audit_and_by_any_outside_reader() {
        forger();
        database.sql("update journal.leaf set leaf = ? where index = 5")
                .param(forger().leaves().get(5).saying("leaf5", "leaf6").leaf())
                .update();
        assertThat(audit()).contains("leaf 5 is missing");
        assertThat(outsideReader()).contains("entry 5 is not what its tile says");
    }

    @Test
    void a_leaf_rewritten_with_its_hash_is_told_by_the_audit_and_by_any_outside_reader() {
        Forger forger = forger();
        byte[] changed = forger.leaves().get(5).saying("leaf5", "leaf6").leaf();
        database.sql("update journal.leaf set leaf = ?, hash = ? where index = 5")
                .param(changed)
                .param(Hash.ofLeaf(changed).toBytes())
                .update();
        assertThat(audit()).anyMatch(fault -> fault.startsWith("tile 0/0 differs"));
        assertThat(audit()).anyMatch(fault -> fault.contains("has another root"));
        assertThat(outsideReader()).contains("entry 5 is not what its tile says");
    }

    @Test
    void a_leaf_rewritten_with_hash_and_tiles_stops_the_next_start_too() {
        Forger forger = forger();
        List<Forger.Row> leaves = forger.leaves();
        leaves.set(5, leaves.get(5).saying("leaf5", "leaf6"));
        forger.rewrite(leaves);
        assertThat(audit()).anyMatch(fault -> fault.contains("has another root"));
        assertThat(outsideReader()).contains("the tiles do not lead to the signed root");
        assertStartRefused("do not lead to the root signed");
    }

    @Test
    void a_leaf_dropped_is_told_by_the_audit() {
        forger();
        database.sql("delete from journal.leaf where index = ?").param(MIDDLE).update();
        assertThat(audit()).contains("leaf " + MIDDLE + " is missing");
        assertThat(outsideReader()).isNotEmpty();
    }

    @Test
    void a_leaf_dropped_and_the_rest_renumbered_stops_the_next_start() {
        Forger forger = forger();
        List<Forger.Row> leaves = forger.leaves();
        leaves.remove(MIDDLE);
        forger.rewrite(leaves);
        // The checkpoints between may be one or many, as the sequencer came to it; the last one always tells.
        database.sql("delete from journal.checkpoint where size > ? and size < ?")
                .param(MIDDLE)
                .param(LEAVES)
                .update();
        String told = "it holds " + (LEAVES - 1) + " leaves, signed were " + LEAVES;
        assertThat(audit()).containsExactly(told);
        assertStartRefused(told);
    }

    @Test
    void two_leaves_exchanged_stop_the_next_start() {
        Forger forger = forger();
        List<Forger.Row> leaves = forger.leaves();
        Collections.swap(leaves, 10, 11);
        forger.rewrite(leaves);
        assertThat(audit()).anyMatch(fault -> fault.contains("has another root"));
        assertStartRefused("do not lead to the root signed");
    }

    @Test
    void a_leaf_put_in_between_stops_the_next_start() {
        Forger forger = forger();
        List<Forger.Row> leaves = forger.leaves();
        leaves.add(
                10,
                new Forger.Row(
                        9_999_999, leaves.get(10).saying("leaf10", "leaf99").leaf()));
        forger.rewrite(leaves);
        assertThat(audit()).anyMatch(fault -> fault.contains("has another root"));
        assertStartRefused("do not lead to the root signed");
    }

    @Test
    void a_fact_dated_back_stands_behind_later_ones_and_the_auditors_page_tells_it() {
        String past = "2026-01-02T03:04:05.678901Z";
        byte[] back = forger().leaves()
                .getFirst()
                .saying(timeOf(forger().leaves().getFirst()), past)
                .leaf();
        database.sql("insert into journal.pending (leaf, hash) values (?, ?)")
                .param(back)
                .param(Hash.ofLeaf(back).toBytes())
                .update();
        try (JournalProcess server = new JournalProcess(source, data)) {
            assertThat(server.settledAudit().faults()).isEmpty();
            Chronicle chronicle = server.bean(Chronicle.class);
            assertThat(chronicle.outOfTime(
                            chronicle.bounds(Instant.EPOCH, Instant.now().plusSeconds(60))))
                    .extracting(Chronicle.OutOfTime::index)
                    .containsExactly((long) LEAVES);
        }
    }

    @Test
    void a_clock_set_back_a_day_is_told_by_the_first_leaves_after_it_and_numbers_keep_the_true_order() {
        Duration day = Duration.ofDays(1);
        Instant before = Instant.now();
        List<Long> numbers = new ArrayList<>();
        InstantSource back = InstantSource.offset(InstantSource.system(), day.negated());
        try (JournalProcess server = new JournalProcess(source, data, Set.of(Action.values()), back)) {
            for (int i = 0; i < 5; i++) {
                LeafRef leaf = server.commit(JournalProcess.entry("back" + i));
                byte[] given = server.receipt(leaf);
                numbers.add(((ReceiptVerification.Accepted) server.verify(given)).index());
                databasesClockIsTheMachines(LEAVES + i + 1, day);
            }
        }
        try (JournalProcess server = new JournalProcess(source, data)) {
            server.receipt(server.commit(JournalProcess.entry("the clock is right again")));
            assertThat(server.settledAudit().faults()).isEmpty();
            Chronicle chronicle = server.bean(Chronicle.class);
            Duration around = Duration.ofMinutes(10);
            for (Chronicle.Bounds looked : List.of(
                    chronicle.bounds(before.minus(day).minus(around), before.plus(around)),
                    chronicle.bounds(before.minus(around), before.plus(around)),
                    chronicle.bounds(
                            before.minus(day).minus(around), before.minus(day).plus(around)))) {
                assertThat(chronicle.outOfTime(looked))
                        .as("looking at %s", looked)
                        .singleElement()
                        .satisfies(told -> assertThat(told.index()).isEqualTo(LEAVES))
                        .satisfies(told -> assertThat(told.says())
                                .isBefore(before.minus(day).plus(around)))
                        .satisfies(told -> assertThat(told.signedBefore()).isNotNull());
            }
        }
        assertThat(numbers).containsExactly(600L, 601L, 602L, 603L, 604L);
    }

    /** What the database would have written beside a checkpoint, its clock being set back with the server's. */
    private void databasesClockIsTheMachines(long size, Duration back) {
        JournalProcess.unlock(database);
        database.sql("update journal.checkpoint set at = at - make_interval(secs => ?) where size >= ?")
                .param((double) back.toSeconds())
                .param(size)
                .update();
    }

    private static String timeOf(Forger.Row row) {
        String text = new String(row.leaf(), StandardCharsets.UTF_8);
        return text.substring(7, text.indexOf('"', 7));
    }

    @Test
    void a_log_cut_short_is_told_by_whoever_holds_what_was_cut_off_and_by_nothing_on_the_machine() {
        cutShort();
        assertThat(audit()).isEmpty();
        try (JournalProcess server = new JournalProcess(source, data)) {
            assertThat(newest(server).head().size()).isEqualTo(MIDDLE);
            // The receipt itself still proves its leaf; the log of today has no proof that leads on from it.
            assertThat(ReceiptVerification.verify(receipt, keys)).isInstanceOf(ReceiptVerification.Accepted.class);
            ConsistencyProof backwards =
                    new ConsistencyProof(LEAVES, List.of(), newest(server).note());
            assertThat(ConsistencyVerification.verify(held, backwards, keys))
                    .isInstanceOf(ConsistencyVerification.Refused.class);
        }
    }

    @Test
    void a_log_cut_short_that_grows_again_has_two_histories_which_its_own_signatures_prove() {
        cutShort();
        try (JournalProcess server = new JournalProcess(source, data)) {
            List<LeafRef> grown = new ArrayList<>();
            server.transaction.executeWithoutResult(status -> {
                for (int i = MIDDLE; i < LEAVES; i++) {
                    grown.add(server.journal().append(JournalProcess.entry("other" + i)));
                }
            });
            server.receipt(grown.getLast());
            assertThat(newest(server).head().size()).isEqualTo(LEAVES);
            assertThat(ConsistencyVerification.verify(held, proof(LEAVES), keys))
                    .isInstanceOf(ConsistencyVerification.TwoHistories.class);
        }
    }

    private void cutShort() {
        Forger forger = forger();
        forger.rewrite(forger.leaves().subList(0, MIDDLE));
        database.sql("delete from journal.checkpoint where size > ?")
                .param(MIDDLE)
                .update();
        forger.signAnew();
    }

    @Test
    void a_history_rewritten_and_signed_anew_is_told_by_any_receipt_given_before_and_by_nothing_on_the_machine() {
        rewriteAndSignAnew();
        assertThat(audit()).isEmpty();
        assertThat(outsideReader()).isEmpty();
        try (JournalProcess server = new JournalProcess(source, data)) {
            server.receipt(server.commit(JournalProcess.entry("life goes on")));
            assertThat(ConsistencyVerification.verify(held, proof(LEAVES), keys))
                    .isInstanceOfSatisfying(
                            ConsistencyVerification.Refused.class,
                            refused -> assertThat(refused.where()).isEqualTo("proof"));
        }
        ConsistencyProof sameSize = new ConsistencyProof(
                LEAVES,
                List.of(),
                new JournalReader(database).checkpoint(LEAVES).orElseThrow().note());
        assertThat(ConsistencyVerification.verify(held, sameSize, keys))
                .isInstanceOf(ConsistencyVerification.TwoHistories.class);
    }

    private void rewriteAndSignAnew() {
        Forger forger = forger();
        List<Forger.Row> leaves = forger.leaves();
        leaves.set(5, leaves.get(5).saying("\"mark\":\"leaf5\"", "\"mark\":\"leaf6\""));
        forger.rewrite(leaves);
        forger.signAnew();
    }

    @Test
    void a_history_signed_anew_by_another_key_is_refused_at_the_start_and_by_every_verifier() {
        Forger forger = forger();
        NoteSigner other = NoteSigner.generate(keys.origin(), new SecureRandom());
        forger.rewrite(forger.leaves());
        forger.signAnew(other);
        assertThat(audit()).anyMatch(fault -> fault.contains("is not signed by"));
        assertStartRefused("is not signed by the key in force");
        byte[] forged = receiptOf(MIDDLE);
        assertThat(ReceiptVerification.verify(forged, keys)).isInstanceOf(ReceiptVerification.Refused.class);
    }

    @Test
    void two_histories_shown_to_two_people_are_proved_when_they_compare_what_they_hold() {
        SignedNote shownToOne = held;
        rewriteAndSignAnew();
        SignedNote shownToOther =
                new JournalReader(database).newestCheckpoint().orElseThrow().note();
        assertThat(ReceiptVerification.verify(receipt, keys)).isInstanceOf(ReceiptVerification.Accepted.class);
        assertThat(ReceiptVerification.verify(receiptOf(MIDDLE), keys))
                .isInstanceOf(ReceiptVerification.Accepted.class);
        assertThat(ConsistencyVerification.verify(
                        shownToOne, new ConsistencyProof(LEAVES, List.of(), shownToOther), keys))
                .isInstanceOf(ConsistencyVerification.TwoHistories.class);
    }

    @Test
    void without_a_checkpoint_in_other_hands_nothing_tells_a_history_rewritten_and_signed_anew() {
        rewriteAndSignAnew();
        assertThat(audit()).isEmpty();
        assertThat(outsideReader()).isEmpty();
        assertThat(JournalProof.of(source, seen -> {}).faults()).isEmpty();
        try (JournalProcess server = new JournalProcess(source, data)) {
            byte[] forged = server.receipt(new LeafRef(pendingIdOf(5)));
            assertThat(((ReceiptVerification.Accepted) ReceiptVerification.verify(forged, keys))
                            .leaf()
                            .open())
                    .containsEntry("mark", "leaf6");
        }
    }

    @Test
    void what_is_taken_out_before_it_has_a_number_nothing_tells() {
        try (JournalProcess server = new JournalProcess(source, data)) {
            server.bean(Sequencer.class).stop();
            LeafRef unwanted = server.commit(JournalProcess.entry("unwanted"));
            database.sql("delete from journal.pending where id = ?")
                    .param(unwanted.pendingId())
                    .update();
            server.bean(Sequencer.class).start();
            server.receipt(server.commit(JournalProcess.entry("next")));
            assertThat(server.settledAudit().faults()).isEmpty();
            assertThat(server.settledAudit().size()).isEqualTo(LEAVES + 1);
        }
    }

    @Test
    void a_stored_tile_changed_stops_the_next_start() {
        forger();
        database.sql(
                        "update journal.tile set hashes = overlay(hashes placing '\\x00'::bytea from 40), root = hashes where level = 0 and index = 0")
                .update();
        assertThat(audit()).contains("tile 0/0 differs");
        assertStartRefused("");
    }

    @Test
    void a_sealed_value_exchanged_is_told_by_its_own_receipt() {
        database.sql("update journal.sealed set members = replace(members, 'note300', 'note301') where pending_id = ?")
                .param(pendingIdOf(MIDDLE))
                .update();
        assertThat(ReceiptVerification.verify(receiptOf(MIDDLE), keys))
                .isInstanceOfSatisfying(
                        ReceiptVerification.Refused.class,
                        refused -> assertThat(refused.where()).isEqualTo("disclosed, note"));
        assertThat(JournalProof.of(source, seen -> {}).faults())
                .singleElement()
                .asString()
                .contains("leaf " + MIDDLE);
    }

    @Test
    void a_sealed_value_erased_leaves_the_proof_whole_and_cannot_be_replaced_by_another() {
        database.sql("delete from journal.sealed where pending_id = ?")
                .param(pendingIdOf(MIDDLE))
                .update();
        assertThat(audit()).isEmpty();
        assertThat(JournalProof.of(source, seen -> {}).faults()).isEmpty();
        assertThat(ReceiptVerification.verify(receiptOf(MIDDLE), keys))
                .isInstanceOfSatisfying(
                        ReceiptVerification.Accepted.class,
                        accepted -> assertThat(accepted.disclosed()).isEmpty());
    }

    @Test
    void a_checkpoint_taken_out_of_the_table_takes_nothing_from_whoever_holds_it() {
        forger();
        try (JournalProcess server = new JournalProcess(source, data)) {
            server.receipt(server.commit(JournalProcess.entry("after")));
            database.sql("delete from journal.checkpoint where size = ?")
                    .param(LEAVES)
                    .update();
            assertThat(server.settledAudit().faults()).isEmpty();
            assertThat(ConsistencyVerification.verify(held, proof(LEAVES), keys))
                    .isInstanceOf(ConsistencyVerification.Consistent.class);
        }
    }

    @Test
    void what_was_written_once_the_database_refuses_to_change_until_its_lock_is_taken_off() {
        assertThatThrownBy(() ->
                        database.sql("delete from journal.leaf where index = 5").update())
                .hasMessageContaining("only grows");
    }

    private Forger forger() {
        return new Forger(database, data);
    }

    private List<String> audit() {
        return new JournalAudit(database, new JournalReader(database), new TileShelf(database))
                .audit()
                .faults();
    }

    private void assertStartRefused(String why) {
        assertThatThrownBy(() -> new JournalProcess(source, data).close()).hasStackTraceContaining(why);
    }

    private static JournalReader.Signed newest(JournalProcess server) {
        return server.bean(JournalReader.class).newestCheckpoint().orElseThrow();
    }

    private ConsistencyProof proof(long from) {
        JournalReader.Signed now =
                new JournalReader(database).newestCheckpoint().orElseThrow();
        TileTree tree = new TileTree(now.head().size(), new TileShelf(database));
        return new ConsistencyProof(from, Merkle.consistency(from, now.head().size(), tree), now.note());
    }

    private long pendingIdOf(long index) {
        return database.sql("select pending_id from journal.leaf where index = ?")
                .param(index)
                .query(Long.class)
                .single();
    }

    /** A receipt as the log of now gives it, by whatever it finds in the tables. */
    private byte[] receiptOf(long index) {
        JournalReader reader = new JournalReader(database);
        JournalReader.Signed now = reader.newestCheckpoint().orElseThrow();
        JournalReader.Stored stored = reader.entries(index, 1).getFirst();
        TileTree tree = new TileTree(now.head().size(), new TileShelf(database));
        return new Receipt(
                        org.aforo.ledger.Leaf.parse(stored.leaf()).orThrow(),
                        reader.sealed(new LeafRef(stored.pendingId())),
                        index,
                        Merkle.inclusion(index, now.head().size(), tree),
                        now.note())
                .toBytes();
    }

    /** Whoever reads checkpoint, tiles and entries as they are served, and has the key. */
    private List<String> outsideReader() {
        Map<String, byte[]> served = new HashMap<>();
        try {
            LogCopy.write(source, served::put);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        } catch (IllegalStateException incomplete) {
            return List.of(String.valueOf(incomplete.getMessage()));
        }
        List<String> faults = new ArrayList<>();
        SignedNote note = SignedNote.parse(bytes(served, "checkpoint")).orThrow();
        if (!(keys.judge(note)
                instanceof TrustedKeys.Judgement.Believed(var head, var by, var witnessed, var passedOver))) {
            return List.of("the checkpoint is not signed by the key");
        }
        TileTree tree = new TileTree(
                head.size(),
                (level, index, width) ->
                        new Tile(level, index, bytes(served, new TilePath(level, index, width).toString())));
        if (!Merkle.root(head.size(), tree).equals(head.root())) {
            faults.add("the tiles do not lead to the signed root");
        }
        for (long bundle = 0; bundle * Tile.WIDTH < head.size(); bundle++) {
            int width = Tile.widthIn(head.size(), 0, bundle);
            ByteBuffer entries =
                    ByteBuffer.wrap(bytes(served, new TilePath(TilePath.ENTRIES, bundle, width).toString()));
            for (long index = bundle * Tile.WIDTH; entries.hasRemaining(); index++) {
                byte[] leaf = new byte[Short.toUnsignedInt(entries.getShort())];
                entries.get(leaf);
                if (!tree.hash(0, index).equals(Hash.ofLeaf(leaf))) {
                    faults.add("entry " + index + " is not what its tile says");
                }
            }
        }
        return faults;
    }

    private static byte[] bytes(Map<String, byte[]> served, String path) {
        byte[] bytes = served.get(path);
        if (bytes == null) {
            throw new AssertionError("not served: " + path);
        }
        return bytes;
    }
}
