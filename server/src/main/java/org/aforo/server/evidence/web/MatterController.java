package org.aforo.server.evidence.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.evidence.matters.Matters;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.FactBook;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.manifests.Visits;
import org.aforo.server.people.Colleagues;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Matters: kept by those who carry out orders, looked at by prosecutor and court. */
@RestController
@RequestMapping("/api/evidence/matters")
class MatterController {

    private final Access access;
    private final Matters matters;
    private final Colleagues colleagues;
    private final Showing showing;

    MatterController(Access access, Matters matters, Colleagues colleagues, Showing showing) {
        this.access = access;
        this.matters = matters;
        this.colleagues = colleagues;
        this.showing = showing;
    }

    /** What a look shows. */
    @Component
    record Showing(Register register, FactBook facts, Views views, Visits visits) {}

    record SeizureName(UUID id, String name, String containerNumber) {}

    record VisitName(UUID id, String containerNumber, String voyage, String port) {}

    private List<VisitName> visits(Matters.Matter matter) {
        return matter.visits().stream()
                .flatMap(id -> showing.visits().find(id).stream())
                .map(visit -> new VisitName(visit.id(), visit.containerNumber(), visit.voyage(), visit.port()))
                .toList();
    }

    record SightBody(
            UUID id, String name, Instant until, @Nullable Instant endedAt) {}

    record MatterBody(
            UUID id,
            String number,
            String authority,
            Instant openedAt,
            String by,
            List<SeizureName> seizures,
            List<VisitName> visits,
            List<SightBody> sights) {}

    private MatterBody body(Matters.Matter matter, boolean whole) {
        return new MatterBody(
                matter.id(),
                matter.number(),
                matter.authority(),
                matter.openedAt(),
                matter.by(),
                whole
                        ? matter.seizures().stream()
                                .map(showing.register()::require)
                                .map(each -> new SeizureName(each.id(), each.name(), each.containerNumber()))
                                .toList()
                        : List.of(),
                whole ? visits(matter) : List.of(),
                whole
                        ? matters.sights(matter.id()).stream()
                                .map(sight -> new SightBody(
                                        sight.id(),
                                        colleagues
                                                .known(sight.accountId())
                                                .map(Colleagues.Colleague::displayName)
                                                .orElse("-"),
                                        sight.until(),
                                        sight.endedAt()))
                                .toList()
                        : List.of());
    }

    @GetMapping
    Map<String, List<MatterBody>> all(Actor actor) {
        access.require(actor, Action.EVIDENCE_ORDER);
        return Map.of(
                "items",
                matters.all().stream().map(matter -> body(matter, true)).toList());
    }

    /** By number only; what belongs to them is told when a look is open. */
    @GetMapping("/mine")
    Map<String, List<MatterBody>> mine(Actor actor) {
        access.require(actor, Action.MATTER_SEE);
        return Map.of(
                "items",
                matters.mine(actor).stream().map(matter -> body(matter, false)).toList());
    }

    record ReaderBody(UUID accountId, String displayName, String agency, String unit) {}

    /** To whom sight can be given. */
    @GetMapping("/readers")
    Map<String, List<ReaderBody>> readers(Actor actor) {
        access.require(actor, Action.EVIDENCE_ORDER);
        return Map.of(
                "items",
                colleagues.allowed(Action.MATTER_SEE).stream()
                        .map(each -> new ReaderBody(each.accountId(), each.displayName(), each.agency(), each.unit()))
                        .toList());
    }

    record OpenSent(
            @Nullable String number,
            @Nullable String authority,
            @Nullable List<UUID> seizures) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MatterBody open(Actor actor, @RequestBody OpenSent sent) {
        access.require(actor, Action.EVIDENCE_ORDER);
        UUID id = matters.open(
                Sent.required(sent.number(), "number"), Sent.required(sent.authority(), "authority"), actor);
        if (sent.seizures() != null) {
            sent.seizures().forEach(seizure -> matters.add(id, seizure, actor));
        }
        return body(matters.require(id), true);
    }

    record SeizureSent(@Nullable UUID seizureId) {}

    @PostMapping("/{id}/seizures")
    MatterBody add(Actor actor, @PathVariable UUID id, @RequestBody SeizureSent sent) {
        access.require(actor, Action.EVIDENCE_ORDER);
        matters.add(id, Sent.required(sent.seizureId(), "seizureId"), actor);
        return body(matters.require(id), true);
    }

    record VisitSent(@Nullable UUID visitId) {}

    @PostMapping("/{id}/visits")
    MatterBody addVisit(Actor actor, @PathVariable UUID id, @RequestBody VisitSent sent) {
        access.require(actor, Action.EVIDENCE_ORDER);
        matters.addVisit(id, Sent.required(sent.visitId(), "visitId"), actor);
        return body(matters.require(id), true);
    }

    record SightSent(@Nullable UUID accountId, @Nullable String until) {}

    @PostMapping("/{id}/sights")
    MatterBody give(Actor actor, @PathVariable UUID id, @RequestBody SightSent sent) {
        access.require(actor, Action.EVIDENCE_ORDER);
        matters.give(id, Sent.required(sent.accountId(), "accountId"), Sent.time(sent.until(), "until"), actor);
        return body(matters.require(id), true);
    }

    record WhySent(@Nullable String why) {}

    @PostMapping("/sights/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id, @RequestBody WhySent sent) {
        access.require(actor, Action.EVIDENCE_ORDER);
        matters.end(id, Sent.required(sent.why(), "why"), actor);
    }

    record LookSent(@Nullable String purpose) {}

    @PostMapping("/{id}/looks")
    Map<String, Instant> look(Actor actor, @PathVariable UUID id, @RequestBody LookSent sent) {
        access.require(actor, Action.MATTER_SEE);
        return Map.of("until", matters.look(id, sent.purpose() == null ? "" : sent.purpose(), actor));
    }

    record SeizureView(Bodies.SeizureBody seizure, List<Bodies.FactBody> facts, List<Bodies.ExhibitBody> exhibits) {}

    record LookedBody(UUID id, String number, String authority, List<SeizureView> seizures, List<VisitName> visits) {}

    /** Everything that belongs to the matter, and nothing else. */
    @GetMapping("/{id}/contents")
    LookedBody contents(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.MATTER_SEE);
        Matters.Matter matter = matters.looked(id, actor);
        return new LookedBody(
                matter.id(),
                matter.number(),
                matter.authority(),
                matter.seizures().stream().map(this::seizure).toList(),
                visits(matter));
    }

    private SeizureView seizure(UUID id) {
        List<Recorded> said = showing.facts().ofSeizure(id);
        List<Exhibit> exhibits = showing.register().exhibitsOf(id);
        return new SeizureView(
                Views.seizure(showing.register().require(id)),
                said.stream()
                        .filter(fact -> fact.exhibitId() == null)
                        .map(showing.views()::fact)
                        .toList(),
                exhibits.stream()
                        .map(exhibit -> showing.views()
                                .exhibit(
                                        exhibit,
                                        said.stream()
                                                .filter(fact -> exhibit.id().equals(fact.exhibitId()))
                                                .toList(),
                                        null))
                        .toList());
    }
}
