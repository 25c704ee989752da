package org.aforo.server.review.figures;

import java.time.Instant;
import java.util.UUID;
import org.aforo.selectivity.reading.Opinion;
import org.aforo.selectivity.reading.Settlement.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One scan read twice under one power, the second reader knowing nothing of the first.
 *
 * @param cause why there was a second reading, as far as it is told
 * @param third what a third reader said; null when there was none
 */
record Pair(
        UUID scanId,
        @Nullable String containerNumber,
        String legalPower,
        Cause cause,
        Said first,
        Said second,
        @Nullable Said third) {

    /**
     * Why a scan was read twice. What is handed back, comes late, or follows the quiet sign is one cause: were they told apart, a supervisor
     * of the reader's own unit could see which reading was asked for by a sign.
     */
    enum Cause {
        RANDOM("random"),
        RISK("risk"),
        NEW_ANALYST("new-analyst"),
        POWERS_DIFFER("powers-differ"),
        OTHER("other");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Cause of(String because) {
            for (Cause cause : values()) {
                if (cause.code.equals(because)) {
                    return cause;
                }
            }
            return OTHER;
        }
    }

    /** One reader's word. */
    record Said(UUID decisionId, UUID accountId, Opinion opinion, Instant at) {

        Outcome outcome() {
            return outcomeOf(opinion);
        }
    }

    /** What an opinion comes to: open, scan again, or neither. */
    static Outcome outcomeOf(Opinion opinion) {
        return switch (opinion) {
            case CLEAR -> Outcome.CLEAR;
            case RESCAN -> Outcome.RESCAN;
            case EXAMINE, PERSON_SUSPECTED -> Outcome.EXAMINE;
        };
    }

    /** Since when both have spoken. */
    Instant at() {
        return first.at().isAfter(second.at()) ? first.at() : second.at();
    }

    boolean agreed() {
        return first.outcome() == second.outcome();
    }
}
