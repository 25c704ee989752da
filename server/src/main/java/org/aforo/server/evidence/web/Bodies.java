package org.aforo.server.evidence.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aforo.server.evidence.custody.Custody;
import org.aforo.server.evidence.custody.Holder;
import org.aforo.server.evidence.custody.Transfer;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.WeighIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the room's pages are told. */
final class Bodies {

    private Bodies() {}

    /**
     * Somebody who holds.
     *
     * @param kind {@code officer}, or the kind of a house
     * @param name the name shown; of an officer the pseudonym stands beside it
     */
    record HolderBody(
            String kind,
            String name,
            @Nullable String pseudonym,
            @Nullable String unit,
            boolean mine) {}

    record PaperBody(UUID id, String digest, String name, String mediaType, long sizeBytes) {
        static PaperBody of(Recorded.PaperRef paper) {
            return new PaperBody(paper.id(), paper.digest(), paper.name(), paper.mediaType(), paper.sizeBytes());
        }
    }

    record ErasedBody(String authority, String order, LocalDate orderedOn, Instant at) {}

    record PersonBody(
            UUID id,
            String role,
            @Nullable String name,
            @Nullable ErasedBody erased) {
        static PersonBody of(Recorded.Person person) {
            Recorded.Erased erased = person.erased();
            return new PersonBody(
                    person.id(),
                    person.role(),
                    person.name(),
                    erased == null
                            ? null
                            : new ErasedBody(erased.authority(), erased.order(), erased.orderedOn(), erased.at()));
        }
    }

    record FactBody(
            UUID id,
            String kind,
            JsonNode said,
            Instant at,
            String by,
            String agency,
            @Nullable UUID corrects,
            @Nullable String why,
            @Nullable UUID correctedBy,
            List<PersonBody> persons,
            List<PaperBody> papers) {}

    record WeighInBody(
            UUID earlier,
            UUID later,
            String what,
            BigDecimal expectedGrams,
            BigDecimal readGrams,
            BigDecimal toleranceGrams,
            BigDecimal differenceGrams,
            boolean agrees) {
        static WeighInBody of(WeighIn.Comparison each) {
            return new WeighInBody(
                    each.earlier(),
                    each.later(),
                    each.what(),
                    each.expectedGrams(),
                    each.readGrams(),
                    each.toleranceGrams(),
                    each.differenceGrams(),
                    each.agrees());
        }
    }

    record SpanBody(
            @Nullable HolderBody holder,
            @Nullable String gap,
            Instant from,
            @Nullable Instant until) {}

    record StepBody(
            int number,
            String kind,
            UUID transferId,
            long transferNumber,
            Instant beganAt,
            Instant at,
            Instant recordedAt,
            HolderBody by,
            @Nullable HolderBody from,
            @Nullable HolderBody to,
            @Nullable String proof,
            @Nullable String why,
            String note,
            List<PaperBody> papers) {}

    /** @param daysLeft negative when it should have been destroyed already */
    record DeadlineBody(String court, String order, LocalDate destroyBy, long daysLeft) {}

    /**
     * An exhibit in a list.
     *
     * @param state {@code untaken}, {@code held}, {@code offered}, {@code missing}, {@code destroyed}
     * @param offeredTo to whom it is offered
     * @param weighInsApart how many weighings do not agree with the one before
     * @param gaps how many gaps its chain has
     */
    record SummaryBody(
            UUID id,
            UUID seizureId,
            String name,
            String kind,
            String place,
            @Nullable UUID parentId,
            String state,
            @Nullable HolderBody holder,
            @Nullable Instant since,
            @Nullable HolderBody offeredTo,
            @Nullable UUID offer,
            @Nullable JsonNode description,
            @Nullable String bag,
            @Nullable String seal,
            @Nullable String mass,
            int gaps,
            int weighInsApart,
            @Nullable DeadlineBody deadline) {}

    record ExhibitBody(
            SummaryBody summary,
            Instant foundAt,
            Instant enteredAt,
            String enteredBy,
            List<FactBody> facts,
            List<WeighInBody> weighIns,
            List<SpanBody> spans,
            List<StepBody> steps) {}

    record SeizureBody(
            UUID id,
            long number,
            String name,
            UUID visitId,
            @Nullable UUID examinationId,
            String containerNumber,
            String voyage,
            String port,
            Instant foundAt,
            Instant openedAt,
            String by,
            String agency,
            String unit) {}

    record TransferBody(
            UUID id,
            long number,
            String way,
            String state,
            HolderBody by,
            @Nullable HolderBody to,
            @Nullable HolderBody from,
            Transfer.@Nullable Disposing disposal,
            @Nullable Instant givenAt,
            @Nullable Instant receivedAt,
            String note,
            Instant draftedAt,
            List<NamedExhibit> exhibits,
            List<PaperBody> papers) {}

    record NamedExhibit(UUID id, String name) {}

    static String stateOf(Custody custody) {
        return switch (custody) {
            case Custody.Untaken _ -> "untaken";
            case Custody.Held _ -> "held";
            case Custody.Offered _ -> "offered";
            case Custody.Missing _ -> "missing";
            case Custody.Destroyed _ -> "destroyed";
        };
    }

    static @Nullable Holder holderOf(Custody custody) {
        return switch (custody) {
            case Custody.Held held -> held.by();
            case Custody.Offered offered -> offered.by();
            case Custody.Untaken _, Custody.Missing _, Custody.Destroyed _ -> null;
        };
    }
}
