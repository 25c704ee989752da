package org.aforo.bench.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * A supervisor's page that stays open: hears nudges on one stream, asks anew for what has news, at once but not oftener than the page does,
 * and listens again when the stream is cut. Whatever it is shown must not be behind what was acknowledged before it was counted.
 */
final class LiveBoard {

    /** As in {@code web/src/shell/live.tsx}. */
    private static final int LEAST_BETWEEN_MS = 2_000;

    private static final int BESIDE_NUDGES_MS = 60_000;
    private static final int RECONNECT_MS = 3_000;

    private final String name;
    private final Session session;
    private final Shift shift;
    private final Shows shows;
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final AtomicInteger streams;

    /** Which page stands open. */
    enum Shows {
        COVERAGE,
        HOLDS
    }

    /** @param streams counts the streams begun */
    LiveBoard(String name, Session session, Shift shift, Shows shows, AtomicInteger streams) {
        this.name = name;
        this.session = session;
        this.shift = shift;
        this.shows = shows;
        this.streams = streams;
    }

    /** Stands open until the shift is over. */
    void stand() {
        try {
            signIn();
            Thread hearing = Thread.ofVirtual().start(this::hear);
            long asked = 0;
            while (!shift.over() && !shift.broken()) {
                long since = System.currentTimeMillis() - asked;
                if (since >= BESIDE_NUDGES_MS || (since >= LEAST_BETWEEN_MS && news.get())) {
                    asked = System.currentTimeMillis();
                    news.set(false);
                    askAll();
                }
                Thread.sleep(50);
            }
            hearing.interrupt();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            shift.breaks(name, broken);
        }
    }

    private void signIn() throws InterruptedException {
        while (!shift.broken()) {
            try {
                if (session.signIn(name, Staff.PASSWORD).ok()) {
                    return;
                }
            } catch (IOException away) {
                shift.retries.incrementAndGet();
            }
            Thread.sleep(1_000);
        }
    }

    private void hear() {
        while (!shift.over() && !Thread.currentThread().isInterrupted()) {
            try {
                try (BufferedReader stream = new BufferedReader(
                        new InputStreamReader(session.listen("/api/live"), StandardCharsets.UTF_8))) {
                    streams.incrementAndGet();
                    news.set(true);
                    stream.lines().filter(this::concerns).forEach(_ -> news.set(true));
                }
            } catch (IOException | java.io.UncheckedIOException cut) {
                shift.retries.incrementAndGet();
            } catch (InterruptedException ended) {
                return;
            }
            pause();
        }
    }

    private boolean concerns(String line) {
        String topic =
                line.startsWith("event:") ? line.substring("event:".length()).strip() : "";
        return switch (shows) {
            case COVERAGE -> topic.equals("coverage") || topic.equals("holds");
            case HOLDS -> topic.equals("holds");
        };
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void askAll() throws InterruptedException {
        if (shows == Shows.COVERAGE) {
            ask("coverage hour", coverage("hour"));
            ask("coverage vessel", coverage("vessel"));
        }
        ask("holds", "/api/holds?state=open");
    }

    /** Yesterday to tomorrow, as the page asks. */
    static String coverage(String by) {
        Instant dawn = Instant.now().minus(Duration.ofHours(5)).truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        Instant from = dawn.plus(Duration.ofHours(5)).minus(Duration.ofDays(1));
        return "/api/oversight/coverage?from=" + from + "&to=" + from.plus(Duration.ofDays(3)) + "&by=" + by;
    }

    private void ask(String asked, String path) throws InterruptedException {
        try {
            Session.Answer answer = shift.timed(asked, () -> session.get(path));
            if (answer.ok() && asked.startsWith("coverage")) {
                check(answer.json());
            } else if (answer.status() == 401) {
                signIn();
            } else if (!answer.ok()) {
                shift.refused(asked, answer);
            }
        } catch (IOException away) {
            shift.retries.incrementAndGet();
            news.set(true);
        }
    }

    private void check(JsonNode answer) {
        JsonNode total = answer.get("total");
        long read = read(total);
        long acknowledged =
                shift.readings().readBefore(Instant.parse(answer.get("at").asString()));
        if (read < acknowledged) {
            shift.readings()
                    .findings
                    .add("a board counted " + read + " visits read when " + acknowledged + " were acknowledged");
        }
        if (sum(total) != total.get("visits").asLong()) {
            shift.readings().findings.add("the rungs do not add up: " + total.get("ladder"));
        }
    }

    static long read(JsonNode total) {
        return total.get("readInTime").asLong()
                + total.get("ladder").get("read-after-departure").asLong();
    }

    private static long sum(JsonNode total) {
        return total.get("ladder").values().stream().mapToLong(JsonNode::asLong).sum();
    }

    /** The pages that stand open: two of three show coverage, the others the holds. */
    static Shows shownBy(int number) {
        return List.of(Shows.COVERAGE, Shows.COVERAGE, Shows.HOLDS).get(number % 3);
    }
}
