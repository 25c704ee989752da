package org.aforo.server.manifests;

import java.time.Instant;
import java.util.UUID;
import org.aforo.cargo.comparison.Role;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Handling;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about one container.
 *
 * @param messageId null when a terminal reported it as an event
 * @param visitId null while no visit is known for it
 * @param kind {@code declared}, {@code planned}, {@code gate-in}, {@code loaded}; of events whatever the terminal calls it
 * @param at when it happened, or was written where it does not say
 * @param said the container as declared, or the event, as JSON
 */
record Statement(
        UUID id,
        @Nullable UUID messageId,
        @Nullable UUID visitId,
        String container,
        @Nullable String voyage,
        String kind,
        Instant at,
        @Nullable String terminal,
        String said) {

    Statement of(UUID visit) {
        return new Statement(id, messageId, visit, container, voyage, kind, at, terminal, said);
    }

    static String kindOf(MessageHead head) {
        Handling handling = head.issue().handling();
        return switch (Role.of(head.kind())) {
            case MANIFEST -> "declared";
            case ORDER -> "ordered";
            case PLAN -> "planned";
            case GATE -> handling == Handling.GATE_IN ? "gate-in" : handling == Handling.GATE_OUT ? "gate-out" : "gate";
            case CRANE ->
                handling == Handling.DISCHARGED ? "discharged" : handling == Handling.LOADED ? "loaded" : "crane";
            case OTHER -> "reported";
        };
    }
}
