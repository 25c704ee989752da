package org.aforo.virtualscanner.concealments;

import java.util.List;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * Something hidden, as a scene with its truth.
 *
 * @param conveyance as it is now: packages opened, cargo moved to make room
 * @param objects what was brought in, all of kind {@code concealment}; they intrude on the cargo and the container as they are now
 * @param inventory what it is
 * @param where where it is
 */
public record Hidden(
        ConcealmentKind kind, Conveyance conveyance, List<SceneObject> objects, Inventory inventory, Whereabouts where)
        implements Attempt {

    /** Boxes weigh as before when the whole is no heavier than this share of what was hidden. */
    private static final double MATCHED = 0.05;

    public Hidden {
        objects = List.copyOf(objects);
    }

    public Container container() {
        return conveyance.container();
    }

    public Load load() {
        return conveyance.load();
    }

    public double kg() {
        return inventory.kg();
    }

    /** Where the trade would say it was found. */
    public String place() {
        return where.words();
    }

    /** Whether a weighbridge would notice nothing, because as much of the goods was taken out. */
    public boolean massMatched() {
        return Math.abs(inventory.addedKg()) <= MATCHED * inventory.kg();
    }

    /**
     * What was hidden.
     *
     * @param kg of the contraband itself, without bags and boards
     * @param packages bricks, cartons, weapons; of something dissolved the drums
     * @param opened packages of the cargo that were opened or exchanged
     * @param addedKg what the container weighs more than before
     */
    public record Inventory(Contraband contraband, double kg, int packages, int opened, double addedKg) {}
}
