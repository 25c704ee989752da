package org.aforo.server.evidence.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.aforo.ledger.bag.BagWriter;
import org.aforo.ledger.bag.PackageVerification;
import org.aforo.server.evidence.register.Papers;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.examinations.ExaminationRecord;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.journal.Receipts;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.DecisionRecords;
import org.aforo.server.scans.ScanView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes evidence packages straight into a stream. The last leaf of a package commits to its manifest, and so to every byte of it; its receipt is
 * the last thing written but one.
 */
@Service
class Packages {

    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Contents.Gatherer gatherer;
    private final Renderings renderings;
    private final Kept kept;
    private final Proving proving;
    private final JsonMapper json;

    Packages(Contents.Gatherer gatherer, Renderings renderings, Kept kept, Proving proving, JsonMapper json) {
        this.gatherer = gatherer;
        this.renderings = renderings;
        this.kept = kept;
        this.proving = proving;
        this.json = json;
    }

    /** Where originals are. */
    @org.springframework.stereotype.Component
    record Kept(Originals originals, Papers papers) {}

    /** How a package becomes provable. */
    @org.springframework.stereotype.Component
    record Proving(Journal journal, Receipts receipts, TransactionTemplate transaction, InstantSource clock) {}

    /**
     * What is asked for.
     *
     * @param language of the report
     */
    record Order(UUID id, Contents.Scope scope, String purpose, String language) {}

    Contents gather(Contents.Scope scope, PackageRights.Sight sight) {
        return gatherer.gather(scope, sight);
    }

    /**
     * Writes the package; a stream cut off before its end is refused by every verifier.
     *
     * @throws Problem 503 {@code evidence.receipt-pending} when a receipt does not come in time
     */
    void write(Contents contents, Order order, Actor by, OutputStream out) throws IOException {
        Instant now = proving.clock().instant();
        RecordFile record = RecordFile.of(contents);
        BagWriter bag = new BagWriter(out, contents.name());
        bag.payload("record.json", record.bytes());
        bag.payload("report.pdf", Report.of(contents, order, json, now));
        bag.payload("case.jsonld", CaseGraph.of(contents, json));
        bag.payload("visit.json", VisitFile.of(contents.visits(), json));
        bag.payload("niem.jsonld", NiemGraph.of(contents, json));
        for (LeafRef leaf : record.leaves()) {
            bag.payload(RecordFile.receiptOf(leaf), receipt(leaf));
        }
        for (Recorded.PaperRef paper : contents.papers().values()) {
            Path file = kept.papers().bytes(paper);
            bag.payload(RecordFile.paperFile(paper), () -> Files.newInputStream(file));
        }
        for (ScanView scan : contents.visits().scans()) {
            for (int i = 0; i < scan.files().size(); i++) {
                Path file = kept.originals()
                        .checked(ContentId.parse(scan.files().get(i).digest()));
                bag.payload(RecordFile.scanFile(scan, i), () -> Files.newInputStream(file));
            }
        }
        for (ExaminationRecord examination : contents.visits().examinations()) {
            for (ExaminationRecord.Photo photo : examination.photos()) {
                Path file = kept.originals().checked(new ContentId(photo.digest()));
                bag.payload(RecordFile.photoFile(examination, photo), () -> Files.newInputStream(file));
            }
        }
        for (DecisionRecords.DecisionRecord decision : contents.visits().decisions()) {
            renderings.draw(decision, drawn -> {
                bag.payload(drawn.path(), drawn.png());
                bag.payload(
                        drawn.path().replace(".png", ".json"),
                        json.writeValueAsBytes(Map.of(
                                "decision", decision.id().toString(),
                                "scan", decision.scanId().toString(),
                                "asShown", json.readTree(drawn.said()),
                                "notReproduced", drawn.without())));
            });
        }
        byte[] info = info(bag, contents, order, now);
        bag.finish(info, receipt(leaf(bag, order, info, by)));
    }

    private static byte[] info(BagWriter bag, Contents contents, Order order, Instant now) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Bagging-Date", now.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        info.put("External-Identifier", contents.name());
        info.put("Internal-Sender-Identifier", order.id().toString());
        info.put("Payload-Oxum", bag.oxum());
        return BagWriter.info(info);
    }

    private LeafRef leaf(BagWriter bag, Order order, byte[] info, Actor by) {
        return Objects.requireNonNull(proving.transaction()
                .execute(status -> proving.journal()
                        .append(new Entry(
                                PackageVerification.KIND,
                                order.id(),
                                Map.of(
                                        "manifest", bag.manifestDigest(),
                                        "info", BagWriter.hex(info),
                                        "by", by.pseudonym()),
                                Map.of()))));
    }

    /** Asks the database rather than this process: another one may be sequencing. */
    private byte[] receipt(LeafRef leaf) {
        long began = System.nanoTime();
        while (true) {
            var receipt = proving.receipts().receipt(leaf, RecordFile.disclosable());
            if (receipt.isPresent()) {
                return receipt.get();
            }
            if (System.nanoTime() - began > WAIT_NANOS) {
                throw pending();
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw pending();
            }
        }
    }

    private static Problem pending() {
        return Problem.capacity(
                503,
                "evidence.receipt-pending",
                "A receipt is not ready yet. Ask for the package again in a few seconds.");
    }
}
