package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;

/** A closed cylinder on the bottom of a drum, bricks in it, liquid around and above: a sample from the bung is what was declared. */
final class DrumCompartments implements Task.Method {

    private static final double WALL_M = 0.0012;

    /** At most so much of the drum's height: the rest shows liquid. */
    private static final double MOST_HEIGHT = 0.8;

    /** Bricks side by side in the cylinder's section: lengthwise, crosswise. */
    private static final int[][] FOOTPRINTS = {{2, 2}, {1, 2}, {1, 1}};

    @Override
    public Attempt hide(Task task) {
        Batch batch = Batch.cocaine(Mould.BRICK, task.kg(), task.random());
        List<Integer> drums = Units.of(task.load(), List.of(CargoUnit.Kind.DRUM));
        drums.removeIf(index -> task.load().units().get(index).inside().content() == null);
        Units.shuffle(drums, task.random());
        List<SceneObject> objects = new ArrayList<>();
        int done = 0;
        for (int index : drums) {
            Space inside = task.load().units().get(index).inside();
            double radius = Math.min(inside.lengthX(), inside.lengthY()) / 2 - 0.005;
            int most = most(inside, radius, batch);
            int count = Math.min(batch.count() - done, most - task.random().nextInt(1 + most / 4));
            if (count > 0) {
                objects.add(task.object(
                        Integer.toString(objects.size() + 1), compartment(task, batch, inside, radius, done, count)));
                done += count;
            }
        }
        return done < batch.count()
                ? Task.atMost("the drums take", done * Mould.BRICK.massKg())
                : task.hidden(
                        task.load(), objects, new Task.Count(task.kg(), done, objects.size()), Whereabouts.Place.CARGO);
    }

    private static int most(Space inside, double radius, Batch batch) {
        int[] footprint = footprint(radius, batch);
        double height = MOST_HEIGHT * inside.lengthZ() - 2 * WALL_M;
        return footprint[0] * footprint[1] * (int) (height / (batch.thicknessM() + 0.006));
    }

    /** The most bricks whose rectangle lies within the circle. */
    private static int[] footprint(double radius, Batch batch) {
        for (int[] footprint : FOOTPRINTS) {
            if (Math.hypot(side(footprint[0], batch.lengthM()), side(footprint[1], batch.widthM()))
                    < 2 * (radius - WALL_M)) {
                return footprint;
            }
        }
        return new int[] {0, 0};
    }

    private static double side(int bricks, double each) {
        return bricks * (each + 0.006) + 0.001;
    }

    private static List<Part> compartment(Task task, Batch batch, Space inside, double radius, int from, int count) {
        int[] footprint = footprint(radius, batch);
        double lengthX = side(footprint[0], batch.lengthM());
        double lengthY = side(footprint[1], batch.widthM());
        int perLayer = footprint[0] * footprint[1];
        int layers = Math.ceilDiv(count, perLayer);
        double heightM = layers * (batch.thicknessM() + 0.006);
        double middleX = inside.x() + inside.lengthX() / 2;
        double middleY = inside.y() + inside.lengthY() / 2;
        // Drums turn on their own feet; the solid is round and only the stack shows it.
        double turn = task.random().nextInt(12) * 15.0;
        Placement axis = Placement.at(middleX, middleY, inside.z() + heightM / 2 + WALL_M);
        Fill wall = task.random().nextBoolean() ? Fill.of("steel_carbon", 7.85) : Fill.of("polyethylene", 0.94);
        Fill liquid = Objects.requireNonNull(inside.content());
        List<Part> parts = new ArrayList<>();
        parts.add(Part.intruding(new Solid.Cylinder(radius, heightM + 2 * WALL_M), axis, wall, liquid));
        parts.add(Part.hollow(new Solid.Cylinder(radius - WALL_M, heightM), axis, wall));
        Space room = Space.ofAir(-lengthX / 2, -lengthY / 2, -heightM / 2, lengthX, lengthY, heightM);
        Placement turned = Placement.NOWHERE.turnedZ(turn).then(axis);
        new Stack(room, 2).blocks(batch, from, count, task.random()).forEach(part -> parts.add(part.placed(turned)));
        return parts;
    }
}
