package org.aforo.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.aforo.server.journal.JournalProof;
import org.aforo.server.platform.RoomMigrations;
import org.aforo.server.platform.postgres.PostgresServer;
import org.aforo.server.platform.postgres.PostgresSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database, in trouble: either or both killed, PostgreSQL killed, the disk under it full, clocks of nodes and database set
 * forward and back. Afterwards every fact that was acknowledged has its leaf, every leaf its fact, each once, effects behind causes.
 *
 * <p>Arguments: a folder, a seed, and how many rounds. The folder is a small tmpfs when full disks are to be tried; {@code ./prove
 * journal-trouble} makes one.
 */
public final class JournalTrouble {

    private enum Trouble {
        NONE,
        NODE_KILLED,
        BOTH_NODES_KILLED,
        DATABASE_KILLED,
        DISK_FULL,
        DATABASE_CLOCK_JUMPS
    }

    private static final int NODES = 2;

    private final Path folder;
    private final long seed;
    private final SplittableRandom random;
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Trouble, Integer> troubles = new TreeMap<>();
    private final Map<Integer, Process> nodes = new TreeMap<>();
    private int starts;
    private int passed;
    private int failed;

    private JournalTrouble(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.parseLong(arguments[1]);
        JournalTrouble trouble = new JournalTrouble(Path.of(arguments[0]), seed);
        System.out.println("seed " + seed);
        trouble.run(Integer.parseInt(arguments[2]));
        System.out.println(trouble.passed + " passed, " + trouble.failed + " failed");
        System.exit(trouble.failed == 0 ? 0 : 1);
    }

    private void run(int rounds) throws Exception {
        try (PostgresServer server = PostgresServer.start(PostgresSettings.in(folder.resolve("data")));
                HikariDataSource pool = new HikariDataSource()) {
            String url = server.url("aforo") + "?user=" + server.user() + "&password=" + server.password();
            pool.setJdbcUrl(url);
            RoomMigrations.run(pool);
            JdbcClient database = JdbcClient.create(pool);
            prepare(pool, database);
            for (int round = 0; round < rounds; round++) {
                for (int node = 0; node < NODES; node++) {
                    keepAlive(node, url);
                }
                Thread.sleep(1_500 + random.nextInt(1_000));
                Trouble trouble = Trouble.values()[round % Trouble.values().length];
                troubles.merge(trouble, 1, Integer::sum);
                make(trouble, server, database);
            }
            Thread.sleep(3_000);
            for (Process node : nodes.values()) {
                kill(node);
            }
            settle(pool, database);
            verify(pool, database);
        }
    }

    private void prepare(HikariDataSource pool, JdbcClient database) throws IOException {
        database.sql("create schema trouble").update();
        database.sql("create table trouble.fact (by text, number int, leaf bigint primary key, cause bigint)")
                .update();
        new JournalProcess(pool, folder.resolve("node0")).close();
        Files.createDirectories(folder.resolve("node1/keys"));
        Files.copy(folder.resolve("node0/keys/journal.key"), folder.resolve("node1/keys/journal.key"));
        database.sql("alter table journal.checkpoint disable trigger user").update();
    }

