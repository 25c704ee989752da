package org.aforo.server.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.evidence.custody.Transfers;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.FactBook;
import org.aforo.server.evidence.register.FactKind;
import org.aforo.server.evidence.register.Mass;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exhibits: everything about one, what is said of it, and samples drawn from it. */
@RestController
@RequestMapping("/api/evidence")
class ExhibitController {

    private final Access access;
    private final Register register;
    private final FactBook facts;
    private final Custodying custodying;
    private final JsonMapper json;

    ExhibitController(Access access, Register register, FactBook facts, Custodying custodying, JsonMapper json) {
        this.access = access;
        this.register = register;
        this.facts = facts;
        this.custodying = custodying;
        this.json = json;
    }

    @org.springframework.stereotype.Component
    record Custodying(Views views, Transfers transfers) {}

    record OneBody(Bodies.SeizureBody seizure, Bodies.ExhibitBody exhibit, List<Bodies.SummaryBody> samples) {}

    @GetMapping("/exhibits/{id}")
    OneBody one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.EVIDENCE_SEE);
        Exhibit exhibit = register.requireExhibit(id);
        List<Recorded> said = facts.ofSeizure(exhibit.seizureId());
        List<Exhibit> samples = register.exhibitsOf(exhibit.seizureId()).stream()
                .filter(each -> id.equals(each.parentId()))
                .toList();
        return new OneBody(
                Views.seizure(register.require(exhibit.seizureId())),
                custodying
                        .views()
                        .exhibit(
                                exhibit,
                                said.stream()
                                        .filter(fact -> id.equals(fact.exhibitId()))
                                        .toList(),
                                actor.accountId()),
                custodying.views().summaries(samples, said, actor.accountId()));
    }

    /** Judges' orders are recorded by those who carry them out. */
    @PostMapping("/exhibits/{id}/facts")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> say(Actor actor, @PathVariable UUID id, @RequestBody Sent.FactSent sent) {
        access.require(actor, Action.EVIDENCE_RECORD);
        Fact fact = Sent.fact(sent.kind(), sent.said(), json);
        if (fact instanceof Fact.DestructionOrder || fact instanceof Fact.Destruction) {
            access.require(actor, Action.EVIDENCE_ORDER);
        }
        if (fact instanceof Fact.Destruction && sent.corrects() == null) {
            throw Problem.caller(
                    422,
                    "evidence.fact-refused",
                    "This cannot be recorded: a destruction is recorded when two have confirmed it, and here only corrected.");
        }
        if (fact instanceof Fact.SampleDrawn) {
            throw Sent.missing("kind");
        }
        Exhibit exhibit = register.requireExhibit(id);
        return Map.of(
                "id",
                facts.record(
                        new FactBook.NewOne(
                                exhibit.seizureId(),
                                id,
                                fact,
                                Sent.beside(sent.persons(), sent.papers()),
                                Sent.correction(sent.corrects(), sent.why())),
                        actor));
    }

    record SampleSent(
            @Nullable String kind,
            @Nullable JsonNode net,
            @Nullable JsonNode sealing,
            @Nullable List<Sent.PersonSent> persons,
            @Nullable List<UUID> papers) {}

    /** Only whoever holds the goods draws a sample from them. */
    @PostMapping("/exhibits/{id}/samples")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> draw(Actor actor, @PathVariable UUID id, @RequestBody SampleSent sent) {
        access.require(actor, Action.CUSTODY_HOLD);
        Exhibit from = register.requireExhibit(id);
        if (!custodying.transfers().holds(from, actor)) {
            throw Problem.caller(
                    409, "evidence.not-holding", "A sample is drawn by whoever holds the exhibit. Receive it first.");
        }
        Fact.Sealing sealing =
                (Fact.Sealing) FactBook.read(FactKind.SEALING, Sent.required(sent.sealing(), "sealing"), json);
        Mass net = mass(Sent.required(sent.net(), "net"));
        Exhibit sample = register.draw(
                from,
                new Register.Drawn(Sent.required(sent.kind(), "kind"), net, sealing),
                Sent.beside(sent.persons(), sent.papers()),
                actor);
        return Map.of("id", sample.id().toString(), "name", sample.name());
    }

    private Mass mass(JsonNode sent) {
        try {
            return json.treeToValue(sent, Mass.class);
        } catch (tools.jackson.core.JacksonException unreadable) {
            if (unreadable.getCause() instanceof Problem refused) {
                throw refused;
            }
            throw Sent.missing("net");
        }
    }

    record WatchBody(List<Bodies.SummaryBody> items) {}

    /** Exhibits somebody must look at: a deadline to destroy, weighings that do not agree. */
    @GetMapping("/watch")
    WatchBody watch(Actor actor) {
        access.require(actor, Action.EVIDENCE_SEE);
        List<Exhibit> watched = register.watched();
        List<Recorded> said = watched.stream()
                .map(Exhibit::id)
                .flatMap(id -> facts.ofExhibit(id).stream())
                .toList();
        return new WatchBody(custodying.views().summaries(watched, said, actor.accountId()).stream()
                .filter(each -> each.deadline() != null || each.weighInsApart() > 0)
                .toList());
    }
}
