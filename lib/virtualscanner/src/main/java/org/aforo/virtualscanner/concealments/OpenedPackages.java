package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.SceneObject;
import org.jspecify.annotations.Nullable;

/** Packages of the cargo are opened, bricks laid in, and closed again: nothing is seen from outside. */
final class OpenedPackages implements Task.Method {

    /** What the box weighs afterwards, and how full it is. */
    enum Style {
        /** Bricks push goods aside: heavier. */
        LAID_IN,
        /** As many kilograms of goods are taken out. */
        EXCHANGED,
        /** As many bricks as the box weighed, hardly any goods. */
        SUBSTITUTED
    }

    private static final List<CargoUnit.Kind> OPENED =
            List.of(CargoUnit.Kind.CARTON, CargoUnit.Kind.SACK, CargoUnit.Kind.BALE, CargoUnit.Kind.CRATE);

    /** Boxes above this number are one object of the truth, not each its own. */
    private static final int MANY = 64;

    /** Bricks keep off the box's wall. */
    private static final double MARGIN_M = 0.004;

    private final Style style;

    OpenedPackages(Style style) {
        this.style = style;
    }

    @Override
    public Attempt hide(Task task) {
        return hide(task, Batch.cocaine(Mould.BRICK, task.kg(), task.random()));
    }

    Attempt hide(Task task, Batch batch) {
        Filling filling = new Filling(task, batch);
        int usual = style == Style.SUBSTITUTED
                ? Integer.MAX_VALUE
                : 4 + task.random().nextInt(17);
        for (int index : order(task)) {
            if (filling.left() == 0) {
                break;
            }
            int wanted =
                    style == Style.SUBSTITUTED ? usual : usual + task.random().nextInt(5) - 2;
            filling.open(index, Math.min(Math.max(2, wanted), filling.left()), style);
        }
        return filling.left() > 0
                ? Task.atMost("packages of this load take", filling.kg())
                : task.hidden(
                        filling.load,
                        filling.objects(),
                        new Task.Count(task.kg(), batch.count(), filling.contents.size()),
                        Whereabouts.Place.CARGO);
    }

    /** Whole stacks of a pallet; or boxes side by side with some left alone; or boxes anywhere. */
    private List<Integer> order(Task task) {
        RandomGenerator random = task.random();
        List<Integer> order = Units.of(task.load(), OPENED);
        if (order.isEmpty()) {
            return order;
        }
        Space seed =
                task.load().units().get(order.get(random.nextInt(order.size()))).inside();
        if (style == Style.SUBSTITUTED) {
            Units.sortByStacks(order, task.load(), seed);
        } else if (random.nextBoolean()) {
            Units.sortByDistance(order, task.load(), seed);
            List<Integer> passed = new ArrayList<>();
            order.removeIf(index -> random.nextInt(3) == 0 && passed.add(index));
            order.addAll(passed);
        } else {
            Units.shuffle(order, random);
        }
        return order;
    }

    /** Bricks of a batch going into one package after another. */
    private static final class Filling {
        private final Task task;
        private final Batch batch;
        private final List<List<Part>> contents = new ArrayList<>();
        private Load load;
        private int done;

        Filling(Task task, Batch batch) {
            this.task = task;
            this.batch = batch;
            load = task.load();
        }

        int left() {
            return batch.count() - done;
        }

        double kg() {
            double kg = 0;
            for (int i = 0; i < done; i++) {
                kg += batch.massKg(i);
            }
            return kg;
        }

        void open(int index, int wanted, Style style) {
            CargoUnit unit = load.units().get(index);
            Space inside = unit.inside();
            if (smallest(inside) <= 2 * MARGIN_M) {
                return;
            }
            int count = Math.min(
                    wanted, Stack.fullest(inside.within(MARGIN_M), batch).capacity(batch));
            CargoUnit changed = style == Style.LAID_IN ? unit : null;
            while (changed == null && count > 0) {
                changed = lighter(unit, count);
                count -= changed == null ? 1 : 0;
            }
            if (changed == null || count == 0) {
                return;
            }
            load = load.withUnit(index, changed);
            Space room = changed.inside().within(MARGIN_M);
            contents.add(Stack.any(room, batch, count, task.random()).blocks(batch, done, count, task.random()));
            done += count;
        }

        private @Nullable CargoUnit lighter(CargoUnit unit, int count) {
            double kg = 0;
            double volumeM3 = 0;
            for (int i = done; i < done + count; i++) {
                kg += batch.grossKg(i);
                volumeM3 += batch.outerM3(i);
            }
            return Units.lighter(unit, kg, volumeM3);
        }

        private static double smallest(Space space) {
            return Math.min(space.lengthX(), Math.min(space.lengthY(), space.lengthZ()));
        }

        List<SceneObject> objects() {
            List<SceneObject> objects = new ArrayList<>();
            if (contents.size() > MANY) {
                objects.add(
                        task.object("1", contents.stream().flatMap(List::stream).toList()));
            } else {
                contents.forEach(parts -> objects.add(task.object(Integer.toString(objects.size() + 1), parts)));
            }
            return objects;
        }
    }
}
