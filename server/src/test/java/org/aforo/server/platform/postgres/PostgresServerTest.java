package org.aforo.server.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.aforo.server.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path data;

    private PostgresServer start() {
        return PostgresServer.start(PostgresSettings.in(data));
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.url("aforo"), server.user(), server.password());
    }

    private static String ask(PostgresServer server, String question) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(PostgresServer server, String order) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    private static void killHard(long pid) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -KILL " + pid).start().waitFor();
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
    }

    @Test
    void it_keeps_what_it_was_told_over_a_restart_durably_and_on_loopback_only() throws Exception {
        try (PostgresServer server = start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(ask(server, "select datlocprovider from pg_database where datname = 'aforo'"))
                    .isEqualTo("b");
            assertThat(ask(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            tell(server, "create table kept as select 42 as answer");
        }
        try (PostgresServer server = start()) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/postgres-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_wrong_password_is_refused() {
        try (PostgresServer server = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("aforo"), server.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_second_server_on_the_folder_is_told_who_holds_it() {
        PostgresServer first = start();
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("--data");
        first.close();
        start().close();
    }

    @Test
    void a_killed_postgres_is_started_again_with_everything_committed() throws Exception {
        try (PostgresServer server = start()) {
            tell(server, "create table kept as select 7 as answer");
            long before = server.pid();
            killHard(before);
            String answer = eventually(server, "select answer from kept");
            assertThat(answer).isEqualTo("7");
            assertThat(server.pid()).isNotEqualTo(before);
        }
    }

    private static String eventually(PostgresServer server, String question) throws Exception {
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                return ask(server, question);
            } catch (SQLException away) {
                Thread.sleep(50);
            }
        }
        return ask(server, question);
    }

    @Test
    void a_mark_whose_number_belongs_to_a_stranger_now_is_forgotten() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.write(
                    data.resolve("postgres/data/postmaster.pid"),
                    List.of(
                            Long.toString(stranger.pid()),
                            data.resolve("postgres/data").toString(),
                            "1",
                            "5432",
                            "",
                            "127.0.0.1",
                            "",
                            "ready   "));
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_start_killed_while_making_the_cluster_leaves_nothing_in_the_way() throws Exception {
        Files.createDirectories(data.resolve("postgres/data.new/base"));
        Files.writeString(data.resolve("postgres/data.new/PG_VERSION"), "18\n");
        Files.writeString(data.resolve("postgres/initdb-password"), "half");
        try (PostgresServer server = start()) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(data.resolve("postgres/initdb-password")).doesNotExist();
    }

    @Test
    void a_lost_password_is_named_and_no_new_cluster_is_made() throws Exception {
        start().close();
        Files.delete(data.resolve("keys/postgres-password"));
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("keys/postgres-password")
                .hasMessageContaining("backup");
    }

    @Test
    void stopping_waits_until_postgres_is_gone() {
        PostgresServer server = start();
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        server.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(1));
    }
}
