package org.aforo.selectivity.reading;

import java.util.List;
import java.util.Optional;

/**
 * What follows from the readings of one scan under one legal power, first to last. Pure; the order of giving does not matter, only what was
 * said.
 *
 * <ul>
 *   <li>Two who agree whether to send it to be opened settle it; two who do not are followed by a third.
 *   <li>Of three or more the most frequent settles it; where there is no most frequent, the strictest: open, before scan again, before clear.
 *   <li>Somebody suspects a person: an alarm at once. It waits for no further reader and none can vote it down.
 *   <li>Whoever says <em>examine</em> holds the container until it is settled as clear. A bad image releases no hold.
 * </ul>
 *
 * @param next what is to be read
 * @param outcome empty until settled
 * @param hold whether a reading holds the container now
 * @param alarm whether a person is suspected
 */
public record Settlement(Next next, Optional<Outcome> outcome, boolean hold, boolean alarm) {

    /** The reading that is still wanted. */
    public enum Next {
        FIRST,
        SECOND,
        THIRD,
        NONE
    }

    /** What was settled. */
    public enum Outcome {
        CLEAR,
        RESCAN,
        EXAMINE
    }

    /**
     * @param opinions in the order of reading; those of readings under way are not among them
     * @param secondWanted whether policy, chance, a handing back or a supervisor asks for a second reading
     */
    public static Settlement of(List<Opinion> opinions, boolean secondWanted) {
        boolean alarm = opinions.contains(Opinion.PERSON_SUSPECTED);
        if (alarm) {
            return new Settlement(Next.NONE, Optional.of(Outcome.EXAMINE), true, true);
        }
        boolean sends = opinions.stream().anyMatch(Opinion::sends);
        Next next = next(opinions, secondWanted);
        if (next != Next.NONE) {
            return new Settlement(next, Optional.empty(), sends, false);
        }
        Outcome outcome = mostFrequent(opinions);
        return new Settlement(next, Optional.of(outcome), sends && outcome != Outcome.CLEAR, false);
    }

    private static Next next(List<Opinion> opinions, boolean secondWanted) {
        return switch (opinions.size()) {
            case 0 -> Next.FIRST;
            case 1 -> secondWanted ? Next.SECOND : Next.NONE;
            case 2 -> outcome(opinions.getFirst()) == outcome(opinions.getLast()) ? Next.NONE : Next.THIRD;
            default -> Next.NONE;
        };
    }

    private static Outcome mostFrequent(List<Opinion> opinions) {
        Outcome most = Outcome.CLEAR;
        // outcomes stand from mild to strict, so that of equals the strictest remains
        for (Outcome outcome : Outcome.values()) {
            most = votes(opinions, outcome) >= votes(opinions, most) ? outcome : most;
        }
        return most;
    }

    private static long votes(List<Opinion> opinions, Outcome outcome) {
        return opinions.stream().filter(opinion -> outcome(opinion) == outcome).count();
    }

    private static Outcome outcome(Opinion opinion) {
        return switch (opinion) {
            case CLEAR -> Outcome.CLEAR;
            case RESCAN -> Outcome.RESCAN;
            case EXAMINE, PERSON_SUSPECTED -> Outcome.EXAMINE;
        };
    }
}
