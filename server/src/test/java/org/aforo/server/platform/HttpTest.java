package org.aforo.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aforo.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path web = Files.createDirectories(folder.resolve("the page"));
        Files.createDirectories(web.resolve("assets"));
        Files.writeString(web.resolve("index.html"), "<title>Aforo</title>");
        Files.writeString(web.resolve("assets/index-1a2b.js"), "export {};");
        server = TestServer.start(Map.of("aforo.web", web.toString()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void it_says_what_it_is_and_that_it_is_up() throws Exception {
        assertThat(get("/api/about").body())
                .matches("\\{.*\"name\":\"Aforo\".*}")
                .matches(".*\"version\":\"\\d.*");
        assertThat(get("/api/health").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void the_page_is_served_for_every_path_it_routes_and_is_asked_for_anew() throws Exception {
        for (String path : new String[] {"/", "/review", "/scans/0199-ab/view"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("<title>Aforo</title>");
            assertThat(header(answer, "Content-Type")).startsWith("text/html");
            assertThat(header(answer, "Cache-Control")).contains("no-cache");
        }
        String etag = header(get("/"), "ETag");
        assertThat(etag).isNotEmpty();
        assertThat(get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void what_bears_a_digest_in_its_name_is_kept_for_ever() throws Exception {
        HttpResponse<String> answer = get("/assets/index-1a2b.js");
        assertThat(answer.body()).isEqualTo("export {};");
        assertThat(header(answer, "Cache-Control")).contains("immutable");
        assertThat(get("/assets/index-older.js").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_outside_the_pages_folder_is_served() throws Exception {
        for (String path :
                new String[] {"/..%2fkeys/postgres-password", "/%2e%2e/secret.txt", "/assets/..%2f..%2fx.js"}) {
            assertThat(get(path).statusCode()).isBetween(400, 404);
        }
    }

    @Test
    void the_policy_lets_the_page_load_from_here_alone() throws Exception {
        for (String path : new String[] {"/", "/api/about", "/api/session"}) {
            assertThat(header(get(path), "Content-Security-Policy"))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(get(path), "X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void what_the_framework_refuses_is_a_problem_document_too() throws Exception {
        HttpRequest doubled = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api//about"))
                .build();
        HttpResponse<String> answer = http.send(doubled, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"platform.bad-request\"", "\"kind\":\"caller\"");
    }

    @Test
    void an_unknown_api_path_is_a_problem_document() throws Exception {
        var client = server.signedInAs(Role.ADMINISTRATOR);
        var answer = client.get("/api/nothing-here");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("\"code\":\"platform.not-found\"", "\"kind\":\"caller\"");
    }

    @Test
    void a_database_that_is_away_is_told_once_and_with_when_to_come_back() throws Exception {
        var pool = server.database();
        pool.setConnectionTimeout(300);
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);
            for (String path : new String[] {"/api/health", "/api/session"}) {
                HttpResponse<String> answer = get(path, "Cookie", "AFORO_SESSION=" + "x".repeat(43));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(header(answer, "Retry-After")).isNotEmpty();
                assertThat(answer.body())
                        .containsOnlyOnce("\"status\"")
                        .contains("\"code\":\"platform.database-away\"", "\"kind\":\"external\"");
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
            pool.setConnectionTimeout(30_000);
        }
        assertThat(get("/api/health").statusCode()).isEqualTo(200);
    }

    private void takeAll(List<Connection> taken) throws SQLException {
        for (int i = 0; i < 100; i++) {
            try {
                taken.add(server.database().getConnection());
            } catch (SQLTransientConnectionException none) {
                return;
            }
        }
    }
}
