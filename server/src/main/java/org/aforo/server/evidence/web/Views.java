package org.aforo.server.evidence.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aforo.server.evidence.custody.Custody;
import org.aforo.server.evidence.custody.Holder;
import org.aforo.server.evidence.custody.StepRow;
import org.aforo.server.evidence.custody.Transfer;
import org.aforo.server.evidence.custody.Transfers;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.Mass;
import org.aforo.server.evidence.register.Papers;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.evidence.register.Seizure;
import org.aforo.server.evidence.register.WeighIn;
import org.aforo.server.people.Colleagues;
import org.aforo.server.scans.SiteDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what pages show. */
@Component
class Views {

    private final Register register;
    private final Transfers transfers;
    private final Papers papers;
    private final Colleagues colleagues;
    private final Reading reading;

    Views(Register register, Transfers transfers, Papers papers, Colleagues colleagues, Reading reading) {
        this.register = register;
        this.transfers = transfers;
        this.papers = papers;
        this.colleagues = colleagues;
        this.reading = reading;
    }

    @Component
    record Reading(JsonMapper json, SiteDays days) {}

    static Bodies.SeizureBody seizure(Seizure seizure) {
        return new Bodies.SeizureBody(
                seizure.id(),
                seizure.number(),
                seizure.name(),
                seizure.visitId(),
                seizure.examinationId(),
                seizure.containerNumber(),
                seizure.voyage(),
                seizure.port(),
                seizure.foundAt(),
                seizure.openedAt(),
                seizure.by(),
                seizure.agency(),
                seizure.unit());
    }

    Bodies.FactBody fact(Recorded fact) {
        return new Bodies.FactBody(
                fact.id(),
                fact.kind().code(),
                reading.json().readTree(fact.json()),
                fact.at(),
                fact.by(),
                fact.agency(),
                fact.corrects(),
                fact.why(),
                fact.correctedBy(),
                fact.persons().stream().map(Bodies.PersonBody::of).toList(),
                fact.papers().stream().map(Bodies.PaperBody::of).toList());
    }

    Bodies.HolderBody holder(Holder holder, @Nullable UUID asking) {
        return switch (holder) {
            case Holder.Officer officer ->
                new Bodies.HolderBody(
                        "officer",
                        colleagues
                                .known(officer.accountId())
                                .map(Colleagues.Colleague::displayName)
                                .orElse(officer.pseudonym()),
                        officer.pseudonym(),
                        officer.unit(),
                        officer.accountId().equals(asking));
            case Holder.House house -> new Bodies.HolderBody(house.kind().code(), house.name(), null, null, false);
        };
    }

    private Bodies.@Nullable HolderBody holderOrNone(@Nullable Holder holder, @Nullable UUID asking) {
        return holder == null ? null : holder(holder, asking);
    }

    /** What is listed of these exhibits, all of one seizure or not. */
    List<Bodies.SummaryBody> summaries(List<Exhibit> exhibits, List<Recorded> facts, @Nullable UUID asking) {
        Map<UUID, Transfers.Kept> custodies = transfers.custodiesOf(exhibits);
        return exhibits.stream()
                .map(exhibit -> summary(
                        exhibit,
                        facts.stream()
                                .filter(fact -> exhibit.id().equals(fact.exhibitId()))
                                .toList(),
                        Objects.requireNonNull(custodies.get(exhibit.id())),
                        asking))
                .toList();
    }

    private Bodies.SummaryBody summary(
            Exhibit exhibit, List<Recorded> facts, Transfers.Kept kept, @Nullable UUID asking) {
        List<Recorded> standing = facts.stream().filter(Recorded::stands).toList();
        Custody state = kept.chain().state();
        Custody.@Nullable Offered offer = state instanceof Custody.Offered offered ? offered : null;
        Fact.@Nullable Sealing sealing = last(standing, Fact.Sealing.class);
        Recorded description = standing.stream()
                .filter(fact -> fact.fact() instanceof Fact.Description)
                .reduce((one, other) -> other)
                .orElse(null);
        return new Bodies.SummaryBody(
                exhibit.id(),
                exhibit.seizureId(),
                exhibit.name(),
                exhibit.kind(),
                exhibit.place(),
                exhibit.parentId(),
                Bodies.stateOf(state),
                holderOrNone(Bodies.holderOf(state), asking),
                state instanceof Custody.Untaken ? null : Custody.lastAt(state),
                offer == null ? null : holder(offer.to(), asking),
                offer == null ? null : offer.handover(),
                description == null ? null : reading.json().readTree(description.json()),
                sealing == null ? null : sealing.bag(),
                sealing == null ? null : sealing.seal(),
                mass(last(standing, Fact.Weighing.class)),
                kept.chain().gaps().size(),
                (int) WeighIn.of(entries(standing)).stream()
                        .filter(each -> !each.agrees())
                        .count(),
                state instanceof Custody.Destroyed ? null : deadline(last(standing, Fact.DestructionOrder.class)));
    }

