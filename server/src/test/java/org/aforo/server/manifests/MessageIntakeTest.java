package org.aforo.server.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MessageIntakeTest {

    private static TestServer server;
    private static TestClient terminal;
    private static TestClient officer;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        terminal = server.signedInAs(Role.TERMINAL_OPERATOR);
        officer = server.signedInAs(Role.TARGETING_OFFICER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String manifest(String reference, String function, String voyage, String shipper, int kg) {
        return String.join(
                "'\n",
                "UNB+UNOC:3+ZZAL+ADUANA-INVENTADA+261124:0700+R" + reference,
                "UNH+1+CUSCAR:D:95B:UN",
                "BGM+85+" + reference + "+" + function,
                "DTM+137:202611240700:203",
                "NAD+MS+ZZAL:172:20",
                "TDT+20+" + voyage + "+1++ZZAL:172:20+++0000969:146:11:INVENTED KELP 3:PA",
                "LOC+5+ECGYE:139:6",
                "LOC+61+NLRTM:139:6",
                "EQD+CN+ZZQU4768438+45R1:102:5++2+5",
                "MEA+AAE+G+KGM:" + kg,
                "MEA+AAE+VGM+KGM:" + kg,
                "SEL+ZZ1114576+SH",
                "CNI+1+ZZAL" + voyage,
                "RFF+BM:ZZAL" + voyage,
                "LOC+9+ECGYE:139:6",
                "LOC+11+NLRTM:139:6",
                "GIS+22",
                "NAD+CZ+++" + shipper + "+VIA INVENTADA KM 18+MILAGRO+++EC",
                "NAD+CN+++INVENTED SHOAL TRADING LLC+FICTIONAL ROAD 12+ROTTERDAM+++NL",
                "GID+1+1080:CT",
                "FTX+AAA+++1080 CARTONS FRESH BANANAS",
                "MEA+AAE+G+KGM:20000",
                "SGP+ZZQU4768438+1080",
                "CST+1+080390",
                "UNT+24+1",
                "UNZ+1+R" + reference,
                "");
    }

    private static String gateIn(String voyage, String seal, int kg) {
        return String.join(
                "'\n",
                "UNB+UNOA:2+ESTERO+ADUANA-INVENTADA+261124:0800+G" + voyage,
                "UNH+1+CODECO:D:95B:UN:ITG12",
                "BGM+34+CODECO" + voyage + "+9",
                "TDT+20+" + voyage + "+1++ZZAL:172:20+++0000969:146:11:INVENTED KELP 3:PA",
                "NAD+CF+ZZAL:160:20",
                "EQD+CN+ZZQU4768438+45R1:102:5++2+5",
                "DTM+7:202611240730:203",
                "LOC+165+ECGYE:139:6+ESTERO:TER:ZZZ",
                "LOC+9+ECGYE:139:6",
                "LOC+11+NLRTM:139:6",
                "MEA+AAE+G+KGM:" + kg,
                "SEL+" + seal + "+SH",
                "UNT+12+1",
                "UNZ+1+G" + voyage,
                "");
    }

    private static JsonNode deliver(String name, String text) {
        var answer = terminal.postBytes("/api/messages?name=" + name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    private static JsonNode visit(String words) {
        JsonNode items = officer.get("/api/visits?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .get("items");
        assertThat(items.size()).as("visits found by " + words).isPositive();
        return items.get(0);
    }

    private static JsonNode dossier(String words) {
        return officer.get("/api/visits/" + visit(words).get("id").asString() + "/dossier")
                .json();
    }

    @Test
    void a_manifest_makes_the_visit_that_its_words_find_with_accents_order_and_a_wrong_letter() {
        JsonNode received =
                deliver("m.edi", manifest("CUS1", "9", "201N", "EXPORTADORA INVENTADA PEÑAFIEL S.A.", 25_000));
        assertThat(received.get("status").asString()).isEqualTo("read");
        assertThat(received.get("visitsCreated").asInt()).isEqualTo(1);
        assertThat(received.get("waiting").asInt()).isZero();
        for (String typed : List.of(
                "peñafiel 201N",
                "Penafiel exportadora 201n",
                "esportadora inventda penafel 201n",
                "zzqu 476843 8 201N")) {
            JsonNode found = visit(typed);
            assertThat(found.get("voyage").asString()).as(typed).isEqualTo("201N");
            assertThat(found.get("direction").asString()).isEqualTo("export");
            assertThat(found.get("port").asString()).isEqualTo("ECGYE");
        }
        assertThat(officer.get("/api/visits?q=ganadera").json().get("items").size())
                .isZero();
    }

    @Test
    void the_same_bytes_again_change_nothing() {
        String text = manifest("CUS2", "9", "202N", "UNA EXPORTADORA INVENTADA", 25_000);
        JsonNode first = deliver("one.edi", text);
        JsonNode again = deliver("other.edi", text);
        assertThat(again.get("known").asBoolean()).isTrue();
        assertThat(again.get("id").asString()).isEqualTo(first.get("id").asString());
        assertThat(dossier("202N").get("bills").size()).isEqualTo(1);
    }

    @Test
    void what_gate_and_manifest_do_not_agree_on_is_shown_with_both_values() {
        deliver("m.edi", manifest("CUS3", "9", "203N", "TERCERA INVENTADA", 25_000));
        deliver("g.edi", gateIn("203N", "ZZ9999999", 25_900));
        JsonNode dossier = dossier("203N");
        assertThat(dossier.get("events").findValuesAsString("kind")).contains("declared", "gate-in");
        assertThat(dossier.get("visit").get("terminal").asString()).isEqualTo("ESTERO");
        Map<String, List<String>> differences = new java.util.TreeMap<>();
        dossier.get("differences")
                .forEach(each -> differences.put(
                        each.get("field").asString(), each.get("values").findValuesAsString("value")));
        assertThat(differences)
                .containsEntry("seals", List.of("ZZ1114576", "ZZ9999999"))
                .containsEntry("grossKg", List.of("25000", "25900"));
    }

    @Test
    void a_replacement_takes_the_place_of_the_manifest_and_both_stay() {
        deliver("m.edi", manifest("CUS4", "9", "204N", "CUARTA INVENTADA", 25_000));
        deliver("m2.edi", manifest("CUS4", "5", "204N", "CUARTA INVENTADA CORREGIDA", 26_000));
        JsonNode bills = dossier("204N").get("bills");
        assertThat(bills.size()).isEqualTo(2);
        assertThat(bills.get(0).get("state").asString()).isEqualTo("superseded");
        assertThat(bills.get(1).get("state").asString()).isEqualTo("current");
        assertThat(bills.get(1).get("shipper").get("name").asString()).contains("CORREGIDA");
        assertThat(dossier("204N").get("differences").size()).isZero();
    }

    @Test
    void a_cancellation_cancels_and_is_no_declaration_itself() {
        deliver("m.edi", manifest("CUS5", "9", "205N", "QUINTA INVENTADA", 25_000));
        deliver("m2.edi", manifest("CUS5", "1", "205N", "QUINTA INVENTADA", 25_000));
        assertThat(dossier("205N").get("bills").findValuesAsString("state")).containsExactly("cancelled", "cancelled");
    }

    @Test
    void a_report_that_comes_before_its_visit_is_hung_on_it_when_it_comes() {
        JsonNode early = deliver("e.jsonl", """
                {"at":"2026-11-24T10:00:00Z","kind":"weighed","terminal":"ESTERO","container":"ZZQU4768438","voyage":"206N","kg":25040}
                {"at":"2026-11-24T10:01:00Z","kind":"vessel-arrived","terminal":"ESTERO","container":null,"voyage":"206N"}
                this is no event
                """);
        assertThat(early.get("status").asString()).isEqualTo("partly");
        assertThat(early.get("waiting").asInt()).isEqualTo(1);
        assertThat(early.get("remarks").get(0).get("where").get("line").asInt()).isEqualTo(3);
        deliver("m.edi", manifest("CUS6", "9", "206N", "SEXTA INVENTADA", 25_000));
        JsonNode weighed = dossier("206N").get("events").get(0);
        assertThat(weighed.get("kind").asString()).isEqualTo("weighed");
        assertThat(weighed.get("detail").get("kg").asString()).isEqualTo("25040");
    }

    @Test
    void a_booking_announces_a_visit_with_its_cut_off() {
        deliver("b.jsonl", """
                {"at":"2026-11-01T10:00:00Z","kind":"booked","terminal":"ESTERO","container":"ZZQU9489755","voyage":"207N","direction":"export","port":"ECGYE","cutOff":"2026-11-30T10:00:00Z","vessel":"INVENTED KELP"}
                """);
        assertThat(visit("207N").get("cutOff").asString()).isEqualTo("2026-11-30T10:00:00Z");
    }

    @Test
    void what_is_no_message_is_kept_with_remarks_and_makes_no_visit() {
        JsonNode received = deliver("x.edi", "UNB+UNOA:2+A+B'UNH+1+CUSCAR");
        assertThat(received.get("status").asString()).isIn("refused", "partly");
        JsonNode noise = deliver("noise.bin", "nothing that anybody sends");
        assertThat(noise.get("status").asString()).isEqualTo("refused");
        assertThat(noise.get("remarks").get(0).get("code").asString()).isEqualTo("message.unknown-format");
        assertThat(officer.get("/api/messages/" + noise.get("id").asString() + "/original")
                        .text())
                .isEqualTo("nothing that anybody sends");
    }

    @Test
    void a_terminal_delivers_and_does_not_read_what_others_declared() {
        deliver("m.edi", manifest("CUS8", "9", "208N", "OCTAVA INVENTADA", 25_000));
        String id = visit("octava 208N").get("id").asString();
        assertThat(terminal.get("/api/visits?q=octava").json().get("items").size())
                .as("finding a visit by its shipper would tell whose it is")
                .isZero();
        assertThat(terminal.get("/api/visits?q=208n%20kelp").json().get("items").size())
                .isEqualTo(1);
        assertThat(terminal.get("/api/visits/" + id + "/dossier").status()).isEqualTo(403);
        assertThat(terminal.get("/api/messages").status()).isEqualTo(403);
        assertThat(officer.get("/api/messages").json().get("items").size()).isPositive();
        assertThat(server.signedInAs(Role.ANALYST)
                        .postBytes("/api/messages?name=x", new byte[1])
                        .status())
                .isEqualTo(403);
    }
}
