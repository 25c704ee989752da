package org.aforo.server.oversight.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.journal.Receipts;
import org.aforo.server.platform.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read without signing in: the editions two persons have released, byte for byte, and the proof that they did. */
@RestController
@RequestMapping("/api/published/coverage")
class PublishedController {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final EditionStore store;
    private final Receipts receipts;

    PublishedController(EditionStore store, Receipts receipts) {
        this.store = store;
        this.receipts = receipts;
    }

    record PublishedBody(
            UUID id, String kind, LocalDate first, LocalDate end, String digest, Instant releasedAt, boolean receipt) {}

    record AllBody(List<PublishedBody> editions) {}

    /** The newest period first. */
    @GetMapping
    AllBody all() {
        return new AllBody(store.released().stream().map(this::body).toList());
    }

    private PublishedBody body(Edition edition) {
        return new PublishedBody(
                edition.id(),
                edition.period().kind().code(),
                edition.period().first(),
                edition.end(),
                edition.digest(),
                Objects.requireNonNull(edition.judged()).at(),
                receipts.state(new LeafRef(edition.leaf())) == Receipts.State.READY);
    }

    /** The exact bytes the digest is of. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable UUID id) {
        Edition edition = released(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(edition.digest())
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(store.content(id));
    }

    /** The receipt of the release: it holds the digest, and of who released it only that a leaf commits to it. */
    @GetMapping("/{id}/receipt")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id) {
        Edition edition = released(id);
        byte[] receipt = receipts.receipt(new LeafRef(edition.leaf()), Set.of())
                .orElseThrow(() -> Problem.capacity(
                        503, "journal.receipt-pending", "The receipt is not ready yet. Ask again in a few seconds."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"aforo-coverage-"
                                + edition.period().first() + ".receipt\"")
                .body(receipt);
    }

    private Edition released(UUID id) {
        return store.find(id)
                .filter(edition -> edition.state() == Edition.State.RELEASED)
                .orElseThrow(Editions::unknown);
    }
}
