package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.scene.SceneObject;

/** In the hollows of machines and vehicles, the roomiest first. */
final class WithinMachinery implements Task.Method {

    private static final double MARGIN_M = 0.004;

    /** A machine in a crate shows nothing from outside. */
    private static final List<CargoUnit.Kind> OPENED =
            List.of(CargoUnit.Kind.MACHINE, CargoUnit.Kind.CRATE, CargoUnit.Kind.VEHICLE);

    @Override
    public Attempt hide(Task task) {
        Batch batch = Batch.cocaine(Mould.BRICK, task.kg(), task.random());
        List<Integer> machines = Units.of(task.load(), OPENED);
        Units.shuffle(machines, task.random());
        List<SceneObject> objects = new ArrayList<>();
        int done = 0;
        for (int index : machines) {
            Space inside = task.load().units().get(index).inside();
            if (Math.min(inside.lengthX(), Math.min(inside.lengthY(), inside.lengthZ())) <= 2 * MARGIN_M) {
                continue;
            }
            Space room = inside.within(MARGIN_M);
            int count =
                    Math.min(batch.count() - done, Stack.fullest(room, batch).capacity(batch));
            if (count > 0) {
                objects.add(task.object(
                        Integer.toString(objects.size() + 1),
                        Stack.any(room, batch, count, task.random()).blocks(batch, done, count, task.random())));
                done += count;
            }
        }
        return done < batch.count()
                ? Task.atMost("the machines' hollows hold", done * Mould.BRICK.massKg())
                : task.hidden(
                        task.load(), objects, new Task.Count(task.kg(), done, objects.size()), Whereabouts.Place.CARGO);
    }
}
