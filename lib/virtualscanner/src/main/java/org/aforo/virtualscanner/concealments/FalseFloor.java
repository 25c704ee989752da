package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.SceneObject;

/** Boards over joists on the whole floor; between some joists lie bricks. The cargo stands on the boards. */
final class FalseFloor implements Task.Method {

    private static final double JOIST_M = 0.04;
    private static final double SIDE_M = 0.03;

    @Override
    public Attempt hide(Task task) {
        Space interior = task.interior();
        Batch batch = Batch.cocaine(Mould.BRICK, task.kg(), task.random());
        double bayM = task.between(0.59, 0.66);
        int bays = (int) ((interior.lengthX() - JOIST_M) / (bayM + JOIST_M));
        int perLayer = new Stack(bay(interior, 0, bayM, batch.thicknessM() + 0.006), 2).capacity(batch);
        int layers = Math.ceilDiv(batch.count(), bays * perLayer);
        double depthM = layers * (batch.thicknessM() + 0.005) + 0.005;
        double boardM = task.between(0.012, 0.021);
        double headroomM = interior.endZ() - task.conveyance().cargoExtent().endZ();
        if (depthM + boardM > headroomM) {
            return new Refused(String.format(
                    Locale.ROOT,
                    "the cargo would have to stand %.2f m higher, there are %.2f m",
                    depthM + boardM,
                    headroomM));
        }
        List<SceneObject> objects = new ArrayList<>();
        int needed = Math.ceilDiv(batch.count(), layers * perLayer);
        int first = task.random().nextInt(bays - needed + 1);
        int done = 0;
        for (int i = 0; done < batch.count(); i++) {
            Stack stack = new Stack(bay(interior, first + i, bayM, depthM), 2);
            int count = Math.min(batch.count() - done, stack.capacity(batch));
            objects.add(task.object(Integer.toString(i + 1), stack.blocks(batch, done, count, task.random())));
            done += count;
        }
        objects.add(task.object("boards", boards(task, bays, bayM, depthM, boardM)));
        return task.hidden(
                task.load().objects().isEmpty() ? task.load() : Units.moved(task.load(), 0, depthM + boardM),
                objects,
                new Task.Count(task.kg(), batch.count(), 0),
                Whereabouts.Place.FLOOR);
    }

    private static List<Part> boards(Task task, int bays, double bayM, double depthM, double boardM) {
        Space interior = task.interior();
        Fill wood = Fill.of("wood_cellulose", task.between(0.45, 0.55));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i <= bays; i++) {
            double x = interior.x() + i * (bayM + JOIST_M);
            parts.add(Part.box(x, interior.y(), interior.z(), JOIST_M, interior.lengthY(), depthM, wood));
        }
        parts.add(Part.box(
                interior.x(),
                interior.y(),
                interior.z() + depthM,
                interior.lengthX(),
                interior.lengthY(),
                boardM,
                Fill.of("wood_cellulose", task.between(0.6, 0.75))));
        return parts;
    }

    private static Space bay(Space interior, int bay, double bayM, double depthM) {
        return Space.ofAir(
                interior.x() + JOIST_M + bay * (bayM + JOIST_M),
                interior.y() + SIDE_M,
                interior.z(),
                bayM,
                interior.lengthY() - 2 * SIDE_M,
                depthM);
    }
}
