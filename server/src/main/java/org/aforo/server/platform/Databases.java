package org.aforo.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import javax.sql.DataSource;
import org.aforo.server.platform.postgres.PostgresServer;
import org.aforo.server.platform.postgres.PostgresSettings;
import org.flywaydb.core.api.FlywayException;

/** Opens the database: our own in the data folder, or the operator's; in both every room's schema is brought up to date. */
final class Databases {

    private static final int CONNECTIONS_MAX = 20;
    /** How long a request waits for a database that is away before it is told so. */
    private static final long WAIT_MS_MAX = 5_000;

    private Databases() {}

    static DataSource open(ServerSettings settings, DataFolder data) {
        return settings.databaseUrl().<DataSource>map(Databases::external).orElseGet(() -> supervised(data));
    }

    private static HikariDataSource external(String url) {
        HikariConfig config = config(url);
        try {
            return migrated(new HikariDataSource(config));
        } catch (PoolInitializationException away) {
            throw new CannotStart(
                    "The database named by --database-url does not answer or refuses us: " + lastCause(away)
                            + ". Check that it runs and that address, user and password are right.",
                    away);
        }
    }

    private static HikariDataSource supervised(DataFolder data) {
        PostgresServer server = PostgresServer.start(PostgresSettings.in(data.path()));
        try {
            HikariConfig config = config(server.url("aforo"));
            config.setUsername(server.user());
            config.setPassword(server.password());
            return migrated(new SupervisedPool(config, server));
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private static HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_MS_MAX);
        // a restarted database must be noticed, not waited for: a dead connection may take long to say so
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    private static HikariDataSource migrated(HikariDataSource pool) {
        try {
            RoomMigrations.run(pool);
            return pool;
        } catch (FlywayException refused) {
            pool.close();
            throw new CannotStart(
                    "The database's tables cannot be brought up to date: " + lastCause(refused)
                            + ". The log has the whole story.",
                    refused);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    static String lastCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).strip().replace('\n', ' ');
    }

    /** Closes in the only right order: first who asks, then who answers. */
    private static final class SupervisedPool extends HikariDataSource {

        private final PostgresServer server;

        SupervisedPool(HikariConfig config, PostgresServer server) {
            super(config);
            this.server = server;
        }

        @Override
        public void close() {
            super.close();
            server.close();
        }
    }
}
