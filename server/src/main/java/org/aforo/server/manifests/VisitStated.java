package org.aforo.server.manifests;

import java.util.Set;
import java.util.UUID;

/** Something new was said about visits; announced inside the transaction that keeps it. */
public record VisitStated(Set<UUID> visitIds) {
    public VisitStated {
        visitIds = Set.copyOf(visitIds);
    }
}
