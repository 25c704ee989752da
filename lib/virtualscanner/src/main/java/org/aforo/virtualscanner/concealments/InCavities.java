package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Cavity;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.SceneObject;
import org.jspecify.annotations.Nullable;

/**
 * Bricks in hollows of the container's structure or of the chassis, neighbouring ones first. Where bricks do not fit, blocks are pressed to
 * measure.
 */
final class InCavities implements Task.Method {

    private static final double MARGIN_M = 0.002;
    private static final double LONGEST_BAY_M = 1.3;
    private static final double BOARD_M = 0.004;

    private final Cavity.@Nullable Kind cavity;
    private final Whereabouts.Place place;

    /** @param cavity which; null for the hollows of the chassis */
    InCavities(Cavity.@Nullable Kind cavity, Whereabouts.Place place) {
        this.cavity = cavity;
        this.place = place;
    }

    @Override
    public Attempt hide(Task task) {
        List<Space> spaces = spaces(task);
        if (spaces.isEmpty()) {
            return new Refused("there is no hollow " + place.english());
        }
        return hide(task, spaces);
    }

    private Attempt hide(Task task, List<Space> spaces) {
        Batch bricks = Batch.cocaine(Mould.BRICK, task.kg(), task.random());
        if (capacity(spaces, bricks) >= bricks.count()) {
            return fill(task, spaces, bricks);
        }
        // Hollows differ: measure a narrow, a usual and a roomy one, and press what fills most of them all.
        List<Space> byVolume = new ArrayList<>(spaces);
        byVolume.sort(Comparator.comparingDouble(Space::volumeM3));
        double most = 0;
        for (int share = 0; share <= 2; share++) {
            Mould mould = Mould.tailored(byVolume.get(share * (byVolume.size() - 1) / 2));
            Batch blocks = Batch.tailored(mould, task.kg(), task.random());
            int capacity = capacity(spaces, blocks);
            if (capacity >= blocks.count()) {
                return fill(task, spaces, blocks);
            }
            most = Math.max(most, capacity * mould.massKg());
        }
        return Task.atMost("the hollows " + place.english() + " hold", most);
    }

    /** Any hollow from which on the rest holds all. */
    private static int start(List<Space> spaces, Batch batch, RandomGenerator random) {
        int last = spaces.size() - 1;
        int held = Stack.fullest(spaces.get(last), batch).capacity(batch);
        while (held < batch.count()) {
            last--;
            held += Stack.fullest(spaces.get(last), batch).capacity(batch);
        }
        return random.nextInt(last + 1);
    }

    private static int capacity(List<Space> spaces, Batch batch) {
        int capacity = 0;
        for (Space space : spaces) {
            capacity += Stack.fullest(space, batch).capacity(batch);
        }
        return capacity;
    }

    private Attempt fill(Task task, List<Space> spaces, Batch batch) {
        List<SceneObject> objects = new ArrayList<>();
        int done = 0;
        for (int i = start(spaces, batch, task.random()); done < batch.count(); i++) {
            Space space = spaces.get(i);
            int count =
                    Math.min(batch.count() - done, Stack.fullest(space, batch).capacity(batch));
            if (count > 0) {
                Stack stack = Stack.any(space, batch, count, task.random());
                objects.add(task.object(
                        Integer.toString(objects.size() + 1), stack.blocks(batch, done, count, task.random())));
                done += count;
            }
        }
        if (place == Whereabouts.Place.ROOF && spaces.getFirst().content() == null) {
            objects.add(task.object("ceiling", List.of(ceiling(objects, task))));
        }
        return task.hidden(task.load(), objects, new Task.Count(task.kg(), batch.count(), 0), place);
    }

    private List<Space> spaces(Task task) {
        List<Space> spaces = new ArrayList<>();
        if (cavity == null) {
            spaces.addAll(task.conveyance().chassisHollows());
        } else {
            task.container().cavities().stream()
                    .filter(one -> one.kind() == cavity)
                    .forEach(one -> spaces.add(one.space()));
        }
        List<Space> bays = new ArrayList<>();
        for (Space space : spaces) {
            if (Math.min(space.lengthX(), Math.min(space.lengthY(), space.lengthZ())) > 2 * MARGIN_M) {
                bays.addAll(bays(space.within(MARGIN_M)));
            }
        }
        return bays;
    }

    /** A long hollow is filled from one end of its use to the other, not along its whole length first. */
    private static List<Space> bays(Space space) {
        int count = (int) Math.ceil(space.lengthX() / LONGEST_BAY_M);
        double length = space.lengthX() / count;
        List<Space> bays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bays.add(new Space(
                    space.x() + i * length,
                    space.y(),
                    space.z(),
                    length,
                    space.lengthY(),
                    space.lengthZ(),
                    space.content()));
        }
        return bays;
    }

    /** A dry container shows its roof from inside: a thin board under what lies there, held by its edges. */
    private static Part ceiling(List<SceneObject> objects, Task task) {
        Space all = Extents.of(objects.getFirst().parts());
        for (SceneObject object : objects) {
            all = Extents.union(all, Extents.of(object.parts()));
        }
        double x = Math.max(task.interior().x(), all.x() - 0.1);
        return Part.box(
                x,
                task.interior().y(),
                all.z() - BOARD_M - 0.0005,
                Math.min(task.interior().endX(), all.endX() + 0.1) - x,
                task.interior().lengthY(),
                BOARD_M,
                Fill.of("wood_cellulose", 0.65));
    }
}
