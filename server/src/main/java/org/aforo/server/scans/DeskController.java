package org.aforo.server.scans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.manifests.Visit;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The matching desk and the quarantine over HTTP. */
@RestController
@RequestMapping("/api/scans")
class DeskController {

    private static final int MOST_ITEMS = 100;

    private final Access access;
    private final Desk desk;
    private final Matcher matcher;
    private final Scans scans;
    private final Originals originals;

    DeskController(Access access, Desk desk, Matcher matcher, Scans scans, Originals originals) {
        this.access = access;
        this.desk = desk;
        this.matcher = matcher;
        this.scans = scans;
        this.originals = originals;
    }

    /** A visit, and why it may be the scan's. */
    record CandidateBody(
            UUID id,
            String containerNumber,
            boolean checkDigitValid,
            String voyage,
            String direction,
            String port,
            @Nullable String vessel,
            @Nullable String terminal,
            @Nullable Instant cutOff,
            List<String> why) {

        static CandidateBody of(Matching.Candidate candidate) {
            Visit visit = candidate.visit();
            return new CandidateBody(
                    visit.id(),
                    visit.containerNumber(),
                    visit.checkDigitValid(),
                    visit.voyage(),
                    visit.direction().code(),
                    visit.port(),
                    visit.vessel(),
                    visit.terminal(),
                    visit.cutOff(),
                    candidate.why());
        }
    }

    record DeskItem(ScanView scan, List<CandidateBody> candidates) {}

    record DeskPage(List<DeskItem> items, @Nullable String next) {}

    @GetMapping("/desk")
    DeskPage waiting(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "25") int limit) {
        access.require(actor, Action.SCAN_MATCH);
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        List<Desk.Waiting> found = desk.waiting(cursor == null ? null : PageCursor.of(cursor), size);
        List<DeskItem> items = found.stream()
                .map(waiting -> new DeskItem(
                        waiting.scan(),
                        waiting.candidates().stream().map(CandidateBody::of).toList()))
                .toList();
        if (found.size() < size) {
            return new DeskPage(items, null);
        }
        ScanView last = found.getLast().scan();
        return new DeskPage(items, new PageCursor(last.receivedAt(), last.id().toString()).text());
    }

    record LinkBody(@Nullable UUID visitId, @Nullable String reason) {}

    @PostMapping("/{id}/match")
    ScanView link(Actor actor, @PathVariable UUID id, @RequestBody LinkBody body) {
        access.require(actor, Action.SCAN_MATCH);
        if (body.visitId() == null) {
            throw Problem.caller(422, "scans.visit-missing", "The request lacks the member visitId.");
        }
        matcher.link(id, body.visitId(), actor, body.reason());
        return scans.require(id);
    }

    record QuarantinePage(
            List<Desk.Quarantined> items, @Nullable String next) {}

    @GetMapping("/quarantine")
    QuarantinePage quarantine(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(actor, Action.QUARANTINE_SEE);
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        List<Desk.Quarantined> found = desk.quarantine(cursor == null ? null : PageCursor.of(cursor), size);
        if (found.size() < size) {
            return new QuarantinePage(found, null);
        }
        Desk.Quarantined last = found.getLast();
        return new QuarantinePage(found, new PageCursor(last.receivedAt(), last.digest()).text());
    }

    @GetMapping("/quarantine/{digest}/content")
    ResponseEntity<Resource> content(Actor actor, @PathVariable String digest) {
        access.require(actor, Action.QUARANTINE_SEE);
        if (!desk.isQuarantined(digest)) {
            throw Problem.notFound("scans.file-unknown", "There is no file of this digest in quarantine.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(digest.substring(7) + ".quarantined")
                                .build()
                                .toString())
                .body(new FileSystemResource(originals.checked(ContentId.parse(digest))));
    }
}
