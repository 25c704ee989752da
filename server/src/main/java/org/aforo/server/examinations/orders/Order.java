package org.aforo.server.examinations.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to open a box, which becomes the examination.
 *
 * @param number that people quote
 * @param officer pseudonym of who began it; null while nobody has
 * @param result {@code nothing-found}, {@code irregularity}, {@code seizure}; null while there is none, and for good where it ended by an
 *     emergency
 */
public record Order(
        UUID id,
        long number,
        UUID visitId,
        String containerNumber,
        String voyage,
        @Nullable String vessel,
        @Nullable String terminal,
        @Nullable Instant cutOff,
        Stage stage,
        Instant orderedAt,
        @Nullable Instant begunAt,
        @Nullable String officer,
        @Nullable Instant overAt,
        @Nullable String result) {

    /**
     * Why the box is to be opened.
     *
     * @param kind {@code seat}, {@code verdict} or {@code hand}
     * @param ref the decision of a verdict
     * @param reasonCode of the verdict, or of the order by hand
     * @param settledAt when it fell away; null while it stands
     */
    public record Cause(
            String kind,
            @Nullable UUID ref,
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable String orderedBy,
            Instant at,
            @Nullable Instant settledAt) {}

    /**
     * When, where, by whom.
     *
     * @param unloading {@code none}, {@code partial}, {@code full}
     * @param team accounts of the officers, the first leads
     */
    public record Plan(Instant startsAt, int minutes, String bay, String unloading, boolean forklift, List<UUID> team) {

        public Plan {
            team = List.copyOf(team);
        }

        Instant endsAt() {
            return startsAt.plusSeconds(60L * minutes);
        }
    }

    /** A step of the order's life. */
    public record Happened(
            String event,
            String state,
            @Nullable String who,
            @Nullable String why,
            Instant at) {}
}
