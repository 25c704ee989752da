package org.aforo.server.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.aforo.server.platform.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL of our own. It is started again when it dies, on the same port, so that a pool recovers by itself; close it
 * after the pool.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /** The account of ours in every PostgreSQL we run. */
    public static final String SUPERUSER = Cluster.USER;

    private static final int READY_SECONDS = 120;
    private static final long LOG_BYTES_MAX = 10_000_000;

    private final FolderLock folderLock;
    private final Cluster cluster;
    private final String password;
    private final int port;
    private final ReentrantLock lifeCycle = new ReentrantLock();
    private volatile boolean closed;
    private volatile Process postmaster;

    private PostgresServer(FolderLock folderLock, Cluster cluster, String password, int port) throws IOException {
        this.folderLock = folderLock;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
        this.postmaster = launch();
    }

    /**
     * Takes the folder, puts it in order and starts PostgreSQL on it.
     *
     * @throws CannotStart with the remedy
     */
    public static PostgresServer start(PostgresSettings settings) {
        return start(settings, RunAs::choose);
    }

    static PostgresServer start(PostgresSettings settings, Function<Path, RunAs> choice) {
        try {
            makeFolders(settings);
            FolderLock lock = FolderLock.take(settings.folder());
            try {
                return startLocked(settings, lock, choice);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException refused) {
            throw new CannotStart(
                    "The database in " + settings.folder() + " cannot start: " + refused
                            + ". Check that the disk has room and the folder belongs to this account.",
                    refused);
        }
    }

    private static PostgresServer startLocked(PostgresSettings settings, FolderLock lock, Function<Path, RunAs> choice)
            throws IOException {
        Path data = settings.folder().resolve("data");
        RunAs runAs = choice.apply(data);
        runAs.own(settings.folder());
        Path within = settings.folder().resolve("binaries");
        // an account other than ours may not see our cache
        Binaries binaries = runAs instanceof RunAs.Other
                ? Binaries.unpacked(within, within)
                : Binaries.unpacked(settings.cache(), within);
        Cluster cluster = new Cluster(settings, binaries, runAs);
        endPredecessor(data);
        String password = cluster.prepare();
        PostgresServer server = new PostgresServer(lock, cluster, password, freePort(settings.folder()));
        server.createDatabase();
        Thread.ofPlatform().name("postgres-watch").daemon().start(server::watch);
        return server;
    }

    private static void makeFolders(PostgresSettings settings) throws IOException {
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(settings.folder(), ours);
        Files.createDirectories(settings.passwordFile().resolveSibling("."), ours);
        Files.createDirectories(settings.log().resolveSibling("."));
        if (Files.exists(settings.log()) && Files.size(settings.log()) > LOG_BYTES_MAX) {
            Files.move(
                    settings.log(),
                    settings.log().resolveSibling(settings.log().getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A killed server leaves its PostgreSQL running: it is stopped. A number that belongs to a stranger now is forgotten. */
    private static void endPredecessor(Path data) throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(data);
        if (left.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> orphan = left.get().process(data);
        if (orphan.isPresent()) {
            LOG.warn(
                    "stopping the PostgreSQL (process {}) that a killed server left behind",
                    orphan.get().pid());
            Signals.stop(orphan.get());
        } else if (ProcessHandle.of(left.get().pid()).isPresent()) {
            LOG.warn(
                    "process {} is no PostgreSQL of ours; its stale mark is removed",
                    left.get().pid());
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    /** The port of last time if it is free; otherwise one below the range that outgoing connections are given. */
    private static int freePort(Path folder) throws IOException {
        Path note = folder.resolve("port");
        if (Files.exists(note)) {
            String noted = Files.readString(note).strip();
            if (noted.matches("\\d{4,5}") && isFree(Integer.parseInt(noted))) {
                return Integer.parseInt(noted);
            }
        }
        SecureRandom random = new SecureRandom();
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = random.nextInt(20_000, 32_000);
            if (isFree(port)) {
                Files.writeString(note, port + "\n");
                return port;
            }
        }
        throw new CannotStart("No free port was found between 20000 and 32000 on 127.0.0.1 for the database.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new java.net.InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private Process launch() throws IOException {
        Process process = cluster.postmaster(port).start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        try {
            while (process.isAlive() && System.nanoTime() < deadline) {
                Optional<PostmasterFile> told = PostmasterFile.read(cluster.data());
                if (told.isPresent()
                        && told.get().pid() == process.pid()
                        && told.get().ready()) {
                    return process;
                }
                Thread.sleep(10);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new CannotStart(
                "PostgreSQL did not start: " + cluster.lastWords() + " The whole story is in " + cluster.log() + ".");
    }

    private void watch() {
        try {
            while (!closed) {
                int code = postmaster.waitFor();
                if (!closed) {
                    LOG.error("PostgreSQL ended by itself (code {}); starting it again", code);
                    startAgain();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its orphaned workers need a moment to leave the shared memory, so the first attempts may be refused. */
    private void startAgain() throws InterruptedException {
        for (long pause = 100; !closed; pause = Math.min(2 * pause, 5_000)) {
            lifeCycle.lock();
            try {
                if (!closed) {
                    endPredecessor(cluster.data());
                    postmaster = launch();
                    LOG.warn("PostgreSQL is back (process {})", postmaster.pid());
                }
                return;
            } catch (IOException | CannotStart refused) {
                LOG.warn("PostgreSQL is not back yet: {}", refused.getMessage());
            } finally {
                lifeCycle.unlock();
            }
            Thread.sleep(pause);
        }
    }

    private void createDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), user(), password);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = 'aforo'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database aforo");
        } catch (SQLException refused) {
            Signals.stop(postmaster.toHandle());
            throw new CannotStart(
                    "The database refuses us: " + refused.getMessage()
                            + ". If keys/postgres-password was replaced, restore the one that belongs to this folder.",
                    refused);
        }
    }

    /** JDBC address of a database on this server, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    /** The process that runs now; another one after a crash. */
    public long pid() {
        return postmaster.pid();
    }

    @Override
    public void close() {
        closed = true;
        lifeCycle.lock();
        try {
            Signals.stop(postmaster.toHandle());
            folderLock.close();
        } catch (IOException unclosable) {
            LOG.warn("the lock of the folder could not be closed", unclosable);
        } finally {
            lifeCycle.unlock();
        }
    }
}
