package org.aforo.bench.outside;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Looks, from outside, for everything that was acknowledged. */
final class Verification {

    private final ServerProcess server;
    private final Acknowledged acknowledged;
    private final List<String> findings = new ArrayList<>();

    Verification(ServerProcess server, Acknowledged acknowledged) {
        this.server = server;
        this.acknowledged = acknowledged;
    }

    /** Each finding is a broken promise; none is what we want. */
    List<String> run() throws IOException, InterruptedException {
        try (Session supervisor = new Session(server.address());
                Session auditor = new Session(server.address())) {
            supervisor.signIn("supervisor", Staff.PASSWORD).orFail("sign in");
            auditor.signIn("auditor", Staff.PASSWORD).orFail("sign in");
            checkUploads(supervisor);
            checkDecisions(supervisor);
            checkJournal(auditor);
        }
        return findings;
    }

    private void checkUploads(Session supervisor) throws IOException, InterruptedException {
        for (Map.Entry<String, String> upload : acknowledged.uploads.entrySet()) {
            Session.Answer file = supervisor.get("/api/scans/" + upload.getValue() + "/files/" + upload.getKey());
            if (!file.ok()) {
                findings.add("acknowledged file not served (" + file.status() + "): " + upload.getKey());
            } else if (!Samples.digest(file.body()).equals(upload.getKey())) {
                findings.add("file altered: " + upload.getKey());
            }
        }
    }

    private void checkDecisions(Session supervisor) throws IOException, InterruptedException {
        Map<String, Integer> recorded = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = supervisor
                    .get("/api/review/decisions?limit=200" + cursor)
                    .orFail("list of decisions")
                    .json();
            for (JsonNode decision : page.get("items")) {
                String of = decision.get("note").asString() + " on "
                        + decision.get("scanId").asString();
                recorded.merge(of, 1, Integer::sum);
            }
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        acknowledged.decisions.forEach((note, scan) -> {
            Integer times = recorded.remove(note + " on " + scan);
            if (times == null) {
                findings.add("acknowledged decision is not there: scan " + scan);
            } else if (times > 1) {
                findings.add("decision recorded " + times + " times: scan " + scan);
            }
        });
        recorded.keySet().forEach(of -> findings.add("recorded decision was not acknowledged: " + of));
    }

    private void checkJournal(Session auditor) throws IOException, InterruptedException {
        JsonNode audit =
                auditor.get("/api/journal/audit").orFail("audit of the journal").json();
        System.out.println("journal: " + audit);
        if (!audit.get("consistent").asBoolean()) {
            findings.add("the tree does not verify: " + audit);
        }
        if (audit.get("duplicates").asLong() != 0) {
            findings.add("leaves stand twice: " + audit);
        }
        Map<String, Integer> decided = new HashMap<>();
        int received = 0;
        for (long from = 0; from < audit.get("size").asLong(); ) {
            JsonNode page = auditor.get("/api/journal/entries?limit=200&from=" + from)
                    .orFail("entries")
                    .json();
            for (JsonNode entry : page.get("items")) {
                from = entry.get("index").asLong() + 1;
                switch (entry.get("kind").asString()) {
                    case "review.decided" -> decided.merge(entry.get("subject").asString(), 1, Integer::sum);
                    case "scans.received" -> received++;
                    default -> {
                        // Other facts are counted by the audit alone.
                    }
                }
            }
        }
        if (received != acknowledged.uploads.size()) {
            findings.add("scans.received leaves: " + received + ", files: " + acknowledged.uploads.size());
        }
        if (decided.size() != acknowledged.decisions.size()) {
            findings.add(
                    "review.decided leaves: " + decided.size() + ", acknowledged: " + acknowledged.decisions.size());
        }
        decided.forEach((subject, times) -> {
            if (times != 1) {
                findings.add("decision " + subject + " has " + times + " leaves");
            }
        });
    }
}
