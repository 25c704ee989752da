package org.aforo.virtualscanner.concealments;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;

/** The room an arm's length around the end of the cargo that faces the doors, where whoever opens them can put something down. */
final class DoorZone {

    private static final double CELL_M = 0.04;

    /** How far over the cargo somebody throws a bag from the doors. */
    private static final double REACH_M = 2.2;

    private static final double STEP_M = 0.8;

    private final Space interior;
    private final FreeRoom room;
    private final RandomGenerator random;

    DoorZone(Conveyance conveyance, RandomGenerator random) {
        this.random = random;
        interior = conveyance.container().interior();
        double end = Math.min(conveyance.cargoExtent().x() + REACH_M, interior.endX());
        Space zone = Space.ofAir(
                interior.x(), interior.y(), interior.z(), end - interior.x(), interior.lengthY(), interior.lengthZ());
        room = FreeRoom.among(zone, conveyance.cargo(), CELL_M);
    }

    /** Puts parts down where they lie lowest and nearest to the doors, with some carelessness. */
    Optional<Placed> put(List<Part> parts) {
        Space size = Extents.of(parts);
        double noise = random.nextDouble() * 7;
        Optional<Space> found = room.standing(
                size.lengthX(),
                size.lengthY(),
                size.lengthZ(),
                here -> here.z()
                        - interior.z()
                        + 0.4 * (here.x() - interior.x())
                        + 0.08 * Math.sin(noise + 11 * here.y()));
        return found.map(here -> {
            room.mark(here);
            Placement move = Placement.NOWHERE.moved(here.x() - size.x(), here.y() - size.y(), here.z() - size.z());
            return new Placed(
                    here, parts.stream().map(part -> part.placed(move)).toList());
        });
    }

    /** Whether it lies further in than a step from the doors: then it lies on the cargo, else before it. */
    boolean isInward(Space where) {
        return where.x() > interior.x() + STEP_M;
    }

    record Placed(Space where, List<Part> parts) {}
}
