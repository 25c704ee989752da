package org.aforo.server.manifests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a container in the port, as its terminal reports it: weighed, sealed, moved, a temperature read.
 *
 * @param container in the spelling visits keep
 * @param voyage null where the terminal does not say
 * @param kind the terminal's word for it
 * @param booked the visit that a booking announces; null for everything else
 * @param said the whole report as JSON
 */
record PortEvent(
        String container,
        @Nullable String voyage,
        String kind,
        Instant at,
        @Nullable String terminal,
        @Nullable NewVisit booked,
        String said) {

    Statement statement(UUID id, @Nullable UUID visitId) {
        return new Statement(id, null, visitId, container, voyage, kind, at, terminal, said);
    }
}
