package org.aforo.virtualscanner.containers;

import java.util.List;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * A container standing in the scene: doors at its low-x end, front at its high-x end (towards the tractor).
 *
 * @param interior room for cargo, from the doors' inner face to the front, above the floor, below the roof
 * @param objects its steel and insulation, and a reefer's machinery, named {@code container...}
 * @param cavities where something can be hidden in its structure
 */
public record Container(ContainerType type, Space interior, List<SceneObject> objects, List<Cavity> cavities) {

    public Container {
        objects = List.copyOf(objects);
        cavities = List.copyOf(cavities);
    }

    /** Mass of its parts, kg: what would be painted on its doors, before rounding. */
    public double tareKg() {
        return objects.stream().mapToDouble(SceneObject::massKg).sum();
    }
}
