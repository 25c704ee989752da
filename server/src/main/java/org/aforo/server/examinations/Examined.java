package org.aforo.server.examinations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An examination as other rooms see it.
 *
 * @param number that people quote
 * @param state {@code ordered}, {@code planned}, {@code begun}, {@code ended}, {@code cancelled}
 * @param result {@code nothing-found}, {@code irregularity}, {@code seizure}; null while there is none, and for good where it ended without one
 * @param officer pseudonym of who began it
 * @param findings in the order they were recorded
 * @param sealsRead numbers on the box when it came, as read at the ramp last
 * @param newSeal number of the seal put on last; null while there is none
 */
public record Examined(
        UUID id,
        long number,
        UUID visitId,
        String containerNumber,
        String voyage,
        String state,
        @Nullable String result,
        Instant orderedAt,
        @Nullable Instant begunAt,
        @Nullable Instant overAt,
        @Nullable String officer,
        List<Finding> findings,
        List<String> sealsRead,
        @Nullable String newSeal) {

    public Examined {
        findings = List.copyOf(findings);
        sealsRead = List.copyOf(sealsRead);
    }

    /**
     * Something found.
     *
     * @param place code of where in the container, such as {@code doors}, {@code floor}
     * @param what code of what it seems to be, such as {@code drugs}
     * @param kg as estimated or weighed at the ramp
     * @param at by the clock of whoever found it
     * @param photos SHA-256 of their bytes, 64 lower-case hexadecimal digits; each lies among the originals once it is delivered
     * @param spot where on a scan; null while nobody has drawn it
     */
    public record Finding(
            UUID id,
            String place,
            String what,
            @Nullable Integer packages,
            @Nullable Double kg,
            @Nullable String note,
            Instant at,
            List<String> photos,
            @Nullable Spot spot) {

        public Finding {
            photos = List.copyOf(photos);
        }
    }

    /**
     * A box on a view of a scan.
     *
     * @param x left edge in level-0 pixels as stored, origin top left
     */
    public record Spot(UUID scanId, int view, double x, double y, double w, double h) {}
}
