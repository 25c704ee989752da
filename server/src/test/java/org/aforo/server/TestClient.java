package org.aforo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as far as the server can tell: keeps cookies and repeats the CSRF token. */
public final class TestClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestServer server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    TestClient(TestServer server) {
        this.server = server;
    }

    /** What came back. */
    public record Answer(int status, java.net.http.HttpHeaders headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The problem's code, or what came instead of a problem. */
        public String code() {
            return header("content-type").startsWith("application/problem+json")
                    ? json().path("code").asString("")
                    : "no problem but " + status;
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Signs in, or fails. */
    public TestClient signIn(TestPeople.Login login) {
        Answer answer = trySignIn(login.name(), login.password());
        if (answer.status() != 200) {
            throw new IllegalStateException("signing in was answered " + answer.status() + " " + answer.text());
        }
        return this;
    }

    public Answer trySignIn(String name, String password) {
        return post("/api/session", Map.of("name", name, "password", password));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** A body that is a string is sent as it is; anything else as JSON. */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, publisher(body), headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, publisher(body), headers);
    }

    public Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, publisher(body), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Bytes as {@code application/octet-stream}. */
    public Answer postBytes(String path, byte[] bytes) {
        return send("POST", path, BodyPublishers.ofByteArray(bytes), "Content-Type", "application/octet-stream");
    }

    /** Sends with cookies; with the CSRF header if something may change. {@code headers} are names and values by turns. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        boolean changes = !method.equals("GET") && !method.equals("HEAD");
        if (changes && cookie("XSRF-TOKEN").isEmpty()) {
            get("/api/session");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (changes) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.setHeader("X-XSRF-TOKEN", token));
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return exchange(request.build());
    }

    /** Sends a request as it is, but for the cookies. */
    public Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name) && !cookie.hasExpired())
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static BodyPublisher publisher(Object body) {
        return body instanceof String text
                ? BodyPublishers.ofString(text)
                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }
}
