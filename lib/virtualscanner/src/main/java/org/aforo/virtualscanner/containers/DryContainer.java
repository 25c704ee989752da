package org.aforo.virtualscanner.containers;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;

/** A dry container: frame, underframe with plywood floor, corrugated walls and roof, doors. In its own coordinates. */
final class DryContainer {

    /** From roof to header: where a false roof hides. */
    private static final double HEADER_BELOW_TOP = 0.148;

    private DryContainer() {}

    static Container build(ContainerType type, RandomGenerator random) {
        List<Cavity> cavities = new ArrayList<>();
        double headerZ = type.heightM() - HEADER_BELOW_TOP;
        Frame frame = new Frame(type, random);
        PartList framework = frame.build(headerZ);
        Underframe underframe = new Underframe(type, Draws.between(random, 0.27, 0.31), random);
        PartList floor = underframe.build();
        double floorTop = floor(type, floor, random);
        DryWalls walls = new DryWalls(type, random);
        PartList sheets = walls.build();
        PartList doors = new DryDoors(floorTop, headerZ, random).build();
        DryFittings.add(type, floorTop, framework, random);

        cavities.addAll(underframe.cavities());
        cavities.addAll(frame.cavities());
        cavities.addAll(walls.cavities());
        Space interior = interior(type, floorTop, headerZ);
        cavities.add(new Cavity(
                Cavity.Kind.ROOF,
                Space.ofAir(
                        interior.x() + 0.02,
                        -1.10,
                        headerZ + 0.002,
                        interior.lengthX() - 0.04,
                        2.20,
                        DryWalls.roofZ(type) - headerZ - 0.004)));
        List<SceneObject> objects = List.of(
                framework.object("container-frame", Containers.KIND, Placement.NOWHERE),
                floor.object("container-floor", Containers.KIND, Placement.NOWHERE),
                sheets.object("container-walls", Containers.KIND, Placement.NOWHERE),
                doors.object("container-doors", Containers.KIND, Placement.NOWHERE));
        return new Container(type, interior, objects, cavities);
    }

    private static double floor(ContainerType type, PartList parts, RandomGenerator random) {
        double boards = Draws.about(random, 0.028, 0.02);
        Fill plywood = Fill.of("wood_cellulose", Draws.between(random, 0.72, 0.80));
        double from = 0.112;
        parts.box(from, -1.165, Underframe.TOP_Z, type.lengthM() - 0.075 - from, 2.330, boards, plywood);
        return Underframe.TOP_Z + boards;
    }

    /** The room a cargo can use: no wider than between the posts, no higher than the door opening. */
    private static Space interior(ContainerType type, double floorTop, double headerZ) {
        double from = DryDoors.INNER_X + 0.004;
        double to = type.lengthM() - 0.012 - DryWalls.FRONT_DEPTH - 0.004;
        double half = Frame.POST_INNER_Y - 0.001;
        return Space.ofAir(from, -half, floorTop, to - from, 2 * half, headerZ - floorTop);
    }
}
