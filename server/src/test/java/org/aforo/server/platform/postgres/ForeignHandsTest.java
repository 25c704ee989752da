package org.aforo.server.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that another process, or another account, had before us. */
class ForeignHandsTest {

    /** What {@link Holder} needs of the class path; an ordinary account may not be able to read where the build keeps it. */
    private static final Pattern NEEDED =
            Pattern.compile(".*(postgres|slf4j|logback|commons-|/xz|checker|jspecify).*\\.jar|.*classes");

    private static final RunAs.Other NOBODY = new RunAs.Other(65_534, 65_534);

    @TempDir
    Path folder;

    private static void assumeRoot() {
        assumeTrue(new UnixSystem().getUid() == 0, "becoming another account needs root");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is missing");
    }

    /** Starts a {@link Holder} and returns when its PostgreSQL runs. */
    private static Process hold(RunAs runAs, Path home, String classPath) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-cp",
                classPath,
                Holder.class.getName(),
                home.resolve("data").toString());
        return new ProcessBuilder(runAs.wrap(command))
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long postgresOf(Process holder) throws IOException {
        BufferedReader told = holder.inputReader(StandardCharsets.US_ASCII);
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.matches("\\d+")) {
                return Long.parseLong(line);
            }
        }
        throw new IllegalStateException("the holder ended without a word");
    }

    private static String kept(PostgresServer server) throws Exception {
        try (var connection = DriverManager.getConnection(server.url("aforo"), server.user(), server.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select answer from kept")) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Test
    void the_postgres_of_a_killed_server_is_stopped_and_what_it_kept_is_there() throws Exception {
        Process holder = hold(new RunAs.Self(), folder, System.getProperty("java.class.path"));
        ProcessHandle orphan = ProcessHandle.of(postgresOf(holder)).orElseThrow();
        holder.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();
        try (PostgresServer server = PostgresServer.start(PostgresSettings.in(folder.resolve("data")))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(kept(server)).isEqualTo("11");
        }
    }

    @Test
    void an_ordinary_account_runs_it_and_root_later_runs_it_as_that_account() throws Exception {
        assumeRoot();
        Path home = owned(folder.resolve("home"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process holder = hold(NOBODY, home, readableClassPath(folder.resolve("classes")));
        ProcessHandle orphan = ProcessHandle.of(postgresOf(holder)).orElseThrow();
        assertThat(Files.getAttribute(Path.of("/proc/" + orphan.pid()), "unix:uid"))
                .isEqualTo(NOBODY.uid());
        holder.destroyForcibly().waitFor();
        try (PostgresServer server = PostgresServer.start(PostgresSettings.in(home.resolve("data")))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(kept(server)).isEqualTo("11");
            assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                    .isEqualTo(NOBODY.uid());
        }
    }

    @Test
    void where_namespaces_are_forbidden_root_steps_down_to_an_account() throws Exception {
        assumeRoot();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostgresSettings settings = PostgresSettings.in(folder.resolve("data"));
        Files.createDirectories(folder.resolve("data"));
        try (PostgresServer server = PostgresServer.start(settings, cluster -> NOBODY)) {
            assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                    .isEqualTo(NOBODY.uid());
        }
        assertThat(Files.getAttribute(settings.passwordFile(), "unix:uid")).isEqualTo(0);
    }

    private static Path owned(Path home) throws IOException {
        Files.createDirectories(home);
        NOBODY.own(home);
        return home;
    }

    private static String readableClassPath(Path copies) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            if (NEEDED.matcher(entry).matches()) {
                Path copy = copies.resolve(entries.size() + "-" + Path.of(entry).getFileName());
                copy(Path.of(entry), copy);
                entries.add(copy.toString());
            }
        }
        return String.join(":", entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(file).toString()).normalize();
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(file, target);
                }
            }
        }
    }
}
