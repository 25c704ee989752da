package org.aforo.server.evidence.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.evidence.custody.Holder;
import org.aforo.server.evidence.custody.Transfer;
import org.aforo.server.evidence.custody.Transfers;
import org.aforo.server.people.Colleagues;
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

/** Hand-overs in two confirmations, or in one with a paper. */
@RestController
@RequestMapping("/api/evidence/transfers")
class TransferController {

    private static final int MOST_ITEMS = 100;

    private final Access access;
    private final Transfers transfers;
    private final Colleagues colleagues;
    private final Views views;

    TransferController(Access access, Transfers transfers, Colleagues colleagues, Views views) {
        this.access = access;
        this.transfers = transfers;
        this.colleagues = colleagues;
        this.views = views;
    }

    /** Those I gave and those I am given; the latest first. */
    @GetMapping
    Map<String, List<Bodies.TransferBody>> mine(Actor actor) {
        access.require(actor, Action.CUSTODY_HOLD);
        return Map.of(
                "items",
                transfers.of(actor, MOST_ITEMS).stream()
                        .map(transfer -> views.transfer(transfer, actor.accountId()))
                        .toList());
    }

    record ReceiverBody(UUID accountId, String pseudonym, String displayName, String agency, String unit) {}

    /** Who can receive: everybody who may hold exhibits now, but me. */
    @GetMapping("/receivers")
    Map<String, List<ReceiverBody>> receivers(Actor actor) {
        access.require(actor, Action.CUSTODY_HOLD);
        return Map.of(
                "items",
                colleagues.allowed(Action.CUSTODY_HOLD).stream()
                        .filter(each -> !each.accountId().equals(actor.accountId()))
                        .map(each -> new ReceiverBody(
                                each.accountId(), each.pseudonym(), each.displayName(), each.agency(), each.unit()))
                        .toList());
    }

    record HouseSent(@Nullable String kind, @Nullable String name) {
        Holder.House toHouse() {
            Holder.Kind known = Holder.Kind.of(Sent.required(kind, "kind")).orElseThrow(() -> Sent.missing("kind"));
            String called = Sent.required(name, "name").strip();
            if (called.isEmpty() || called.length() > 200) {
                throw Sent.missing("name");
            }
            return new Holder.House(known, called);
        }
    }

    record DisposalSent(
            @Nullable String method,
            @Nullable String place,
            @Nullable String certificate) {
        Transfer.Disposing toDisposing() {
            return new Transfer.Disposing(
                    line(method, "method"), line(place, "place"), line(certificate, "certificate"));
        }

        private static String line(@Nullable String sent, String member) {
            String line = Sent.required(sent, member).strip();
            if (line.isEmpty() || line.length() > 200 || line.chars().anyMatch(Character::isISOControl)) {
                throw Sent.missing(member);
            }
            return line;
        }
    }

    record DraftSent(
            @Nullable String way,
            @Nullable List<UUID> exhibits,
            @Nullable UUID to,
            @Nullable HouseSent from,
            @Nullable HouseSent house,
            @Nullable DisposalSent disposal,
            @Nullable String givenAt,
            @Nullable String receivedAt,
            @Nullable String note,
            @Nullable List<UUID> papers) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Bodies.TransferBody draft(Actor actor, @RequestBody DraftSent sent) {
        access.require(actor, Action.CUSTODY_HOLD);
        Transfer.Way way = Transfer.Way.of(Sent.required(sent.way(), "way")).orElseThrow(() -> Sent.missing("way"));
        if (way == Transfer.Way.DESTROYED) {
            access.require(actor, Action.EVIDENCE_ORDER);
        }
        Transfer transfer = transfers.draft(
                new Transfers.Draft(
                        way,
                        new HashSet<>(Sent.required(sent.exhibits(), "exhibits")),
                        sent.to(),
                        sent.from() == null ? null : sent.from().toHouse(),
                        sent.house() == null ? null : sent.house().toHouse(),
                        sent.disposal() == null ? null : sent.disposal().toDisposing(),
                        sent.givenAt() == null ? null : Sent.time(sent.givenAt(), "givenAt"),
                        sent.receivedAt() == null ? null : Sent.time(sent.receivedAt(), "receivedAt"),
                        sent.note(),
                        sent.papers() == null ? List.of() : sent.papers()),
                actor);
        return views.transfer(transfer, actor.accountId());
    }

    /** Whoever has a part in it, or may see the custody of everything, may look at it. */
    @GetMapping("/{id}")
    Bodies.TransferBody one(Actor actor, @PathVariable UUID id) {
        Transfer transfer = transfers.require(id);
        Holder.Officer to = transfer.to();
        boolean part = transfer.by().accountId().equals(actor.accountId())
                || (to != null && to.accountId().equals(actor.accountId()));
        access.require(actor, part ? Action.CUSTODY_HOLD : Action.EVIDENCE_SEE);
        if (!part && transfers.stateOf(transfer).equals("draft")) {
            throw Problem.notFound("evidence.transfer-unknown", "There is no hand-over with this id.");
        }
        return views.transfer(transfer, actor.accountId());
    }

    record ProofSent(@Nullable String proof) {

        @Override
        public String toString() {
            return "ProofSent";
        }
    }

    @PostMapping("/{id}/confirm")
    Bodies.TransferBody confirm(Actor actor, @PathVariable UUID id, @RequestBody ProofSent sent) {
        access.require(actor, Action.CUSTODY_HOLD);
        transfers.confirm(id, sent.proof(), actor);
        return views.transfer(transfers.require(id), actor.accountId());
    }

    @PostMapping("/{id}/receive")
    Bodies.TransferBody receive(Actor actor, @PathVariable UUID id, @RequestBody ProofSent sent) {
        access.require(actor, Action.CUSTODY_HOLD);
        transfers.receive(id, sent.proof(), actor);
        return views.transfer(transfers.require(id), actor.accountId());
    }

    record WhySent(@Nullable String why) {}

    @PostMapping("/{id}/refuse")
    Bodies.TransferBody refuse(Actor actor, @PathVariable UUID id, @RequestBody WhySent sent) {
        access.require(actor, Action.CUSTODY_HOLD);
        transfers.refuse(id, sent.why(), actor);
        return views.transfer(transfers.require(id), actor.accountId());
    }

    @PostMapping("/{id}/withdraw")
    Bodies.TransferBody withdraw(Actor actor, @PathVariable UUID id, @RequestBody WhySent sent) {
        access.require(actor, Action.CUSTODY_HOLD);
        transfers.withdraw(id, sent.why(), actor);
        return views.transfer(transfers.require(id), actor.accountId());
    }
}
