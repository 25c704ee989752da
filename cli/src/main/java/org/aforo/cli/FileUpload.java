package org.aforo.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends one file until the server has answered for it. Sending again is harmless: the server knows a file by its digest and
 * answers for bytes it has with what became of them.
 */
final class FileUpload {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ServerSession session;
    private final Pause pause;

    /** Waits; tests do not. */
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    FileUpload(ServerSession session, Pause pause) {
        this.session = session;
        this.pause = pause;
    }

    /**
     * Sends the file, however often it takes.
     *
     * @throws Refused when going on with other files makes no sense either
     */
    ImportResult send(Path file) throws Refused, InterruptedException {
        if (!Files.isReadable(file)) {
            return ImportResult.refused(file, "file.unreadable", "The file cannot be read.");
        }
        Duration waited = Duration.ZERO;
        Duration next = FIRST_PAUSE;
        while (true) {
            Attempt attempt = attempt(file);
            if (attempt.result().isPresent()) {
                return attempt.result().get();
            }
            Duration wait = attempt.retryAfter().orElse(next);
            if (waited.plus(wait).compareTo(PATIENCE) > 0) {
                return givenUp(file, attempt);
            }
            pause.last(wait);
            waited = waited.plus(wait);
            next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Either a result or a reason to try again; {@code answered} tells a server in trouble from one that is gone. */
    private record Attempt(
            Optional<ImportResult> result, boolean answered, String code, String what, Optional<Duration> retryAfter) {

        static Attempt done(ImportResult result) {
            return new Attempt(Optional.of(result), true, "", "", Optional.empty());
        }

        static Attempt again(boolean answered, String code, String what, Optional<Duration> retryAfter) {
            return new Attempt(Optional.empty(), answered, code, what, retryAfter);
        }
    }

    private static ImportResult givenUp(Path file, Attempt last) throws Refused {
        if (!last.answered()) {
            throw new Refused("the server has not answered for two minutes (" + last.what() + ")");
        }
        return ImportResult.refused(file, last.code(), last.what());
    }

    private Attempt attempt(Path file) throws Refused, InterruptedException {
        int generation = session.generation();
        try {
            String name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            ServerSession.Answer answer = session.post(
                    "/api/scans/files?name=" + name, "application/octet-stream", BodyPublishers.ofFile(file));
            if (answer.status() == 401) { // the session ended while we were sending
                session.signInAgain(generation);
                return Attempt.again(true, answer.code(), answer.what(), Optional.of(Duration.ofSeconds(1)));
            }
            return of(file, answer);
        } catch (IOException gone) {
            if (!Files.isReadable(file)) {
                return Attempt.done(
                        ImportResult.refused(file, "file.unreadable", "The file went away while it was sent."));
            }
            return Attempt.again(false, "upload.lost", ServerSession.reason(gone), Optional.empty());
        }
    }

    private static Attempt of(Path file, ServerSession.Answer answer) throws Refused {
        int status = answer.status();
        if (status == 200 || status == 201) {
            return Attempt.done(ImportResult.of(file, answer.body()));
        }
        if (status == 507) {
            throw new Refused("the server has no room left: " + answer.what());
        }
        if (status == 403) {
            throw new Refused("this account may not deliver scans: " + answer.what());
        }
        if (status >= 500 || List.of(408, 425, 429).contains(status)) {
            return Attempt.again(true, answer.code(), answer.what(), answer.retryAfter());
        }
        return Attempt.done(ImportResult.refused(file, answer.code(), answer.what()));
    }
}
