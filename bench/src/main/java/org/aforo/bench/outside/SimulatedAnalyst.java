package org.aforo.bench.outside;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An analyst's page without its picture: asks for the next scan, fetches what stands beside it and its coarsest tile, sends signs of life, takes
 * the scan after it while the decision can still be undone, and delivers decisions in order until each is acknowledged.
 */
final class SimulatedAnalyst {

    private static final double EXAMINES = 0.05;
    private static final double LEAST_SECONDS = 20;
    private static final double USUAL_SECONDS_MORE = 5;
    private static final int POLL_MS = 5_000;
    private static final int LONGEST_PAUSE_MS = 15_000;

    private final String name;
    private final Session session;
    private final Shift shift;
    private final SplittableRandom random;
    private final LinkedBlockingQueue<Pending> outbox = new LinkedBlockingQueue<>();
    private final AtomicInteger undelivered = new AtomicInteger();

    SimulatedAnalyst(String name, Session session, Shift shift, SplittableRandom random) {
        this.name = name;
        this.session = session;
        this.shift = shift;
        this.random = random;
    }

    private record Pending(JsonNode lease, Map<String, Object> decision, String note, boolean examine, long dueMs) {
        String scan() {
            return lease.get("scan").get("id").asString();
        }

        String power() {
            return lease.get("legalPower").asString();
        }
    }

    /** Reads until the shift is over, then delivers what is left. */
    void work() {
        Thread delivering = Thread.ofVirtual().start(this::deliver);
        try {
            signIn();
            JsonNode following = null;
            while (!shift.over() && !shift.broken()) {
                JsonNode lease = following == null ? nextOnceDelivered() : following;
                if (lease == null) {
                    Thread.sleep(POLL_MS);
                    continue;
                }
                following = read(lease);
            }
            while (undelivered.get() > 0 && !shift.broken()) {
                Thread.sleep(50);
            }
            delivering.interrupt();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            shift.breaks(name, broken);
        }
    }

    private void signIn() throws InterruptedException {
        while (!shift.broken()) {
            try {
                long began = System.nanoTime();
                Session.Answer answer = session.signIn(name, Staff.PASSWORD);
                if (answer.ok()) {
                    shift.timings().add("sign-in", System.nanoTime() - began);
                    return;
                }
                shift.refused("sign-in", answer);
            } catch (IOException away) {
                shift.retries.incrementAndGet();
            }
            Thread.sleep(1_000);
        }
    }

    /** The next scan; null when there is none, or none yet. As on the page, what was decided is first out of hand. */
    private @Nullable JsonNode nextOnceDelivered() throws InterruptedException {
        while (undelivered.get() > 0 && !shift.broken()) {
            Thread.sleep(50);
        }
        return asked(Map.of());
    }

    private @Nullable JsonNode asked(Map<String, Object> request) throws InterruptedException {
        try {
            Session.Answer answer = shift.timed("next", () -> session.post("/api/review/next", request));
            switch (answer.status()) {
                case 200 -> {
                    JsonNode lease = answer.json();
                    shift.readings()
                            .taken(
                                    lease.get("scan").get("id").asString(),
                                    lease.get("legalPower").asString(),
                                    name);
                    return lease;
                }
                case 401, 403 -> signIn();
                case 204 -> shift.empty.incrementAndGet();
                default -> shift.refused("next", answer);
            }
        } catch (IOException away) {
            shift.retries.incrementAndGet();
        }
        return null;
    }

    /** Reads a scan and hands its decision over; answers with the scan that was set aside meanwhile. */
    private @Nullable JsonNode read(JsonNode lease) throws InterruptedException {
        String path = "/api/review/leases/" + lease.get("leaseId").asString();
        beside("dossier", path + "/dossier");
        beside("assessment", path + "/assessment");
        JsonNode view = lease.get("scan").get("views").get(0);
        String tile = "/api/scans/" + lease.get("scan").get("id").asString() + "/views/0/tiles/"
                + (view.get("levels").asInt() - 1) + "/0/0?frame=0";
        beside("tile", tile);
        look(lease, path);
        boolean examine = random.nextDouble() < EXAMINES;
        String note = "note " + new UUID(random.nextLong(), random.nextLong());
        Map<String, Object> decision = Map.of(
                "verdict",
                examine ? "examine" : "clear",
                "reasonCode",
                examine ? "dense-mass" : "as-declared",
                "note",
                note,
                "marks",
                List.of(),
                "secondsShown",
                20,
                "idempotencyKey",
                note);
        long due =
                System.currentTimeMillis() + 1_000L * lease.get("undoSeconds").asInt();
        undelivered.incrementAndGet();
        outbox.add(new Pending(lease, decision, note, examine, due));
        JsonNode after = asked(Map.of("after", lease.get("leaseId").asString()));
        boolean same = after != null
                && after.get("leaseId").asString().equals(lease.get("leaseId").asString());
        return same ? null : after;
    }

    private void beside(String asked, String path) throws InterruptedException {
        try {
            Session.Answer answer = shift.timed(asked, () -> session.get(path));
            if (answer.status() == 401) {
                signIn();
            } else if (!answer.ok() && answer.status() != 410) {
                shift.refused(asked, answer);
            }
        } catch (IOException away) {
            shift.retries.incrementAndGet();
        }
    }

    /** Some time over the image, with signs of life as often as the server wants them. */
    private void look(JsonNode lease, String path) throws InterruptedException {
        double seconds = LEAST_SECONDS - USUAL_SECONDS_MORE * Math.log(1 - random.nextDouble());
        long until = System.nanoTime() + (long) (seconds * 1e9);
        long every = TimeUnit.SECONDS.toNanos(lease.get("heartbeatSeconds").asLong());
        long beat = System.nanoTime() + every;
        while (System.nanoTime() < until && !shift.broken()) {
            Thread.sleep(Math.clamp((Math.min(until, beat) - System.nanoTime()) / 1_000_000, 1, 1_000));
            if (System.nanoTime() >= beat) {
                beat += every;
                heartbeat(path);
            }
        }
    }

    private void heartbeat(String path) throws InterruptedException {
        try {
            shift.timed("heartbeat", () -> session.post(path + "/heartbeat", Map.of()));
        } catch (IOException away) {
            shift.retries.incrementAndGet();
        }
    }

    /** Delivers decisions, the oldest first, each again and again until the server has answered for it. */
    private void deliver() {
        try {
            while (true) {
                Pending pending = outbox.take();
                Thread.sleep(Math.max(0, pending.dueMs() - System.currentTimeMillis()));
                shift.readings().letGo(pending.scan(), pending.power());
                long pause = 1_000;
                while (!delivered(pending)) {
                    Thread.sleep(pause);
                    pause = Math.min(LONGEST_PAUSE_MS, 2 * pause);
                }
                undelivered.decrementAndGet();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            shift.breaks(name, broken);
        }
    }

    private boolean delivered(Pending pending) throws InterruptedException {
        String path = "/api/review/leases/" + pending.lease().get("leaseId").asString() + "/decision";
        try {
            Session.Answer answer = shift.timed("decide", () -> session.post(path, pending.decision()));
            if (answer.ok()) {
                String visit =
                        pending.lease().get("scan").get("visit").get("id").asString();
                shift.readings().recorded(pending.note(), pending.scan(), visit, pending.examine());
                return true;
            }
            if (answer.status() == 401 || answer.status() == 403) {
                signIn();
            } else {
                shift.refused("decide", answer);
            }
            return answer.status() == 410;
        } catch (IOException away) {
            shift.retries.incrementAndGet();
            return false;
        }
    }
}
