package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;

/** Packs of some bricks each, askew in the gaps between the pieces of scrap, the lower the better. */
final class WithinScrap implements Task.Method {

    private static final double CELL_M = 0.04;

    @Override
    public Attempt hide(Task task) {
        RandomGenerator random = task.random();
        Batch batch = Batch.cocaine(Mould.BRICK, task.kg(), random);
        Space interior = task.interior();
        Space cargo = task.conveyance().cargoExtent();
        // Up to the pile's top and a pack's height more: some end on it, under the last pieces.
        double heightM = Math.min(interior.lengthZ(), cargo.endZ() - interior.z() + 0.1);
        FreeRoom room = FreeRoom.among(
                Space.ofAir(cargo.x(), interior.y(), interior.z(), cargo.lengthX(), interior.lengthY(), heightM),
                task.conveyance().cargo(),
                CELL_M);
        List<SceneObject> objects = new ArrayList<>();
        int done = 0;
        while (done < batch.count()) {
            int count = Math.min(batch.count() - done, 6 + random.nextInt(7));
            Optional<List<Part>> pack = pack(batch, done, count, room, random);
            if (pack.isEmpty()) {
                return Task.atMost("the gaps between the scrap hold", done * Mould.BRICK.massKg());
            }
            objects.add(task.object(Integer.toString(objects.size() + 1), pack.get()));
            done += count;
        }
        return task.hidden(task.load(), objects, new Task.Count(task.kg(), done, 0), Whereabouts.Place.CARGO);
    }

    private static Optional<List<Part>> pack(Batch batch, int from, int count, FreeRoom room, RandomGenerator random) {
        int layers = Math.ceilDiv(count, 2);
        double heightM = layers * (batch.thicknessM() + 0.006);
        Space inside = Space.ofAir(0, 0, 0, batch.lengthM() + 0.008, 2 * (batch.widthM() + 0.008), heightM);
        List<Part> upright = new Stack(inside, 2).blocks(batch, from, count, random);
        for (int trial = 0; trial < 6; trial++) {
            Placement askew = Placement.NOWHERE
                    .turnedX(90 * random.nextInt(2) + 30 * (random.nextDouble() - 0.5))
                    .turnedY(30 * (random.nextDouble() - 0.5))
                    .turnedZ(180 * random.nextDouble());
            List<Part> turned = upright.stream().map(part -> part.placed(askew)).toList();
            Space size = Extents.of(turned);
            Optional<Space> found = room.standing(
                    size.lengthX(), size.lengthY(), size.lengthZ(), here -> here.z() + 0.5 * random.nextDouble());
            if (found.isPresent()) {
                Space here = found.get();
                Placement move = Placement.NOWHERE.moved(here.x() - size.x(), here.y() - size.y(), here.z() - size.z());
                room.mark(here);
                return Optional.of(
                        turned.stream().map(part -> part.placed(move)).toList());
            }
        }
        return Optional.empty();
    }
}
