package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;

/** Things laid into a space side by side: along x, then in rows across, then in layers. */
final class Shelves {

    private static final double GAP_M = 0.006;

    private final Space space;
    private final List<Part> parts = new ArrayList<>();
    private double x;
    private double y;
    private double z;
    private double row;
    private double layer;
    private int laid;

    private Shelves(Space space) {
        this.space = space;
    }

    /**
     * What of the items, in order, goes into the space before one does not: the way of turning them that takes most.
     *
     * @param alternating every second one the other way round, as one lays rifles to save room
     */
    static Shelves fill(Space space, List<Arms.Item> items, boolean alternating) {
        Shelves best = new Shelves(space);
        for (int way = 0; way < 4; way++) {
            Placement turn = Placement.NOWHERE.turnedX(way % 2 == 0 ? 0 : 90).turnedZ(way < 2 ? 0 : 90);
            Shelves other = new Shelves(space);
            for (Arms.Item item : items) {
                double round = alternating ? other.laid % 2 * 180 : 0;
                if (!other.lay(item.turned(turn.turnedZ(round)))) {
                    break;
                }
                other.laid++;
            }
            if (other.laid > best.laid) {
                best = other;
            }
        }
        return best;
    }

    int laid() {
        return laid;
    }

    List<Part> parts() {
        return parts;
    }

    private boolean lay(Arms.Item item) {
        Space size = item.size();
        if (x + size.lengthX() > space.lengthX()) {
            x = 0;
            y += row + GAP_M;
            row = 0;
        }
        if (y + size.lengthY() > space.lengthY()) {
            x = 0;
            y = 0;
            z += layer + GAP_M;
            row = 0;
            layer = 0;
        }
        if (x + size.lengthX() > space.lengthX()
                || y + size.lengthY() > space.lengthY()
                || z + size.lengthZ() > space.lengthZ()) {
            return false;
        }
        Placement move =
                Placement.NOWHERE.moved(space.x() + x - size.x(), space.y() + y - size.y(), space.z() + z - size.z());
        item.parts().forEach(part -> parts.add(inSpace(part.placed(move))));
        x += size.lengthX() + GAP_M;
        row = Math.max(row, size.lengthY());
        layer = Math.max(layer, size.lengthZ());
        return true;
    }

    private Part inSpace(Part part) {
        Fill content = space.content();
        Fill fill = part.fill();
        return content == null || fill == null || part.replaces() != null
                ? part
                : Part.intruding(part.solid(), part.placement(), fill, content);
    }
}
