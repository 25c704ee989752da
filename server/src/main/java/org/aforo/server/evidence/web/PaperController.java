package org.aforo.server.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.aforo.server.evidence.register.Erasures;
import org.aforo.server.evidence.register.Papers;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Photos and scanned papers, and names erased on order. */
@RestController
@RequestMapping("/api/evidence")
class PaperController {

    private final Access access;
    private final Papers papers;
    private final Erasures erasures;

    PaperController(Access access, Papers papers, Erasures erasures) {
        this.access = access;
        this.papers = papers;
        this.erasures = erasures;
    }

    /** The body is the file, as it is; the answer comes when it is on the disk. */
    @PostMapping("/papers")
    @ResponseStatus(HttpStatus.CREATED)
    Bodies.PaperBody takeIn(Actor actor, @RequestParam String name, HttpServletRequest request) throws IOException {
        access.require(actor, Action.EVIDENCE_RECORD);
        return Bodies.PaperBody.of(papers.takeIn(name, request.getInputStream(), actor));
    }

    /** What browsers show in a page is shown; the rest is handed over as a file. */
    @GetMapping("/papers/{id}")
    ResponseEntity<Resource> paper(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.EVIDENCE_SEE);
        Recorded.PaperRef paper = papers.require(id);
        boolean picture =
                paper.mediaType().equals("image/jpeg") || paper.mediaType().equals("image/png");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (picture ? "inline" : "attachment") + "; filename=\"paper-" + id + "\"")
                .header("X-Content-Digest", paper.digest())
                .body(new FileSystemResource(papers.bytes(paper)));
    }

    record EraseSent(
            @Nullable String authority,
            @Nullable String order,
            @Nullable String orderedOn,
            @Nullable String proof) {

        @Override
        public String toString() {
            return "EraseSent";
        }
    }

    @PostMapping("/persons/{id}/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Actor actor, @PathVariable UUID id, @RequestBody EraseSent sent) {
        access.require(actor, Action.EVIDENCE_ORDER);
        Erasures.Order order = new Erasures.Order(
                Sent.required(sent.authority(), "authority"),
                Sent.required(sent.order(), "order"),
                day(Sent.required(sent.orderedOn(), "orderedOn")));
        erasures.erase(id, order, sent.proof(), actor);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Sent.missing("orderedOn");
        }
    }
}
