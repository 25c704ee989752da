package org.aforo.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.review.DecisionRecorded;
import org.aforo.server.review.Verdict;

/** What happens to a box before there is any evidence, over HTTP, for tests. */
final class VisitRoad {

    static final String SOURCE = "Customs of BE (invented)";
    static final String LEAD = "the yard was dark that night";

    private static final String BOX = "ZZQU0000014";

    private final TestServer server;

    VisitRoad(TestServer server) {
        this.server = server;
    }

    /** A box that came, was sealed and was loaded; nothing more. */
    String passed() {
        String events = """
                {"at":"2026-11-20T10:00:00Z","kind":"booked","terminal":"SALADA","container":"ZZQU0000014","voyage":"V1","direction":"export","port":"ECGYE","line":"ZZL","shipper":"Bananera Inventada","hs":"080390","containerType":"45R1"}
                {"at":"2026-11-20T10:10:00Z","kind":"gate-in","terminal":"SALADA","container":"ZZQU0000014","voyage":"V1","lorry":"DAA-001"}
                {"at":"2026-11-20T10:20:00Z","kind":"sealed","terminal":"SALADA","container":"ZZQU0000014","voyage":"V1","stage":"arrival","seal":"S-1"}
                {"at":"2026-11-22T10:00:00Z","kind":"loaded","terminal":"SALADA","container":"ZZQU0000014","voyage":"V1","slot":"0010203"}
                """;
        TestClient.Answer answer = server.signedInAs(Role.TERMINAL_OPERATOR)
                .postBytes("/api/messages?name=V1-events.jsonl", events.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return server.bean(org.aforo.server.manifests.Visits.class)
                .ofContainer(BOX)
                .getFirst()
                .id()
                .toString();
    }

    /** Found in another port, concluded here, with a lead for oversight. */
    void reportedElsewhere() {
        TestClient supervisor = server.signedInAs(Role.DUTY_SUPERVISOR);
        TestClient.Answer entered = supervisor.post(
                "/api/examinations/seizures",
                Map.of(
                        "found", "cocaine",
                        "seizedOn", "2026-12-10",
                        "port", "BEANR",
                        "container", BOX,
                        "kg", 420,
                        "placeWords", "bags behind the doors",
                        "source", SOURCE,
                        "scheme", "6x6",
                        "grade", "B2"));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        TestClient.Answer concluded = supervisor.post(
                "/api/examinations/seizures/" + entered.json().at("/report/id").asString() + "/conclusions",
                Map.of(
                        "concluded",
                        "never-read",
                        "why",
                        "No scan of it was read.",
                        "lesson",
                        false,
                        "lead",
                        Map.of("about", "yard", "words", LEAD)));
        assertThat(concluded.status()).as(concluded.text()).isBetween(200, 201);
    }

    record Opened(String visit, String examination, String photo) {}

    /** Opened at the ramp: signs of a person that came to nothing, then drugs under the floor. */
    Opened opened(String visit, TestClient examiner) {
        server.announce(new DecisionRecorded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.fromString(visit),
                Verdict.EXAMINE,
                "dense-mass",
                "customs-control",
                null,
                server.clock().instant()));
        String examination = server.signedInAs(Role.DUTY_SUPERVISOR)
                .get("/api/examinations?visit=" + visit)
                .json()
                .at("/items/0/id")
                .asString();
        String photo = digest(photo());
        Ramp ramp = new Ramp(server, examiner, examination);
        ramp.must("begun", Map.of());
        ramp.must("air", Map.of("placard", false, "oxygenPercent", 20.9, "safe", true, "signs", List.of("breath")));
        ramp.must(
                "protection",
                Map.of("done", List.of("nothing-moves", "no-second-scan", "spoken-to", "help-called", "air-ready")));
        ramp.must(
                "identity",
                Map.of(
                        "container",
                        "ZZQU1234565",
                        "seals",
                        List.of(Map.of("number", "zz0000001", "state", "intact")),
                        "photos",
                        List.of(photo)));
        ramp.must("weight", Map.of("kg", 24_310.5));
        ramp.must("opened", Map.of());
        String finding = ramp.must(
                "found",
                Map.of("place", "floor", "what", "drugs", "packages", 40, "kg", 48.5, "photos", List.of(photo)));
        ramp.must(
                "located",
                Map.of("finding", finding, "scanId", UUID.randomUUID(), "view", 0, "x", 10, "y", 20, "w", 30, "h", 40));
        TestClient.Answer kept = examiner.postBytes("/api/examinations/" + examination + "/photos", photo());
        assertThat(kept.status()).as(kept.text()).isBetween(200, 201);
        return new Opened(visit, examination, photo);
    }

    /** One box at the ramp. */
    private static final class Ramp {
        private final TestServer server;
        private final TestClient examiner;
        private final String examination;
        private int nr;

        Ramp(TestServer server, TestClient examiner, String examination) {
            this.server = server;
            this.examiner = examiner;
            this.examination = examination;
        }

        String must(String kind, Map<String, Object> said) {
            String fact = UUID.randomUUID().toString();
            Map<String, Object> body = new HashMap<>();
            nr++;
            body.put("nr", nr);
            body.put("kind", kind);
            body.put("said", said);
            body.put("takenAt", server.clock().instant().toString());
            TestClient.Answer answer = examiner.put("/api/examinations/" + examination + "/facts/" + fact, body);
            assertThat(answer.status()).as(kind + ": " + answer.text()).isEqualTo(200);
            return fact;
        }
    }

    static byte[] photo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(31, 20, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
