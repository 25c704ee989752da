package org.aforo.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.RoomMigrations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What journalling costs: eight writers insert facts, each fact one transaction, with its leaf and without, in turns within one
 * process; how soon receipts are ready under that load; whether a transaction held open delays the others; and how long a receipt
 * takes to verify. Argument or {@code AFORO_TEST_DATABASE_URL}: URL of a server that may make databases, fsync on.
 */
public final class JournalBench {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final double LEAST_RATIO = 0.7;
    private static final double LEAST_APPENDS_PER_SECOND = 2_000;
    private static final double MOST_READY_MILLIS = 250;
    private static final double MOST_VERIFY_MILLIS = 10;

    private final PrintStream out = System.out;
    private final List<String> failures = new ArrayList<>();
    private final JournalProcess server;
    private final JdbcClient database;
    private int passed;

    private JournalBench(JournalProcess server, JdbcClient database) {
        this.server = server;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        @Nullable String url = arguments.length > 0 ? arguments[0] : System.getenv("AFORO_TEST_DATABASE_URL");
        if (url == null) {
            System.err.println(
                    "name the database server: JournalBench jdbc:postgresql://HOST:PORT/postgres?user=U&password=P");
            System.exit(2);
            return;
        }
        String name = "bench_" + ProcessHandle.current().pid();
        boolean good;
        try (HikariDataSource admin = pool(url)) {
            JdbcClient.create(admin).sql("create database " + name).update();
            try (HikariDataSource database = pool(url.replaceFirst("/[^/?]*\\?", "/" + name + "?"))) {
                good = run(database);
            } finally {
                JdbcClient.create(admin).sql("drop database " + name).update();
            }
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean run(HikariDataSource database) throws Exception {
        RoomMigrations.run(database);
        Path data = Files.createTempDirectory("journal-bench");
        try (JournalProcess server = new JournalProcess(database, data)) {
            return new JournalBench(server, JdbcClient.create(database)).measure();
        }
    }

    private boolean measure() throws InterruptedException {
        describe();
        Facts facts = new Facts(server, database);
        facts.make();
        run(facts, true, ROUND_NANOS / 2);
        run(facts, false, ROUND_NANOS / 2);
        ratio(facts);
        readiness(facts);
        heldOpen(facts);
        verifying(facts);
        failures.forEach(out::println);
        out.printf("%d passed, %d failed%n", passed, failures.size());
        return failures.isEmpty();
    }

    private void describe() {
        out.printf(
                "PostgreSQL %s, fsync %s, synchronous_commit %s; Java %s; %d processors%n",
                setting("server_version"),
                setting("fsync"),
                setting("synchronous_commit"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        check("fsync is on", setting("fsync").equals("on"));
    }

    private String setting(String name) {
        return database.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static double run(Facts facts, boolean journalled, long nanos) throws InterruptedException {
        return facts.perSecond(WRITERS, journalled, nanos);
    }

    private void ratio(Facts facts) throws InterruptedException {
        double[] ratios = new double[ROUNDS];
        double[] appends = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            // Turns change places, so that a machine growing slower or faster favours neither.
            boolean plainFirst = round % 2 == 0;
            double first = run(facts, !plainFirst, ROUND_NANOS);
            double second = run(facts, plainFirst, ROUND_NANOS);
            double plain = plainFirst ? first : second;
            appends[round] = plainFirst ? second : first;
            ratios[round] = appends[round] / plain;
            out.printf(
                    Locale.ROOT,
                    "round %d: %.0f facts/s plain, %.0f facts/s with a leaf each, ratio %.2f%n",
                    round + 1,
                    plain,
                    appends[round],
                    ratios[round]);
        }
        check(
                String.format(Locale.ROOT, "ratio %.2f (median), wanted >= %.1f", median(ratios), LEAST_RATIO),
                median(ratios) >= LEAST_RATIO);
        check(
                String.format(
                        Locale.ROOT,
                        "%.0f appends/s (median), wanted >= %.0f",
                        median(appends),
                        LEAST_APPENDS_PER_SECOND),
                median(appends) >= LEAST_APPENDS_PER_SECOND);
    }

    /** Under the full load of the eight writers, a ninth follows single leaves from their commit until they are under a checkpoint. */
    private void readiness(Facts facts) throws InterruptedException {
        Thread load = Thread.ofPlatform().start(() -> uninterrupted(() -> run(facts, true, 3 * ROUND_NANOS)));
        TimeUnit.SECONDS.sleep(1);
        Percentiles ready = facts.readiness(load);
        load.join();
        check("receipt ready under that load: " + ready, ready.at(0.99) <= MOST_READY_MILLIS);
    }

    private void heldOpen(Facts facts) throws InterruptedException {
        Thread load = Thread.ofPlatform().start(() -> uninterrupted(() -> run(facts, true, HELD_NANOS)));
        Thread holder = Thread.ofPlatform().start(() -> facts.hold(HELD_NANOS + TimeUnit.SECONDS.toNanos(1)));
        TimeUnit.MILLISECONDS.sleep(200);
        Percentiles ready = facts.readiness(load);
        load.join();
        check(
                "receipt ready while a writing transaction is held open 10 s: " + ready,
                ready.at(0.99) <= MOST_READY_MILLIS);
        Percentiles appends = facts.appendTimes();
        check("the same: append and commit " + appends, appends.at(0.99) <= MOST_READY_MILLIS);
        holder.join();
    }

    private void verifying(Facts facts) {
        NoteVerifier key = NoteVerifier.parse(
                        database.sql("select vkey from journal.log_key order by ordinal desc limit 1")
                                .query(String.class)
                                .single())
                .orThrow();
        List<byte[]> receipts = new ArrayList<>();
        for (LeafRef leaf : facts.someLeaves(500)) {
            server.receipts().receipt(leaf).ifPresent(receipts::add);
        }
        long accepted =
                receipts.stream().filter(receipt -> accepts(receipt, key)).count();
        long[] nanos = new long[receipts.size()];
        for (int i = 0; i < nanos.length; i++) {
            // Of this thread alone: eight writers have just left a busy machine behind.
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            accepted += accepts(receipts.get(i), key) ? 1 : 0;
            nanos[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
        }
        Percentiles times = Percentiles.ofNanos(nanos);
        check(
                "verify one receipt, processor time: " + times,
                times.at(0.99) <= MOST_VERIFY_MILLIS && accepted == 2L * nanos.length && accepted > 0);
    }

    private static boolean accepts(byte[] receipt, NoteVerifier key) {
        return ReceiptVerification.verify(receipt, key) instanceof ReceiptVerification.Accepted;
    }

    private void check(String what, boolean good) {
        out.println((good ? "ok      " : "FAILED  ") + what);
        if (good) {
            passed++;
        } else {
            failures.add("failed: " + what);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    /** Work that may be interrupted. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private static void uninterrupted(Work work) {
        try {
            work.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }
}
