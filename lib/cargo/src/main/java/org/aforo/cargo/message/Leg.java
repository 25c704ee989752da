package org.aforo.cargo.message;

import org.jspecify.annotations.Nullable;

/**
 * The way by sea and to its ends, mostly as UN/LOCODE, as written.
 *
 * @param receipt where the carrier took it
 * @param loading port
 * @param transhipment port
 * @param discharge port
 * @param delivery where it goes in the end
 */
public record Leg(
        @Nullable String receipt,
        @Nullable String loading,
        @Nullable String transhipment,
        @Nullable String discharge,
        @Nullable String delivery) {

    public static final Leg UNKNOWN = new Leg(null, null, null, null, null);

    public static Leg of(@Nullable String loading, @Nullable String discharge) {
        return new Leg(null, loading, null, discharge, null);
    }
}
