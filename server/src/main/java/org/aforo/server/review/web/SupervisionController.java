package org.aforo.server.review.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.journal.Receipts;
import org.aforo.server.people.People;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Members;
import org.aforo.server.review.decisions.Decision;
import org.aforo.server.review.decisions.DecisionStore;
import org.aforo.server.review.decisions.Decisions;
import org.aforo.server.review.figures.ReadingPlaces;
import org.aforo.server.review.queue.Onlookers;
import org.aforo.server.review.queue.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What supervisors, auditors and courts ask about readings: decisions, their receipts, corrections, and what waits. */
@RestController
@RequestMapping("/api/review")
class SupervisionController {

    private static final int MOST_ITEMS = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Access access;
    private final Decisions decisions;
    private final DecisionStore store;
    private final Unread unread;
    private final Told told;

    SupervisionController(Access access, Decisions decisions, DecisionStore store, Unread unread, Told told) {
        this.access = access;
        this.decisions = decisions;
        this.store = store;
        this.unread = unread;
        this.told = told;
    }

    /** What waits, and who looked at it. */
    @Component
    record Unread(Readings readings, Onlookers onlookers) {}

    /** What is told beside a decision: its receipt, which reading it was, and who of the own unit read. */
    @Component
    record Told(Receipts receipts, ReadingPlaces places, People people) {}

    /**
     * @param readerName who it was, to a supervisor of the reader's own unit; null to everybody else
     * @param readingOrdinal which reading under its legal power; null for a correction
     * @param agreed whether the first two readings came to the same; null while there is no second
     */
    record DecisionBody(
            UUID id,
            UUID scanId,
            @Nullable String containerNumber,
            String verdict,
            String reasonCode,
            @Nullable String note,
            List<MarkBody> marks,
            Instant decidedAt,
            String reader,
            @Nullable String readerName,
            String agency,
            String legalPower,
            int secondsShown,
            @Nullable JsonNode shown,
            @Nullable Integer readingOrdinal,
            @Nullable Boolean agreed,
            @Nullable UUID corrects,
            @Nullable String why,
            @Nullable UUID correctedBy,
            long leaf,
            String receiptState) {}

    record Page(List<DecisionBody> items, @Nullable String next) {}

    @GetMapping("/decisions")
    Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID scan,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(actor, Action.REVIEW_SUPERVISE);
        if (scan != null) {
            return new Page(bodies(actor, store.ofScan(scan)), null);
        }
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        List<Decision> found = store.newest(cursor == null ? null : place(cursor), size);
        String next = found.size() < size ? null : cursor(found.getLast());
        return new Page(bodies(actor, found), next);
    }

    @GetMapping("/decisions/{id}")
    DecisionBody one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.REVIEW_SUPERVISE);
        return body(actor, decisions.require(id));
    }

    @GetMapping("/decisions/{id}/receipt")
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID id, @RequestParam String purpose) {
        access.require(actor, Action.RECEIPT_OBTAIN);
        LeafRef leaf = decisions.require(id).leaf();
        byte[] receipt = told.receipts().obtain(actor, leaf, purpose);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("decision-" + id + ".tlog-proof")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(receipt);
    }

    record CorrectionBody(
            @Nullable String verdict,
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable String why) {}

    @PostMapping("/decisions/{id}/corrections")
    ResponseEntity<DecisionBody> correct(Actor actor, @PathVariable UUID id, @RequestBody CorrectionBody body) {
        access.require(actor, Action.REVIEW_CORRECT);
        Decisions.Correction correction = new Decisions.Correction(
                ReviewController.verdictOf(body.verdict()),
                Members.required("reasonCode", body.reasonCode()),
                body.note(),
                Members.required("why", body.why()));
        Decision corrected = decisions.correct(id, actor, correction);
        return ResponseEntity.status(HttpStatus.CREATED).body(body(actor, corrected));
    }

    record WaitingBody(
            long waiting,
            long leased,
            @Nullable Instant oldest,
            @Nullable Instant nextCutOff,
            List<Readings.Waiting> byCutOff) {}

    @GetMapping("/waiting")
    WaitingBody waiting(Actor actor) {
        access.require(actor, Action.UNREAD_SEE);
        unread.onlookers().looked(actor, Onlookers.Sight.WAITING);
        List<Readings.Waiting> hours = unread.readings().waiting();
        return new WaitingBody(
                hours.stream().mapToLong(Readings.Waiting::waiting).sum(),
                hours.stream().mapToLong(Readings.Waiting::leased).sum(),
                earliest(hours, Readings.Waiting::oldest),
                earliest(hours, Readings.Waiting::nextCutOff),
                hours);
    }

    private static @Nullable Instant earliest(
            List<Readings.Waiting> hours, Function<Readings.Waiting, @Nullable Instant> time) {
        Instant earliest = null;
        for (Readings.Waiting hour : hours) {
            Instant at = time.apply(hour);
            if (at != null && (earliest == null || at.isBefore(earliest))) {
                earliest = at;
            }
        }
        return earliest;
    }

    private List<DecisionBody> bodies(Actor actor, List<Decision> list) {
        Map<LeafRef, Receipts.State> states =
                told.receipts().states(list.stream().map(Decision::leaf).toList());
        Map<UUID, ReadingPlaces.Place> places =
                told.places().of(list.stream().map(Decision::id).toList());
        Map<UUID, String> names = namesFor(actor, list);
        return list.stream()
                .map(decision -> body(
                        decision,
                        states.getOrDefault(decision.leaf(), Receipts.State.PENDING),
                        places.get(decision.id()),
                        names.get(decision.decider().accountId())))
                .toList();
    }

    /** An auditor learns a name by unsealing it, never in passing. */
    private Map<UUID, String> namesFor(Actor actor, List<Decision> list) {
        return access.allows(actor, Action.REVIEW_CORRECT)
                ? told.people()
                        .namesWithin(
                                actor.unit(),
                                list.stream()
                                        .map(decision -> decision.decider().accountId())
                                        .collect(Collectors.toSet()))
                : Map.of();
    }

    private DecisionBody body(Actor actor, Decision decision) {
        return bodies(actor, List.of(decision)).getFirst();
    }

    private static DecisionBody body(
            Decision decision,
            Receipts.State receipt,
            ReadingPlaces.@Nullable Place place,
            @Nullable String readerName) {
        return new DecisionBody(
                decision.id(),
                decision.scanId(),
                decision.containerNumber(),
                decision.verdict().code(),
                decision.reasonCode(),
                decision.note(),
                decision.marks().stream().map(MarkBody::of).toList(),
                decision.decidedAt(),
                decision.decider().reader(),
                readerName,
                decision.decider().agency(),
                decision.decider().legalPower(),
                decision.secondsShown(),
                decision.shown() == null ? null : JSON.readTree(decision.shown()),
                place == null ? null : place.ordinal(),
                place == null ? null : place.agreed(),
                decision.corrects(),
                decision.why(),
                decision.correctedBy(),
                decision.leaf().pendingId(),
                receipt == Receipts.State.READY ? "ready" : "pending");
    }

    private static String cursor(Decision last) {
        String place = last.decidedAt() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static DecisionStore.Place place(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new DecisionStore.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw Problem.caller(400, "review.cursor-refused", "The cursor is not one this server gave. Start over.");
        }
    }
}
