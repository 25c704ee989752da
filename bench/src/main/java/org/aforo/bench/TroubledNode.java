package org.aforo.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.LeafRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node that commits facts with a leaf each as fast as it can, by a clock that jumps up to two days either way, and says what was
 * committed, until it is killed. Each fact names one that somebody had committed before: its cause. Run by {@link JournalTrouble}.
 */
final class TroubledNode {

    private static final int WRITERS = 3;
    private static final long MOST_JUMP_SECONDS = 2 * 86_400;

    private TroubledNode() {}

    /** Arguments: URL of the database, data folder, name of this run, seed. */
    public static void main(String[] arguments) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(arguments[0]);
        database.setConnectionTimeout(3_000);
        AtomicLong jump = new AtomicLong();
        InstantSource clock = () -> Instant.now().plusSeconds(jump.get());
        JournalProcess server = new JournalProcess(database, Path.of(arguments[1]), clock);
        JdbcClient client = JdbcClient.create(database);
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = arguments[2] + "/" + writer;
            SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[3]) + writer);
            Thread.ofPlatform().start(() -> {
                for (int i = 0; ; i++) {
                    if (random.nextInt(200) == 0) {
                        jump.set(random.nextLong(-MOST_JUMP_SECONDS, MOST_JUMP_SECONDS));
                    }
                    commit(server, client, name, i, random.nextInt(6) == 0);
                }
            });
        }
    }

    private static void commit(JournalProcess server, JdbcClient client, String name, int number, boolean undo) {
        try {
            Long cause = client.sql("select max(leaf) from trouble.fact")
                    .query(Long.class)
                    .optional()
                    .orElse(null);
            LeafRef leaf = server.transaction().execute(status -> {
                LeafRef written = server.journal()
                        .append(Entry.of(
                                "trouble.happened",
                                new UUID(name.hashCode(), number),
                                Map.of("by", name, "number", Integer.toString(number))));
                client.sql("insert into trouble.fact (by, number, leaf, cause) values (?, ?, ?, ?)")
                        .param(name)
                        .param(number)
                        .param(written.pendingId())
                        .param(cause)
                        .update();
                if (undo) {
                    status.setRollbackOnly();
                }
                return written;
            });
            if (!undo && leaf != null) {
                System.out.println("committed " + leaf.pendingId());
            }
        } catch (RuntimeException refused) {
            // a full disk or a database just killed: nothing was acknowledged, and the next fact is tried
            try {
                Thread.sleep(50);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
