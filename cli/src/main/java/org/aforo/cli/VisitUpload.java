package org.aforo.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Enters visits by the server's door for CSV, a part at a time; what is entered already stays as it is. */
final class VisitUpload {

    /** Each line is a transaction over there; a part is answered within seconds. */
    private static final int AT_A_TIME = 500;

    private final PatientPost post;

    VisitUpload(PatientPost post) {
        this.post = post;
    }

    /**
     * What came of it.
     *
     * @param remarks as the server gave them, lines counted within their part
     */
    record Report(int created, int unchanged, int updated, List<JsonNode> remarks) {

        Report {
            remarks = List.copyOf(remarks);
        }

        boolean isBad() {
            return remarks.stream()
                    .anyMatch(remark -> remark.path("severity").asString("").equals("error"));
        }

        private Report and(JsonNode part) {
            List<JsonNode> all = new ArrayList<>(remarks);
            all.addAll(part.path("remarks").values());
            return new Report(
                    created + part.path("created").asInt(0),
                    unchanged + part.path("unchanged").asInt(0),
                    updated + part.path("updated").asInt(0),
                    all);
        }
    }

    Report send(String header, List<String> lines) throws IOException, Refused, InterruptedException {
        Report report = new Report(0, 0, 0, List.of());
        try (Progress progress = new Progress((lines.size() + AT_A_TIME - 1) / AT_A_TIME)) {
            for (int from = 0; from < lines.size(); from += AT_A_TIME) {
                progress.next("visits");
                List<String> part = lines.subList(from, Math.min(lines.size(), from + AT_A_TIME));
                String csv = header + "\n" + String.join("\n", part) + "\n";
                ServerSession.Answer answer =
                        post.send("/api/visits/import", "text/csv", () -> BodyPublishers.ofString(csv));
                if (answer.status() == 403) {
                    throw new Refused("this account may not enter visits: " + answer.what());
                }
                if (answer.status() != 200) {
                    throw new Refused("the server does not take the visits: " + answer.what());
                }
                report = report.and(answer.body());
            }
        }
        return report;
    }
}
