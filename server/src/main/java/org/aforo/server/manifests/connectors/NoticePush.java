package org.aforo.server.manifests.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aforo.server.manifests.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls the one address a terminal gave. Follows no redirect, waits for nobody long, reads no long answers. */
@Component
class NoticePush {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 4_096;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JsonMapper json;

    NoticePush(JsonMapper json) {
        this.json = json;
    }

    /** What goes out: nothing else is known to the terminal. */
    record Body(
            long number,
            UUID id,
            String order,
            String container,
            String voyage,
            Instant at,
            @Nullable String seal) {}

    /**
     * Hands the notice over.
     *
     * @return whether the terminal's answer says that it obeys: {@code {"receipted": true}}
     * @throws IOException when it did not take it
     */
    boolean push(Notices.Notice notice, String url, @Nullable String token) throws IOException, InterruptedException {
        Body body = new Body(
                notice.place(),
                notice.id(),
                notice.kind(),
                notice.containerNumber(),
                notice.voyage(),
                notice.sentAt(),
                notice.seal());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", notice.id().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream said = answer.body()) {
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("the terminal answered " + answer.statusCode());
            }
            return receipted(said.readNBytes(LONGEST_ANSWER));
        }
    }

    private boolean receipted(byte[] answer) {
        try {
            return answer.length > 0 && json.readTree(answer).path("receipted").asBoolean(false);
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
