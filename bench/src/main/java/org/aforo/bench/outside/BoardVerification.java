package org.aforo.bench.outside;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks, from outside, whether any scan was with two analysts at once, and whether boards count what was acknowledged. */
final class BoardVerification {

    private final ServerProcess server;
    private final Readings readings;
    private final List<String> findings = new ArrayList<>();

    BoardVerification(ServerProcess server, Readings readings) {
        this.server = server;
        this.readings = readings;
    }

    /** Each finding is a broken promise; none is what we want. */
    List<String> run() throws IOException, InterruptedException {
        try (Session supervisor = new Session(server.address());
                Session auditor = new Session(server.address())) {
            supervisor.signIn("supervisor", Staff.PASSWORD).orFail("sign in");
            auditor.signIn("auditor", Staff.PASSWORD).orFail("sign in");
            checkLeases(auditor);
            checkCoverage(supervisor);
            checkHolds(supervisor);
        }
        return findings;
    }

    /** The journal says who was given what and when it ended; under one power a scan is with one analyst at a time. */
    private void checkLeases(Session auditor) throws IOException, InterruptedException {
        Map<String, String> open = new HashMap<>();
        Map<String, String> placeOf = new HashMap<>();
        int given = 0;
        long size = auditor.get("/api/journal/audit")
                .orFail("audit")
                .json()
                .get("size")
                .asLong();
        for (long from = 0; from < size; ) {
            JsonNode page = auditor.get("/api/journal/entries?limit=200&from=" + from)
                    .orFail("entries")
                    .json();
            for (JsonNode entry : page.get("items")) {
                from = entry.get("index").asLong() + 1;
                String kind = entry.get("kind").asString();
                JsonNode told = entry.get("leaf").get("open");
                if (kind.equals("review.given")) {
                    given++;
                    begins(entry, told, open, placeOf);
                } else if (Set.of("review.decided", "review.returned", "review.lease-expired")
                        .contains(kind)) {
                    String lease = told.get("lease").asString();
                    open.remove(placeOf.getOrDefault(lease, ""), lease);
                }
            }
        }
        System.out.println(given + " scans given to analysts, one at a time under each power");
    }

    private void begins(JsonNode entry, JsonNode told, Map<String, String> open, Map<String, String> placeOf) {
        String lease = told.get("lease").asString();
        String place =
                entry.get("subject").asString() + " " + told.get("legalPower").asString();
        placeOf.put(lease, place);
        String other = open.put(place, lease);
        if (other != null) {
            findings.add("scan and power " + place + " were with two: leases " + other + " and " + lease);
        }
    }

    private void checkCoverage(Session supervisor) throws IOException, InterruptedException {
        JsonNode total = supervisor
                .get(LiveBoard.coverage("hour"))
                .orFail("coverage")
                .json()
                .get("total");
        long read = LiveBoard.read(total);
        long acknowledged = readings.readBefore(java.time.Instant.now());
        if (read != acknowledged) {
            findings.add("coverage counts " + read + " visits read, acknowledged were " + acknowledged);
        }
        System.out.println("coverage: " + total.get("ladder"));
    }

    /** Every verdict that wants a box opened holds it once. */
    private void checkHolds(Session supervisor) throws IOException, InterruptedException {
        for (String visit : readings.examineVisits()) {
            JsonNode held =
                    supervisor.get("/api/holds?visit=" + visit).orFail("hold").json();
            if (held.get("items").isEmpty()) {
                findings.add("visit " + visit + " was to be opened and is not held");
            }
        }
        Map<String, Long> held = new HashMap<>();
        for (JsonNode hold :
                supervisor.get("/api/holds?state=open").orFail("holds").json().get("items")) {
            held.merge(hold.get("visitId").asString(), 1L, Long::sum);
        }
        held.forEach((visit, times) -> {
            if (times > 1) {
                findings.add("visit " + visit + " is held " + times + " times");
            }
        });
        System.out.println(
                held.size() + " visits held now, " + readings.examineVisits().size() + " ordered by verdict");
    }
}
