package org.aforo.bench.outside;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Enters the people the proof needs, through the same pages an administrator uses. */
final class Staff {

    static final String PASSWORD = "only-for-the-kill-proof-7";

    private Staff() {}

    /** Creates the first administrator by the one-time token, then one account per name and role. */
    static void enter(ServerProcess server, int analysts) throws IOException, InterruptedException {
        try (Session session = new Session(server.address())) {
            session.get("/api/session");
            session.post(
                            "/api/setup",
                            Map.of(
                                    "token",
                                    server.setupToken(),
                                    "name",
                                    "admin",
                                    "password",
                                    PASSWORD,
                                    "displayName",
                                    "Administrator of the proof"))
                    .orFail("first administrator");
            session.signIn("admin", PASSWORD).orFail("sign in");
            session.post(
                            "/api/people/agencies",
                            Map.of(
                                    "code", "proof",
                                    "name", "Agency of the proof",
                                    "legalPowers",
                                            List.of(Map.of(
                                                    "code",
                                                    "customs-control",
                                                    "name",
                                                    Map.of("es", "Control aduanero", "en", "Customs control")))))
                    .orFail("agency");
            session.post("/api/people/units", Map.of("code", "desk", "name", "Desk", "agency", "proof"))
                    .orFail("unit");
            session.post("/api/people/duty-posts", Map.of("code", "post", "name", "Post", "port", "ECGYE"))
                    .orFail("duty post");
            account(session, "terminal", "terminal-operator");
            account(session, "supervisor", "duty-supervisor");
            account(session, "auditor", "auditor");
            for (String name : analystNames(analysts)) {
                account(session, name, "analyst");
            }
        }
    }

    static List<String> analystNames(int count) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            names.add("analyst-" + number);
        }
        return names;
    }

    private static void account(Session admin, String name, String role) throws IOException, InterruptedException {
        String id = admin.post(
                        "/api/people/accounts",
                        Map.of(
                                "name",
                                name,
                                "displayName",
                                "Invented " + name,
                                "password",
                                PASSWORD,
                                "agency",
                                "proof",
                                "unit",
                                "desk",
                                "roles",
                                List.of(role)))
                .orFail("account " + name)
                .json()
                .get("id")
                .asString();
        Instant now = Instant.now();
        String until = now.plus(Duration.ofDays(2)).toString();
        admin.put("/api/people/accounts/" + id + "/vetting", Map.of("status", "current", "until", until))
                .orFail("vetting of " + name);
        admin.put(
                        "/api/people/accounts/" + id + "/duty",
                        Map.of("post", "post", "from", now.minusSeconds(60).toString(), "until", until))
                .orFail("duty of " + name);
    }
}
