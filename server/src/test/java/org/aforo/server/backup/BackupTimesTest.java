package org.aforo.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.aforo.server.TestServer;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a backup, its check and its restore take, and how large it is: a proof, {@code ./prove backup} runs it. */
@EnabledIfSystemProperty(named = "aforo.backup.leaves", matches = ".+", disabledReason = "./prove backup")
class BackupTimesTest {

    private static final int LEAVES = Integer.getInteger("aforo.backup.leaves", 10_000);
    private static final int ORIGINALS = Integer.getInteger("aforo.backup.originals", 100);
    private static final int ORIGINAL_BYTES = 100_000;
    private static final int AT_ONCE = 100;

    /** So many receipts are verified that a restore of any size has them all; what it says is held against the manifest. */
    @Test
    void a_log_of_some_size_is_copied_checked_and_put_back_with_every_receipt_verified(@TempDir Path folder) {
        try (TestServer server = TestServer.start();
                HikariDataSource empty = TestDatabase.empty()) {
            fill(server);
            Path target = folder.resolve("backup");
            double[] seconds = new double[4];
            Manifest manifest = timed(
                    seconds,
                    0,
                    () -> new Backup(server.database(), server.data(), "test").write(target, false, Steps.UNSEEN));
            assertThat(manifest.log().leaves()).isGreaterThanOrEqualTo(LEAVES);
            assertThat(manifest.originals().files()).isEqualTo(ORIGINALS);
            Restore restore = new Restore(target);
            assertThat(timed(seconds, 1, () -> restore.check(Steps.UNSEEN))).isEmpty();
            Path data = timed(seconds, 2, () -> restore.prepare(folder.resolve("data"), Steps.UNSEEN));
            Restore.Restored restored = timed(seconds, 3, () -> restore.into(data, empty, Steps.UNSEEN));
            assertThat(restored.faults()).isEmpty();
            assertThat(restored.journal().receipts()).isEqualTo(manifest.log().leaves());
            System.out.printf(
                    Locale.ROOT,
                    "| %,d leaves, %,d originals of %,d bytes | backup %.1f s | %.0f MB, of that log %.0f MB, database %.0f MB, originals %.0f MB | check %.1f s | originals and check before a restore %.1f s | database, log and %,d receipts %.1f s |%n",
                    manifest.log().leaves(),
                    ORIGINALS,
                    ORIGINAL_BYTES,
                    seconds[0],
                    megabytes(target),
                    megabytes(target.resolve("log")),
                    megabytes(target.resolve("database")),
                    megabytes(target.resolve("originals")),
                    seconds[1],
                    seconds[2],
                    restored.journal().receipts(),
                    seconds[3]);
        }
    }

    private interface Doing<T> {
        T done();
    }

    private static <T> T timed(double[] seconds, int at, Doing<T> doing) {
        long began = System.nanoTime();
        T done = doing.done();
        seconds[at] = (System.nanoTime() - began) / 1e9;
        return done;
    }

    private static double megabytes(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void fill(TestServer server) {
        Journal journal = server.bean(Journal.class);
        TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        for (int from = 0; from < LEAVES; from += AT_ONCE) {
            int first = from;
            transaction.executeWithoutResult(status -> {
                for (int i = first; i < first + AT_ONCE; i++) {
                    journal.append(new Entry(
                            "test.happened",
                            new UUID(7, i),
                            Map.of("mark", "leaf" + i, "container", "ZZQU" + i),
                            Map.of("note", "sealed " + i, "reader", "reader-" + i % 50)));
                }
            });
        }
        Random random = new Random(7);
        byte[] bytes = new byte[ORIGINAL_BYTES];
        for (int i = 0; i < ORIGINALS; i++) {
            random.nextBytes(bytes);
            try {
                server.bean(Originals.class).store(new ByteArrayInputStream(bytes), ORIGINAL_BYTES);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
        settle(JdbcClient.create(server.database()));
    }

    private static void settle(JdbcClient database) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!database.sql("""
                        select not exists (select 1 from journal.pending)
                           and (select max(index) + 1 from journal.leaf) = (select max(size) from journal.checkpoint)
                        """).query(Boolean.class).single()) {
            assertThat(System.nanoTime()).as("the journal settles").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
