package org.aforo.server.evidence.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos and scanned papers: kept byte for byte, known by their digest, never looked into beyond what kind of file they are. */
@Service
public class Papers {

    /** A phone's photo has 5 MB, a scanned file of papers 30. */
    static final long MOST_BYTES = 64L << 20;

    private static final int HEAD = 12;

    private final Originals originals;
    private final PaperStore store;
    private final Journal journal;
    private final Making making;
    private final TransactionTemplate transaction;

    Papers(Originals originals, PaperStore store, Journal journal, Making making, TransactionTemplate transaction) {
        this.originals = originals;
        this.store = store;
        this.journal = journal;
        this.making = making;
        this.transaction = transaction;
    }

    /** Where ids and times come from. */
    @org.springframework.stereotype.Component
    record Making(Ids ids, InstantSource clock) {}

    /**
     * Takes a file in; it is on the disk when this returns.
     *
     * @throws Problem {@code evidence.paper-kind} (415) unless it is JPEG, PNG, TIFF or PDF; {@code store.too-large} (413)
     */
    public Recorded.PaperRef takeIn(String name, InputStream bytes, Actor by) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(bytes, HEAD);
        byte[] head = whole.readNBytes(HEAD);
        whole.unread(head);
        String type = typeOf(head);
        Originals.Stored stored = originals.store(whole, MOST_BYTES);
        String called = new Delivery(name, "http", by.accountId()).name();
        UUID id = making.ids().next();
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            LeafRef leaf = journal.append(new Entry(
                    "evidence.paper-taken-in",
                    id,
                    Map.of("digest", stored.id().toString(), "type", type, "by", by.pseudonym()),
                    Map.of("name", called)));
            Recorded.PaperRef paper =
                    new Recorded.PaperRef(id, stored.id().toString(), called, type, stored.sizeBytes(), leaf);
            store.add(paper, making.clock().instant(), by);
            return paper;
        }));
    }

    private static String typeOf(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return "image/tiff";
        }
        if (start.startsWith("%PDF-")) {
            return "application/pdf";
        }
        throw Problem.caller(
                415,
                "evidence.paper-kind",
                "A photo or a scanned paper is a JPEG, PNG, TIFF or PDF file. Send one of these.");
    }

    /** @throws Problem {@code evidence.paper-unknown} (404) */
    public Recorded.PaperRef require(UUID id) {
        return store.find(id)
                .orElseThrow(
                        () -> Problem.notFound("evidence.paper-unknown", "There is no photo or paper with this id."));
    }

    /** The bytes, their digest checked on this read. */
    public Path bytes(Recorded.PaperRef paper) {
        return originals.checked(ContentId.parse(paper.digest()));
    }

    /** Says that these papers belong to the transfer; in the caller's transaction. */
    public void attach(Collection<UUID> papers, UUID transferId) {
        papers.forEach(paper -> {
            require(paper);
            store.attachToTransfer(paper, transferId);
        });
    }

    public Map<UUID, List<Recorded.PaperRef>> ofTransfers(Collection<UUID> transfers) {
        return store.ofTransfers(transfers).stream()
                .collect(Collectors.groupingBy(
                        PaperStore.OfTransfer::transferId,
                        Collectors.mapping(PaperStore.OfTransfer::paper, Collectors.toList())));
    }
}
