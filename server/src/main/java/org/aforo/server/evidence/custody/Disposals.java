package org.aforo.server.evidence.custody;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.evidence.custody.Holder.House;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.FactBook;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.people.Proofs;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks {@link Disposal} with what is on record, the witness samples locked beside the goods. */
@Component
class Disposals {

    private final CustodyStore store;
    private final Register register;
    private final FactBook facts;
    private final Journal journal;

    Disposals(CustodyStore store, Register register, FactBook facts, Journal journal) {
        this.store = store;
        this.register = register;
        this.facts = facts;
        this.journal = journal;
    }

    /**
     * Within the caller's transaction.
     *
     * @throws Problem {@code evidence.not-ordered}, {@code evidence.not-weighed}, {@code evidence.not-named}, {@code evidence.witness-sample-missing}, {@code
     *     evidence.witness-sample-stays} (409) with the exhibit
     */
    void require(Transfer.Way way, @Nullable House to, Set<UUID> exhibits) {
        List<Exhibit> moved =
                exhibits.stream().sorted().map(register::requireExhibit).toList();
        if (way == Transfer.Way.DESTROYED) {
            Set<UUID> locked = new HashSet<>(exhibits);
            moved.forEach(exhibit -> witnesses(exhibit).forEach(sample -> locked.add(sample.id())));
            store.lock(locked);
        }
        for (Exhibit exhibit : moved) {
            Optional<Disposal.Refusal> refusal = way == Transfer.Way.DESTROYED
                    ? Disposal.destroying(
                            exhibit,
                            register.ordersToDestroy(exhibit.id()),
                            register.weighedToDestroy(exhibit.id()),
                            witnessKept(exhibit, exhibits))
                    : Disposal.leaving(exhibit, to);
            if (refusal.isPresent()) {
                throw Problem.caller(409, refusal.get().code(), says(refusal.get(), exhibit))
                        .with("exhibit", exhibit.id().toString());
            }
        }
    }

    /** The first of two has confirmed; within the caller's transaction. */
    void first(Transfer transfer, Proofs.Proof proof) {
        if (store.first(transfer.id()).isPresent()) {
            return;
        }
        LeafRef leaf = journal.append(Entry.of(
                "evidence.destruction-confirmed",
                transfer.id(),
                Map.of(
                        "by", transfer.by().pseudonym(),
                        "unit", transfer.by().unit(),
                        "second", Objects.requireNonNull(transfer.to()).pseudonym(),
                        "proof", proof.method())));
        store.addFirst(transfer.id(), proof, leaf);
    }

    /** Both have confirmed: each exhibit says how, where and under which certificate it was destroyed. */
    void certified(Transfer transfer, Instant at, Actor by) {
        Transfer.Disposing how = Objects.requireNonNull(transfer.disposal());
        for (UUID id : transfer.exhibits()) {
            facts.record(
                    new FactBook.NewOne(
                            register.requireExhibit(id).seizureId(),
                            id,
                            new Fact.Destruction(how.method(), how.place(), at, how.certificate()),
                            FactBook.Beside.NOTHING,
                            null),
                    by);
        }
    }

    private List<Exhibit> witnesses(Exhibit goods) {
        return register.exhibitsOf(goods.seizureId()).stream()
                .filter(each ->
                        goods.id().equals(each.parentId()) && each.kind().equals(Disposal.WITNESS))
                .toList();
    }

    private boolean witnessKept(Exhibit goods, Set<UUID> together) {
        return witnesses(goods).stream()
                .filter(sample -> !together.contains(sample.id()))
                .anyMatch(sample -> Disposal.kept(Chain.of(
                                sample.foundAt(),
                                store.stepsOf(sample.id()).stream()
                                        .map(StepRow::step)
                                        .toList())
                        .state()));
    }

    private static String says(Disposal.Refusal refusal, Exhibit exhibit) {
        return switch (refusal) {
            case NOT_ORDERED ->
                "No judge has ordered that " + exhibit.name() + " be destroyed. Record the order first.";
            case NOT_WEIGHED -> exhibit.name() + " was not weighed before its destruction. Record the weighing first.";
            case NOT_NAMED ->
                "The order does not name the witness sample " + exhibit.name()
                        + ". Record an order that names it; until then it stays.";
            case WITNESS_SAMPLE_MISSING ->
                "No witness sample of " + exhibit.name()
                        + " is in custody. Draw one and take it into custody, or record the judge's waiver with the order.";
            case WITNESS_SAMPLE_STAYS ->
                "The witness sample " + exhibit.name() + " does not go to a laboratory. Draw another sample for that.";
        };
    }
}
