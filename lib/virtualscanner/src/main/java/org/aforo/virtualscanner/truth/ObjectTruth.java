package org.aforo.virtualscanner.truth;

import java.util.List;

/**
 * An object of the scene in a scan.
 *
 * @param name as in the scene; {@code kind} likewise
 * @param massKg what it weighs by its volumes; what it replaced of other objects is not taken off
 * @param addedKg what the scene weighs more by it
 * @param views in the order of the scan's
 */
public record ObjectTruth(String name, String kind, double massKg, double addedKg, List<ViewTruth> views) {

    public ObjectTruth {
        views = List.copyOf(views);
    }
}
