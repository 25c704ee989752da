package org.aforo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed. */
class KillTest {

    private static final int KILLS = 3;

    @TempDir
    Path data;

    @Test
    void after_kills_at_random_moments_every_committed_leaf_stands_once() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (HikariDataSource database = TestDatabase.migrated()) {
            Set<Long> committed = ConcurrentHashMap.newKeySet();
            for (int kill = 0; kill < KILLS; kill++) {
                journalUntilKilled(database.getJdbcUrl(), "run" + kill, 200 + random.nextInt(600), committed);
            }
            try (JournalProcess survivor = new JournalProcess(database, data)) {
                JournalAudit.Report report = survivor.settledAudit();
                assertThat(report.faults()).as("seed %d", seed).isEmpty();
                assertThat(report.duplicates()).isZero();
                Set<Long> sequenced = survivor
                        .database
                        .sql("select pending_id from journal.leaf")
                        .query((row, number) -> row.getLong(1))
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
                assertThat(sequenced).as("seed %d", seed).containsAll(committed);
                // Killed between commit and print, at most one leaf of each of four writers in each run.
                assertThat(report.size()).isLessThanOrEqualTo(committed.size() + 4L * KILLS);
            }
        }
    }

    private void journalUntilKilled(String url, String run, int leaves, Set<Long> committed)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProcess.class.getName(),
                        url,
                        data.toString(),
                        run))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int seen = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("committed ")) {
                    committed.add(Long.parseLong(line.substring(10)));
                    seen++;
                }
                if (seen == leaves) {
                    // By its handle: Process.destroyForcibly would close the stream with lines still in it.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(seen).isGreaterThanOrEqualTo(leaves);
    }
}
