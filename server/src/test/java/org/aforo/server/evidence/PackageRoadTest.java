package org.aforo.server.evidence;

import static org.aforo.server.evidence.EvidenceRoad.created;
import static org.aforo.server.evidence.EvidenceRoad.move;
import static org.aforo.server.evidence.EvidenceRoad.paper;
import static org.aforo.server.evidence.EvidenceRoad.way;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.bag.PackageVerification;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.aforo.server.review.ReadingRoad;
import org.aforo.server.scans.TestScans;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackageRoadTest {

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
        assertThat(move(finder, way("take", exhibit)).status()).isEqualTo(200);
        Map<String, Object> out = way("out", exhibit);
        out.put("house", Map.of("kind", "police-depot", "name", "Bodega inventada"));
        out.put("givenAt", SERVER.clock().instant().toString());
        SERVER.clock().advance(java.time.Duration.ofMinutes(5));
        out.put("receivedAt", SERVER.clock().instant().toString());
        out.put("papers", List.of(paper(finder, "acta " + exhibit)));
        assertThat(move(finder, out).status()).isEqualTo(200);
    }

    private static NoteVerifier key() {
        String text = SERVER.client().get("/api/journal/key").text().strip();
        return ((Parsed.Value<NoteVerifier>) NoteVerifier.parse(text)).value();
    }

    private static String order(TestClient client, Map<String, Object> of) {
        Map<String, Object> sent = new HashMap<>(of);
        sent.put("purpose", "trial in the invented court");
        return created(client.post("/api/evidence/packages", sent), "id");
    }

    private byte[] packed(Map<String, Object> of) {
        return packed(custodian, of);
    }

    private static byte[] packed(EvidenceRoad.Hand by, Map<String, Object> of) {
        TestClient.Answer answer = by.client().get("/api/evidence/packages/" + order(by.client(), of));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static PackageVerification verify(byte[] bytes) {
        try {
            return PackageVerification.verify(new ByteArrayInputStream(bytes), key());
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    @Test
    void a_package_verifies_offline_and_any_zip_tool_opens_it() throws Exception {
        byte[] bytes = packed(Map.of("seizureId", seizure));
        assertThat(verify(bytes)).isInstanceOf(PackageVerification.Accepted.class);
        Map<String, byte[]> files = unzipped(bytes);
        byte[] report = Objects.requireNonNull(files.get("data/report.pdf"));
        byte[] graph = Objects.requireNonNull(files.get("data/case.jsonld"));
        assertThat(files.keySet())
                .contains(
                        "bagit.txt",
                        "bag-info.txt",
                        "manifest-sha256.txt",
                        "tagmanifest-sha256.txt",
                        "data/record.json")
                .anyMatch(name -> name.startsWith("data/papers/"))
                .anyMatch(name -> name.startsWith("data/receipts/"));
        assertThat(new String(graph, StandardCharsets.UTF_8)).contains("investigation:ProvenanceRecord", exhibit);
        inTheNamesOfNiem(new JsonMapper().readTree(files.get("data/niem.jsonld")));
        try (PDDocument document = Loader.loadPDF(report)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("ZZQU1234565", "27.50 ± 0.05 kg", "VACÍO", "Bodega inventada", "Persona Inventada")
                    .contains("detrás de las puertas, 40 cm de la puerta", "27.50 ± 0.05 kg bruto", "contraseña");
        }
        String keep = System.getProperty("aforo.keep-package", "");
        if (!keep.isEmpty()) {
            java.nio.file.Files.write(java.nio.file.Path.of(keep, "package.zip"), bytes);
            java.nio.file.Files.write(java.nio.file.Path.of(keep, "report.pdf"), report);
            java.nio.file.Files.writeString(java.nio.file.Path.of(keep, "key.txt"), key().toString());
        }
    }

    @Test
    void a_package_holds_the_scans_what_was_decided_and_what_was_on_screen_and_proves_them() throws Exception {
        String visit = ROAD.visit();
        ReadingRoad reading = new ReadingRoad(SERVER);
        String scan = reading.deliver(4711);
        assertThat(SERVER.signedInAs(Role.TARGETING_OFFICER)
                        .post("/api/scans/" + scan + "/match", Map.of("visitId", visit, "reason", "read from the box"))
                        .status())
                .isEqualTo(200);
        TestClient analyst = SERVER.signedInAs(Role.ANALYST);
        JsonNode lease = ReadingRoad.next(analyst);
        Map<String, Object> onScreen = Map.of(
                "version",
                1,
                "renderings",
                List.of(Map.of(
                        "view", 0, "domain", "log", "centre", 1.5, "width", 2, "gamma", 1, "palette", "viridis",
                        "seconds", 9)));
        assertThat(ReadingRoad.decide(analyst, lease, "examine", "dense-mass", Map.of("shown", onScreen))
                        .status())
                .isEqualTo(201);
        ROAD.seizure(finder, visit);

        byte[] bytes = packed(ROAD.hand(Role.AUDITOR), Map.of("visitId", visit));

        assertThat(verify(bytes)).isInstanceOf(PackageVerification.Accepted.class);
        Map<String, byte[]> files = unzipped(bytes);
        String original = "data/scans/" + scan + "/original-1.png";
        assertThat(files.get(original)).isEqualTo(TestScans.png(4711));
        JsonNode record = new JsonMapper().readTree(file(files, "record.json"));
        assertThat(claimsOf(record, "scans.received"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.at("/subject").asString()).isEqualTo(scan));
        assertThat(claimsOf(record, "review.decided"))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.at("/open/verdict").asString()).isEqualTo("examine"));
        String drawn = files.keySet().stream()
                .filter(name -> name.startsWith("data/renderings/") && name.endsWith(".png"))
                .findFirst()
                .orElseThrow();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(files.get(drawn))));
        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(new JsonMapper()
                        .readTree(files.get(drawn.replace(".png", ".json")))
                        .get("notReproduced"))
                .map(JsonNode::asString)
                .containsExactly("palette");
        int inScan = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(TestScans.png(4711), StandardCharsets.ISO_8859_1));
        byte[] flipped = bytes.clone();
        flipped[inScan + 200] ^= 4;
        assertThat(verify(flipped)).isInstanceOf(PackageVerification.Refused.class);
        withoutReadings(packed(Map.of("visitId", visit)));
    }

    /** A custodian may have no receipts of decisions, so none leaves the house in a package of theirs. */
    private static void withoutReadings(byte[] bytes) throws IOException {
        assertThat(verify(bytes)).isInstanceOf(PackageVerification.Accepted.class);
        Map<String, byte[]> files = unzipped(bytes);
        JsonNode record = new JsonMapper().readTree(file(files, "record.json"));
        assertThat(claimsOf(record, "review.decided")).isEmpty();
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("data/renderings/"));
        assertThat(record.get("leftOut")).map(JsonNode::asString).contains("readings", "hold", "seizure-elsewhere");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("review.decided");
    }

    @Test
    void a_box_seized_in_another_port_is_packed_for_a_court_whose_matter_names_its_visit() throws Exception {
        VisitRoad road = new VisitRoad(SERVER);
        String visit = road.passed();
        road.reportedElsewhere();
        EvidenceRoad.Hand court = ROAD.hand(Role.COURT);
        Map<String, Object> ofIt = Map.of("visitId", visit, "purpose", "preparing the hearing");
        assertThat(court.client().post("/api/evidence/packages", ofIt).code())
                .as("no seizure here, and no matter")
                .isEqualTo("access.refused");
        String matter = created(
                custodian
                        .client()
                        .post(
                                "/api/evidence/matters",
                                Map.of("number", "M-" + visit, "authority", "Juzgado inventado")),
                "id");
        String path = "/api/evidence/matters/" + matter;
        assertThat(custodian
                        .client()
                        .post(path + "/visits", Map.of("visitId", visit))
                        .json()
                        .at("/visits/0/id")
                        .asString())
                .isEqualTo(visit);
        Map<String, String> sight = Map.of("accountId", court.id().toString(), "until", "2026-12-24T00:00:00Z");
        assertThat(custodian.client().post(path + "/sights", sight).status()).isEqualTo(200);
        assertThat(court.client().post("/api/evidence/packages", ofIt).code())
                .as("no look is open")
                .isEqualTo("access.refused");
        assertThat(court.client()
                        .post(path + "/looks", Map.of("purpose", "preparing the hearing"))
                        .status())
                .isEqualTo(200);
        byte[] bytes = packed(court, Map.of("visitId", visit));
        assertThat(verify(bytes)).isInstanceOf(PackageVerification.Accepted.class);
        Map<String, byte[]> files = unzipped(bytes);
        JsonNode record = new JsonMapper().readTree(file(files, "record.json"));
        assertThat(claimsOf(record, "examinations.seizure-reported")).hasSize(1);
        assertThat(claimsOf(record, "examinations.replay-visit")).hasSize(1);
        assertThat(claimsOf(record, "examinations.replay-concluded"))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.at("/open/concluded").asString()).isEqualTo("never-read"));
        assertThat(record.get("leftOut")).isEmpty();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("examinations.integrity-lead", VisitRoad.LEAD, VisitRoad.SOURCE);
        assertThat(new String(file(files, "visit.json"), StandardCharsets.UTF_8))
                .contains("\"seal\" : \"S-1\"")
                .doesNotContain("DAA-001");
        try (PDDocument document = Loader.loadPDF(file(files, "report.pdf"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("sello S-1", "Incautación en otro puerto", "nunca leída", "ZZQU0000014");
        }
        byte[] custodys = packed(Map.of("visitId", visit));
        assertThat(verify(custodys)).isInstanceOf(PackageVerification.Accepted.class);
        assertThat(new String(custodys, StandardCharsets.UTF_8))
                .doesNotContain("examinations.replay-concluded")
                .contains("seizure-elsewhere");
    }

    @Test
    void a_package_proves_what_was_recorded_at_the_ramp_with_its_photos_and_nothing_of_persons() throws Exception {
        VisitRoad road = new VisitRoad(SERVER);
        VisitRoad.Opened opened = road.opened(ROAD.visit(), finder.client());
        byte[] bytes = packed(Map.of("visitId", opened.visit()));
        assertThat(verify(bytes)).isInstanceOf(PackageVerification.Accepted.class);
        Map<String, byte[]> files = unzipped(bytes);
        JsonNode record = new JsonMapper().readTree(file(files, "record.json"));
        assertThat(claimsOf(record, "examinations.fact"))
                .map(claim -> claim.at("/open/kind").asString())
                .containsExactly("begun", "identity", "weight", "opened", "found", "located");
        String photo = "data/examination/" + opened.examination() + "/" + opened.photo() + ".jpg";
        assertThat(files.get(photo)).isEqualTo(VisitRoad.photo());
        String graph = new String(file(files, "case.jsonld"), StandardCharsets.UTF_8);
        assertThat(graph).contains("examination found", photo);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("breath", "spoken-to");
        try (PDDocument document = Loader.loadPDF(file(files, "report.pdf"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "Aforo físico",
                            "sello ZZ0000001 (intacto)",
                            "drogas; piso",
                            "48.5 kg",
                            "foto: examination/");
        }
        int inPhoto = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(VisitRoad.photo(), StandardCharsets.ISO_8859_1));
        byte[] flipped = bytes.clone();
        flipped[inPhoto + 50] ^= 4;
        assertThat(verify(flipped)).isInstanceOf(PackageVerification.Refused.class);
    }

    private void inTheNamesOfNiem(JsonNode niem) {
        assertThat(ofType(niem, "j:ItemSeizure").at("/j:ItemSeizureItem/0/@id").asString())
                .isEqualTo("kb:" + exhibit);
        assertThat(ofType(niem, "it:ShippingContainer")
                        .at("/it:ShippingContainerIdentification/it:ContainerID")
                        .asString())
                .isEqualTo("ZZQU1234565");
        JsonNode item = ofType(niem, "nc:Substance");
        assertThat(item.get("nc:ItemQuantity").asInt()).isEqualTo(25);
        assertThat(item.at("/nc:ItemWeightMeasure/0/nc:MeasureDecimalValue").decimalValue())
                .isEqualByComparingTo("27.5");
        JsonNode custody = ofType(niem, "j:Evidence").get("j:EvidenceCustodyTransfer");
        assertThat(custody.size())
                .as("before the first, taken, on the way, the depot")
                .isEqualTo(4);
        assertThat(custody.at("/2/nc:ActivityDescriptionText").asString()).contains("on-the-way");
        assertThat(custody.at("/2/j:CustodyTransferReceivingEnforcementAgency").isMissingNode())
                .isTrue();
        assertThat(custody.at("/3/j:CustodyTransferReceivingEnforcementAgency/nc:OrganizationName")
                        .asString())
                .isEqualTo("Bodega inventada");
    }

    private static JsonNode ofType(JsonNode graph, String type) {
        return graph.get("@graph")
                .valueStream()
                .filter(node -> node.get("@type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> claimsOf(JsonNode record, String kind) {
        List<JsonNode> found = new ArrayList<>();
        record.get("claims").forEach(claim -> {
            if (claim.get("kind").asString().equals(kind)) {
                found.add(claim);
            }
        });
        return found;
    }

    private static byte[] file(Map<String, byte[]> files, String path) {
        return Objects.requireNonNull(files.get("data/" + path), path);
    }

    /** The files of a bag by their path in it. */
    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void any_flipped_byte_is_refused_and_so_is_a_cut_or_a_byte_behind() {
        byte[] bytes = packed(Map.of("exhibitId", exhibit));
        assertThat(verify(bytes)).isInstanceOf(PackageVerification.Accepted.class);
        long seed = Long.getLong("seed", 20261126);
        Random random = new Random(seed);
        for (int trial = 0; trial < 400; trial++) {
            int at = trial < 60 ? trial : trial < 160 ? bytes.length - 1 - (trial - 60) : random.nextInt(bytes.length);
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(verify(flipped))
                    .as("byte " + at + ", -Dseed=" + seed)
                    .isInstanceOf(PackageVerification.Refused.class);
        }
        assertThat(verify(java.util.Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(PackageVerification.Refused.class);
        assertThat(verify(java.util.Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(PackageVerification.Refused.class);
    }

    @Test
    void an_erased_name_is_not_in_a_package_made_later_and_the_package_still_verifies() {
        byte[] before = packed(Map.of("seizureId", seizure));
        assertThat(new String(before, StandardCharsets.ISO_8859_1)).contains("Persona Inventada");
        String person = custodian
                .client()
                .get("/api/evidence/seizures/" + seizure)
                .json()
                .at("/facts/0/persons/0/id")
                .asString();
        Map<String, Object> order = Map.of(
                "authority", "Autoridad inventada",
                "order", "5-2026",
                "orderedOn", "2026-11-23",
                "proof", custodian.proof("evidence-erase", person));
        assertThat(custodian
                        .client()
                        .post("/api/evidence/persons/" + person + "/erase", order)
                        .status())
                .isEqualTo(204);
        byte[] after = packed(Map.of("seizureId", seizure));
        assertThat(new String(after, StandardCharsets.ISO_8859_1)).doesNotContain("Persona Inventada");
        assertThat(verify(after))
                .isInstanceOfSatisfying(
                        PackageVerification.Accepted.class,
                        accepted -> assertThat(accepted.erased()).isEqualTo(1));
        assertThat(verify(before)).isInstanceOf(PackageVerification.Accepted.class);
    }

    @Test
    void a_court_sees_its_matter_on_a_logged_look_and_nothing_else() {
        EvidenceRoad.Hand court = ROAD.hand(Role.COURT);
        String other = ROAD.seizure(finder);
        String matter = created(
                custodian
                        .client()
                        .post(
                                "/api/evidence/matters",
                                Map.of(
                                        "number",
                                        "M-" + seizure.substring(0, 8) + seizure.substring(30),
                                        "authority",
                                        "Juzgado inventado",
                                        "seizures",
                                        List.of(seizure))),
                "id");
        String contents = "/api/evidence/matters/" + matter + "/contents";
        assertThat(court.client().get(contents).code()).isEqualTo("evidence.matter-unknown");
        assertThat(custodian
                        .client()
                        .post(
                                "/api/evidence/matters/" + matter + "/sights",
                                Map.of("accountId", court.id().toString(), "until", "2026-12-24T00:00:00Z"))
                        .status())
                .isEqualTo(200);
        assertThat(court.client().get(contents).code()).isEqualTo("evidence.look-needed");
        Map<String, Object> ofIt = Map.of("seizureId", seizure, "purpose", "preparing the hearing");
        assertThat(court.client().post("/api/evidence/packages", ofIt).code()).isEqualTo("access.refused");
        String looks = "/api/evidence/matters/" + matter + "/looks";
        assertThat(court.client().post(looks, Map.of("purpose", "x")).code()).isEqualTo("evidence.purpose-missing");
        assertThat(court.client()
                        .post(looks, Map.of("purpose", "preparing the hearing"))
                        .status())
                .isEqualTo(200);
        assertThat(court.client().get(contents).text()).contains(exhibit).doesNotContain(other);
        assertThat(court.client().get("/api/evidence/exhibits/" + exhibit).code())
                .isEqualTo("access.refused");
        String id = created(court.client().post("/api/evidence/packages", ofIt), "id");
        assertThat(verify(court.client().get("/api/evidence/packages/" + id).body()))
                .isInstanceOf(PackageVerification.Accepted.class);
        assertThat(court.client()
                        .post("/api/evidence/packages", Map.of("seizureId", other, "purpose", "preparing the hearing"))
                        .code())
                .isEqualTo("access.refused");
        String sight = custodian
                .client()
                .get("/api/evidence/matters")
                .json()
                .at("/items/0/sights/0/id")
                .asString();
        assertThat(custodian
                        .client()
                        .post("/api/evidence/matters/sights/" + sight + "/end", Map.of("why", "the matter is closed"))
                        .status())
                .isEqualTo(204);
        assertThat(court.client().get(contents).code()).isEqualTo("evidence.matter-unknown");
        assertThat(court.client().get("/api/evidence/packages/" + id).code()).isEqualTo("access.refused");
    }
}
