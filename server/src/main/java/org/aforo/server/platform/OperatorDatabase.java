package org.aforo.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.aforo.server.platform.postgres.FolderLock;
import org.aforo.server.platform.postgres.PostgresServer;
import org.aforo.server.platform.postgres.PostgresSettings;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data folder, for a command the operator gives beside the server or without it: the operator's own when its address
 * is given, else that of the server which runs on the folder, else one started for as long as the command runs.
 */
public final class OperatorDatabase implements AutoCloseable {

    private static final int CONNECTIONS_MAX = 4;

    private final HikariDataSource pool;
    private final @Nullable PostgresServer own;
    private final @Nullable FolderLock lock;

    private OperatorDatabase(HikariDataSource pool, @Nullable PostgresServer own, @Nullable FolderLock lock) {
        this.pool = pool;
        this.own = own;
        this.lock = lock;
    }

    /**
     * Opens it as it is, however old its tables are.
     *
     * @throws CannotStart with the remedy
     */
    public static OperatorDatabase open(Path data, Optional<String> url) {
        if (!Files.isDirectory(data)) {
            throw new CannotStart("There is no data folder " + data + ". Name it by --data.");
        }
        if (url.isPresent()) {
            return new OperatorDatabase(pool(url.get(), null, null), null, null);
        }
        if (!Files.exists(data.resolve("postgres"))) {
            throw new CannotStart(data + " has no database. If it is one of yours, give --database-url.");
        }
        return ofFolder(data);
    }

    /** Opens an empty one, to restore into: that of the address, or a new one in the folder. */
    public static OperatorDatabase empty(Path data, Optional<String> url) {
        return url.map(address -> new OperatorDatabase(pool(address, null, null), null, null))
                .orElseGet(() -> ofFolder(data));
    }

    private static OperatorDatabase ofFolder(Path data) {
        Optional<FolderLock> lock = lock(data);
        if (lock.isEmpty()) {
            return ofRunningServer(data);
        }
        PostgresServer server = PostgresServer.start(PostgresSettings.in(data));
        return new OperatorDatabase(pool(server.url("aforo"), server.user(), server.password()), server, lock.get());
    }

    /** Whether a server runs on the folder: then it has the lock. */
    private static Optional<FolderLock> lock(Path data) {
        try {
            return Optional.of(FolderLock.take(data));
        } catch (CannotStart held) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new CannotStart("The data folder " + data + " cannot be locked: " + refused, refused);
        }
    }

    private static OperatorDatabase ofRunningServer(Path data) {
        PostgresSettings settings = PostgresSettings.in(data);
        try {
            String port = Files.readString(settings.folder().resolve("port")).strip();
            String password = Files.readString(settings.passwordFile()).strip();
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/aforo";
            return new OperatorDatabase(pool(url, PostgresServer.SUPERUSER, password), null, null);
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "A server runs on " + data + ", but how to reach its database cannot be read ("
                            + unreadable.getMessage() + "). If it has a database of yours, give --database-url.",
                    unreadable);
        }
    }

    private static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("operator");
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(0);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException away) {
            throw new CannotStart(
                    "The database does not answer or refuses us: " + Databases.lastCause(away)
                            + ". Check that it runs and that address, user and password are right.",
                    away);
        }
    }

    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            if (own != null) {
                own.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException unclosable) {
            throw new IllegalStateException("the lock of the data folder could not be closed", unclosable);
        }
    }
}