    static List<WeighIn.Entry> entries(List<Recorded> standing) {
        return standing.stream()
                .map(fact -> new WeighIn.Entry(fact.id(), fact.fact()))
                .toList();
    }

    private static @Nullable String mass(Fact.@Nullable Weighing weighing) {
        if (weighing == null) {
            return null;
        }
        Mass mass = weighing.gross() != null ? weighing.gross() : weighing.net();
        return mass == null ? null : mass.toString();
    }

    private static <T extends Fact> @Nullable T last(List<Recorded> standing, Class<T> type) {
        return standing.stream()
                .map(Recorded::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    Bodies.@Nullable DeadlineBody deadline(Fact.@Nullable DestructionOrder order) {
        if (order == null) {
            return null;
        }
        LocalDate today = reading.days().today();
        return new Bodies.DeadlineBody(
                order.court(), order.order(), order.destroyBy(), ChronoUnit.DAYS.between(today, order.destroyBy()));
    }

    Bodies.ExhibitBody exhibit(Exhibit exhibit, List<Recorded> facts, @Nullable UUID asking) {
        Transfers.Kept kept = transfers.custodyOf(exhibit);
        List<Recorded> standing = facts.stream().filter(Recorded::stands).toList();
        return new Bodies.ExhibitBody(
                summary(exhibit, facts, kept, asking),
                exhibit.foundAt(),
                exhibit.enteredAt(),
                exhibit.by(),
                facts.stream().map(this::fact).toList(),
                WeighIn.of(entries(standing)).stream()
                        .map(Bodies.WeighInBody::of)
                        .toList(),
                kept.chain().spans().stream()
                        .map(span -> new Bodies.SpanBody(
                                holderOrNone(span.holder(), asking),
                                span.gap() == null ? null : span.gap().code(),
                                span.from(),
                                span.until()))
                        .toList(),
                steps(kept.steps(), asking));
    }

    private List<Bodies.StepBody> steps(List<StepRow> rows, @Nullable UUID asking) {
        Map<UUID, Transfer> of = transfers.transfersOf(rows);
        Map<UUID, List<Recorded.PaperRef>> scans = papers.ofTransfers(of.keySet());
        List<Bodies.StepBody> steps = new ArrayList<>();
        for (StepRow row : rows) {
            Transfer transfer = Objects.requireNonNull(of.get(row.transferId()));
            steps.add(new Bodies.StepBody(
                    row.number(),
                    row.kind(),
                    row.transferId(),
                    transfer.number(),
                    row.step().beganAt(),
                    row.step().at(),
                    row.recordedAt(),
                    signer(row, transfer, asking),
                    holderOrNone(transfer.from(), asking),
                    holderOrNone(transfer.to() == null ? transfer.house() : transfer.to(), asking),
                    row.proofMethod(),
                    row.why(),
                    transfer.note(),
                    scans.getOrDefault(row.transferId(), List.of()).stream()
                            .map(Bodies.PaperBody::of)
                            .toList()));
        }
        return steps;
    }

    private Bodies.HolderBody signer(StepRow row, Transfer transfer, @Nullable UUID asking) {
        Holder.Officer to = transfer.to();
        return holder(to != null && to.pseudonym().equals(row.by()) ? to : transfer.by(), asking);
    }

    Bodies.TransferBody transfer(Transfer transfer, UUID asking) {
        return new Bodies.TransferBody(
                transfer.id(),
                transfer.number(),
                transfer.way().code(),
                transfers.stateOf(transfer),
                holder(transfer.by(), asking),
                holderOrNone(transfer.to() == null ? transfer.house() : transfer.to(), asking),
                holderOrNone(transfer.from(), asking),
                transfer.disposal(),
                transfer.givenAt(),
                transfer.receivedAt(),
                transfer.note(),
                transfer.draftedAt(),
                transfer.exhibits().stream()
                        .map(register::requireExhibit)
                        .map(exhibit -> new Bodies.NamedExhibit(exhibit.id(), exhibit.name()))
                        .toList(),
                papers.ofTransfers(List.of(transfer.id())).getOrDefault(transfer.id(), List.of()).stream()
                        .map(Bodies.PaperBody::of)
                        .toList());
    }

    JsonMapper mapper() {
        return reading.json();
    }
}
