package org.aforo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.aforo.virtualscanner.concealments.Attempt;
import org.aforo.virtualscanner.concealments.ConcealmentKind;
import org.aforo.virtualscanner.concealments.Concealments;
import org.aforo.virtualscanner.concealments.Hidden;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.loads.Loads;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.jspecify.annotations.Nullable;

/**
 * A reefer of bananas in four states.
 *
 * @param clean as loaded
 * @param even as loaded, but every box equally full and its fruit smooth
 * @param exchanged with bricks in some boxes for as many kilograms of fruit
 * @param laidIn with as many bricks in the same boxes and the fruit pushed aside
 * @param kg of bricks
 * @param bricksInBox on average
 */
record BananaContainer(Scene clean, Scene even, Scene exchanged, Scene laidIn, double kg, double bricksInBox) {

    private static final String FRUIT = "banana";

    /** Empty when that load does not take the weight drawn for it. */
    static Optional<BananaContainer> of(long seed) {
        Container container = Containers.build(ContainerType.REEFER_40_HIGH, 0, 1.2, random(seed, 1));
        LoadKind kind = seed % 3 == 0 ? LoadKind.BANANAS_FLOOR_STOWED : LoadKind.BANANAS_PALLETISED;
        Load load = Loads.build(kind, container.interior(), random(seed, 2));
        double kg = ConcealmentKind.BRICKS_IN_BOXES_MATCHED.typicalKg(random(seed, 3));
        Attempt exchanged =
                Concealments.hide(ConcealmentKind.BRICKS_IN_BOXES_MATCHED, container, load, kg, random(seed, 4));
        Attempt laidIn = Concealments.hide(ConcealmentKind.BRICKS_IN_BOXES, container, load, kg, random(seed, 4));
        return exchanged instanceof Hidden lighter && laidIn instanceof Hidden heavier
                ? Optional.of(new BananaContainer(
                        scene(container, load, List.of()),
                        scene(container, even(load), List.of()),
                        scene(container, lighter.load(), lighter.objects()),
                        scene(container, heavier.load(), heavier.objects()),
                        kg,
                        (double) lighter.inventory().packages()
                                / lighter.inventory().opened()))
                : Optional.empty();
    }

    private static RandomGenerator random(long seed, long what) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(1000 * seed + what);
    }

    private static Scene scene(Container container, Load load, List<SceneObject> hidden) {
        List<SceneObject> objects = new ArrayList<>(container.objects());
        objects.addAll(load.objects());
        objects.addAll(hidden);
        return new Scene(objects);
    }

    private static Load even(Load load) {
        double kg = 0;
        double volumeM3 = 0;
        for (CargoUnit unit : load.units()) {
            for (Part part : unit.parts()) {
                Fill fill = part.fill();
                if (fill != null && fill.material().equals(FRUIT)) {
                    volumeM3 += part.volumeM3();
                    kg += 1000 * part.volumeM3() * fill.densityGcm3();
                }
            }
        }
        Fill mean = Fill.of(FRUIT, kg / volumeM3 / 1000);
        List<CargoUnit> units = new ArrayList<>();
        for (CargoUnit unit : load.units()) {
            units.add(new CargoUnit(
                    unit.kind(),
                    unit.inside(),
                    unit.parts().stream()
                            .map(part -> new Part(
                                    part.solid(),
                                    part.placement(),
                                    even(part.fill(), mean),
                                    even(part.replaces(), mean),
                                    part.intruding()))
                            .toList()));
        }
        return new Load(load.kind(), load.goods(), units, load.other());
    }

    private static @Nullable Fill even(@Nullable Fill fill, Fill mean) {
        return fill != null && fill.material().equals(FRUIT) ? mean : fill;
    }
}
