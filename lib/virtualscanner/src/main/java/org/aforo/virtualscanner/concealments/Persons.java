package org.aforo.virtualscanner.concealments;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * Puts a person into a container, so that the safety stop can be tested and taught: in free room, or in a void left in the cargo. 1.5 to
 * 1.9 m, 55 to 90 kg.
 */
public final class Persons {

    private static final double CELL_M = 0.05;

    /** Elbow room of a void. */
    private static final double PLAY_M = 0.12;

    private static final int VOIDS_TRIED = 12;

    private Persons() {}

    /** Empty when neither the free room nor the cargo has room for one. */
    public static Optional<Occupant> place(Posture posture, Conveyance conveyance, RandomGenerator random) {
        double heightM = 1.5 + 0.4 * random.nextDouble();
        double kg = Math.clamp((20 + 8 * random.nextDouble()) * heightM * heightM, 56, 89);
        List<Part> body = Body.of(posture, heightM, kg);
        boolean voidFirst = !conveyance.load().units().isEmpty() && random.nextInt(3) == 0;
        Optional<Occupant> found = voidFirst
                ? inVoid(posture, conveyance, body, heightM, random)
                : inFreeRoom(posture, conveyance, body, heightM, random);
        if (found.isPresent()) {
            return found;
        }
        return voidFirst
                ? inFreeRoom(posture, conveyance, body, heightM, random)
                : inVoid(posture, conveyance, body, heightM, random);
    }

    private static Optional<Occupant> inFreeRoom(
            Posture posture, Conveyance conveyance, List<Part> body, double heightM, RandomGenerator random) {
        return settle(conveyance, conveyance.container().interior(), body, random)
                .map(parts -> occupant(posture, conveyance, parts, heightM));
    }

    /** Packages are left out from the top of the cargo down, enough for the person to sit or lie in. */
    private static Optional<Occupant> inVoid(
            Posture posture, Conveyance conveyance, List<Part> body, double heightM, RandomGenerator random) {
        if (conveyance.load().units().isEmpty()) {
            return Optional.empty();
        }
        Space size = Extents.of(body);
        Space cargo = conveyance.cargoExtent();
        double lengthX = size.lengthX() + 2 * PLAY_M;
        double lengthY = size.lengthY() + 2 * PLAY_M;
        double depth = size.lengthZ() + PLAY_M;
        for (int trial = 0; trial < VOIDS_TRIED; trial++) {
            Space pit = Space.ofAir(
                    cargo.x() + random.nextDouble() * Math.max(0, cargo.lengthX() - lengthX),
                    cargo.y() + random.nextDouble() * Math.max(0, cargo.lengthY() - lengthY),
                    Math.max(cargo.z(), cargo.endZ() - depth),
                    lengthX,
                    lengthY,
                    depth);
            Conveyance opened = conveyance.with(
                    Units.without(conveyance.load(), unit -> Extents.meet(Extents.of(unit.parts()), pit)));
            Optional<List<Part>> parts = settle(opened, pit.within(-PLAY_M), body, random);
            if (parts.isPresent()) {
                return Optional.of(occupant(posture, opened, parts.get(), heightM));
            }
        }
        return Optional.empty();
    }

    /** As low as can be; three in four along the container, where there is most room. */
    private static Optional<List<Part>> settle(
            Conveyance conveyance, Space region, List<Part> body, RandomGenerator random) {
        FreeRoom room = FreeRoom.among(cut(region, conveyance.container().interior()), conveyance.cargo(), CELL_M);
        int first = 2 * random.nextInt(2) + (random.nextInt(4) == 0 ? 1 : 0);
        for (int way = 0; way < 4; way++) {
            Placement turn = Placement.NOWHERE.turnedZ(90 * ((first + way) % 4));
            List<Part> turned = body.stream().map(part -> part.placed(turn)).toList();
            Space size = Extents.of(turned);
            Optional<List<Part>> placed = room.standing(
                            size.lengthX(),
                            size.lengthY(),
                            size.lengthZ(),
                            here -> here.z() + 0.3 * random.nextDouble())
                    .map(here -> moved(turned, size, here));
            if (placed.isPresent()) {
                return placed;
            }
        }
        return Optional.empty();
    }

    private static List<Part> moved(List<Part> parts, Space from, Space to) {
        Placement move = Placement.NOWHERE.moved(to.x() - from.x(), to.y() - from.y(), to.z() - from.z());
        return parts.stream().map(part -> part.placed(move)).toList();
    }

    private static Space cut(Space space, Space by) {
        double x = Math.max(space.x(), by.x());
        double y = Math.max(space.y(), by.y());
        double z = Math.max(space.z(), by.z());
        return Space.ofAir(
                x,
                y,
                z,
                Math.min(space.endX(), by.endX()) - x,
                Math.min(space.endY(), by.endY()) - y,
                Math.min(space.endZ(), by.endZ()) - z);
    }

    private static Occupant occupant(Posture posture, Conveyance conveyance, List<Part> parts, double heightM) {
        Space extent = Extents.of(parts);
        Space interior = conveyance.container().interior();
        Space cargo = conveyance.cargoExtent();
        Whereabouts.Place place = extent.endX() <= cargo.x() + 0.1
                ? Whereabouts.Place.DOORS
                : extent.z() + 0.1 >= cargo.endZ() ? Whereabouts.Place.ON_CARGO : Whereabouts.Place.CARGO;
        return new Occupant(
                conveyance,
                new SceneObject("person", "person", parts),
                posture,
                heightM,
                Whereabouts.in(place, extent, interior));
    }
}
