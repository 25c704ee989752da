package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.jspecify.annotations.Nullable;

/** What hands do to packages: take some of the goods out, move a whole load, take packages away. */
final class Units {

    /** A fill of nothing but crumpled paper; less would leave a hollow that everything in the box falls into. */
    private static final double THINNEST_GCM3 = 0.02;

    private Units() {}

    /** Volume of a unit's goods, what is nested in them taken off, m3; 0 of an empty one. */
    static double contentM3(CargoUnit unit) {
        Fill content = unit.inside().content();
        if (content == null) {
            return 0;
        }
        double volume = 0;
        for (Part part : unit.parts()) {
            volume += content.equals(part.fill()) ? part.volumeM3() : 0;
            volume -= content.equals(part.replaces()) ? part.volumeM3() : 0;
        }
        return volume;
    }

    /**
     * The unit with so much of its goods taken out that it weighs as before once bricks lie in what is left; null when they weigh more
     * than the goods. {@code d' (V - v) + m = d V}, with goods of volume V and density d, bricks of volume v and mass m.
     */
    static @Nullable CargoUnit lighter(CargoUnit unit, double bricksKg, double bricksM3) {
        Fill content = unit.inside().content();
        double volume = contentM3(unit);
        if (content == null || volume <= bricksM3) {
            return null;
        }
        double density = (content.densityGcm3() * volume - bricksKg / 1000) / (volume - bricksM3);
        return density < THINNEST_GCM3 ? null : withContent(unit, content, thinned(content, density));
    }

    /** Fewer pieces lie less evenly: the relative spread of a count grows as the root of its smallness. */
    private static Fill thinned(Fill content, double density) {
        Fill.Texture texture = content.texture();
        Fill fill = content.withDensity(density);
        return texture == null || density > content.densityGcm3()
                ? fill
                : fill.withTexture(
                        Math.min(0.5, texture.amplitude() * Math.sqrt(content.densityGcm3() / density)),
                        texture.scaleM());
    }

    private static CargoUnit withContent(CargoUnit unit, Fill before, Fill after) {
        List<Part> parts = new ArrayList<>();
        for (Part part : unit.parts()) {
            parts.add(new Part(
                    part.solid(),
                    part.placement(),
                    before.equals(part.fill()) ? after : part.fill(),
                    before.equals(part.replaces()) ? after : part.replaces(),
                    part.intruding()));
        }
        Space in = unit.inside();
        return new CargoUnit(
                unit.kind(), new Space(in.x(), in.y(), in.z(), in.lengthX(), in.lengthY(), in.lengthZ(), after), parts);
    }

    static Load moved(Load load, double dx, double dz) {
        Placement move = Placement.NOWHERE.moved(dx, 0, dz);
        List<CargoUnit> units = new ArrayList<>();
        for (CargoUnit unit : load.units()) {
            Space in = unit.inside();
            units.add(new CargoUnit(
                    unit.kind(),
                    new Space(in.x() + dx, in.y(), in.z() + dz, in.lengthX(), in.lengthY(), in.lengthZ(), in.content()),
                    unit.parts().stream().map(part -> part.placed(move)).toList()));
        }
        return new Load(
                load.kind(),
                load.goods(),
                units,
                load.other().stream().map(part -> part.placed(move)).toList());
    }

    static Load without(Load load, Predicate<CargoUnit> taken) {
        List<CargoUnit> left = new ArrayList<>(load.units());
        left.removeIf(taken);
        return new Load(load.kind(), load.goods(), left, load.other());
    }

    static void shuffle(List<Integer> order, RandomGenerator random) {
        for (int i = order.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Integer other = order.get(j);
            order.set(j, order.get(i));
            order.set(i, other);
        }
    }

    /** Indices of the units of some kinds, in the load's order. */
    static List<Integer> of(Load load, List<CargoUnit.Kind> kinds) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < load.units().size(); i++) {
            if (kinds.contains(load.units().get(i).kind())) {
                indices.add(i);
            }
        }
        return indices;
    }

    /** Stack by stack: nearest to one of them over ground, in steps of a box's length, and bottom first. */
    static void sortByStacks(List<Integer> order, Load load, Space from) {
        order.sort(Comparator.<Integer>comparingLong(
                        index -> Math.round(4 * Math.max(along(load, index, from), across(load, index, from))))
                .thenComparingDouble(index -> load.units().get(index).inside().z())
                .thenComparing(Comparator.naturalOrder()));
    }

    static void sortByDistance(List<Integer> order, Load load, Space from) {
        order.sort(Comparator.<Integer>comparingDouble(index -> along(load, index, from)
                        + across(load, index, from)
                        + Math.abs(load.units().get(index).inside().z() - from.z()))
                .thenComparing(Comparator.naturalOrder()));
    }

    private static double along(Load load, int index, Space from) {
        return Math.abs(load.units().get(index).inside().x() - from.x());
    }

    private static double across(Load load, int index, Space from) {
        return Math.abs(load.units().get(index).inside().y() - from.y());
    }
}
