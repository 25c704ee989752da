package org.aforo.server.review;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where on a scan its readers suspect something, for whoever opens the box; without who they are. */
public interface Suspicions {

    /**
     * The frame of a mark.
     *
     * @param x left edge in level-0 pixels of the view as stored, origin top left
     */
    record Spot(int view, double x, double y, double w, double h) {}

    /** What one verdict points at. */
    record Suspicion(UUID decisionId, UUID scanId, String reasonCode, List<Spot> spots) {
        public Suspicion {
            spots = List.copyOf(spots);
        }
    }

    /** Of those decisions, the ones there are. */
    List<Suspicion> of(Collection<UUID> decisions);
}
