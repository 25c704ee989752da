package org.aforo.virtualscanner.concealments;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.SceneObject;

/** One thing to hide, and the writing of its result. */
record Task(ConcealmentKind kind, Conveyance conveyance, double kg, RandomGenerator random) {

    /** How one kind is done. */
    interface Method {
        Attempt hide(Task task);
    }

    Container container() {
        return conveyance.container();
    }

    Load load() {
        return conveyance.load();
    }

    Space interior() {
        return conveyance.container().interior();
    }

    /** Named after the kind: {@code concealment-bags-behind-doors-3}. */
    SceneObject object(String suffix, List<Part> parts) {
        String slug = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SceneObject("concealment-" + slug + "-" + suffix, "concealment", parts);
    }

    /** Uniform in a range. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    static Refused atMost(String what, double mostKg) {
        return new Refused(String.format(Locale.ROOT, "%s at most %.0f kg", what, mostKg));
    }

    Hidden hidden(Load after, List<SceneObject> objects, Count count, Whereabouts.Place place) {
        double addedKg = after.grossKg() - load().grossKg();
        Space extent = Extents.of(objects.getFirst().parts());
        for (SceneObject object : objects) {
            addedKg += object.addedMassKg();
            extent = Extents.union(extent, Extents.of(object.parts()));
        }
        return new Hidden(
                kind,
                conveyance.with(after),
                objects,
                new Hidden.Inventory(kind.contraband(), count.kg, count.packages, count.opened, addedKg),
                Whereabouts.in(place, extent, interior()));
    }

    /** Kilograms, packages of the contraband, packages of the cargo opened. */
    record Count(double kg, int packages, int opened) {}
}
