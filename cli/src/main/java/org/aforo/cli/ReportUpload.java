package org.aforo.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Delivers what terminals report, some thousand lines a file, so that each is answered within seconds. */
final class ReportUpload {

    private static final int AT_A_TIME = 5000;

    private final PatientPost post;

    ReportUpload(PatientPost post) {
        this.post = post;
    }

    /** How many were sent. */
    int send(List<String> lines) throws IOException, Refused, InterruptedException {
        try (Progress progress = new Progress((lines.size() + AT_A_TIME - 1) / AT_A_TIME)) {
            for (int from = 0; from < lines.size(); from += AT_A_TIME) {
                progress.next("reports");
                String part = String.join("\n", lines.subList(from, Math.min(lines.size(), from + AT_A_TIME))) + "\n";
                ServerSession.Answer answer = post.send(
                        "/api/messages?name=reports-" + from + ".jsonl",
                        "application/octet-stream",
                        () -> BodyPublishers.ofString(part));
                if (answer.status() != 200 && answer.status() != 201) {
                    throw new Refused("the server does not take what terminals report: " + answer.what());
                }
            }
        }
        return lines.size();
    }
}
