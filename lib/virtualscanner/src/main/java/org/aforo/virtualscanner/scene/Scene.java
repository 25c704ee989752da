package org.aforo.virtualscanner.scene;

import java.util.List;

/**
 * All that stands in the lane.
 *
 * @param objects in any order; parts of different objects may be nested but not overlap otherwise
 */
public record Scene(List<SceneObject> objects) {

    public Scene {
        objects = List.copyOf(objects);
        long names = objects.stream().map(SceneObject::name).distinct().count();
        if (names != objects.size()) {
            throw new IllegalArgumentException("two objects have the same name");
        }
    }

    /** All parts in order. */
    public List<Part> parts() {
        return objects.stream().flatMap(object -> object.parts().stream()).toList();
    }

    /** The scene without one object; what it replaced is whole again, since only its own parts subtracted it. */
    public Scene without(String name) {
        return new Scene(
                objects.stream().filter(object -> !object.name().equals(name)).toList());
    }
}
