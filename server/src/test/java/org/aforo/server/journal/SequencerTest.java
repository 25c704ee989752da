package org.aforo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.aforo.ledger.Leaf;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many writers, several sequencers, crashes: every committed leaf is numbered once, without gaps, effects after causes. */
class SequencerTest {

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
    void with_rollbacks_and_two_sequencers_every_committed_leaf_stands_once_without_gaps() throws Exception {
        try (HikariDataSource second = twin();
                JournalProcess one = new JournalProcess(database, data);
                JournalProcess other = new JournalProcess(second, data)) {
            Map<LeafRef, String> committed =
                    new ConcurrentSkipListMap<>((a, b) -> Long.compare(a.pendingId(), b.pendingId()));
            inParallel(8, writer -> {
                Random random = new Random(writer);
                JournalProcess process = writer % 2 == 0 ? one : other;
                for (int i = 0; i < 250; i++) {
                    String mark = writer + "/" + i;
                    boolean undo = random.nextInt(5) == 0;
                    int leaves = 1 + random.nextInt(3);
                    List<LeafRef> appended = new ArrayList<>();
                    process.transaction.executeWithoutResult(status -> {
                        for (int leaf = 0; leaf < leaves; leaf++) {
                            appended.add(process.journal().append(JournalProcess.entry(mark)));
                        }
                        if (undo) {
                            status.setRollbackOnly();
                        }
                    });
                    if (!undo) {
                        appended.forEach(leaf -> committed.put(leaf, mark));
                    }
                }
            });
            assertWhole(one, committed);
        }
    }

    @Test
    void an_effect_is_sequenced_after_its_cause_whoever_commits_them() throws Exception {
        database.getConnection().createStatement().execute("create table public.baton (turn int, leaf bigint)");
        try (HikariDataSource second = twin();
                JournalProcess one = new JournalProcess(database, data);
                JournalProcess other = new JournalProcess(second, data)) {
            inParallel(6, writer -> {
                JournalProcess process = writer % 2 == 0 ? one : other;
                Random random = new Random(writer);
                for (int i = 0; i < 150; i++) {
                    process.transaction.executeWithoutResult(status -> {
                        // What this transaction sees committed is its cause.
                        long cause = process.database
                                .sql("select coalesce(max(leaf), 0) from public.baton")
                                .query(Long.class)
                                .single();
                        LeafRef leaf = process.journal()
                                .append(new Entry(
                                        "test.effect",
                                        new UUID(0, writer),
                                        Map.of("cause", Long.toString(cause)),
                                        Map.of()));
                        process.database
                                .sql("insert into public.baton values (?, ?)")
                                .param(0)
                                .param(leaf.pendingId())
                                .update();
                        if (random.nextInt(10) == 0) {
                            JournalProcess.sleep(random.nextInt(40));
                        }
                    });
                }
            });
            one.settledAudit();
            Map<Long, Long> indexes = indexes();
            one.database
                    .sql("select index, pending_id, leaf from journal.leaf")
                    .query(JournalReader.Stored.class)
                    .list()
                    .forEach(stored -> {
                        long cause = Long.parseLong(
                                Leaf.parse(stored.leaf()).orThrow().open().getOrDefault("cause", "0"));
                        if (cause > 0) {
                            assertThat(stored.index()).isGreaterThan(indexes.getOrDefault(cause, Long.MAX_VALUE));
                        }
                    });
            assertThat(indexes).hasSize(900);
        }
    }

    @Test
    void a_transaction_held_open_delays_nobody_and_its_leaf_comes_last() throws Exception {
        try (JournalProcess server = new JournalProcess(database, data)) {
            CountDownLatch appended = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            try (ExecutorService holder = Executors.newSingleThreadExecutor()) {
                Future<LeafRef> held = holder.submit(() -> server.transaction.execute(status -> {
                    LeafRef leaf = server.journal().append(JournalProcess.entry("held"));
                    appended.countDown();
                    await(release);
                    return leaf;
                }));
                await(appended);
                Map<LeafRef, String> committed =
                        new ConcurrentSkipListMap<>((a, b) -> Long.compare(a.pendingId(), b.pendingId()));
                for (int i = 0; i < 20; i++) {
                    LeafRef leaf = server.commit(JournalProcess.entry("free" + i));
                    long began = System.nanoTime();
                    server.receipt(leaf);
                    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
                            .isLessThan(1_000);
                    committed.put(leaf, "free" + i);
                }
                release.countDown();
                LeafRef late = held.get();
                server.receipt(late);
                committed.put(late, "held");
                assertWhole(server, committed);
                assertThat(indexes()).containsEntry(late.pendingId(), 20L);
            }
        }
    }

    @Test
    void what_a_dead_sequencer_left_is_taken_up_by_another_process_and_at_the_next_start() {
        JournalProcess dead = new JournalProcess(database, data);
        kill(dead);
        LeafRef orphan = dead.commit(JournalProcess.entry("orphan"));
        JournalProcess.sleep(300);
        assertThat(dead.receipts().receipt(orphan)).isEmpty();
        try (HikariDataSource second = twin();
                JournalProcess alive = new JournalProcess(second, data)) {
            alive.receipt(orphan);
            // Nobody tells this process of the commits of the dead one; it finds them by itself.
            LeafRef later = dead.commit(JournalProcess.entry("later"));
            alive.receipt(later);
            assertThat(alive.settledAudit().size()).isEqualTo(2);
        }
        dead.close();
    }

