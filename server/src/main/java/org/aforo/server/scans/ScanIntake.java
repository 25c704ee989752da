package org.aforo.server.scans;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Reading;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Originals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way in for scan files. First the bytes are on the disk, then row, task and leaf are committed together, then the sender
 * is told. The same bytes again are answered with what is known of them.
 */
@Service
public class ScanIntake {

    private final Originals originals;
    private final ScanFiles files;
    private final IntakeStore store;
    private final Afterwards afterwards;
    private final TransactionTemplate transaction;

    ScanIntake(
            Originals originals,
            ScanFiles files,
            IntakeStore store,
            Afterwards afterwards,
            TransactionTemplate transaction) {
        this.originals = originals;
        this.files = files;
        this.store = store;
        this.afterwards = afterwards;
        this.transaction = transaction;
    }

    /**
     * Takes a file in.
     *
     * @throws org.aforo.server.platform.Problem {@code store.full} (507), {@code store.too-large} (413); then nothing is kept
     * @throws IOException when the sender's stream breaks; then nothing is kept
     */
    public Received receive(Delivery delivery, InputStream bytes) throws IOException {
        Originals.Stored stored = originals.store(bytes, afterwards.largestFile());
        Optional<Received> known = store.known(stored.id());
        if (known.isPresent()) {
            return known.get();
        }
        Reading reading = files.read(stored.id());
        Acquisition acquisition = reading.acquisition();
        Digested read = acquisition == null ? null : Digested.of(acquisition);
        return Objects.requireNonNull(
                transaction.execute(status -> write(delivery, stored, read, RemarkBody.of(reading.remarks()))));
    }

    private Received write(
            Delivery delivery, Originals.Stored stored, @Nullable Digested read, List<RemarkBody> remarks) {
        store.lock(stored.id());
        Optional<Received> known = store.known(stored.id());
        if (known.isPresent()) {
            return known.get();
        }
        if (read == null) {
            return quarantine(delivery, stored, remarks);
        }
        if (read.acquisition().threatReport() != null) {
            return report(delivery, stored, read, remarks);
        }
        return read.acquisition().views().isEmpty()
                ? quarantine(delivery, stored, remarks)
                : accept(delivery, stored, read, remarks);
    }

    private Received accept(Delivery delivery, Originals.Stored stored, Digested read, List<RemarkBody> remarks) {
        Acquisition acquisition = read.acquisition();
        UUID scanId = store.scanFor(acquisition);
        LeafRef leaf = afterwards.received(scanId, delivery, stored, read);
        insert(FileRow.Status.ACCEPTED, scanId, delivery, stored, read, remarks, leaf);
        if (store.attachReports(scanId, acquisition)) {
            afterwards.reported(scanId);
        }
        afterwards.prepare(scanId, stored.id(), store.complete(scanId));
        return new Received(
                stored.id(), stored.sizeBytes(), Received.Status.ACCEPTED, scanId, remarks, leaf.pendingId());
    }

    private Received report(Delivery delivery, Originals.Stored stored, Digested read, List<RemarkBody> said) {
        Acquisition acquisition = read.acquisition();
        Optional<UUID> scanId = store.scanReferredToBy(acquisition);
        List<RemarkBody> remarks = new ArrayList<>(said);
        if (scanId.isEmpty()) {
            remarks.add(RemarkBody.warning(
                    "scans.report-without-scan",
                    "The report refers to "
                            + (acquisition.references().isEmpty()
                                    ? "no image, and no scan of its study has been received"
                                    : "images that have not been received: "
                                            + String.join(", ", acquisition.references()))
                            + ". It is kept and attaches when the scan comes."));
        }
        LeafRef leaf = afterwards.received(scanId.orElseGet(afterwards::newId), delivery, stored, read);
        insert(FileRow.Status.REPORT, scanId.orElse(null), delivery, stored, read, remarks, leaf);
        scanId.ifPresent(afterwards::reported);
        return new Received(
                stored.id(),
                stored.sizeBytes(),
                Received.Status.ACCEPTED,
                scanId.orElse(null),
                remarks,
                leaf.pendingId());
    }

    private Received quarantine(Delivery delivery, Originals.Stored stored, List<RemarkBody> remarks) {
        LeafRef leaf = afterwards.quarantined(delivery, stored, remarks);
        insert(FileRow.Status.QUARANTINED, null, delivery, stored, null, remarks, leaf);
        return new Received(
                stored.id(), stored.sizeBytes(), Received.Status.QUARANTINED, null, remarks, leaf.pendingId());
    }

    private void insert(
            FileRow.Status status,
            @Nullable UUID scanId,
            Delivery delivery,
            Originals.Stored stored,
            @Nullable Digested read,
            List<RemarkBody> remarks,
            LeafRef leaf) {
        store.insert(new FileRow(
                stored.id(), scanId, status, delivery, stored.sizeBytes(), read, remarks, afterwards.now(), leaf));
    }
}
