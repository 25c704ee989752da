package org.aforo.server.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is or was held; never why.
 *
 * @param number that people quote
 * @param state the terminal's progress, such as {@code sent} or {@code too-late}: the codes of {@code HoldStage.State}
 * @param level of escalation: 0 none, 1 terminal reminded, 2 supervisor alarmed, 3 to be called by telephone
 * @param since when it came into its state
 * @param acknowledgedAt when the terminal first said that it holds the box
 * @param endedAt when it was over; null while it is not
 */
public record Held(
        UUID id,
        long number,
        UUID visitId,
        String containerNumber,
        String voyage,
        @Nullable String vessel,
        @Nullable String terminal,
        @Nullable Instant cutOff,
        String state,
        int level,
        Instant orderedAt,
        Instant since,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant endedAt) {}
