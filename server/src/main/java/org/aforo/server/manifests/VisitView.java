package org.aforo.server.manifests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit on the wire. */
public record VisitView(
        UUID id,
        String containerNumber,
        boolean checkDigitValid,
        String voyage,
        @Nullable String vessel,
        String direction,
        String port,
        @Nullable String terminal,
        @Nullable Instant cutOff,
        Instant createdAt,
        int version) {

    public static VisitView of(Visit visit) {
        return new VisitView(
                visit.id(),
                visit.containerNumber(),
                visit.checkDigitValid(),
                visit.voyage(),
                visit.vessel(),
                visit.direction().code(),
                visit.port(),
                visit.terminal(),
                visit.cutOff(),
                visit.createdAt(),
                visit.version());
    }
}
