package org.aforo.server.evidence.custody;

import java.util.List;
import java.util.Optional;
import org.aforo.server.evidence.custody.Holder.House;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What else than a holder it takes to destroy an exhibit or to send it away: a judge's order, and a witness sample that stays behind when the goods
 * are gone, so that somebody can still look. Pure.
 */
final class Disposal {

    static final String WITNESS = "witness-sample";

    private Disposal() {}

    /** Why not. */
    enum Refusal {
        NOT_ORDERED,
        /** Not weighed before its destruction: nobody could say that what is destroyed is what was seized. */
        NOT_WEIGHED,
        /** The order does not name the witness sample: an order for the goods is none for what was set aside from them. */
        NOT_NAMED,
        /** Goods without a witness sample in custody, and no judge's waiver of one. */
        WITNESS_SAMPLE_MISSING,
        /** A witness sample is no laboratory's: another sample is drawn for that. */
        WITNESS_SAMPLE_STAYS;

        String code() {
            return "evidence." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Whether it may be destroyed.
     *
     * @param orders that stand
     * @param weighed whether a weighing before destruction stands
     * @param witnessKept whether a witness sample of it is in somebody's custody and stays there
     */
    static Optional<Refusal> destroying(
            Exhibit exhibit, List<Fact.DestructionOrder> orders, boolean weighed, boolean witnessKept) {
        if (orders.isEmpty()) {
            return Optional.of(Refusal.NOT_ORDERED);
        }
        if (!weighed) {
            return Optional.of(Refusal.NOT_WEIGHED);
        }
        if (exhibit.kind().equals(WITNESS)) {
            boolean named = orders.stream().anyMatch(order -> names(order, exhibit.name()));
            return named ? Optional.empty() : Optional.of(Refusal.NOT_NAMED);
        }
        boolean goods = exhibit.parentId() == null;
        boolean waived =
                orders.stream().anyMatch(order -> !order.witnessWaiver().isEmpty());
        return goods && !witnessKept && !waived ? Optional.of(Refusal.WITNESS_SAMPLE_MISSING) : Optional.empty();
    }

    /** As a word of its own: {@code S-1/1.1} is not named by {@code S-1/1.12}. */
    private static boolean names(Fact.DestructionOrder order, String exhibit) {
        return List.of(order.names().split("[\\s,;]+")).contains(exhibit);
    }

    /** Whether it may go to this house. */
    static Optional<Refusal> leaving(Exhibit exhibit, @Nullable House to) {
        boolean laboratory = to != null && to.kind() == Holder.Kind.LABORATORY;
        return laboratory && exhibit.kind().equals(WITNESS)
                ? Optional.of(Refusal.WITNESS_SAMPLE_STAYS)
                : Optional.empty();
    }

    /** Whether this is somebody's custody: not missing, not destroyed, and confirmed by a first holder. */
    static boolean kept(Custody state) {
        return switch (state) {
            case Custody.Held _, Custody.Offered _ -> true;
            case Custody.Untaken _, Custody.Missing _, Custody.Destroyed _ -> false;
        };
    }
}
