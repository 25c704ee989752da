package org.aforo.server.evidence;

import static org.aforo.server.evidence.EvidenceRoad.confirm;
import static org.aforo.server.evidence.EvidenceRoad.created;
import static org.aforo.server.evidence.EvidenceRoad.draft;
import static org.aforo.server.evidence.EvidenceRoad.handOver;
import static org.aforo.server.evidence.EvidenceRoad.move;
import static org.aforo.server.evidence.EvidenceRoad.paper;
import static org.aforo.server.evidence.EvidenceRoad.receive;
import static org.aforo.server.evidence.EvidenceRoad.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class CustodyRoadTest {

    private static final TestServer SERVER = TestServer.start();
    private static final EvidenceRoad ROAD = new EvidenceRoad(SERVER);

    private EvidenceRoad.Hand finder;
    private EvidenceRoad.Hand custodian;
    private String seizure;
    private String exhibit;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void somethingSeized() {
        finder = ROAD.hand(Role.EXAMINING_OFFICER);
        custodian = ROAD.hand(Role.CUSTODIAN);
        seizure = ROAD.seizure(finder);
        exhibit = ROAD.exhibit(finder, seizure);
    }

    private static JsonNode exhibit(EvidenceRoad.Hand by, String id) {
        return by.client().get("/api/evidence/exhibits/" + id).json().get("exhibit");
    }

    private String holder() {
        return exhibit(custodian, exhibit).at("/summary/holder/pseudonym").asString("");
    }

    private static String pseudonym(EvidenceRoad.Hand hand) {
        return hand.client().get("/api/session").json().at("/account/pseudonym").asString();
    }

    private void taken() {
        assertThat(move(finder, way("take", exhibit)).status()).isEqualTo(200);
    }

    @Test
    void an_exhibit_moves_when_both_have_confirmed_and_not_before() {
        taken();
        assertThat(holder()).isEqualTo(pseudonym(finder));
        String transfer = draft(finder, handOver(custodian, exhibit));
        assertThat(confirm(finder, transfer).json().get("state").asString()).isEqualTo("offered");
        assertThat(holder()).isEqualTo(pseudonym(finder));
        SERVER.clock().advance(Duration.ofMinutes(3));
        assertThat(receive(custodian, transfer).json().get("state").asString()).isEqualTo("received");
        assertThat(holder()).isEqualTo(pseudonym(custodian));
        assertThat(receive(custodian, transfer).code()).isEqualTo("evidence.custody-refused");
        JsonNode spans = exhibit(custodian, exhibit).get("spans");
        assertThat(spans.get(0).get("gap").asString()).isEqualTo("before-the-first");
        assertThat(spans.get(1).get("until")).isEqualTo(spans.get(2).get("from"));
        assertThat(spans).hasSize(3);
    }

    @Test
    void a_confirmation_is_of_this_person_for_this_hand_over_and_good_once() {
        taken();
        String transfer = draft(finder, handOver(custodian, exhibit));
        String path = "/api/evidence/transfers/" + transfer;
        assertThat(finder.client().post(path + "/confirm", Map.of()).code()).isEqualTo("people.proof-missing");
        String other = finder.proof("custody-give", exhibit);
        assertThat(finder.client()
                        .post(path + "/confirm", Map.of("proof", other))
                        .code())
                .isEqualTo("people.proof-missing");
        String wrongAct = finder.proof("custody-receive", transfer);
        assertThat(finder.client()
                        .post(path + "/confirm", Map.of("proof", wrongAct))
                        .code())
                .isEqualTo("people.proof-missing");
        String proof = finder.proof("custody-give", transfer);
        SERVER.clock().advance(Duration.ofMinutes(2));
        assertThat(finder.client()
                        .post(path + "/confirm", Map.of("proof", proof))
                        .code())
                .isEqualTo("people.proof-missing");
        assertThat(confirm(finder, transfer).status()).isEqualTo(200);
        String received = custodian.proof("custody-receive", transfer);
        assertThat(finder.client()
                        .post(path + "/receive", Map.of("proof", received))
                        .code())
                .isEqualTo("people.proof-missing");
        assertThat(custodian
                        .client()
                        .post(path + "/receive", Map.of("proof", received))
                        .status())
                .isEqualTo(200);
        assertThat(custodian
                        .client()
                        .post(path + "/receive", Map.of("proof", received))
                        .code())
                .isEqualTo("people.proof-missing");
        assertThat(finder.client()
                        .post(
                                "/api/people/me/proofs",
                                Map.of("act", "custody-give", "subject", transfer, "password", "not the password"))
                        .code())
                .isEqualTo("people.proof-refused");
    }

    @Test
    void a_refused_or_withdrawn_hand_over_changes_nothing() {
        taken();
        JsonNode before = exhibit(custodian, exhibit).get("spans");
        String refused = draft(finder, handOver(custodian, exhibit));
        confirm(finder, refused);
        String path = "/api/evidence/transfers/" + refused;
        assertThat(finder.client().post(path + "/refuse", Map.of("why", "no")).code())
                .isEqualTo("evidence.custody-refused");
        assertThat(custodian.client().post(path + "/refuse", Map.of("why", "")).code())
                .isEqualTo("evidence.reason-missing");
        assertThat(custodian
                        .client()
                        .post(path + "/refuse", Map.of("why", "the seal is torn"))
                        .status())
                .isEqualTo(200);
        String withdrawn = draft(finder, handOver(custodian, exhibit));
        confirm(finder, withdrawn);
        assertThat(finder.client()
                        .post("/api/evidence/transfers/" + withdrawn + "/withdraw", Map.of("why", "wrong person"))
                        .status())
                .isEqualTo(200);
        assertThat(receive(custodian, withdrawn).code()).isEqualTo("evidence.custody-refused");
        assertThat(exhibit(custodian, exhibit).get("spans")).isEqualTo(before);
        assertThat(exhibit(custodian, exhibit).get("steps")).hasSize(5);
    }

    @Test
    void what_goes_to_a_house_needs_its_paper_and_the_way_there_is_a_gap() {
        taken();
        SERVER.clock().advance(Duration.ofMinutes(25));
        Map<String, Object> out = way("out", exhibit);
        out.put("house", Map.of("kind", "police-depot", "name", "Bodega inventada"));
        out.put("givenAt", SERVER.clock().instant().minusSeconds(1200).toString());
        out.put("receivedAt", SERVER.clock().instant().minusSeconds(600).toString());
        assertThat(finder.client().post("/api/evidence/transfers", out).code()).isEqualTo("evidence.paper-missing");
        out.put("papers", List.of(paper(finder, "acta " + exhibit)));
        assertThat(move(finder, out).status()).isEqualTo(200);
        JsonNode seen = exhibit(custodian, exhibit);
        assertThat(seen.at("/summary/holder/name").asString()).isEqualTo("Bodega inventada");
        assertThat(seen.at("/spans/2/gap").asString()).isEqualTo("on-the-way");
        assertThat(seen.at("/steps/1/papers")).hasSize(1);

        Map<String, Object> wrong = way("back", exhibit);
        wrong.put("from", Map.of("kind", "police-depot", "name", "Otra bodega"));
        wrong.put("givenAt", SERVER.clock().instant().toString());
        wrong.put("receivedAt", SERVER.clock().instant().toString());
        wrong.put("papers", List.of(paper(custodian, "acta 2 " + exhibit)));
        TestClient.Answer refused = move(custodian, wrong);
        assertThat(refused.code()).isEqualTo("evidence.custody-refused");
        assertThat(refused.json().get("refusal").asString()).isEqualTo("not-in-that-house");
        wrong.put("from", Map.of("kind", "police-depot", "name", "Bodega inventada"));
        assertThat(move(custodian, wrong).status()).isEqualTo(200);
        assertThat(holder()).isEqualTo(pseudonym(custodian));
    }

    @Test
    void what_is_missing_is_a_gap_until_somebody_confirms_to_have_it() {
        taken();
        SERVER.clock().advance(Duration.ofMinutes(10));
        Map<String, Object> missing = way("missing", exhibit);
        missing.put("note", "not on its shelf");
        assertThat(move(custodian, missing).status()).isEqualTo(200);
        assertThat(exhibit(custodian, exhibit).at("/summary/state").asString()).isEqualTo("missing");
        SERVER.clock().advance(Duration.ofMinutes(10));
        assertThat(move(custodian, way("found", exhibit)).status()).isEqualTo(200);
        assertThat(exhibit(custodian, exhibit).at("/spans/2/gap").asString()).isEqualTo("missing");
        assertThat(holder()).isEqualTo(pseudonym(custodian));
    }

    @Test
    void samples_are_exhibits_with_a_custody_of_their_own_and_witness_samples_stay() {
        String net = "{\"kind\":\"%s\",\"net\":{\"value\":5,\"unit\":\"g\",\"uncertainty\":0.01},"
                + "\"sealing\":{\"bag\":\"M-1\",\"seal\":\"PM-1\",\"note\":\"\"}}";
        String path = "/api/evidence/exhibits/" + exhibit + "/samples";
        assertThat(finder.client()
                        .post(path, net.formatted("laboratory-sample"))
                        .code())
                .isEqualTo("evidence.not-holding");
        taken();
        String laboratory = created(finder.client().post(path, net.formatted("laboratory-sample")), "id");
        String witness = created(finder.client().post(path, net.formatted("witness-sample")), "id");
        assertThat(move(finder, way("take", laboratory, witness)).status()).isEqualTo(200);
        Map<String, Object> out = way("out", laboratory);
        out.put("house", Map.of("kind", "laboratory", "name", "Laboratorio inventado"));
        out.put("givenAt", SERVER.clock().instant().toString());
        out.put("receivedAt", SERVER.clock().instant().toString());
        out.put("papers", List.of(paper(finder, "muestra " + laboratory)));
        assertThat(move(finder, out).status()).isEqualTo(200);
        Map<String, Object> witnessOut = new java.util.HashMap<>(out);
        witnessOut.put("exhibits", List.of(witness));
        witnessOut.put("papers", List.of(paper(finder, "testigo " + witness)));
        assertThat(finder.client().post("/api/evidence/transfers", witnessOut).code())
                .isEqualTo("evidence.witness-sample-stays");
        assertThat(exhibit(custodian, laboratory).at("/summary/name").asString())
                .endsWith("/1.1");
        assertThat(exhibit(custodian, laboratory).at("/summary/holder/name").asString())
                .isEqualTo("Laboratorio inventado");
        assertThat(exhibit(custodian, witness).at("/summary/holder/pseudonym").asString())
                .isEqualTo(pseudonym(finder));
        assertThat(holder()).isEqualTo(pseudonym(finder));
    }

    private static Map<String, Object> order(EvidenceRoad.Hand by, Map<String, String> further) {
        Map<String, String> said = new java.util.HashMap<>(Map.of(
                "court", "Juzgado inventado",
                "order", "77-2026",
                "decidedOn", "2026-11-20",
                "destroyBy", "2026-12-04"));
        said.putAll(further);
        return Map.of("kind", "destruction-order", "said", said, "papers", List.of(paper(by, "orden " + said)));
    }

    @Test
    void goods_are_not_destroyed_while_no_witness_sample_of_them_is_in_custody() {
        taken();
        String path = "/api/evidence/exhibits/" + exhibit;
        String net = "{\"kind\":\"witness-sample\",\"net\":{\"value\":5,\"unit\":\"g\",\"uncertainty\":0.01},"
                + "\"sealing\":{\"bag\":\"M-1\",\"seal\":\"PM-1\",\"note\":\"\"}}";
        created(custodian.client().post(path + "/facts", order(custodian, Map.of())), "id");
        String offer = EvidenceRoad.draft(finder, handOver(custodian, exhibit));
        assertThat(EvidenceRoad.confirm(finder, offer).status()).isEqualTo(200);
        assertThat(receive(custodian, offer).status()).isEqualTo(200);
        Map<String, Object> destroyed = EvidenceRoad.destroyed(custodian, finder, exhibit);
        assertThat(custodian.client().post("/api/evidence/transfers", destroyed).code())
                .isEqualTo("evidence.witness-sample-missing");
        String witness = created(custodian.client().post(path + "/samples", net), "id");
        assertThat(custodian.client().post("/api/evidence/transfers", destroyed).code())
                .as("drawn, and in nobody's custody yet")
                .isEqualTo("evidence.witness-sample-missing");
        assertThat(move(custodian, way("take", witness)).status()).isEqualTo(200);
        String drafted = EvidenceRoad.draft(custodian, destroyed);
        assertThat(move(custodian, missing(witness)).status()).isEqualTo(200);
        assertThat(EvidenceRoad.confirm(custodian, drafted).code())
                .as("missing when it is confirmed")
                .isEqualTo("evidence.witness-sample-missing");
        SERVER.clock().advance(Duration.ofMinutes(1));
        assertThat(move(custodian, way("found", witness)).status()).isEqualTo(200);
        assertThat(EvidenceRoad.confirm(custodian, drafted).status()).isEqualTo(200);
        assertThat(receive(finder, drafted).status()).isEqualTo(200);
        theWitnessSampleStays(witness);
    }

    private static Map<String, Object> missing(String exhibit) {
        Map<String, Object> missing = way("missing", exhibit);
        missing.put("note", "not on its shelf");
        return missing;
    }

    private void theWitnessSampleStays(String witness) {
        String path = "/api/evidence/exhibits/" + witness;
        Map<String, Object> destroyed = EvidenceRoad.destroyed(custodian, finder, witness);
        created(custodian.client().post(path + "/facts", order(custodian, Map.of())), "id");
        assertThat(custodian.client().post("/api/evidence/transfers", destroyed).code())
                .isEqualTo("evidence.not-named");
        String name = exhibit(custodian, witness).at("/summary/name").asString();
        created(custodian.client().post(path + "/facts", order(custodian, Map.of("names", name))), "id");
        assertThat(EvidenceRoad.draft(custodian, destroyed)).isNotEmpty();
    }

    @Test
    void only_what_a_judge_ordered_is_destroyed_and_then_it_moves_no_more() {
        taken();
        Map<String, Object> unweighed = EvidenceRoad.destroyed(custodian, finder, ROAD.exhibit(finder, seizure));
        unweighed.put("exhibits", List.of(exhibit));
        move(finder, handOver(custodian, exhibit));
        String offer = finder.client()
                .get("/api/evidence/transfers")
                .json()
                .at("/items/0/id")
                .asString();
        assertThat(receive(custodian, offer).status()).isEqualTo(200);
        assertThat(custodian.client().post("/api/evidence/transfers", unweighed).code())
                .isEqualTo("evidence.not-ordered");
        Map<String, Object> order = order(custodian, Map.of("witnessWaiver", "sin muestra testigo, dice la jueza"));
        Map<String, Object> withoutPaper = new java.util.HashMap<>(order);
        withoutPaper.remove("papers");
        assertThat(custodian
                        .client()
                        .post("/api/evidence/exhibits/" + exhibit + "/facts", withoutPaper)
                        .code())
                .isEqualTo("evidence.paper-missing");
        assertThat(finder.client()
                        .post("/api/evidence/exhibits/" + exhibit + "/facts", order)
                        .code())
                .isEqualTo("access.refused");
        created(custodian.client().post("/api/evidence/exhibits/" + exhibit + "/facts", order), "id");
        assertThat(custodian
                        .client()
                        .get("/api/evidence/watch")
                        .json()
                        .at("/items/0/deadline/daysLeft")
                        .asInt())
                .isEqualTo(10);
        assertThat(custodian.client().post("/api/evidence/transfers", unweighed).code())
                .isEqualTo("evidence.not-weighed");
        destroyedByTwo();
        assertThat(move(custodian, way("found", exhibit)).code()).isEqualTo("evidence.custody-refused");
    }

    /** The first confirmation moves nothing; nobody but the second person completes it; then the certificate is a fact. */
    private void destroyedByTwo() {
        Map<String, Object> destroyed = EvidenceRoad.destroyed(custodian, finder, exhibit);
        Map<String, Object> alone = new java.util.HashMap<>(destroyed);
        alone.put("to", custodian.id().toString());
        assertThat(custodian.client().post("/api/evidence/transfers", alone).code())
                .isEqualTo("evidence.transfer-refused");
        alone.remove("to");
        assertThat(custodian.client().post("/api/evidence/transfers", alone).code())
                .isEqualTo("evidence.transfer-refused");
        assertThat(custodian
                        .client()
                        .post(
                                "/api/evidence/exhibits/" + exhibit + "/facts",
                                Map.of(
                                        "kind",
                                        "destruction",
                                        "said",
                                        Map.of(
                                                "method", "fire",
                                                "place", "Horno",
                                                "at", "2026-11-24T11:30:00Z",
                                                "certificate", "C-1")))
                        .code())
                .as("not by one word")
                .isEqualTo("evidence.fact-refused");
        String drafted = EvidenceRoad.draft(custodian, destroyed);
        assertThat(receive(finder, drafted).code())
                .as("the first has not confirmed")
                .isEqualTo("evidence.transfer-unknown");
        assertThat(EvidenceRoad.confirm(custodian, drafted).status()).isEqualTo(200);
        assertThat(exhibit(custodian, exhibit).at("/summary/state").asString()).isEqualTo("held");
        assertThat(receive(custodian, drafted).code())
                .as("nobody is the second of two alone")
                .isEqualTo("evidence.transfer-unknown");
        assertThat(finder.client()
                        .get("/api/evidence/transfers")
                        .json()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("offered");
        assertThat(receive(finder, drafted).status()).isEqualTo(200);
        var whole = exhibit(custodian, exhibit);
        assertThat(whole.at("/summary/state").asString()).isEqualTo("destroyed");
        assertThat(whole.get("facts").findValuesAsString("certificate")).containsExactly("C-" + exhibit);
        assertThat(receive(finder, drafted).code()).as("once").isEqualTo("evidence.custody-refused");
    }

    /** Many requests at once, many at random: whatever the order in which they come through, one holder at most and a legal chain. */
    @Test
    void no_requests_at_once_reach_two_holders() throws Exception {
        long seed = Long.getLong("seed", 20261126);
        Random random = new Random(seed);
        List<EvidenceRoad.Hand> hands = List.of(finder, custodian, ROAD.hand(Role.CUSTODIAN));
        taken();
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 12; round++) {
                List<String> offers = new ArrayList<>();
                List<EvidenceRoad.Hand> to = new ArrayList<>();
                EvidenceRoad.Hand from = hands.stream()
                        .filter(hand -> pseudonym(hand).equals(holder()))
                        .findFirst()
                        .orElseThrow();
                for (EvidenceRoad.Hand other : hands) {
                    if (!other.equals(from)) {
                        offers.add(draft(from, handOver(other, exhibit)));
                        to.add(other);
                    }
                }
                List<Future<Integer>> confirmed = new ArrayList<>();
                for (String offer : offers) {
                    String proof = from.proof("custody-give", offer);
                    confirmed.add(workers.submit(() -> from.client()
                            .post("/api/evidence/transfers/" + offer + "/confirm", Map.of("proof", proof))
                            .status()));
                }
                assertThat(statuses(confirmed)).as("-Dseed=" + seed).containsExactlyInAnyOrder(200, 409);
                List<Future<Integer>> answered = new ArrayList<>();
                for (int i = 0; i < offers.size(); i++) {
                    String path = "/api/evidence/transfers/" + offers.get(i);
                    EvidenceRoad.Hand receiver = to.get(i);
                    String one = receiver.proof("custody-receive", offers.get(i));
                    String two = receiver.proof("custody-receive", offers.get(i));
                    answered.add(workers.submit(() -> receiver.client()
                            .post(path + "/receive", Map.of("proof", one))
                            .status()));
                    answered.add(workers.submit(() -> receiver.client()
                            .post(path + "/receive", Map.of("proof", two))
                            .status()));
                    if (random.nextBoolean()) {
                        answered.add(workers.submit(() -> receiver.client()
                                .post(path + "/refuse", Map.of("why", "no"))
                                .status()));
                        answered.add(workers.submit(() -> from.client()
                                .post(path + "/withdraw", Map.of("why", "no"))
                                .status()));
                    }
                }
                assertThat(statuses(answered).stream().filter(status -> status == 200))
                        .as("exactly one answer ends the offer, -Dseed=" + seed)
                        .hasSize(1);
            }
        }
        JsonNode spans = exhibit(custodian, exhibit).get("spans");
        for (int i = 0; i + 1 < spans.size(); i++) {
            assertThat(spans.get(i).get("until")).isEqualTo(spans.get(i + 1).get("from"));
        }
        assertThat(spans.get(spans.size() - 1).get("until").isNull()).isTrue();
    }

    private static List<Integer> statuses(List<Future<Integer>> futures) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> future : futures) {
            statuses.add(future.get());
        }
        return statuses;
    }

    @Test
    void the_database_itself_refuses_to_edit_what_is_recorded() {
        taken();
        JdbcClient database = JdbcClient.create(SERVER.database());
        for (String table : List.of("seizure", "exhibit", "fact", "person", "transfer", "transfer_item", "step")) {
            assertThatThrownBy(
                            () -> database.sql("delete from evidence." + table).update())
                    .as(table)
                    .hasMessageContaining("never edited");
        }
        assertThatThrownBy(() ->
                        database.sql("update evidence.step set at = began_at").update())
                .hasMessageContaining("never edited");
        assertThatThrownBy(() -> database.sql("delete from evidence.personal").update())
                .hasMessageContaining("only on an order");
        assertThatThrownBy(() -> database.sql("""
                        insert into evidence.step (exhibit_id, number, transfer_id, kind, began_at, at, recorded_at, account_id, pseudonym, unit, why, leaf)
                        select exhibit_id, 5, transfer_id, 'refused', at, at, recorded_at, account_id, pseudonym, unit, 'x', leaf
                        from evidence.step limit 1
                        """).update()).hasMessageContaining("follow one another");
    }
}
