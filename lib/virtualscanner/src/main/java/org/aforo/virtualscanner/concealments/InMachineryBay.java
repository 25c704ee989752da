package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Cavity;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * Taped packs of a few bricks each between compressor, condenser and controller, wherever one goes: the bay is open to the outside and
 * behind a grille.
 */
final class InMachineryBay implements Task.Method {

    private static final double CELL_M = 0.02;

    /** The grille and its frame. */
    private static final double FACE_M = 0.05;

    private static final double HEIGHT_M = 0.85;

    @Override
    public Attempt hide(Task task) {
        Optional<Space> bay = task.container().cavities().stream()
                .filter(cavity -> cavity.kind() == Cavity.Kind.MACHINERY_BAY)
                .map(Cavity::space)
                .findFirst();
        if (bay.isEmpty()) {
            return new Refused("there is no machinery bay");
        }
        RandomGenerator random = task.random();
        Batch batch = Batch.cocaine(Mould.BRICK, task.kg(), random);
        FreeRoom room = FreeRoom.among(region(task, bay.get()), structure(task), CELL_M);
        List<SceneObject> objects = new ArrayList<>();
        int done = 0;
        int most = 6;
        while (done < batch.count()) {
            int count = Math.min(batch.count() - done, 1 + random.nextInt(most));
            Optional<List<Part>> pack = pack(batch, done, count, room, random);
            if (pack.isPresent()) {
                objects.add(task.object(Integer.toString(objects.size() + 1), pack.get()));
                done += count;
            } else if (--most == 0) {
                return Task.atMost("the machinery bay holds", done * Mould.BRICK.massKg());
            }
        }
        return task.hidden(task.load(), objects, new Task.Count(task.kg(), done, 0), Whereabouts.Place.MACHINERY);
    }

    /** From the bay's insulated back to its grille, over its floor. */
    private static Space region(Task task, Space bay) {
        Space interior = task.interior();
        double end = Extents.of(structure(task)).endX() - FACE_M;
        return Space.ofAir(bay.x(), interior.y(), bay.z(), end - bay.x(), interior.lengthY(), HEIGHT_M);
    }

    private static List<Part> structure(Task task) {
        return task.container().objects().stream()
                .flatMap(object -> object.parts().stream())
                .toList();
    }

    /** One on the other, turned by quarters. */
    private static Optional<List<Part>> pack(Batch batch, int from, int count, FreeRoom room, RandomGenerator random) {
        Space inside = Space.ofAir(
                0, 0, 0, batch.lengthM() + 0.006, batch.widthM() + 0.006, count * (batch.thicknessM() + 0.006));
        List<Part> flat = new Stack(inside, 2).blocks(batch, from, count, random);
        int first = random.nextInt(6);
        for (int way = 0; way < 6; way++) {
            int turn = (first + way) % 6;
            Placement placement = Placement.NOWHERE
                    .turnedX(turn < 2 ? 0 : 90)
                    .turnedY(turn < 4 ? 0 : 90)
                    .turnedZ(turn % 2 == 0 ? 0 : 90);
            List<Part> turned =
                    flat.stream().map(part -> part.placed(placement)).toList();
            Space size = Extents.of(turned);
            Optional<Space> here = room.standing(
                    size.lengthX(), size.lengthY(), size.lengthZ(), where -> where.z() + 0.4 * random.nextDouble());
            if (here.isPresent()) {
                room.mark(here.get());
                Placement move = Placement.NOWHERE.moved(
                        here.get().x() - size.x(),
                        here.get().y() - size.y(),
                        here.get().z() - size.z());
                return Optional.of(
                        turned.stream().map(part -> part.placed(move)).toList());
            }
        }
        return Optional.empty();
    }
}
