package org.aforo.server.evidence.pack;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Json;
import org.aforo.server.evidence.custody.StepRow;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Seizure;
import org.aforo.server.examinations.ExaminationRecord;
import org.aforo.server.examinations.SeizuresElsewhere;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.review.DecisionRecords;
import org.aforo.server.scans.FilesReceived;
import org.aforo.server.scans.ScanView;

/** {@code record.json}: everything the package tells, each claim with the receipt that must say the same. The format is in docs/formats. */
final class RecordFile {

    private final List<Json> claims = new ArrayList<>();
    private final List<Json> files = new ArrayList<>();
    private final List<Json> persons = new ArrayList<>();
    private final List<Json> leftOut = new ArrayList<>();
    private final TreeMap<Long, LeafRef> leaves = new TreeMap<>();

    private RecordFile() {}

    static RecordFile of(Contents contents) {
        RecordFile record = new RecordFile();
        contents.visits().leftOut().forEach(what -> record.leftOut.add(new Json.Text(what)));
        contents.seizures().forEach(record::seizure);
        contents.exhibits().forEach(record::exhibit);
        contents.facts().forEach(record::fact);
        contents.custody().values().forEach(kept -> kept.steps().forEach(record::step));
        contents.papers().values().forEach(record::paper);
        contents.visits().decisions().forEach(record::decision);
        contents.visits().scans().forEach(record::scan);
        contents.visits().scanFiles().forEach(record::received);
        contents.visits().examinations().forEach(record::examination);
        contents.visits().elsewhere().forEach(record::elsewhere);
        return record;
    }

    /** The leaves whose receipts must be in the package. */
    Iterable<LeafRef> leaves() {
        return leaves.values();
    }

    byte[] bytes() {
        return CanonicalJson.bytes(new Json.Members(new TreeMap<>(Map.of(
                "v", new Json.Whole(1),
                "claims", new Json.Items(claims),
                "files", new Json.Items(files),
                "persons", new Json.Items(persons),
                "leftOut", new Json.Items(leftOut)))));
    }

    static String receiptOf(LeafRef leaf) {
        return "receipts/" + leaf.pendingId() + ".tlog-proof";
    }

    static String paperFile(Recorded.PaperRef paper) {
        return "papers/" + paper.id() + "." + ending(paper.mediaType());
    }

