package org.aforo.virtualscanner.containers;

import java.util.List;
import org.aforo.virtualscanner.scene.SceneObject;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle in the lane, its rear at x = 0, travelling towards high x.
 *
 * @param objects named {@code vehicle...}, of kind {@code vehicle}; none for {@link VehicleKind#NONE}
 * @param deckZ where a container's bottom castings rest, metres
 * @param doorX where a container's door end stands, metres
 * @param cab where a driver sits and no beam may fall; null without a cab
 * @param hollows boxes of air within the chassis, between its rails and cross members, where something can be strapped
 */
public record Vehicle(
        VehicleKind kind,
        List<SceneObject> objects,
        double deckZ,
        double doorX,
        @Nullable Extent cab,
        List<Space> hollows) {

    public Vehicle {
        objects = List.copyOf(objects);
        hollows = List.copyOf(hollows);
    }

    public double massKg() {
        return objects.stream().mapToDouble(SceneObject::massKg).sum();
    }

    /** A stretch of the lane along x, metres. */
    public record Extent(double fromX, double toX) {
        public Extent {
            if (!(toX > fromX)) {
                throw new IllegalArgumentException("an extent ends after it starts: " + fromX + " to " + toX);
            }
        }
    }
}
