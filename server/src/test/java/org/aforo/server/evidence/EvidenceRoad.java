package org.aforo.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;

/** The way of an exhibit over HTTP, for tests. */
public final class EvidenceRoad {

    private static int voyages;

    private final TestServer server;

    public EvidenceRoad(TestServer server) {
        this.server = server;
    }

    /** Somebody who may hold exhibits, with their browser. */
    public record Hand(TestPeople.Login login, TestClient client) {
        public UUID id() {
            return login.id();
        }

        /** A proof of this person for one act on one thing. */
        public String proof(String act, String subject) {
            TestClient.Answer answer = client.post(
                    "/api/people/me/proofs", Map.of("act", act, "subject", subject, "password", login.password()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            return answer.json().get("proof").asString();
        }
    }

    public Hand hand(Role role) {
        TestPeople.Login login = server.people().person(role);
        return new Hand(login, server.client().signIn(login));
    }

    public String visit() {
        voyages++;
        return created(
                server.signedInAs(Role.TARGETING_OFFICER)
                        .post(
                                "/api/visits",
                                Map.of(
                                        "containerNumber", "ZZQU1234565",
                                        "voyage", "EV" + voyages,
                                        "direction", "export",
                                        "port", "ECGYE")),
                "id");
    }

    public static String created(TestClient.Answer answer, String member) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get(member).asString();
    }

    public String seizure(Hand by) {
        return seizure(by, visit());
    }

    public String seizure(Hand by, String visit) {
        return created(
                by.client()
                        .post(
                                "/api/evidence/seizures",
                                Map.of(
                                        "visitId",
                                        visit,
                                        "foundAt",
                                        server.clock()
                                                .instant()
                                                .minusSeconds(3600)
                                                .toString(),
                                        "circumstances",
                                        Map.of("place", "Muelle inventado", "legalBasis", "", "note", ""),
                                        "persons",
                                        List.of(Map.of("role", "finder", "name", "Persona Inventada")))),
                "id");
    }

    public static Map<String, Object> description(String picture) {
        return Map.of(
                "substance",
                "cocaine hydrochloride",
                "packaging",
                "bricks",
                "packages",
                25,
                "marks",
                List.of("RR 7"),
                "pictures",
                List.of(picture),
                "position",
                "behind-doors",
                "fromDoorCm",
                40,
                "note",
                "");
    }

    public static Map<String, Object> weighing(String occasion, String kg, String uncertainty) {
        return Map.of(
                "occasion",
                occasion,
                "gross",
                Map.of("value", kg, "unit", "kg", "uncertainty", uncertainty),
                "balance",
                "B-1",
                "at",
                "2026-11-24T11:30:00Z");
    }

    public String exhibit(Hand by, String seizure) {
        return created(
                by.client()
                        .post(
                                "/api/evidence/seizures/" + seizure + "/exhibits",
                                Map.of(
                                        "description", description("corona"),
                                        "weighing", weighing("seizure", "27.50", "0.05"),
                                        "sealing", Map.of("bag", "BAG-1", "seal", "P-001", "note", ""))),
                "id");
    }

    /** A scan of a paper, another for every text. */
    public static String paper(Hand by, String text) {
        TestClient.Answer answer = by.client()
                .postBytes(
                        "/api/evidence/papers?name=acta.pdf", ("%PDF-1.4\n" + text).getBytes(StandardCharsets.UTF_8));
        return created(answer, "id");
    }

    /** Puts together and confirms. */
    public static TestClient.Answer move(Hand by, Map<String, Object> wanted) {
        String id = draft(by, wanted);
        return confirm(by, id);
    }

    public static String draft(Hand by, Map<String, Object> wanted) {
        return created(by.client().post("/api/evidence/transfers", wanted), "id");
    }

    public static TestClient.Answer confirm(Hand by, String transfer) {
        return by.client()
                .post(
                        "/api/evidence/transfers/" + transfer + "/confirm",
                        Map.of("proof", by.proof("custody-give", transfer)));
    }

    public static TestClient.Answer receive(Hand by, String transfer) {
        return by.client()
                .post(
                        "/api/evidence/transfers/" + transfer + "/receive",
                        Map.of("proof", by.proof("custody-receive", transfer)));
    }

    public static Map<String, Object> way(String way, String... exhibits) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("way", way);
        wanted.put("exhibits", List.of(exhibits));
        return wanted;
    }

    /** A destruction with its certificate, a weighing before it, and somebody who stands beside whoever puts it together. */
    public static Map<String, Object> destroyed(Hand by, Hand second, String exhibit) {
        created(
                by.client()
                        .post(
                                "/api/evidence/exhibits/" + exhibit + "/facts",
                                Map.of("kind", "weighing", "said", weighing("destruction", "27.50", "0.05"))),
                "id");
        Map<String, Object> wanted = way("destroyed", exhibit);
        wanted.put("to", second.id().toString());
        wanted.put(
                "disposal",
                Map.of("method", "incineration", "place", "Horno inventado", "certificate", "C-" + exhibit));
        wanted.put("papers", List.of(paper(by, "certificado " + exhibit)));
        return wanted;
    }

    public static Map<String, Object> handOver(Hand to, String... exhibits) {
        Map<String, Object> wanted = way("hand-over", exhibits);
        wanted.put("to", to.id().toString());
        return wanted;
    }
}
