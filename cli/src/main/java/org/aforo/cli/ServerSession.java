package org.aforo.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A signed-in conversation with a server; may be used by several threads. */
final class ServerSession implements AutoCloseable {

    private static final String TOKEN_COOKIE = "XSRF-TOKEN";
    private static final String TOKEN_HEADER = "X-XSRF-TOKEN";
    private static final String TOKEN_MISSING = "people.csrf-token-missing";

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
    /** Slower than this a line is not worth waiting for. */
    private static final long SLOWEST_BYTES_PER_SECOND = 20_000;

    private static final long LONGEST_ANSWER_BYTES = 4L << 20;

    private final URI server;
    private final Credentials credentials;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();
    private int signedIn;

    /** Name and password as typed. */
    record Credentials(String name, String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** What the server said; the body is an empty object when it is none of ours. */
    record Answer(int status, JsonNode body, Optional<Duration> retryAfter) {

        String code() {
            return body.path("code").asString("http." + status);
        }

        String what() {
            return body.path("detail").asString("the server answered with status " + status);
        }
    }

    ServerSession(URI server, Credentials credentials) {
        this.server = server;
        this.credentials = credentials;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER)
                .cookieHandler(cookies)
                .build();
    }

    /** The first sign-in is not tried twice: whoever typed waits for it. */
    void signIn() throws Refused, InterruptedException {
        try {
            signInAgain(0);
        } catch (IOException gone) {
            throw new Refused(server + " does not answer (" + reason(gone) + "); is the server running there?");
        }
    }

    /** How often this session has signed in; tells a thread whether another has renewed it meanwhile. */
    synchronized int generation() {
        return signedIn;
    }

    /** Signs in unless another thread has done so since {@code generation}. */
    synchronized void signInAgain(int generation) throws IOException, Refused, InterruptedException {
        if (generation != signedIn) {
            return;
        }
        String body = json.writeValueAsString(Map.of("name", credentials.name(), "password", credentials.password()));
        Answer answer = post("/api/session", "application/json", BodyPublishers.ofString(body));
        if (answer.status() != 200) {
            String wait = answer.retryAfter()
                    .map(time -> " Try again in " + time.toSeconds() + " seconds.")
                    .orElse("");
            throw new Refused("sign-in as " + credentials.name() + " failed: " + answer.what() + wait);
        }
        signedIn++;
    }

    /**
     * Sends a request that changes something.
     *
     * @throws IOException when the connection cannot be made or breaks
     */
    Answer post(String path, String mediaType, BodyPublisher body) throws IOException, InterruptedException {
        Answer answer = send(postRequest(path, mediaType, body));
        if (answer.status() == 403 && answer.code().equals(TOKEN_MISSING)) {
            renewToken();
            return send(postRequest(path, mediaType, body));
        }
        return answer;
    }

    private HttpRequest postRequest(String path, String mediaType, BodyPublisher body)
            throws IOException, InterruptedException {
        if (token() == null) {
            renewToken();
        }
        String token = token();
        if (token == null) {
            throw new IOException("it set no " + TOKEN_COOKIE + " cookie, so it is no Aforo server");
        }
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(ANSWER_WITHIN.plusSeconds(Math.max(0, body.contentLength()) / SLOWEST_BYTES_PER_SECOND))
                .header("Content-Type", mediaType)
                .header("Accept", "application/json")
                .header(TOKEN_HEADER, token)
                .POST(body)
                .build();
    }

    /** Asked for the cookie's sake; that nobody is signed in yet does not matter. */
    private void renewToken() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(server.resolve("/api/session"))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json")
                .build());
    }

    /** Read anew for each request, for the server may change it at any time. */
    private @Nullable String token() {
        return cookies.getCookieStore().get(server).stream()
                .filter(cookie -> cookie.getName().equals(TOKEN_COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER_BYTES));
        Optional<Duration> retryAfter = response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        return new Answer(response.statusCode(), object(response.body()), retryAfter);
    }

    private JsonNode object(String body) {
        try {
            JsonNode read = json.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException noJson) {
            // a proxy's page, or nothing: the status speaks
        }
        return json.createObjectNode();
    }

    static String reason(IOException gone) {
        String message = gone.getMessage();
        return message == null || message.isBlank() ? gone.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
