package org.aforo.server.evidence.custody;

import java.time.Instant;
import java.util.UUID;
import org.aforo.server.evidence.custody.Holder.House;
import org.aforo.server.evidence.custody.Holder.Officer;

/**
 * Who holds one exhibit now. There is room for one holder only, so no sequence of steps can lead to two; and there is a place for nobody, so
 * what is not known need not be invented.
 *
 * <pre>
 * Untaken - Held(officer) - Offered - Held(another officer)
 *                |    \________/ refused, withdrawn: as before
 *                |- Held(house) - Held(another house) - Held(officer)
 *                |- Missing - found again by an officer, or fetched from a house
 *                |- Destroyed
 * </pre>
 */
public sealed interface Custody {

    /** Nobody has confirmed to hold it yet. */
    record Untaken() implements Custody {}

    /** @param since when this holder received it */
    record Held(Holder by, Instant since) implements Custody {}

    /** Held by an officer who has confirmed to give it to another, who has not confirmed yet. */
    record Offered(Officer by, Instant since, UUID handover, Officer to, Instant offeredAt) implements Custody {}

    /** @param since when it was reported that nobody knows who holds it */
    record Missing(Instant since) implements Custody {}

    record Destroyed(Instant at) implements Custody {}

    /** Where a step leads. */
    sealed interface Ruling {
        record Moved(Custody to) implements Ruling {}

        /** Nothing changes. */
        record Refused(Refusal why) implements Ruling {}
    }

    /** Why a step changes nothing. */
    enum Refusal {
        NOT_THE_HOLDER,
        NOT_THE_RECEIVER,
        TO_ONESELF,
        OFFER_OPEN,
        NO_SUCH_OFFER,
        TAKEN_ALREADY,
        NOT_TAKEN_YET,
        OFFICER_HOLDS_IT,
        NOT_IN_THAT_HOUSE,
        MISSING,
        NOT_MISSING,
        DESTROYED,
        BEFORE_THE_LAST_STEP,
        RECEIVED_BEFORE_GIVEN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Where the step leads from this state. Pure; the only place that decides it. */
    static Ruling next(Custody state, Step step) {
        Instant last = lastAt(state);
        if (step.beganAt().isBefore(last)) {
            return no(Refusal.BEFORE_THE_LAST_STEP);
        }
        if (step.at().isBefore(step.beganAt())) {
            return no(Refusal.RECEIVED_BEFORE_GIVEN);
        }
        return switch (state) {
            case Untaken _ ->
                step instanceof Step.Taken taken ? held(taken.by(), taken.at()) : no(Refusal.NOT_TAKEN_YET);
            case Held held ->
                switch (held.by()) {
                    case Officer officer -> withOfficer(officer, held.since(), step);
                    case House house -> inHouse(house, step);
                };
            case Offered offered -> offered(offered, step);
            case Missing _ -> missing(step);
            case Destroyed _ -> no(Refusal.DESTROYED);
        };
    }

    private static Ruling withOfficer(Officer holder, Instant since, Step step) {
        return switch (step) {
            case Step.Taken _ -> no(Refusal.TAKEN_ALREADY);
            case Step.Offered offer ->
                !same(offer.by(), holder)
                        ? no(Refusal.NOT_THE_HOLDER)
                        : same(offer.to(), holder)
                                ? no(Refusal.TO_ONESELF)
                                : new Ruling.Moved(
                                        new Offered(holder, since, offer.handover(), offer.to(), offer.at()));
            case Step.HandedOut out ->
                same(out.by(), holder) ? held(out.to(), out.receivedAt()) : no(Refusal.NOT_THE_HOLDER);
            case Step.Destroyed destroyed ->
                same(destroyed.by(), holder)
                        ? new Ruling.Moved(new Destroyed(destroyed.at()))
                        : no(Refusal.NOT_THE_HOLDER);
            case Step.ReportedMissing report -> new Ruling.Moved(new Missing(report.at()));
            // only the officer's own confirmation, or the open statement that it is missing, ends an officer's holding
            case Step.MovedOutside _, Step.FetchedBack _ -> no(Refusal.OFFICER_HOLDS_IT);
            case Step.FoundAgain _ -> no(Refusal.NOT_MISSING);
            case Step.Received _, Step.Refused _, Step.Withdrawn _ -> no(Refusal.NO_SUCH_OFFER);
        };
    }

