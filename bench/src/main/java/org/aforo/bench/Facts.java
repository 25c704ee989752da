package org.aforo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.journal.Receipts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts the size of a decision, one transaction each, written by many threads, with a leaf and without. */
final class Facts {

    private static final String INSERT = """
            insert into bench.fact (id, scan, verdict, reason, note, marks, leaf) values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """;
    private static final String NOTE =
            "Densidad uniforme tras la tercera fila; se pide abrir por el lado de la puerta.";
    private static final String MARKS =
            "[{\"kind\":\"rectangle\",\"view\":0,\"points\":[[1020,340],[1310,560]],\"label\":\"bloque\"}]";

    private static final long MOST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final JournalProcess server;
    private final JdbcClient database;
    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> appendNanos = new ConcurrentLinkedQueue<>();

    Facts(JournalProcess server, JdbcClient database) {
        this.server = server;
        this.database = database;
    }

    void make() {
        database.sql("create schema bench").update();
        database.sql("""
                        create table bench.fact (
                            id uuid primary key, scan uuid not null, verdict text not null, reason text not null,
                            note text, marks jsonb not null, leaf bigint, decided_at timestamptz not null default now())
                        """).update();
        database.sql("create index on bench.fact (scan)").update();
    }

    /** Facts a second by that many writers. */
    double perSecond(int writers, boolean journalled, long nanos) throws InterruptedException {
        AtomicLong written = new AtomicLong();
        CountDownLatch done = new CountDownLatch(writers);
        long began = System.nanoTime();
        for (int writer = 0; writer < writers; writer++) {
            Thread.ofPlatform().start(() -> {
                while (System.nanoTime() - began < nanos) {
                    long start = System.nanoTime();
                    write(journalled);
                    if (journalled) {
                        appendNanos.add(System.nanoTime() - start);
                    }
                    written.incrementAndGet();
                }
                done.countDown();
            });
        }
        done.await();
        return written.get() * 1e9 / (System.nanoTime() - began);
    }

    private LeafRef write(boolean journalled) {
        UUID id = new UUID(numbers.incrementAndGet(), 1);
        UUID scan = new UUID(id.getMostSignificantBits(), 2);
        return Objects.requireNonNull(server.transaction().execute(status -> {
            LeafRef leaf = journalled ? server.journal().append(entry(id, scan)) : new LeafRef(0);
            database.sql(INSERT)
                    .param(id)
                    .param(scan)
                    .param("examine")
                    .param("density")
                    .param(NOTE)
                    .param(MARKS)
                    .param(leaf.pendingId())
                    .update();
            return leaf;
        }));
    }

    private static Entry entry(UUID id, UUID scan) {
        return new Entry(
                "review.decided",
                id,
                Map.of("scan", scan.toString(), "verdict", "examine", "reason", "density", "agency", "aduana"),
                Map.of("note", NOTE, "marks", MARKS, "reader", "reader-7f3a"));
    }

    /**
     * While the load runs: from the commit of a leaf until its receipt could be had. The leaves come at random moments, for one
     * that followed each checkpoint at once would always wait the whole interval.
     */
    Percentiles readiness(Thread load) {
        appendNanos.clear();
        List<Long> nanos = new ArrayList<>();
        SplittableRandom moments = new SplittableRandom(7);
        while (load.isAlive()) {
            LockSupport.parkNanos(moments.nextLong(MOST_PAUSE_NANOS));
            LeafRef leaf = write(true);
            long committed = System.nanoTime();
            while (server.receipts().state(leaf) == Receipts.State.PENDING) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
            nanos.add(System.nanoTime() - committed);
        }
        return Percentiles.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** Times of whole journalled transactions since the last call of {@link #readiness}. */
    Percentiles appendTimes() {
        return Percentiles.ofNanos(
                appendNanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** Holds a transaction open in which a leaf was appended. */
    void hold(long nanos) {
        server.transaction().executeWithoutResult(status -> {
            server.journal().append(entry(new UUID(0, 0), new UUID(0, 0)));
            LockSupport.parkNanos(nanos);
        });
    }

    List<LeafRef> someLeaves(int count) {
        return database.sql("select leaf from bench.fact where leaf > 0 order by decided_at limit ?")
                .param(count)
                .query((row, number) -> new LeafRef(row.getLong(1)))
                .list();
    }
}
