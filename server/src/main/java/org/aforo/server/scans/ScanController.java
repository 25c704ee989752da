package org.aforo.server.scans;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.journal.Receipts;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scans over HTTP: delivered, listed, described, and their originals. */
@RestController
@RequestMapping("/api/scans")
class ScanController {

    private final Access access;
    private final ScanIntake intake;
    private final ScanList scans;
    private final ViewingDesk desk;
    private final Keeping keeping;

    ScanController(Access access, ScanIntake intake, ScanList scans, ViewingDesk desk, Keeping keeping) {
        this.access = access;
        this.intake = intake;
        this.scans = scans;
        this.desk = desk;
        this.keeping = keeping;
    }

    /** Where originals and receipts are had. */
    @org.springframework.stereotype.Component
    record Keeping(Originals originals, Receipts receipts) {}

    record ReceivedBody(
            String digest,
            long sizeBytes,
            String status,
            @Nullable UUID scanId,
            List<RemarkBody> remarks,
            long leaf) {}

    /** The body is the file, as it is; the answer comes when it is kept. */
    @PostMapping("/files")
    ResponseEntity<ReceivedBody> deliver(Actor actor, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        access.require(actor, Action.SCAN_DELIVER);
        Received received = intake.receive(new Delivery(name, "http", actor.accountId()), request.getInputStream());
        HttpStatus status = received.status() == Received.Status.KNOWN ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .body(new ReceivedBody(
                        received.digest().toString(),
                        received.sizeBytes(),
                        received.status().name().toLowerCase(Locale.ROOT),
                        received.scanId(),
                        received.remarks(),
                        received.leaf()));
    }

    @GetMapping
    ScanList.Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String match,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(actor, Action.SCAN_SEE);
        return scans.page(new ScanList.Filter(state, match, q), cursor, limit);
    }

    @GetMapping("/{id}")
    ScanView one(Actor actor, @PathVariable UUID id) {
        desk.requireView(actor, id);
        return scans.seen(id, actor);
    }

    @GetMapping("/{id}/files/{digest}")
    ResponseEntity<Resource> original(Actor actor, @PathVariable UUID id, @PathVariable String digest)
            throws IOException {
        desk.requireView(actor, id);
        if (!desk.holds(id, digest)) {
            throw Problem.notFound("scans.file-unknown", "The scan has no file of this digest.");
        }
        java.nio.file.Path file = keeping.originals().checked(ContentId.parse(digest));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(digest.substring(7) + ".original")
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    @GetMapping("/{id}/receipt")
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID id, @RequestParam String purpose) {
        access.require(actor, Action.RECEIPT_OBTAIN);
        long leaf = desk.leafOf(id).orElseThrow(Scans::unknown);
        byte[] receipt = keeping.receipts().obtain(actor, new LeafRef(leaf), purpose);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("scan-" + id + ".tlog-proof")
                                .build()
                                .toString())
                .body(receipt);
    }
}
