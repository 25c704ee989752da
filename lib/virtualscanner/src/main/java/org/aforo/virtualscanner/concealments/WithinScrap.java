package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;

/** Packs of some bricks each, askew among the pieces of scrap and under others; pieces that would be in their way are left out. */
final class WithinScrap implements Task.Method {

    private static final int TRIALS = 60;

    /** At most so many pieces make way for a pack. */
    private static final int MOST_LEFT_OUT = 14;

    @Override
    public Attempt hide(Task task) {
        RandomGenerator random = task.random();
        Batch batch = Batch.cocaine(Mould.BRICK, task.kg(), random);
        Pile pile = new Pile(task);
        List<SceneObject> objects = new ArrayList<>();
        int done = 0;
        while (done < batch.count()) {
            int count = Math.min(batch.count() - done, 6 + random.nextInt(7));
            Optional<List<Part>> pack = pile.put(pack(batch, done, count, random), random);
            if (pack.isEmpty()) {
                return Task.atMost("the scrap covers", done * Mould.BRICK.massKg());
            }
            objects.add(task.object(Integer.toString(objects.size() + 1), pack.get()));
            done += count;
        }
        return task.hidden(
                pile.load(), objects, new Task.Count(task.kg(), done, pile.leftOut()), Whereabouts.Place.CARGO);
    }

    private static List<Part> pack(Batch batch, int from, int count, RandomGenerator random) {
        int layers = Math.ceilDiv(count, 2);
        double heightM = layers * (batch.thicknessM() + 0.006);
        Space inside = Space.ofAir(0, 0, 0, batch.lengthM() + 0.008, 2 * (batch.widthM() + 0.008), heightM);
        Placement askew = Placement.NOWHERE
                .turnedX(90 * random.nextInt(2) + 30 * (random.nextDouble() - 0.5))
                .turnedY(30 * (random.nextDouble() - 0.5))
                .turnedZ(180 * random.nextDouble());
        return new Stack(inside, 2)
                .blocks(batch, from, count, random).stream()
                        .map(part -> part.placed(askew))
                        .toList();
    }

    /** The pieces with the boxes around them, and what was put among them. */
    private static final class Pile {
        private final Load load;
        private final List<Space> extents = new ArrayList<>();
        private final List<Space> fixed = new ArrayList<>();
        private final boolean[] leftOut;
        private final Space interior;
        private final Space whole;

        Pile(Task task) {
            load = task.load();
            interior = task.interior();
            whole = task.conveyance().cargoExtent();
            leftOut = new boolean[load.units().size()];
            load.units().forEach(unit -> extents.add(Extents.of(unit.parts())));
            load.other().forEach(part -> fixed.add(Extents.of(part)));
        }

        /** Somewhere with a piece above it, over few pieces, on nothing that is fixed. */
        Optional<List<Part>> put(List<Part> pack, RandomGenerator random) {
            Space size = Extents.of(pack);
            for (int trial = 0; trial < TRIALS; trial++) {
                Space here = Space.ofAir(
                        whole.x() + random.nextDouble() * Math.max(0, whole.lengthX() - size.lengthX()),
                        interior.y() + random.nextDouble() * (interior.lengthY() - size.lengthY()),
                        interior.z() + random.nextDouble() * Math.max(0, whole.lengthZ() - size.lengthZ()),
                        size.lengthX(),
                        size.lengthY(),
                        size.lengthZ());
                if (covered(here) && fixed.stream().noneMatch(other -> Extents.meet(here, other)) && clear(here)) {
                    fixed.add(here);
                    Placement move =
                            Placement.NOWHERE.moved(here.x() - size.x(), here.y() - size.y(), here.z() - size.z());
                    return Optional.of(
                            pack.stream().map(part -> part.placed(move)).toList());
                }
            }
            return Optional.empty();
        }

        private boolean covered(Space here) {
            if (here.endX() > interior.endX()) {
                return false;
            }
            Space above =
                    Space.ofAir(here.x(), here.y(), here.endZ(), here.lengthX(), here.lengthY(), interior.lengthZ());
            Space below = Space.ofAir(here.x(), here.y(), here.z() - 0.3, here.lengthX(), here.lengthY(), 0.3);
            return any(above) && (here.z() < interior.z() + 0.05 || any(below));
        }

        private boolean any(Space space) {
            for (int i = 0; i < leftOut.length; i++) {
                if (!leftOut[i] && Extents.meet(space, extents.get(i))) {
                    return true;
                }
            }
            return false;
        }

        /** Leaves out what is in the way, unless that is too much. */
        private boolean clear(Space here) {
            List<Integer> inTheWay = new ArrayList<>();
            for (int i = 0; i < leftOut.length; i++) {
                if (!leftOut[i] && Extents.meet(here, extents.get(i))) {
                    inTheWay.add(i);
                }
            }
            if (inTheWay.size() > MOST_LEFT_OUT) {
                return false;
            }
            inTheWay.forEach(i -> leftOut[i] = true);
            return true;
        }

        int leftOut() {
            int count = 0;
            for (boolean out : leftOut) {
                count += out ? 1 : 0;
            }
            return count;
        }

        Load load() {
            List<CargoUnit> left = new ArrayList<>();
            for (int i = 0; i < leftOut.length; i++) {
                if (!leftOut[i]) {
                    left.add(load.units().get(i));
                }
            }
            return new Load(load.kind(), load.goods(), left, load.other());
        }
    }
}
