package org.aforo.server.manifests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One passage of one container through one port. A declared number may be wrong and is kept as declared; {@code
 * checkDigitValid} says whether ISO 6346 doubts it.
 *
 * @param vessel name of the ship, when known
 * @param terminal code or name of the terminal, when known
 * @param cutOff when the terminal stops loading for this voyage; after it nothing can be held back
 * @param version counts changes; a change names the version it was made on
 */
public record Visit(
        UUID id,
        String containerNumber,
        boolean checkDigitValid,
        String voyage,
        Direction direction,
        String port,
        @Nullable String vessel,
        @Nullable String terminal,
        @Nullable Instant cutOff,
        Instant createdAt,
        int version) {}
