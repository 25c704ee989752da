package org.aforo.server.manifests;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits over HTTP. */
@RestController
@RequestMapping("/api/visits")
class VisitController {

    private static final int MOST_ITEMS = 200;

    private final Access access;
    private final Visits visits;
    private final VisitStore store;
    private final VisitSearch search;
    private final Dossiers dossiers;
    private final VisitImport csvImport;

    VisitController(
            Access access,
            Visits visits,
            VisitStore store,
            VisitSearch search,
            Dossiers dossiers,
            VisitImport csvImport) {
        this.access = access;
        this.visits = visits;
        this.store = store;
        this.search = search;
        this.dossiers = dossiers;
        this.csvImport = csvImport;
    }

    record Page(List<VisitView> items, @Nullable String next) {}

    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(actor, Action.VISIT_SEE);
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        List<String> words = q == null ? List.of() : SearchWords.asked(q);
        if (q != null && !q.isBlank()) {
            int skip = cursor == null ? 0 : skip(cursor);
            List<Visit> best = words.isEmpty() ? List.of() : found(actor, words, skip, size);
            return new Page(
                    best.stream().map(VisitView::of).toList(),
                    best.size() < size ? null : Integer.toString(skip + size));
        }
        List<Visit> found = store.newest(cursor == null ? null : place(cursor), size);
        return new Page(
                found.stream().map(VisitView::of).toList(), found.size() < size ? null : cursor(found.getLast()));
    }

    /** Finding a visit by its shipper tells whose it is. */
    private List<Visit> found(Actor actor, List<String> words, int skip, int size) {
        return access.allows(actor, Action.DECLARATION_SEE)
                ? search.find(words, skip, size)
                : search.findByListed(words, skip, size);
    }

    private static int skip(String cursor) {
        if (!cursor.matches("[0-9]{1,6}")) {
            throw Problem.caller(
                    400, "manifests.cursor-refused", "The cursor is not one this search gave. Start over.");
        }
        return Integer.parseInt(cursor);
    }

    /** What was declared and what happened, with parties: more than the list shows, and not for everybody who sees it. */
    @GetMapping("/{id}/dossier")
    Dossier dossier(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.DECLARATION_SEE);
        return dossiers.seen(id, actor).orElseThrow(Visits::unknown);
    }

    @GetMapping("/{id}")
    ResponseEntity<VisitView> one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.VISIT_SEE);
        return tagged(HttpStatus.OK, visits.find(id).orElseThrow(Visits::unknown));
    }

    record NewVisitBody(
            @Nullable String containerNumber,
            @Nullable String voyage,
            @Nullable String direction,
            @Nullable String port,
            @Nullable String vessel,
            @Nullable String terminal,
            @Nullable Instant cutOff) {

        NewVisit toVisit() {
            String way = required("direction", direction);
            return new NewVisit(
                    required("containerNumber", containerNumber),
                    required("voyage", voyage),
                    Direction.of(way)
                            .orElseThrow(() -> NewVisit.refused("direction", way, "export, import or transshipment")),
                    required("port", port),
                    vessel,
                    terminal,
                    cutOff);
        }
    }

    @PostMapping
    ResponseEntity<VisitView> add(Actor actor, @RequestBody NewVisitBody body) {
        access.require(actor, Action.VISIT_WRITE);
        return tagged(HttpStatus.CREATED, visits.add(body.toVisit()));
    }

    @PatchMapping("/{id}")
    ResponseEntity<VisitView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody Visits.Change change) {
        access.require(actor, Action.VISIT_WRITE);
        return tagged(HttpStatus.OK, visits.change(id, version(ifMatch), change));
    }

    record ReportBody(int created, int unchanged, int updated, List<RemarkBody> remarks) {}

    record RemarkBody(String severity, String code, Map<String, Long> where, String what) {}

    @PostMapping(path = "/import", consumes = "text/csv")
    ReportBody importCsv(Actor actor, @RequestBody byte[] csv) {
        access.require(actor, Action.VISIT_WRITE);
        VisitImport.Report report = csvImport.run(new String(csv, StandardCharsets.UTF_8));
        return new ReportBody(
                report.created(),
                report.unchanged(),
                report.updated(),
                report.remarks().stream()
                        .map(remark -> new RemarkBody(
                                remark.severity(), remark.code(), Map.of("line", remark.line()), remark.what()))
                        .toList());
    }

    private static ResponseEntity<VisitView> tagged(HttpStatus status, Visit visit) {
        return ResponseEntity.status(status).eTag("\"" + visit.version() + "\"").body(VisitView.of(visit));
    }

    private static int version(String ifMatch) {
        String digits = ifMatch.replace("\"", "").strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw Problem.caller(400, "manifests.if-match", "If-Match must be the ETag the visit was loaded with.");
        }
        return Integer.parseInt(digits);
    }

    private static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw NewVisit.refused(member, "missing", "a value");
        }
        return value;
    }

    private static String cursor(Visit last) {
        String place = last.createdAt() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static VisitStore.Place place(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new VisitStore.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw Problem.caller(
                    400, "manifests.cursor-refused", "The cursor is not one this server gave. Start over.");
        }
    }
}
