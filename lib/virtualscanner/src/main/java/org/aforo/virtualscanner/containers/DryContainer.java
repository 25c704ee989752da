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
        Frame frame = new Frame(type, HEADER_BELOW_TOP, random);
        PartList framework = frame.build();
        Underframe underframe = new Underframe(
                type,
                type.lengthM() > 7 ? Draws.between(random, 0.295, 0.325) : Draws.between(random, 0.26, 0.29),
                random);
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
                        -1.05,
                        headerZ + 0.002,
                        interior.lengthX() - 0.04,
                        2.10,
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
        Fill plywood = Fill.of("wood_cellulose", Draws.between(random, 0.70, 0.75));
        double threshold = Draws.between(random, 0.15, 0.25);
        double from = Frame.SILL_TO_X + threshold;
        parts.box(from, -1.165, Underframe.TOP_Z, type.lengthM() - 0.076 - from, 2.330, boards, plywood);
        // A threshold of checker plate takes the forklifts' wheels at the doors.
        parts.box(Frame.SILL_TO_X, -1.165, Underframe.TOP_Z + boards - 0.005, threshold, 2.330, 0.005, Stock.STEEL);
        return Underframe.TOP_Z + boards;
    }

    /** The room a cargo can use: no wider than between the posts, no higher than the door opening. */
    private static Space interior(ContainerType type, double floorTop, double headerZ) {
        double from = Frame.SILL_TO_X + 0.001;
        double to = type.lengthM() - DryWalls.FRONT_OUTER_DOWN - DryWalls.FRONT_DEPTH - 0.004;
        double half = Frame.POST_INNER_Y - 0.001;
        return Space.ofAir(from, -half, floorTop, to - from, 2 * half, headerZ - floorTop);
    }
}
