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

    /** Where somebody works. */
    record Place(String agency, String unit) {}

    private static final Place DESK = new Place("proof", "desk");

    /** Creates the first administrator by the one-time token, then one account per name and role. */
    static void enter(ServerProcess server, int analysts) throws IOException, InterruptedException {
        try (Session session = administrator(server)) {
            agency(session, DESK, Map.of("code", "customs-control", "name", CUSTOMS_CONTROL));
            account(session, "terminal", "terminal-operator", DESK);
            account(session, "supervisor", "duty-supervisor", DESK);
            account(session, "auditor", "auditor", DESK);
            for (String name : analystNames(analysts)) {
                account(session, name, "analyst", DESK);
            }
        }
    }

    static final Map<String, String> CUSTOMS_CONTROL = Map.of("es", "Control aduanero", "en", "Customs control");

    /** The first administrator, signed in, and a duty post to be posted to. */
    static Session administrator(ServerProcess server) throws IOException, InterruptedException {
        Session session = new Session(server.address());
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
        session.post("/api/people/duty-posts", Map.of("code", "post", "name", "Post", "port", "ECGYE"))
                .orFail("duty post");
        return session;
    }

    /** An agency with one unit and one legal power to read under. */
    static void agency(Session admin, Place place, Map<String, Object> power) throws IOException, InterruptedException {
        String name = "Agency of the proof, " + place.agency();
        admin.post("/api/people/agencies", Map.of("code", place.agency(), "name", name, "legalPowers", List.of(power)))
                .orFail("agency");
        admin.post("/api/people/units", Map.of("code", place.unit(), "name", "Desk", "agency", place.agency()))
                .orFail("unit");
    }

    static List<String> analystNames(int count) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            names.add("analyst-" + number);
        }
        return names;
    }

    static void account(Session admin, String name, String role, Place place) throws IOException, InterruptedException {
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
                                place.agency(),
                                "unit",
                                place.unit(),
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
