package org.aforo.server.review;

import java.util.Set;
import java.util.UUID;

/**
 * A later reading that decides between two has cleared the visit: these verdicts no longer count. Announced inside the transaction that keeps
 * the later one.
 */
public record VerdictsOverruled(UUID visitId, Set<UUID> decisionIds) {
    public VerdictsOverruled {
        decisionIds = Set.copyOf(decisionIds);
    }
}
