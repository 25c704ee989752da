package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;

/**
 * Something drawn in coordinates of its own, then put in its place: x from its tail at 0 to its nose, y about its middle, z from the ground.
 * A vehicle may be driven or backed into a container.
 */
final class Own {

    private final List<Part> parts = new ArrayList<>();

    void add(Part part) {
        parts.add(part);
    }

    void addAll(List<Part> more) {
        parts.addAll(more);
    }

    /** By lowest corner and lengths. */
    void box(double[] corner, double[] lengths, org.aforo.virtualscanner.scene.Fill fill) {
        parts.add(Part.box(corner[0], corner[1], corner[2], lengths[0], lengths[1], lengths[2], fill));
    }

    double massKg() {
        return parts.stream().mapToDouble(Part::massKg).sum();
    }

    /**
     * In the scene.
     *
     * @param place its box in the scene
     * @param nose whether the nose points to low x, the doors
     */
    CargoUnit placed(CargoUnit.Kind kind, Space place, Space inside, boolean nose) {
        double y = place.y() + place.lengthY() / 2;
        Placement step = nose
                ? Placement.NOWHERE.stretched(-1, 1, 1).moved(place.endX(), y, place.z())
                : Placement.at(place.x(), y, place.z());
        double x = nose ? place.endX() - inside.endX() : place.x() + inside.x();
        Space moved = new Space(
                x,
                y + inside.y(),
                place.z() + inside.z(),
                inside.lengthX(),
                inside.lengthY(),
                inside.lengthZ(),
                inside.content());
        return new CargoUnit(
                kind, moved, parts.stream().map(part -> part.placed(step)).toList());
    }
}
