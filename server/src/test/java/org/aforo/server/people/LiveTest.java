package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LiveTest {

    private static final String END = "(the stream has ended)";

    private static TestServer server;
    private static Live live;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        live = server.bean(Live.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A page that listens: the lines it is sent. */
    private static final class Listening {

        final HttpClient http = HttpClient.newHttpClient();
        final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        /** Names of events as a browser takes them: the last one before a blank line. */
        final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();

        final int status;

        Listening(TestClient client) {
            HttpRequest request = HttpRequest.newBuilder(client.uri("/api/live"))
                    .header(
                            "Cookie",
                            "AFORO_SESSION=" + client.cookie("AFORO_SESSION").orElseThrow())
                    .build();
            try {
                HttpResponse<java.io.InputStream> response =
                        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
                status = response.statusCode();
                Thread.startVirtualThread(() -> read(response.body()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        private void read(java.io.InputStream body) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                String name = "";
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith("event:")) {
                        name = line.substring("event:".length());
                    }
                    if (!line.isBlank()) {
                        lines.add(line);
                    } else if (!name.isEmpty()) {
                        events.add(name);
                        name = "";
                    }
                }
            } catch (IOException left) {
                // told by the end below
            }
            lines.add(END);
        }

        @Nullable
        String next() throws InterruptedException {
            return lines.poll(10, TimeUnit.SECONDS);
        }

        /** Waits until it is really open. */
        Listening opened() throws InterruptedException {
            assertThat(status).isEqualTo(200);
            assertThat(next()).startsWith("retry:");
            assertThat(next()).startsWith(":");
            return this;
        }

        void leave() {
            http.shutdownNow();
        }
    }

    @Test
    void a_page_hears_what_it_may_and_nothing_else() throws InterruptedException {
        Listening supervisor = new Listening(server.signedInAs(Role.DUTY_SUPERVISOR)).opened();
        Listening terminal = new Listening(server.signedInAs(Role.TERMINAL_OPERATOR)).opened();
        live.announce(LiveTopic.DECISIONS);
        assertThat(supervisor.next()).isEqualTo("event:decisions");
        assertThat(supervisor.next()).isEqualTo("data:{\"at\":\"2026-11-24T12:00:00Z\"}");
        live.announce(LiveTopic.ALARMS);
        assertThat(terminal.next()).isEqualTo("event:alarms");
        assertThat(supervisor.next()).isEqualTo("event:alarms");
        assertThat(new Listening(server.signedInAs(Role.ANALYST)).status).isEqualTo(204);
        assertThat(server.client().get("/api/live").code()).isEqualTo("people.signed-out");
        supervisor.leave();
        terminal.leave();
    }

    @Test
    void a_file_that_came_in_and_a_visit_are_told_to_whoever_may_list_them() throws InterruptedException {
        TestClient working = server.signedInAs(Role.TERMINAL_OPERATOR);
        Listening supervisor = new Listening(server.signedInAs(Role.DUTY_SUPERVISOR)).opened();
        Listening terminal = new Listening(server.signedInAs(Role.TERMINAL_OPERATOR)).opened();
        working.postBytes("/api/scans/files?name=broken", "no scan at all".getBytes(StandardCharsets.UTF_8));
        assertThat(supervisor.events.poll(10, TimeUnit.SECONDS)).isEqualTo("scans");
        Map<String, String> visit =
                Map.of("containerNumber", "XXXU0000017", "voyage", "LIVE1", "direction", "export", "port", "ECGYE");
        assertThat(working.post("/api/visits", visit).status()).isEqualTo(201);
        // The terminal lists no scans: of two pieces of news it hears one.
        assertThat(terminal.events.poll(10, TimeUnit.SECONDS)).isEqualTo("visits");
        supervisor.leave();
        terminal.leave();
    }

    @Test
    void what_is_rolled_back_is_not_announced() throws InterruptedException {
        Listening supervisor = new Listening(server.signedInAs(Role.DUTY_SUPERVISOR)).opened();
        TransactionTemplate transaction = server.bean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            live.announce(LiveTopic.HOLDS);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> live.announce(LiveTopic.WAITING));
        assertThat(supervisor.next()).isEqualTo("event:waiting");
        supervisor.leave();
    }

    @Test
    void topics_with_news_at_the_same_moment_are_events_of_their_own() throws InterruptedException {
        Listening supervisor = new Listening(server.signedInAs(Role.DUTY_SUPERVISOR)).opened();
        server.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            live.announce(LiveTopic.HOLDS);
            live.announce(LiveTopic.ALARMS);
            live.announce(LiveTopic.COVERAGE);
        });
        List<String> heard = new ArrayList<>();
        while (!heard.contains("coverage") && !heard.contains("null")) {
            heard.add(String.valueOf(supervisor.events.poll(10, TimeUnit.SECONDS)));
        }
        assertThat(heard).contains("holds", "alarms", "coverage");
        supervisor.leave();
    }

    @Test
    void a_burst_becomes_a_few_nudges() throws InterruptedException {
        Listening supervisor = new Listening(server.signedInAs(Role.DUTY_SUPERVISOR)).opened();
        for (int i = 0; i < 500; i++) {
            live.announce(LiveTopic.WAITING);
        }
        assertThat(supervisor.next()).isEqualTo("event:waiting");
        live.announce(LiveTopic.FLEET);
        List<String> heard = new ArrayList<>();
        while (!heard.contains("event:fleet")) {
            heard.add(String.valueOf(supervisor.next()));
        }
        assertThat(heard.stream().filter("event:waiting"::equals).count()).isLessThan(4);
        supervisor.leave();
    }

    @Test
    void a_lost_database_connection_is_replaced_and_everything_counts_as_changed() throws InterruptedException {
        Listening supervisor = new Listening(server.signedInAs(Role.DUTY_SUPERVISOR)).opened();
        JdbcClient.create(server.database())
                .sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """)
                .query((row, number) -> row.getBoolean(1))
                .list();
        List<String> heard = new ArrayList<>();
        while (!heard.contains("event:fleet")) {
            heard.add(String.valueOf(supervisor.next()));
        }
        assertThat(heard).contains("event:waiting", "event:holds", "event:alarms");
        live.announce(LiveTopic.HOLDS);
        String next = supervisor.next();
        while (!"event:holds".equals(next)) {
            assertThat(next).as("a nudge after the connection came back").isNotNull();
            next = supervisor.next();
        }
        supervisor.leave();
    }

    @Test
    void a_stream_ends_with_its_session_and_with_the_vetting_and_does_not_keep_the_session_alive()
            throws InterruptedException {
        TestClient leaving = server.signedInAs(Role.DUTY_SUPERVISOR);
        Listening signedOut = new Listening(leaving).opened();
        leaving.delete("/api/session");
        TestPeople.Login lapsing = server.people().person(Role.DUTY_SUPERVISOR);
        Listening lapsed = new Listening(server.client().signIn(lapsing)).opened();
        server.bean(Standings.class)
                .setVetting(People.NOBODY, lapsing.id(), true, server.clock().instant());
        TestClient idle = server.signedInAs(Role.TERMINAL_OPERATOR);
        Listening silent = new Listening(idle).opened();
        server.bean(LiveStreams.class).beat();
        assertThat(signedOut.next()).isEqualTo(END);
        assertThat(lapsed.next()).isEqualTo(END);
        assertThat(silent.next()).startsWith("retry:");
        assertThat(silent.next()).startsWith(":");
        server.clock().advance(Duration.ofMinutes(61));
        server.bean(LiveStreams.class).beat();
        assertThat(silent.next()).isEqualTo(END);
    }

    @Test
    void one_account_listens_in_a_bounded_number_of_places() throws InterruptedException {
        TestClient client = server.signedInAs(Role.TERMINAL_OPERATOR);
        List<Listening> all = new ArrayList<>();
        for (int i = 0; i < LiveStreams.MOST_PER_ACCOUNT; i++) {
            all.add(new Listening(client).opened());
        }
        assertThat(client.get("/api/live").code()).isEqualTo("people.live-too-many");
        all.forEach(Listening::leave);
    }
}
