package org.aforo.server.examinations.protection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.examinations.opening.Stopping;
import org.aforo.server.examinations.orders.Order;
import org.aforo.server.examinations.orders.Orders;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Emergencies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody was found: from the tablet, and to the few who may know. */
@RestController
@RequestMapping("/api")
class ProtectionController {

    private final Access access;
    private final Protections protections;
    private final Orders orders;
    private final Finding finding;

    ProtectionController(Access access, Protections protections, Orders orders, Finding finding) {
        this.access = access;
        this.protections = protections;
        this.orders = orders;
        this.finding = finding;
    }

    /** Stops the examination, opens the record and raises the alarm: all or nothing. */
    @Component
    static class Finding {

        private final Stopping stopping;
        private final Protections protections;
        private final Emergencies emergencies;

        Finding(Stopping stopping, Protections protections, Emergencies emergencies) {
            this.stopping = stopping;
            this.protections = protections;
            this.emergencies = emergencies;
        }

        @Transactional
        public void found(UUID examinationId, Stopping.Stop stop, ProtectionEntry first, Actor officer) {
            UUID visit = stopping.stop(examinationId, stop, officer);
            if (protections.find(stop.id()).isEmpty()) {
                protections.open(stop.id(), examinationId, first, officer);
                emergencies.found(visit, examinationId, officer);
            }
        }
    }

    record EntryRequest(
            @Nullable Integer persons,
            @Nullable Integer minors,
            @Nullable List<String> help,
            @Nullable String note) {

        ProtectionEntry by(Actor actor) {
            String text = note == null || note.isBlank() ? null : note.strip();
            return new ProtectionEntry(persons, minors, help == null ? List.of() : help, text, actor.pseudonym());
        }
    }

    record FoundRequest(
            @Nullable Integer nr,
            @Nullable Instant takenAt,
            @Nullable EntryRequest said) {}

    /** The same id again is the same find. */
    @PutMapping("/examinations/{id}/person-found/{recordId}")
    ResponseEntity<Void> found(
            Actor actor, @PathVariable UUID id, @PathVariable UUID recordId, @RequestBody FoundRequest body) {
        access.require(actor, Action.OUTCOME_RECORD);
        EntryRequest said = required("said", body.said());
        Stopping.Stop stop =
                new Stopping.Stop(recordId, required("nr", body.nr()), required("takenAt", body.takenAt()));
        finding.found(id, stop, said.by(actor), actor);
        return ResponseEntity.noContent().build();
    }

    record SaidBody(
            @Nullable Integer persons,
            @Nullable Integer minors,
            List<String> help,
            @Nullable String note,
            String by,
            Instant at) {}

    record RecordBody(UUID id, long number, String containerNumber, Instant openedAt, List<SaidBody> said) {}

    record ListBody(List<RecordBody> items) {}

    /** Which records there are, without what they say; an officer is told of their own. */
    @GetMapping("/protection")
    ListBody list(Actor actor) {
        access.require(actor, Action.PROTECTION_SEE);
        return new ListBody(protections.all().stream()
                .filter(kept -> mayKnow(actor, kept))
                .map(kept -> body(kept, List.of()))
                .toList());
    }

    @GetMapping("/protection/{id}")
    RecordBody one(Actor actor, @PathVariable UUID id) {
        Protections.Kept kept = requireKnow(actor, id);
        return body(
                kept,
                protections.seen(id, actor).stream()
                        .map(each -> new SaidBody(
                                each.entry().persons(),
                                each.entry().minors(),
                                each.entry().help(),
                                each.entry().note(),
                                each.entry().by(),
                                each.at()))
                        .toList());
    }

    @PostMapping("/protection/{id}/entries")
    ResponseEntity<Void> add(Actor actor, @PathVariable UUID id, @RequestBody EntryRequest body) {
        requireKnow(actor, id);
        protections.add(id, body.by(actor));
        return ResponseEntity.noContent().build();
    }

    private Protections.Kept requireKnow(Actor actor, UUID id) {
        access.require(actor, Action.PROTECTION_SEE);
        Protections.Kept kept = protections.require(id);
        if (!mayKnow(actor, kept)) {
            throw Problem.notFound("examinations.protection-unknown", "There is no protection record with this id.");
        }
        return kept;
    }

    /** Who may only record knows of whom they found themselves. */
    private boolean mayKnow(Actor actor, Protections.Kept kept) {
        return access.allows(actor, Action.HOLD_ORDER) || kept.accountId().equals(actor.accountId());
    }

    private RecordBody body(Protections.Kept kept, List<SaidBody> said) {
        Order order = orders.require(kept.examinationId());
        return new RecordBody(kept.id(), kept.number(), order.containerNumber(), kept.openedAt(), said);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Problem.caller(422, "examinations.member-missing", "The request lacks the member " + name + ".");
        }
        return value;
    }
}
