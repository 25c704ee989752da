package org.aforo.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A fresh, migrated database on real PostgreSQL for one test class. The server is the one named by
 * {@code AFORO_TEST_DATABASE_URL} (such as {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=u&password=p}).
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
        @Nullable String external = System.getenv("AFORO_TEST_DATABASE_URL");
        if (external == null) {
            throw new IllegalStateException("set AFORO_TEST_DATABASE_URL");
        }
        return external;
    }
}
