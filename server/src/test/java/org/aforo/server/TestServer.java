package org.aforo.server;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.aforo.server.platform.Role;
import org.aforo.server.platform.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The whole server for one test class: real HTTP on a free port, a fresh database, a data folder of its own, a clock that the
 * test moves.
 */
public final class TestServer implements AutoCloseable {

    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private final MovableClock clock = new MovableClock(START);
    private final HikariDataSource database = TestDatabase.migrated();
    private final Path data;
    private final Map<String, Object> properties;
    private ConfigurableApplicationContext application;

    private TestServer(Map<String, Object> properties) {
        try {
            data = Files.createTempDirectory("aforo-test");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        this.properties = new HashMap<>(properties);
        this.properties.put("aforo.port", "0");
        this.properties.put("aforo.data", data.toString());
        // tests of other things do not wait between two scans
        this.properties.putIfAbsent("aforo.review.first-policy.least-seconds-between", "0");
        this.properties.putIfAbsent("aforo.review.first-policy.wait-seconds", "0");
        this.properties.putIfAbsent("logging.level.root", "WARN");
        application = started();
    }

    public static TestServer start() {
        return new TestServer(Map.of());
    }

    /** With properties of the test's own, such as {@code aforo.web}. */
    public static TestServer start(Map<String, Object> properties) {
        return new TestServer(properties);
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(AforoServer.class)
                .initializers(context -> {
                    // before any definition is weighed, so that these win over the platform's own
                    context.getBeanFactory().registerSingleton("clock", clock);
                    context.getBeanFactory().registerSingleton("database", database);
                })
                .run(arguments());
    }

    /** As arguments, for these win over the properties the server is shipped with. */
    private String[] arguments() {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    /** Ends the server and starts it anew on the same database and data folder. */
    public void restart() {
        application.close();
        application = started();
    }

    public MovableClock clock() {
        return clock;
    }

    public HikariDataSource database() {
        return database;
    }

    public Path data() {
        return data;
    }

    public int port() {
        return Integer.parseInt(
                Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port")));
    }

    /** A bean of the running server. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Announces what a room would, in a transaction of its own. */
    public void announce(Object event) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> application.publishEvent(event));
    }

    /** A browser of its own, signed out. */
    public TestClient client() {
        return new TestClient(this);
    }

    /** Makes agencies, units, accounts directly. */
    public TestPeople people() {
        return new TestPeople(this);
    }

    /** A browser in which an account with this role has signed in; vetted, and on duty. */
    public TestClient signedInAs(Role... roles) {
        TestPeople.Login login = people().person(roles);
        return client().signIn(login);
    }

    @Override
    public void close() {
        application.close();
        database.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
