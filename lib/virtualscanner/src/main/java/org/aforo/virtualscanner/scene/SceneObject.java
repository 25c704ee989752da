package org.aforo.virtualscanner.scene;

import java.util.List;

/**
 * Parts that belong together under a name. The truth of a scan says for each object where it is and what it weighs.
 *
 * @param name unique in the scene, such as {@code load} or {@code concealment-1}
 * @param kind what it is, for programs: {@code container}, {@code load}, {@code vehicle}, {@code concealment}, {@code person}, ...
 * @param parts at least one
 */
public record SceneObject(String name, String kind, List<Part> parts) {

    public SceneObject {
        parts = List.copyOf(parts);
        if (name.isBlank() || kind.isBlank() || parts.isEmpty()) {
            throw new IllegalArgumentException("an object has a name, a kind and parts: " + name);
        }
    }

    /** What the object weighs, kg; what it replaces of others is not taken off. */
    public double massKg() {
        return parts.stream().mapToDouble(Part::massKg).sum();
    }

    /** What the scene weighs more by it, kg. */
    public double addedMassKg() {
        return parts.stream().mapToDouble(Part::addedMassKg).sum();
    }

    public SceneObject placed(Placement next) {
        return new SceneObject(
                name, kind, parts.stream().map(part -> part.placed(next)).toList());
    }
}