    private void keepAlive(int node, String url) throws IOException {
        Process running = nodes.get(node);
        if (running != null && running.isAlive()) {
            return;
        }
        String name = "node" + node + "/" + starts++;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TroubledNode.class.getName(),
                        url,
                        folder.resolve("node" + node).toString(),
                        name,
                        Long.toString(seed * 1_000 + starts))
                .redirectError(folder.resolve("node" + node + ".log").toFile())
                .start();
        nodes.put(node, process);
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Thread.ofPlatform()
                .daemon()
                .start(() -> lines.lines()
                        .filter(line -> line.startsWith("committed "))
                        .forEach(line -> acknowledged.add(Long.parseLong(line.substring(10)))));
    }

    private void make(Trouble trouble, PostgresServer server, JdbcClient database) throws Exception {
        switch (trouble) {
            case NONE -> Thread.sleep(200);
            case NODE_KILLED -> kill(nodes.get(random.nextInt(NODES)));
            case BOTH_NODES_KILLED -> nodes.values().forEach(JournalTrouble::kill);
            case DATABASE_KILLED -> ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
            case DISK_FULL -> fillDisk();
            case DATABASE_CLOCK_JUMPS -> {
                // To the journal the database's clock is the age of the newest checkpoint: moving it is the clock's
                // jump.
                int hours = random.nextBoolean() ? random.nextInt(1, 48) : -random.nextInt(1, 48);
                database.sql("update journal.checkpoint set at = at + make_interval(hours => ?)"
                                + " where size = (select max(size) from journal.checkpoint)")
                        .param(hours)
                        .update();
            }
        }
    }

    /** By its handle: Process.destroyForcibly would close the stream with lines still in it. */
    private static void kill(@Nullable Process node) {
        if (node != null) {
            node.toHandle().destroyForcibly();
            node.onExit().join();
        }
    }

    private void fillDisk() throws InterruptedException, IOException {
        Path ballast = folder.resolve("ballast");
        byte[] block = new byte[1 << 20];
        boolean full = false;
        try (var out = Files.newOutputStream(ballast)) {
            for (int i = 0; i < 4_096; i++) {
                out.write(block);
            }
        } catch (IOException noRoom) {
            full = true;
        }
        check("the disk was full for four seconds", full);
        Thread.sleep(4_000);
        Files.delete(ballast);
    }

    /** A process that comes later finds what the killed ones left. */
    private void settle(HikariDataSource pool, JdbcClient database) throws InterruptedException {
        try (JournalProcess survivor = new JournalProcess(pool, folder.resolve("node0"))) {
            for (int look = 0; look < 600; look++) {
                if (survivor.transaction() != null && waiting(database) == 0) {
                    return;
                }
                Thread.sleep(100);
            }
        }
        check("nothing waits for its number after a minute", false);
    }

    private static long waiting(JdbcClient database) {
        return database.sql("""
                        select (select count(*) from journal.pending) + coalesce((select max(index) + 1 from journal.leaf), 0)
                             - coalesce((select max(size) from journal.checkpoint), 0)
                        """).query(Long.class).single();
    }

    private void verify(HikariDataSource pool, JdbcClient database) {
        JournalProof.Proved proved = JournalProof.of(pool, seen -> {});
        System.out.println(troubles + ", " + starts + " starts of nodes");
        System.out.println(acknowledged.size() + " facts acknowledged, " + proved.leaves() + " leaves, "
                + proved.checkpoints() + " checkpoints, " + proved.receipts() + " receipts verified");
        check(
                "tree, tiles, checkpoints and every receipt verify: " + proved.faults(),
                proved.faults().isEmpty());
        check("something happened", acknowledged.size() > 1_000);
        Set<Long> numbered = Set.copyOf(database.sql("select pending_id from journal.leaf")
                .query((row, number) -> row.getLong(1))
                .list());
        check("no acknowledged fact is without its leaf", numbered.containsAll(acknowledged));
        none(database, "fact without a leaf", """
                select count(*) from trouble.fact f left join journal.leaf l on l.pending_id = f.leaf where l.index is null
                """);
        none(database, "leaf without its fact", """
                select count(*) from journal.leaf l left join trouble.fact f on f.leaf = l.pending_id where f.leaf is null
                """);
        none(database, "leaf doubled", "select count(*) - count(distinct hash) from journal.leaf");
        none(database, "gap in the numbers", "select max(index) + 1 - count(*) from journal.leaf");
        none(database, "later fact of a writer before an earlier one", """
                select count(*) from (
                  select l.index, lag(l.index) over (partition by f.by order by f.number) as before
                    from trouble.fact f join journal.leaf l on l.pending_id = f.leaf) pairs where before > index
                """);
        none(database, "effect before its cause", """
                select count(*) from trouble.fact f join journal.leaf e on e.pending_id = f.leaf
                  join journal.leaf c on c.pending_id = f.cause where c.index > e.index
                """);
    }

    private void none(JdbcClient database, String what, String count) {
        long found = database.sql(count).query(Long.class).single();
        check("no " + what + " (" + found + ")", found == 0);
    }

    private void check(String what, boolean holds) {
        System.out.println((holds ? "ok   " : "FAIL ") + what);
        if (holds) {
            passed++;
        } else {
            failed++;
        }
    }
}
