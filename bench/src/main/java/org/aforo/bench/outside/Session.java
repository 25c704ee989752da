package org.aforo.bench.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in account, as a browser would be: cookies, the CSRF header, JSON. */
final class Session implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Supplier<URI> address;

    Session(URI address) {
        this(() -> address);
    }

    /** @param address asked before each request, so that a session can go on by another way */
    Session(Supplier<URI> address) {
        this.address = address;
    }

    /** An answer: its status and its body. */
    record Answer(int status, byte[] body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        boolean ok() {
            return status / 100 == 2;
        }

        Answer orFail(String what) {
            if (!ok()) {
                throw new IllegalStateException(
                        what + ": " + status + " " + new String(body, java.nio.charset.StandardCharsets.UTF_8));
            }
            return this;
        }
    }

    Answer signIn(String name, String password) throws IOException, InterruptedException {
        get("/api/session");
        return send("POST", "/api/session", json(java.util.Map.of("name", name, "password", password)));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return exchange(request(path).GET());
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, json(body));
    }

    Answer put(String path, Object body) throws IOException, InterruptedException {
        return send("PUT", path, json(body));
    }

    Answer upload(String path, byte[] bytes) throws IOException, InterruptedException {
        return upload(path, "application/octet-stream", bytes);
    }

    Answer upload(String path, String type, byte[] bytes) throws IOException, InterruptedException {
        return exchange(request(path)
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private Answer send(String method, String path, byte[] body) throws IOException, InterruptedException {
        return exchange(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A stream of server-sent events, which ends when the server or somebody on the way ends it. */
    InputStream listen(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.get().resolve(path))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException("no stream of events: " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.get().resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private Answer exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.body());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static byte[] json(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    @Override
    public void close() {
        client.close();
    }
}
