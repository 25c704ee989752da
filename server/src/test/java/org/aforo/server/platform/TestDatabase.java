package org.aforo.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.aforo.server.platform.postgres.PostgresServer;
import org.aforo.server.platform.postgres.PostgresSettings;
import org.aforo.server.platform.postgres.PostgresSettings.Durability;
import org.springframework.util.FileSystemUtils;

/**
 * A fresh, migrated database on real PostgreSQL for one test class. The server is the one named by
 * {@code AFORO_TEST_DATABASE_URL} (such as {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=u&password=p}), else a supervised
 * one of this test process.
 */
public final class TestDatabase {

    private static final AtomicInteger MADE = new AtomicInteger();

    private TestDatabase() {}

    /** An empty database, every room's schema in place. */
    public static HikariDataSource migrated() {
        HikariDataSource pool = empty();
        RoomMigrations.run(pool);
        return pool;
    }

    /** An empty database without any schema. */
    public static HikariDataSource empty() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(emptyUrl());
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }

    /** URL of a database just made, user and password within. */
    public static String emptyUrl() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();
        String server = serverUrl();
        try (Connection connection = DriverManager.getConnection(server)) {
            connection.createStatement().execute("create database " + name + " template template0 encoding 'UTF8'");
        } catch (SQLException refused) {
            throw new IllegalStateException("the test server refused a database", refused);
        }
        return server.replaceFirst("/[^/?]*\\?", "/" + name + "?");
    }

    private static String serverUrl() {
        String external = System.getenv("AFORO_TEST_DATABASE_URL");
        return external != null ? external : Own.URL;
    }

    /** A server of this test process, without fsync, gone with it. */
    private static final class Own {

        static final String URL = start();

        private static String start() {
            try {
                Path folder = Files.createTempDirectory("aforo-test-postgres");
                PostgresServer server =
                        PostgresServer.start(PostgresSettings.in(folder).with(Durability.NONE_FOR_TESTS));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }));
                return server.url("postgres") + "?user=" + server.user() + "&password=" + server.password();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
