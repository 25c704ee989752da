package org.aforo.server.evidence;

import static org.aforo.server.evidence.EvidenceRoad.created;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.aforo.ledger.Disclosure;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RegisterRoadTest {

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

    private JsonNode whole() {
        return custodian
                .client()
                .get("/api/evidence/exhibits/" + exhibit)
                .json()
                .get("exhibit");
    }

    private TestClient.Answer say(Object fact) {
        return custodian.client().post("/api/evidence/exhibits/" + exhibit + "/facts", fact);
    }

    @Test
    void a_correction_is_added_and_both_stay_visible_with_who_and_why() {
        String wrong = whole().at("/facts/1/id").asString();
        assertThat(whole().at("/facts/1/kind").asString()).isEqualTo("weighing");
        Map<String, Object> right = Map.of(
                "kind", "weighing", "said", EvidenceRoad.weighing("seizure", "25.70", "0.05"), "corrects", wrong);
        assertThat(say(right).code()).isEqualTo("evidence.fact-refused");
        Map<String, Object> withWhy = new java.util.HashMap<>(right);
        withWhy.put("why", "digits were exchanged");
        String corrected = created(say(withWhy), "id");
        assertThat(say(withWhy).code()).isEqualTo("evidence.already-corrected");
        JsonNode seen = whole();
        assertThat(seen.at("/facts/1/correctedBy").asString()).isEqualTo(corrected);
        assertThat(seen.at("/facts/3/why").asString()).isEqualTo("digits were exchanged");
        assertThat(seen.at("/summary/mass").asString()).isEqualTo("25.70 ± 0.05 kg");
        Map<String, Object> otherKind =
                Map.of("kind", "remark", "said", Map.of("text", "x"), "corrects", corrected, "why", "because");
        assertThat(say(otherKind).code()).isEqualTo("evidence.fact-refused");
    }

    @Test
    void a_mark_is_found_by_what_it_shows_in_either_language() {
        assertThat(found("crown")).contains(seizure);
        assertThat(found("CORONA rr")).contains(seizure);
        assertThat(found("caballo")).doesNotContain(seizure);
        assertThat(found("p-001")).contains(seizure);
        Map<String, Object> better = Map.of(
                "kind",
                "description",
                "said",
                EvidenceRoad.description("horse"),
                "corrects",
                whole().at("/facts/0/id").asString(),
                "why",
                "it is a horse");
        created(say(better), "id");
        assertThat(found("corona")).doesNotContain(seizure);
        assertThat(found("caballo")).contains(seizure);
    }

    private String found(String query) {
        return custodian
                .client()
                .get("/api/evidence/seizures?q=" + query.replace(" ", "%20"))
                .text();
    }

    @Test
    void a_weighing_that_does_not_agree_with_the_one_before_is_watched() {
        created(say(Map.of("kind", "weighing", "said", EvidenceRoad.weighing("deposit", "27.53", "0.05"))), "id");
        assertThat(whole().at("/weighIns/0/agrees").asBoolean()).isTrue();
        created(say(Map.of("kind", "weighing", "said", EvidenceRoad.weighing("control", "27.30", "0.05"))), "id");
        JsonNode apart = whole().at("/weighIns/1");
        assertThat(apart.get("agrees").asBoolean()).isFalse();
        assertThat(apart.get("differenceGrams").asDouble()).isEqualTo(-230);
        assertThat(apart.get("toleranceGrams").asDouble()).isBetween(70.7, 70.72);
        assertThat(custodian.client().get("/api/evidence/watch").text()).contains(exhibit);
    }

    @Test
    void an_erased_name_is_gone_while_its_digest_stays_in_the_leaf() {
        JsonNode person = custodian
                .client()
                .get("/api/evidence/seizures/" + seizure)
                .json()
                .at("/facts/0/persons/0");
        String id = person.get("id").asString();
        assertThat(person.get("name").asString()).isEqualTo("Persona Inventada");
        JdbcClient database = JdbcClient.create(SERVER.database());
        byte[] salt = database.sql("select salt from evidence.personal where person_id = cast(:id as uuid)")
                .param("id", id)
                .query(byte[].class)
                .single();
        String commitment = Base64.getEncoder()
                .encodeToString(
                        new Disclosure(salt, "Persona Inventada").commitment(id).toBytes());
        assertThat(leaves()).contains(commitment);
        assertThat(leaves()).doesNotContain("Persona Inventada");
        Map<String, Object> order = new java.util.HashMap<>(
                Map.of("authority", "Autoridad inventada", "order", "5-2026", "orderedOn", "2026-11-23"));
        String path = "/api/evidence/persons/" + id + "/erase";
        assertThat(custodian.client().post(path, order).code()).isEqualTo("people.proof-missing");
        order.put("proof", custodian.proof("evidence-erase", id));
        assertThat(finder.client().post(path, order).code()).isEqualTo("access.refused");
        assertThat(custodian.client().post(path, order).status()).isEqualTo(204);
        JsonNode erased = custodian
                .client()
                .get("/api/evidence/seizures/" + seizure)
                .json()
                .at("/facts/0/persons/0");
        assertThat(erased.get("name").isNull()).isTrue();
        assertThat(erased.at("/erased/order").asString()).isEqualTo("5-2026");
        assertThat(leaves()).contains(commitment);
        assertThat(database.sql("select count(*) from evidence.personal where person_id = cast(:id as uuid)")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        order.put("proof", custodian.proof("evidence-erase", id));
        assertThat(custodian.client().post(path, order).code()).isEqualTo("evidence.erased-already");
    }

    private static String leaves() {
        return String.join(
                "\n",
                JdbcClient.create(SERVER.database())
                        .sql("""
                                select convert_from(leaf, 'UTF8') as text from journal.pending
                                union all select convert_from(leaf, 'UTF8') from journal.leaf
                                """)
                        .query((row, n) -> row.getString("text"))
                        .list());
    }

    @Test
    void photos_and_papers_are_kept_byte_for_byte() {
        String paper = EvidenceRoad.paper(finder, "a paper");
        TestClient.Answer back = custodian.client().get("/api/evidence/papers/" + paper);
        assertThat(back.text()).isEqualTo("%PDF-1.4\na paper");
        assertThat(finder.client()
                        .postBytes("/api/evidence/papers?name=x.exe", new byte[] {'M', 'Z', 0, 0})
                        .code())
                .isEqualTo("evidence.paper-kind");
        created(
                say(Map.of("kind", "remark", "said", Map.of("text", "photo of the bag"), "papers", List.of(paper))),
                "id");
        assertThat(whole().at("/facts/3/papers/0/id").asString()).isEqualTo(paper);
    }

    @Test
    void nonsense_is_refused_with_what_is_wrong() {
        assertThat(say(Map.of("kind", "weighing", "said", Map.of("occasion", "party", "balance", "B")))
                        .code())
                .isEqualTo("evidence.fact-refused");
        assertThat(say(Map.of("kind", "circumstances", "said", Map.of("place", "x")))
                        .code())
                .isEqualTo("evidence.fact-refused");
        assertThat(say(Map.of("kind", "no-such", "said", Map.of())).code()).isEqualTo("evidence.member-missing");
        assertThat(SERVER.signedInAs(Role.ANALYST)
                        .get("/api/evidence/exhibits/" + exhibit)
                        .code())
                .isEqualTo("access.refused");
        assertThat(SERVER.signedInAs(Role.COURT).get("/api/evidence/seizures").code())
                .isEqualTo("access.refused");
    }

    @Test
    void what_an_examination_found_waits_until_its_seizure_is_opened() {
        String visit = ROAD.visit();
        java.util.UUID examination = java.util.UUID.randomUUID();
        SERVER.announce(new org.aforo.server.examinations.SeizureFound(
                examination,
                java.util.UUID.fromString(visit),
                "floor",
                SERVER.clock().instant().minusSeconds(60),
                "officer-1"));
        String path = "/api/evidence/seizures/awaited";
        assertThat(finder.client().get(path).text()).contains(examination.toString());
        Map<String, Object> open = Map.of(
                "visitId", visit,
                "examinationId", examination.toString(),
                "foundAt", SERVER.clock().instant().minusSeconds(60).toString(),
                "circumstances", Map.of("place", "Muelle inventado", "legalBasis", "", "note", ""));
        created(finder.client().post("/api/evidence/seizures", open), "id");
        assertThat(finder.client().get(path).text()).doesNotContain(examination.toString());
        assertThat(finder.client().post("/api/evidence/seizures", open).code()).isEqualTo("evidence.seizure-there");
    }
}
