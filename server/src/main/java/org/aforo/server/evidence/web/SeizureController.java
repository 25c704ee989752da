package org.aforo.server.evidence.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.FactBook;
import org.aforo.server.evidence.register.FactKind;
import org.aforo.server.evidence.register.Found;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.evidence.register.Seizure;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seizures: listed, searched, opened, and what is said of them. */
@RestController
@RequestMapping("/api/evidence/seizures")
class SeizureController {

    private static final int MOST_ITEMS = 200;

    private final Access access;
    private final Register register;
    private final FactBook facts;
    private final Views views;
    private final Found found;
    private final JsonMapper json;

    SeizureController(Access access, Register register, FactBook facts, Found found, Views views) {
        this.access = access;
        this.register = register;
        this.facts = facts;
        this.views = views;
        this.found = found;
        this.json = views.mapper();
    }

    record ItemBody(Bodies.SeizureBody seizure, int exhibits) {}

    record PageBody(List<ItemBody> items, @Nullable Long next) {}

    @GetMapping
    PageBody list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID visitId,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(actor, Action.EVIDENCE_SEE);
        if (visitId != null) {
            return new PageBody(ofVisit(visitId), null);
        }
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        Register.Page found = register.search(q, before, size);
        List<ItemBody> items = found.seizures().stream()
                .map(seizure ->
                        new ItemBody(Views.seizure(seizure), found.exhibits().getOrDefault(seizure.id(), 0)))
                .toList();
        return new PageBody(
                items, items.size() < size ? null : found.seizures().getLast().number());
    }

    private List<ItemBody> ofVisit(UUID visitId) {
        return register.ofVisit(visitId).stream()
                .map(seizure -> new ItemBody(
                        Views.seizure(seizure),
                        register.exhibitsOf(seizure.id()).size()))
                .toList();
    }

    record OpenSent(
            @Nullable UUID visitId,
            @Nullable UUID examinationId,
            @Nullable String foundAt,
            @Nullable JsonNode circumstances,
            @Nullable List<Sent.PersonSent> persons,
            @Nullable List<UUID> papers) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Bodies.SeizureBody open(Actor actor, @RequestBody OpenSent sent) {
        access.require(actor, Action.EVIDENCE_RECORD);
        Fact said = FactBook.read(FactKind.CIRCUMSTANCES, Sent.required(sent.circumstances(), "circumstances"), json);
        return Views.seizure(register.open(
                new Register.NewSeizure(
                        Sent.required(sent.visitId(), "visitId"),
                        sent.examinationId(),
                        Sent.time(sent.foundAt(), "foundAt"),
                        (Fact.Circumstances) said,
                        Sent.beside(sent.persons(), sent.papers())),
                actor));
    }

    record FoundBody(
            UUID examinationId,
            UUID visitId,
            String containerNumber,
            String voyage,
            String position,
            Instant foundAt,
            String officer) {}

    /** Examinations that ended with goods to be seized, and have no seizure yet. */
    @GetMapping("/awaited")
    Map<String, List<FoundBody>> awaited(Actor actor) {
        access.require(actor, Action.EVIDENCE_SEE);
        return Map.of(
                "items",
                found.awaited().stream()
                        .map(each -> new FoundBody(
                                each.examinationId(),
                                each.visit().id(),
                                each.visit().containerNumber(),
                                each.visit().voyage(),
                                each.position(),
                                each.foundAt(),
                                each.officer()))
                        .toList());
    }

    /** What the ramp found, to begin an exhibit with. */
    record ThingBody(
            String place,
            String what,
            @Nullable Integer packages,
            @Nullable Double kg,
            @Nullable String note) {}

    record WholeBody(
            Bodies.SeizureBody seizure,
            List<Bodies.FactBody> facts,
            List<Bodies.SummaryBody> exhibits,
            List<ThingBody> found) {}

    @GetMapping("/{id}")
    WholeBody one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.EVIDENCE_SEE);
        Seizure seizure = register.require(id);
        List<Recorded> said = facts.ofSeizure(id);
        return new WholeBody(
                Views.seizure(seizure),
                said.stream()
                        .filter(fact -> fact.exhibitId() == null)
                        .map(views::fact)
                        .toList(),
                views.summaries(register.exhibitsOf(id), said, actor.accountId()),
                found.things(seizure).stream()
                        .map(each -> new ThingBody(each.place(), each.what(), each.packages(), each.kg(), each.note()))
                        .toList());
    }

    @PostMapping("/{id}/facts")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> say(Actor actor, @PathVariable UUID id, @RequestBody Sent.FactSent sent) {
        access.require(actor, Action.EVIDENCE_RECORD);
        register.require(id);
        return Map.of(
                "id",
                facts.record(
                        new FactBook.NewOne(
                                id,
                                null,
                                Sent.fact(sent.kind(), sent.said(), json),
                                Sent.beside(sent.persons(), sent.papers()),
                                Sent.correction(sent.corrects(), sent.why())),
                        actor));
    }

    record EnterSent(
            @Nullable JsonNode description,
            @Nullable JsonNode weighing,
            @Nullable JsonNode sealing,
            @Nullable List<Sent.PersonSent> persons,
            @Nullable List<UUID> papers) {}

    @PostMapping("/{id}/exhibits")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> enter(Actor actor, @PathVariable UUID id, @RequestBody EnterSent sent) {
        access.require(actor, Action.EVIDENCE_RECORD);
        List<Fact> said = new java.util.ArrayList<>();
        said.add(FactBook.read(FactKind.DESCRIPTION, Sent.required(sent.description(), "description"), json));
        if (sent.weighing() != null) {
            said.add(FactBook.read(FactKind.WEIGHING, sent.weighing(), json));
        }
        if (sent.sealing() != null) {
            said.add(FactBook.read(FactKind.SEALING, sent.sealing(), json));
        }
        Exhibit exhibit = register.enter(id, said, Sent.beside(sent.persons(), sent.papers()), actor);
        return Map.of("id", exhibit.id().toString(), "name", exhibit.name());
    }
}
