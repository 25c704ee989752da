package org.aforo.server.examinations.opening;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an examination has come, and what may be recorded next. The order protects people first: the air before the doors, and what a person
 * inside needs before anything else. The page at the ramp follows the same rules (web/src/rooms/examinations/progress.ts), so that what it
 * records without a link is what the server accepts.
 *
 * @param facts recorded so far, in their order
 */
record Progress(List<Fact> facts, Surroundings around) {

    Progress {
        facts = List.copyOf(facts);
    }

    /**
     * What besides the facts counts.
     *
     * @param personSuspected an alarm of the visit is open
     * @param reefer the box has machinery to look into
     */
    record Surroundings(boolean personSuspected, boolean reefer) {

        Set<Place> places() {
            Set<Place> places = EnumSet.allOf(Place.class);
            if (!reefer) {
                places.remove(Place.MACHINERY);
            }
            return places;
        }
    }

    /** Why a fact may not be recorded now, as a code; empty when it may. */
    Optional<String> refuses(Fact fact) {
        if (over()) {
            return Optional.of("over");
        }
        if (!(fact instanceof Fact.Begun) && !has(Fact.Begun.class)) {
            return Optional.of("begin-first");
        }
        return Optional.ofNullable(
                switch (fact) {
                    case Fact.Begun _ -> has(Fact.Begun.class) ? "begun-already" : null;
                    case Fact.Air _, Fact.Protection _, Fact.Identity _, Fact.Weight _, Fact.Cold _, Fact.Stopped _ ->
                        null;
                    case Fact.Opened _ -> refusesOpening();
                    case Fact.Looked looked -> opened() || looked.place().outside() ? null : "open-first";
                    case Fact.Found found -> opened() || found.place().outside() ? null : "open-first";
                    case Fact.Located _ -> has(Fact.Found.class) ? null : "finding-first";
                    case Fact.Result given -> refusesResult(given.result());
                    case Fact.Resealed _ -> !opened() ? "open-first" : has(Fact.Result.class) ? null : "result-first";
                    case Fact.Ended _ -> refusesEnd();
                });
    }

    private @Nullable String refusesOpening() {
        if (opened()) {
            return "opened-already";
        }
        if (!latest(Fact.Air.class).map(Fact.Air::safe).orElse(false)) {
            return "air-first";
        }
        if (personSuspected() && !has(Fact.Protection.class)) {
            return "protection-first";
        }
        return has(Fact.Identity.class) ? null : "identity-first";
    }

    /** Signs stay signs: that nothing was heard the second time does not take back what was heard the first. */
    private boolean personSuspected() {
        return around.personSuspected()
                || all(Fact.Air.class).stream().anyMatch(air -> !air.signs().isEmpty());
    }

    private @Nullable String refusesResult(String given) {
        return switch (given) {
            case "seizure" -> has(Fact.Found.class) ? null : "finding-first";
            case "irregularity" -> has(Fact.Identity.class) ? null : "identity-first";
            default -> !opened() ? "open-first" : has(Fact.Found.class) ? "found-something" : refusesNothing();
        };
    }

    /** A box in which nobody looked is not one in which nothing was found. */
    private @Nullable String refusesNothing() {
        Set<Place> seen = EnumSet.noneOf(Place.class);
        Set<Place> told = EnumSet.noneOf(Place.class);
        for (Fact.Looked looked : all(Fact.Looked.class)) {
            told.add(looked.place());
            if (!looked.outcome().equals("not-done")) {
                seen.add(looked.place());
            }
        }
        boolean inside = seen.stream().anyMatch(place -> !place.outside());
        return told.containsAll(around.places()) && inside ? null : "look-first";
    }

    private @Nullable String refusesEnd() {
        if (!has(Fact.Result.class)) {
            return "result-first";
        }
        if (!latest(Fact.Cold.class).map(Fact.Cold::on).orElse(true)) {
            return "cold-first";
        }
        return opened() && !has(Fact.Resealed.class) ? "reseal-first" : null;
    }

    boolean over() {
        return has(Fact.Ended.class) || has(Fact.Stopped.class);
    }

    boolean opened() {
        return has(Fact.Opened.class);
    }

    boolean has(Class<? extends Fact> kind) {
        return facts.stream().anyMatch(kind::isInstance);
    }

    /** What was said last of this kind: it counts. */
    <T extends Fact> Optional<T> latest(Class<T> kind) {
        List<T> all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    <T extends Fact> List<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