    private static Ruling inHouse(House house, Step step) {
        return switch (step) {
            case Step.Taken _ -> no(Refusal.TAKEN_ALREADY);
            case Step.MovedOutside moved ->
                moved.from().equals(house) ? held(moved.to(), moved.receivedAt()) : no(Refusal.NOT_IN_THAT_HOUSE);
            case Step.FetchedBack back ->
                back.from().equals(house) ? held(back.by(), back.receivedAt()) : no(Refusal.NOT_IN_THAT_HOUSE);
            case Step.ReportedMissing report -> new Ruling.Moved(new Missing(report.at()));
            case Step.Destroyed destroyed -> new Ruling.Moved(new Destroyed(destroyed.at()));
            case Step.Offered _, Step.HandedOut _ -> no(Refusal.NOT_THE_HOLDER);
            case Step.FoundAgain _ -> no(Refusal.NOT_MISSING);
            case Step.Received _, Step.Refused _, Step.Withdrawn _ -> no(Refusal.NO_SUCH_OFFER);
        };
    }

    private static Ruling offered(Offered offered, Step step) {
        return switch (step) {
            case Step.Received received ->
                !received.handover().equals(offered.handover())
                        ? no(Refusal.NO_SUCH_OFFER)
                        : same(received.by(), offered.to())
                                ? held(received.by(), received.at())
                                : no(Refusal.NOT_THE_RECEIVER);
            case Step.Refused refused ->
                !refused.handover().equals(offered.handover())
                        ? no(Refusal.NO_SUCH_OFFER)
                        : same(refused.by(), offered.to())
                                ? held(offered.by(), offered.since())
                                : no(Refusal.NOT_THE_RECEIVER);
            case Step.Withdrawn withdrawn ->
                !withdrawn.handover().equals(offered.handover())
                        ? no(Refusal.NO_SUCH_OFFER)
                        : same(withdrawn.by(), offered.by())
                                ? held(offered.by(), offered.since())
                                : no(Refusal.NOT_THE_HOLDER);
            case Step.ReportedMissing report -> new Ruling.Moved(new Missing(report.at()));
            case Step.Taken _ -> no(Refusal.TAKEN_ALREADY);
            case Step.FoundAgain _ -> no(Refusal.NOT_MISSING);
            case Step.Offered _, Step.HandedOut _, Step.MovedOutside _, Step.FetchedBack _, Step.Destroyed _ ->
                no(Refusal.OFFER_OPEN);
        };
    }

    private static Ruling missing(Step step) {
        return switch (step) {
            case Step.FoundAgain found -> held(found.by(), found.at());
            case Step.FetchedBack back -> held(back.by(), back.receivedAt());
            case Step.MovedOutside moved -> held(moved.to(), moved.receivedAt());
            case Step.Taken _ -> no(Refusal.TAKEN_ALREADY);
            case Step.Offered _, Step.HandedOut _, Step.Destroyed _, Step.ReportedMissing _ -> no(Refusal.MISSING);
            case Step.Received _, Step.Refused _, Step.Withdrawn _ -> no(Refusal.NO_SUCH_OFFER);
        };
    }

    /** Before this nothing more can have happened. */
    static Instant lastAt(Custody state) {
        return switch (state) {
            case Untaken _ -> Instant.MIN;
            case Held held -> held.since();
            case Offered offered -> offered.offeredAt();
            case Missing missing -> missing.since();
            case Destroyed destroyed -> destroyed.at();
        };
    }

    private static boolean same(Officer one, Officer other) {
        return one.accountId().equals(other.accountId());
    }

    private static Ruling held(Holder by, Instant since) {
        return new Ruling.Moved(new Held(by, since));
    }

    private static Ruling no(Refusal why) {
        return new Ruling.Refused(why);
    }
}
