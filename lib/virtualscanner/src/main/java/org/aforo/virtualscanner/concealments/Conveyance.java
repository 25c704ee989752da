package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * What drives into the lane: a container, what it carries, and the hollows of the chassis under it.
 *
 * @param chassisHollows inside its beams and boxes; none when the container stands alone
 */
public record Conveyance(Container container, Load load, List<Space> chassisHollows) {

    public Conveyance {
        chassisHollows = List.copyOf(chassisHollows);
    }

    public static Conveyance of(Container container, Load load) {
        return new Conveyance(container, load, List.of());
    }

    Conveyance with(Load other) {
        return new Conveyance(container, other, chassisHollows);
    }

    List<Part> cargo() {
        List<Part> parts = new ArrayList<>();
        for (SceneObject object : load.objects()) {
            parts.addAll(object.parts());
        }
        return parts;
    }

    /** Around the cargo; a sliver at the front when there is none. */
    Space cargoExtent() {
        List<Part> parts = cargo();
        Space room = container.interior();
        return parts.isEmpty()
                ? Space.ofAir(room.endX() - 1e-3, room.y(), room.z(), 1e-3, room.lengthY(), 1e-3)
                : Extents.of(parts);
    }
}
