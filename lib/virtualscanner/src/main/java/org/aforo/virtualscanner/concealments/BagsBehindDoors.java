package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.SceneObject;

/** Rip-on: bags between the cargo and the doors, piled, or on the cargo near them. */
final class BagsBehindDoors implements Task.Method {

    @Override
    public Attempt hide(Task task) {
        return hide(task, Batch.cocaine(Mould.BRICK, task.kg(), task.random()));
    }

    Attempt hide(Task task, Batch batch) {
        RandomGenerator random = task.random();
        DoorZone zone = new DoorZone(task.conveyance(), random);
        int bags = Math.max(1, (int) Math.round(task.kg() / task.between(20, 30)));
        List<SceneObject> objects = new ArrayList<>();
        int done = 0;
        int inward = 0;
        double kg = 0;
        for (int bag = 0; bag < bags; bag++) {
            int count = (batch.count() - done) / (bags - bag);
            if (count == 0) {
                continue;
            }
            Optional<DoorZone.Placed> placed = put(Bag.of(batch, done, count, random), zone, random);
            if (placed.isEmpty()) {
                return Task.atMost("the room at the doors takes", kg);
            }
            inward += zone.isInward(placed.get().where()) ? 1 : 0;
            objects.add(task.object(Integer.toString(bag + 1), placed.get().parts()));
            for (int i = done; i < done + count; i++) {
                kg += batch.massKg(i);
            }
            done += count;
        }
        Whereabouts.Place place = 2 * inward > objects.size() ? Whereabouts.Place.ON_CARGO : Whereabouts.Place.DOORS;
        return task.hidden(task.load(), objects, new Task.Count(task.kg(), batch.count(), 0), place);
    }

    /** Lying along, across or on its side, whichever is tried first and fits; else on end. */
    private static Optional<DoorZone.Placed> put(List<Part> bag, DoorZone zone, RandomGenerator random) {
        int first = random.nextInt(3);
        for (int trial = 0; trial < 4; trial++) {
            int way = trial == 3 ? 3 : (first + trial) % 3;
            Optional<DoorZone.Placed> placed = zone.put(Bag.turned(bag, way, random));
            if (placed.isPresent()) {
                return placed;
            }
        }
        return Optional.empty();
    }
}
