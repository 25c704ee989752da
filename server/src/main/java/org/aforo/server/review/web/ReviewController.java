package org.aforo.server.review.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Members;
import org.aforo.server.review.Verdict;
import org.aforo.server.review.decisions.Decisions;
import org.aforo.server.review.queue.Lease;
import org.aforo.server.review.queue.Pace;
import org.aforo.server.review.queue.Passing;
import org.aforo.server.review.queue.Queue;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What an analyst's page asks: the next scan, a sign of life, a decision. It answers "recorded" and no more. */
@RestController
@RequestMapping("/api/review")
class ReviewController {

    private final Access access;
    private final Queue queue;
    private final Decisions decisions;
    private final Scans scans;
    private final Pace pace;

    ReviewController(Access access, Queue queue, Decisions decisions, Scans scans, Pace pace) {
        this.access = access;
        this.queue = queue;
        this.decisions = decisions;
        this.scans = scans;
        this.pace = pace;
    }

    record NextBody(
            UUID leaseId,
            Instant expiresAt,
            long heartbeatSeconds,
            String agency,
            String legalPower,
            int undoSeconds,
            ScanView scan,
            ReadingBody reading,
            Pace.Figures pace) {}

    record ReadingBody(Instant startedAt) {}

    /** @param after the lease whose decision can still be undone: the scan after it is set aside */
    record NextRequest(@Nullable UUID after) {}

    @PostMapping("/next")
    ResponseEntity<NextBody> next(Actor analyst, @RequestBody(required = false) @Nullable NextRequest request) {
        access.require(analyst, Action.REVIEW_READ);
        UUID after = request == null ? null : request.after();
        Optional<Lease> given = after == null ? queue.next(analyst) : queue.reserve(analyst, after);
        return given.map(lease -> ResponseEntity.ok(body(lease)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private NextBody body(Lease lease) {
        return new NextBody(
                lease.id(),
                lease.expiresAt(),
                queue.heartbeat().toSeconds(),
                lease.agency(),
                lease.legalPower(),
                queue.undoSeconds(),
                scans.require(lease.scanId()),
                new ReadingBody(lease.givenAt()),
                pace.of(lease.accountId()));
    }

    @PostMapping("/leases/{id}/heartbeat")
    Map<String, Instant> heartbeat(Actor analyst, @PathVariable UUID id) {
        access.require(analyst, Action.REVIEW_READ);
        return Map.of("expiresAt", queue.heartbeat(id, analyst));
    }

    record GiveBackBody(
            @Nullable String reasonCode, @Nullable String reason) {}

    @DeleteMapping("/leases/{id}")
    ResponseEntity<Void> giveBack(Actor analyst, @PathVariable UUID id, @RequestBody GiveBackBody body) {
        access.require(analyst, Action.REVIEW_READ);
        Passing code = Passing.of(Members.required("reasonCode", body.reasonCode()))
                .orElseThrow(() -> Problem.caller(
                        422,
                        "review.reason-unknown",
                        "reasonCode must be image-does-not-load, know-the-parties, technical, end-of-shift or other."));
        queue.giveBack(id, analyst, code, body.reason());
        return ResponseEntity.noContent().build();
    }

    record DecisionBody(
            @Nullable String verdict,
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable List<MarkBody> marks,
            @Nullable Integer secondsShown,
            @Nullable JsonNode shown,
            @Nullable Boolean signal,
            @Nullable String idempotencyKey) {

        Decisions.Given toGiven() {
            return new Decisions.Given(
                    verdictOf(verdict),
                    Members.required("reasonCode", reasonCode),
                    note,
                    marks == null
                            ? List.of()
                            : marks.stream().map(MarkBody::toMark).toList(),
                    Members.required("secondsShown", secondsShown),
                    shown == null || shown.isNull() ? null : shown.toString(),
                    signal != null && signal,
                    Members.required("idempotencyKey", idempotencyKey));
        }
    }

    @PostMapping("/leases/{id}/decision")
    ResponseEntity<Map<String, Boolean>> decide(Actor analyst, @PathVariable UUID id, @RequestBody DecisionBody body) {
        access.require(analyst, Action.REVIEW_READ);
        decisions.decide(id, analyst, body.toGiven());
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("recorded", true));
    }

    static Verdict verdictOf(@Nullable String code) {
        return Verdict.of(Members.required("verdict", code))
                .orElseThrow(() -> Problem.caller(
                        422, "review.verdict-unknown", "verdict must be clear, examine, rescan or person-suspected."));
    }
}