    static String photoFile(ExaminationRecord examination, ExaminationRecord.Photo photo) {
        return "examination/" + examination.id() + "/" + photo.digest() + "." + ending(photo.mediaType());
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            case "image/tiff" -> "tif";
            default -> "pdf";
        };
    }

    /** Names of scan files come from senders: only their place and a tame ending are kept. */
    static String scanFile(ScanView scan, int index) {
        String name = scan.files().get(index).name();
        String ending = name.replaceAll("^.*\\.([A-Za-z0-9]{1,5})$", "$1");
        return "scans/" + scan.id() + "/original-" + (index + 1) + (ending.equals(name) ? "" : "." + ending);
    }

    private void seizure(Seizure seizure) {
        claim(
                seizure.leaf(),
                "seizure " + seizure.name(),
                "evidence.seizure-opened",
                seizure.id(),
                Map.of(
                        "number", Long.toString(seizure.number()),
                        "visit", seizure.visitId().toString(),
                        "foundAt", seizure.foundAt().toString(),
                        "by", seizure.by()),
                Map.of());
    }

    private void exhibit(Exhibit exhibit) {
        claim(
                exhibit.leaf(),
                "exhibit " + exhibit.name(),
                "evidence.exhibit-entered",
                exhibit.id(),
                Map.of(
                        "seizure", exhibit.seizureId().toString(),
                        "kind", exhibit.kind(),
                        "place", exhibit.place(),
                        "foundAt", exhibit.foundAt().toString(),
                        "by", exhibit.by()),
                Map.of());
    }

    private void fact(Recorded fact) {
        UUID exhibit = fact.exhibitId();
        Map<String, String> open = new TreeMap<>(
                Map.of("fact", fact.id().toString(), "kind", fact.kind().code(), "by", fact.by()));
        Map<String, String> disclosed = new TreeMap<>(Map.of("content", fact.json()));
        UUID corrects = fact.corrects();
        String why = fact.why();
        if (corrects != null && why != null) {
            open.put("corrects", corrects.toString());
            disclosed.put("why", why);
        }
        claim(
                fact.leaf(),
                "fact " + fact.id(),
                "evidence.fact-recorded",
                exhibit == null ? fact.seizureId() : exhibit,
                open,
                disclosed);
        fact.persons().forEach(person -> person(person, fact.leaf()));
    }

    private void person(Recorded.Person person, LeafRef leaf) {
        Map<String, String> members = new TreeMap<>(Map.of(
                "id", person.id().toString(),
                "role", person.role(),
                "commitment", Base64.getEncoder().encodeToString(person.commitment()),
                "receipt", receiptOf(leaf)));
        byte[] salt = person.salt();
        String name = person.name();
        Recorded.Erased erased = person.erased();
        if (salt != null && name != null) {
            members.put("salt", Base64.getEncoder().encodeToString(salt));
            members.put("name", name);
        } else if (erased != null) {
            members.put("erasedBy", erased.authority());
            members.put("erasedOrder", erased.order());
            members.put("erasedAt", erased.at().toString());
        }
        persons.add(Json.Members.ofTexts(members));
    }

    private void step(StepRow row) {
        claim(
                row.leaf(),
                "step " + row.number() + " of " + row.exhibitId(),
                "evidence.custody-step",
                row.exhibitId(),
                Map.of(
                        "step", Integer.toString(row.number()),
                        "kind", row.kind(),
                        "transfer", row.transferId().toString(),
                        "beganAt", row.step().beganAt().toString(),
                        "at", row.step().at().toString(),
                        "by", row.by()),
                Map.of());
    }

    private void paper(Recorded.PaperRef paper) {
        claim(
                paper.leaf(),
                "paper " + paper.id(),
                "evidence.paper-taken-in",
                paper.id(),
                Map.of("digest", paper.digest()),
                Map.of());
        file(paperFile(paper), paper.digest());
    }

    private void scan(ScanView scan) {
        for (int i = 0; i < scan.files().size(); i++) {
            file(scanFile(scan, i), scan.files().get(i).digest());
        }
    }

    private void received(FilesReceived.FileReceived file) {
        claim(
                file.leaf(),
                "scan file " + file.digest(),
                "scans.received",
                file.scanId(),
                Map.of("file", file.digest()),
                Map.of());
    }

    /** What was said and when is sealed in the leaf; the receipt shows it. Times are the tablet's and are not claimed to be right. */
    private void examination(ExaminationRecord examination) {
        for (ExaminationRecord.Step step : examination.steps()) {
            Map<String, String> open = new TreeMap<>(
                    Map.of("fact", step.id().toString(), "nr", Integer.toString(step.nr()), "kind", step.kind()));
            if (!step.photos().isEmpty()) {
                open.put("photos", String.join(" ", step.photos()));
            }
            claim(
                    step.leaf(),
                    "examination " + examination.number() + ", " + step.kind() + " " + step.nr(),
                    "examinations.fact",
                    examination.id(),
                    open,
                    Map.of("said", step.said()));
        }
        for (ExaminationRecord.Photo photo : examination.photos()) {
            String digest = "sha256:" + photo.digest();
            claim(
                    photo.leaf(),
                    "photo " + photo.digest(),
                    "examinations.photo",
                    examination.id(),
                    Map.of("digest", digest, "type", photo.mediaType()),
                    Map.of());
            file(photoFile(examination, photo), digest);
        }
    }

    private void elsewhere(SeizuresElsewhere.Reported reported) {
        claim(
                reported.leaf(),
                "seizure elsewhere " + reported.number(),
                "examinations.seizure-reported",
                reported.id(),
                reported.open(),
                Map.of());
        claim(
                reported.hung().leaf(),
                "visit of the seizure elsewhere " + reported.number(),
                "examinations.replay-visit",
                reported.id(),
                Map.of("how", reported.hung().how()),
                Map.of());
        for (SeizuresElsewhere.Concluded concluded : reported.conclusions()) {
            claim(
                    concluded.leaf(),
                    "conclusion on the seizure elsewhere " + reported.number(),
                    "examinations.replay-concluded",
                    reported.id(),
                    Map.of("concluded", concluded.concluded(), "proposed", concluded.proposed()),
                    Map.of("why", concluded.why()));
        }
    }

    /** The leaf of a decision names the digests of the scan's files as they were read; its receipt shows them. */
    private void decision(DecisionRecords.DecisionRecord decision) {
        Map<String, String> open = new TreeMap<>(Map.of(
                "scan", decision.scanId().toString(),
                "verdict", decision.verdict().code(),
                "reasonCode", decision.reasonCode(),
                "legalPower", decision.legalPower()));
        UUID corrects = decision.corrects();
        if (corrects != null) {
            open.put("corrects", corrects.toString());
        }
        claim(
                decision.leaf(),
                "decision " + decision.id(),
                corrects == null ? "review.decided" : "review.corrected",
                decision.id(),
                open,
                Map.of());
    }

    private void claim(
            LeafRef leaf,
            String what,
            String kind,
            UUID subject,
            Map<String, String> open,
            Map<String, String> disclosed) {
        leaves.put(leaf.pendingId(), leaf);
        claims.add(Json.Members.of(Map.of(
                "what", new Json.Text(what),
                "receipt", new Json.Text(receiptOf(leaf)),
                "kind", new Json.Text(kind),
                "subject", new Json.Text(subject.toString()),
                "open", Json.Members.ofTexts(open),
                "disclosed", Json.Members.ofTexts(disclosed))));
    }

    private void file(String path, String digest) {
        files.add(Json.Members.ofTexts(Map.of("path", path, "sha256", digest.substring("sha256:".length()))));
    }

    /** Of what a receipt may open: everything but who a reader is, and who told of a seizure elsewhere. */
    static java.util.Set<String> disclosable() {
        return new TreeSet<>(List.of(
                "content",
                "why",
                "name",
                "from",
                "to",
                "note",
                "marks",
                "shown",
                "said",
                "takenAt",
                "kg",
                "packages",
                "place",
                "placeWords",
                "seal",
                "document"));
    }
}
