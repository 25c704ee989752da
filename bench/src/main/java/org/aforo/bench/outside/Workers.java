package org.aforo.bench.outside;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Uploads and decides as clients do: keeps trying while the server is away, and notes down only what was acknowledged. */
final class Workers {

    private final ServerProcess server;
    private final Acknowledged acknowledged;
    private final long seed;
    private final int scans;
    private final AtomicInteger nextScan = new AtomicInteger();
    final AtomicLong retries = new AtomicLong();
    final AtomicBoolean failed = new AtomicBoolean();

    Workers(ServerProcess server, Acknowledged acknowledged, long seed, int scans) {
        this.server = server;
        this.acknowledged = acknowledged;
        this.seed = seed;
        this.scans = scans;
    }

    /** Takes numbers from the common counter until none is left. */
    void upload() {
        try (Session session = new Session(server.address())) {
            boolean signedIn = false;
            for (int number = nextScan.getAndIncrement(); number < scans; number = nextScan.getAndIncrement()) {
                byte[] scan = Samples.scan(seed, number);
                while (true) {
                    try {
                        signedIn = signedIn
                                || session.signIn("terminal", Staff.PASSWORD).ok();
                        Session.Answer answer = session.upload("/api/scans/files?name=scan-" + number + ".png", scan);
                        if (answer.ok()) {
                            note(scan, answer.json());
                            break;
                        }
                        signedIn = answer.status() != 401 && answer.status() != 403;
                    } catch (IOException away) {
                        signedIn = signedIn && server.alive();
                    }
                    pause();
                }
            }
        } catch (InterruptedException | RuntimeException broken) {
            report(broken);
        }
    }

    private void note(byte[] scan, JsonNode answer) {
        String digest = answer.get("digest").asString();
        if (!digest.equals(Samples.digest(scan)) || answer.get("scanId").isNull()) {
            throw new IllegalStateException("acknowledged something else than was sent: " + answer);
        }
        acknowledged.uploads.put(digest, answer.get("scanId").asString());
    }

    /** Asks for the next scan and decides on it until every scan is decided. */
    void decide(String analyst) {
        try (Session session = new Session(server.address())) {
            boolean signedIn = false;
            while (acknowledged.decidedScans.size() < scans && !failed.get()) {
                try {
                    signedIn =
                            signedIn || session.signIn(analyst, Staff.PASSWORD).ok();
                    Session.Answer next = session.post("/api/review/next", Map.of());
                    if (next.status() == 200) {
                        decideOn(session, next.json());
                        continue;
                    }
                    signedIn = next.status() != 401 && next.status() != 403;
                } catch (IOException away) {
                    signedIn = signedIn && server.alive();
                }
                pause();
            }
        } catch (InterruptedException | RuntimeException broken) {
            report(broken);
        }
    }

    /** Sends one decision until it is acknowledged, or refused because the lease ran out while the server was away. */
    private void decideOn(Session session, JsonNode next) throws InterruptedException {
        String scan = next.get("scan").get("id").asString();
        String note = "note " + UUID.randomUUID();
        Map<String, Object> decision = Map.of(
                "verdict",
                "clear",
                "reasonCode",
                "as-declared",
                "note",
                note,
                "marks",
                List.of(),
                "secondsShown",
                1,
                "idempotencyKey",
                note);
        String path = "/api/review/leases/" + next.get("leaseId").asString() + "/decision";
        while (!failed.get()) {
            try {
                Session.Answer answer = session.post(path, decision);
                if (answer.ok()) {
                    acknowledged.decisions.put(note, scan);
                    acknowledged.decidedScans.add(scan);
                    return;
                }
                if (answer.status() == 410 || answer.status() == 401 || answer.status() == 403) {
                    return;
                }
            } catch (IOException away) {
                retries.incrementAndGet();
            }
            pause();
        }
    }

    private void pause() throws InterruptedException {
        retries.incrementAndGet();
        Thread.sleep(150);
    }

    private void report(Exception broken) {
        failed.set(true);
        System.err.println("a worker broke: " + broken);
        if (broken instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
