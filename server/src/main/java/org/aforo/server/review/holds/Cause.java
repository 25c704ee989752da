package org.aforo.server.review.holds;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit is held.
 *
 * @param ref the decision or alarm; null for what needs none
 * @param orderedBy pseudonym of who ordered it; null where nobody did by hand
 * @param releaseAt when a hold by chance ends; null for all others
 */
record Cause(
        UUID id,
        UUID holdId,
        Kind kind,
        @Nullable UUID ref,
        @Nullable String reasonCode,
        @Nullable String orderedBy,
        Instant at,
        @Nullable Instant releaseAt,
        @Nullable Instant settledAt,
        @Nullable String settledHow,
        @Nullable String settledBy,
        @Nullable String why) {

    enum Kind {
        /** An analyst wants it examined. */
        DECISION,
        /** Somebody may be inside. */
        PERSON,
        /** It has one of the day's seats. */
        SEAT,
        /** A supervisor ordered it. */
        SUPERVISOR,
        /** Chance, so that a hold tells nothing. */
        RANDOM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What settles a cause. */
    enum Settling {
        EXAMINED,
        CORRECTED,
        READ_AGAIN,
        ALARM_CLOSED,
        SUPERVISOR,
        TIME;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A cause about to be joined to a hold. */
    record Wanted(
            Kind kind,
            @Nullable UUID ref,
            @Nullable String reasonCode,
            @Nullable String orderedBy,
            @Nullable Instant releaseAt) {

        static Wanted of(Kind kind, @Nullable UUID ref, @Nullable String reasonCode) {
            return new Wanted(kind, ref, reasonCode, null, null);
        }
    }
}
