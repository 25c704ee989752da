package org.aforo.virtualscanner.containers;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;

/** A refrigerated container: frame, insulated box with T-floor, insulated doors, machinery at the front. In its own coordinates. */
final class ReeferContainer {

    private ReeferContainer() {}

    static Container build(ContainerType type, RandomGenerator random) {
        ReeferMeasures measures = ReeferMeasures.draw(type, random);
        Frame frame = new Frame(type, ReeferMeasures.HEADER_DOWN, random);
        PartList framework = frame.build();
        Underframe underframe = new Underframe(
                type,
                type.lengthM() > 7 ? Draws.between(random, 0.42, 0.50) : Draws.between(random, 0.25, 0.28),
                random);
        PartList floor = underframe.build();
        ReeferFloor rails = new ReeferFloor(measures, floor, random);
        rails.lay();
        ReeferBox box = new ReeferBox(measures, random);
        PartList walls = box.build();
        ReeferDoors doors = new ReeferDoors(measures, random);
        PartList leaves = doors.build();
        ReeferMachinery machinery = new ReeferMachinery(measures, random);
        PartList engine = machinery.build();

        List<Cavity> cavities = new ArrayList<>(underframe.cavities());
        cavities.addAll(frame.cavities());
        cavities.addAll(rails.cavities());
        cavities.addAll(box.cavities());
        cavities.addAll(doors.cavities());
        cavities.addAll(machinery.cavities());
        List<SceneObject> objects = List.of(
                framework.object("container-frame", Containers.KIND, Placement.NOWHERE),
                floor.object("container-floor", Containers.KIND, Placement.NOWHERE),
                walls.object("container-walls", Containers.KIND, Placement.NOWHERE),
                leaves.object("container-doors", Containers.KIND, Placement.NOWHERE),
                engine.object("container-machinery", Containers.KIND, Placement.NOWHERE));
        return new Container(type, measures.interior(), objects, cavities);
    }
}
