package org.aforo.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request until the server has answered for it: through lost connections, a server in trouble and a session that ended. Only
 * for requests that do no harm when they arrive twice.
 */
final class PatientPost {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final int FULL = 507;

    private final ServerSession session;
    private final Pause pause;

    /** Waits; tests do not. */
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    /** What is sent; asked for anew each time. */
    interface Body {
        BodyPublisher open() throws IOException;
    }

    PatientPost(ServerSession session, Pause pause) {
        this.session = session;
        this.pause = pause;
    }

    /**
     * The server's word, or its last one when it stayed in trouble.
     *
     * @throws Refused when it did not answer at all, so that going on with something else makes no sense either
     * @throws IOException when the body cannot be read
     */
    ServerSession.Answer send(String path, String mediaType, Body body)
            throws IOException, Refused, InterruptedException {
        Duration waited = Duration.ZERO;
        Duration next = FIRST_PAUSE;
        while (true) {
            Attempt attempt = attempt(path, mediaType, body);
            ServerSession.Answer answer = attempt.answer();
            if (answer != null && !again(answer.status())) {
                return answer;
            }
            Duration wait = attempt.retryAfter().orElse(next);
            if (waited.plus(wait).compareTo(PATIENCE) > 0) {
                if (answer == null) {
                    throw new Refused("the server has not answered for two minutes (" + attempt.why() + ")");
                }
                return answer;
            }
            pause.last(wait);
            waited = waited.plus(wait);
            next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static boolean again(int status) {
        return status == 401 || (status >= 500 && status != FULL) || LATER.contains(status);
    }

    /** Without an answer the connection was lost. */
    private record Attempt(ServerSession.@Nullable Answer answer, String why, Optional<Duration> retryAfter) {}

    private Attempt attempt(String path, String mediaType, Body body)
            throws IOException, Refused, InterruptedException {
        int generation = session.generation();
        BodyPublisher opened = body.open();
        try {
            ServerSession.Answer answer = session.post(path, mediaType, opened);
            if (answer.status() == 401) { // the session ended while we were sending
                session.signInAgain(generation);
                return new Attempt(answer, "", Optional.of(Duration.ofSeconds(1)));
            }
            return new Attempt(answer, "", answer.retryAfter());
        } catch (IOException gone) {
            return new Attempt(null, ServerSession.reason(gone), Optional.empty());
        }
    }
}