    @Test
    void leaves_numbered_but_not_signed_before_a_crash_are_signed_afterwards() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            LeafRef leaf = server.commit(JournalProcess.entry("signed twice"));
            server.receipt(leaf);
            server.bean(Sequencer.class).stop();
            JournalProcess.unlock(server.database);
            server.database.sql("delete from journal.checkpoint").update();
            assertThat(server.receipts().receipt(leaf)).isEmpty();
            server.bean(Sequencer.class).start();
            server.receipt(leaf);
            assertThat(server.settledAudit().faults()).isEmpty();
        }
    }

    @Test
    void a_clock_of_the_database_that_was_set_back_an_hour_delays_no_receipt() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            server.receipt(server.commit(JournalProcess.entry("before")));
            JournalProcess.unlock(server.database);
            server.database
                    .sql("update journal.checkpoint set at = at + interval '1 hour'")
                    .update();
            server.receipt(server.commit(JournalProcess.entry("after")));
            assertThat(server.settledAudit().faults()).isEmpty();
        }
    }

    @Test
    void what_was_written_once_is_refused_to_be_changed() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            server.receipt(server.commit(JournalProcess.entry("once")));
            for (String change : List.of(
                    "update journal.leaf set hash = hash",
                    "delete from journal.leaf",
                    "truncate journal.leaf",
                    "delete from journal.checkpoint",
                    "update journal.tile set root = root",
                    "delete from journal.log_key")) {
                assertThatThrownBy(() -> server.database.sql(change).update())
                        .as(change)
                        .hasMessageContaining("only grows");
            }
        }
    }

    @Test
    void a_failed_batch_is_repeated_without_loss() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            LeafRef first = server.commit(JournalProcess.entry("first"));
            server.receipt(first);
            server.database.sql("alter table journal.leaf rename to leaf_away").update();
            LeafRef second = server.commit(JournalProcess.entry("second"));
            JournalProcess.sleep(200);
            server.database.sql("alter table journal.leaf_away rename to leaf").update();
            server.receipt(second);
            assertThat(server.settledAudit().size()).isEqualTo(2);
            assertThat(server.settledAudit().consistent()).isTrue();
        }
    }

    @Test
    void checkpoints_come_at_most_ten_a_second_and_each_extends_the_one_before() throws Exception {
        try (HikariDataSource second = twin();
                JournalProcess one = new JournalProcess(database, data);
                JournalProcess other = new JournalProcess(second, data)) {
            inParallel(4, writer -> {
                for (int i = 0; i < 200; i++) {
                    (writer % 2 == 0 ? one : other).commit(JournalProcess.entry(writer + "/" + i));
                }
            });
            JournalAudit.Report report = one.settledAudit();
            assertThat(report.faults()).isEmpty();
            assertThat(report.checkpoints()).isPositive();
            double closest = one.database.sql("""
                            select coalesce(min(extract(epoch from gap)) * 1000, 1e9)::float8
                              from (select at - lag(at) over (order by size) as gap from journal.checkpoint) gaps
                            """).query(Double.class).single();
            assertThat(closest).isGreaterThanOrEqualTo(Sequencing.CHECKPOINT_INTERVAL_MILLIS);
        }
    }

    @Test
    void the_start_is_refused_on_a_rewritten_journal_and_the_audit_says_what_was_changed() {
        try (JournalProcess server = new JournalProcess(database, data)) {
            for (int i = 0; i < 600; i++) {
                server.commit(JournalProcess.entry("leaf" + i));
            }
            assertThat(server.settledAudit().faults()).isEmpty();
            JournalProcess.unlock(server.database);
            server.database
                    .sql("update journal.leaf set leaf = leaf || '\\x20' where index = 5")
                    .update();
            JournalAudit.Report report = server.bean(JournalAudit.class).audit();
            assertThat(report.consistent()).isFalse();
            assertThat(report.faults().getFirst()).contains("leaf 5");
            server.database
                    .sql("update journal.tile set root = hash from journal.leaf where leaf.index = 599")
                    .update();
        }
        assertThatThrownBy(() -> new JournalProcess(database, data).close())
                .hasStackTraceContaining("The journal in this database is damaged");
    }

    /** As after a crash: the thread is gone, the process's writers go on. */
    private static void kill(JournalProcess process) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("journal-sequencer")) {
                thread.interrupt();
                try {
                    thread.join(5_000);
                } catch (InterruptedException interrupted) {
                    throw new AssertionError(interrupted);
                }
            }
        }
        assertThat(process.bean(Sequencer.class).isRunning()).isTrue();
    }

    private void assertWhole(JournalProcess server, Map<LeafRef, String> committed) {
        JournalAudit.Report report = server.settledAudit();
        assertThat(report.faults()).isEmpty();
        assertThat(report.consistent()).isTrue();
        assertThat(report.duplicates()).isZero();
        assertThat(report.size()).isEqualTo(committed.size());
        Map<Long, Long> indexes = indexes();
        assertThat(indexes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        committed.keySet().stream().map(LeafRef::pendingId).toList());
        assertThat(indexes.values().stream().sorted().toList())
                .isEqualTo(LongStream.range(0, committed.size()).boxed().toList());
    }

    /** Number in the tree by pending id. */
    private Map<Long, Long> indexes() {
        Map<Long, Long> indexes = new TreeMap<>();
        JdbcClient.create(database)
                .sql("select pending_id, index from journal.leaf")
                .query((row, number) -> indexes.put(row.getLong(1), row.getLong(2)))
                .list();
        return indexes;
    }

    /** A second pool on the same database, as another process has it. */
    private HikariDataSource twin() {
        HikariDataSource twin = new HikariDataSource();
        twin.setJdbcUrl(database.getJdbcUrl());
        return twin;
    }

    /** What one of several threads does. */
    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void inParallel(int threads, Work work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                all.add(pool.submit(() -> {
                    work.run(thread);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
