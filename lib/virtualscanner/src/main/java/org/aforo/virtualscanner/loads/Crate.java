package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.jspecify.annotations.Nullable;

/**
 * A plywood case on skids with battens, a machine in it, and room to spare at one end. Something can hide in the machine's own hollow, or
 * else in the room to spare.
 */
final class Crate {

    private static final double SKID_M = 0.09;
    private static final double WALL_M = 0.012;
    private static final double BATTEN_M = 0.022;
    private static final double SPARE_M = 0.24;

    private Crate() {}

    /** Builds what stands in a space. */
    interface Maker {
        Made make(Space space, Dice dice);
    }

    /** A machine, and the hollow in it that is large enough to be of use; null for none. */
    record Made(List<Part> parts, @Nullable Space hollow) {}

    static CargoUnit around(Space outside, Maker maker, Dice dice) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double y = outside.y() + (outside.lengthY() - 0.1) * i / 2;
            parts.add(Part.box(outside.x(), y, outside.z(), outside.lengthX(), 0.1, SKID_M, Stuff.PALLET_WOOD));
        }
        Space box = Space.ofAir(
                outside.x() + BATTEN_M,
                outside.y() + BATTEN_M,
                outside.z() + SKID_M,
                outside.lengthX() - 2 * BATTEN_M,
                outside.lengthY() - 2 * BATTEN_M,
                outside.lengthZ() - SKID_M);
        parts.addAll(Hull.box(box, WALL_M, Stuff.PLYWOOD));
        battens(outside, box, parts);
        Space room = box.within(WALL_M + 0.004);
        boolean spareAtFront = dice.chance(0.5);
        double length = room.lengthX() - SPARE_M;
        Space machine = spareAtFront ? Box.slice(room, 0, length) : Box.slice(room, SPARE_M, room.lengthX());
        Space spare =
                spareAtFront ? Box.slice(room, length + 0.01, room.lengthX()) : Box.slice(room, 0, SPARE_M - 0.01);
        Made made = maker.make(machine, dice);
        parts.addAll(made.parts());
        Space hollow = made.hollow();
        return hollow == null
                ? new CargoUnit(CargoUnit.Kind.CRATE, spare, parts)
                : new CargoUnit(CargoUnit.Kind.MACHINE, hollow, parts);
    }

    /** Uprights on the long sides. */
    private static void battens(Space outside, Space box, List<Part> parts) {
        int uprights = Math.max(2, (int) (box.lengthX() / 0.7) + 1);
        for (int i = 0; i < uprights; i++) {
            double x = box.x() + (box.lengthX() - 0.09) * i / (uprights - 1);
            parts.add(Part.box(x, outside.y(), box.z(), 0.09, BATTEN_M, box.lengthZ(), Stuff.PALLET_WOOD));
            parts.add(Part.box(x, box.endY(), box.z(), 0.09, BATTEN_M, box.lengthZ(), Stuff.PALLET_WOOD));
        }
        for (double x : new double[] {outside.x(), box.endX()}) {
            parts.add(Part.box(x, box.y(), box.z(), BATTEN_M, 0.09, box.lengthZ(), Stuff.PALLET_WOOD));
            parts.add(Part.box(x, box.endY() - 0.09, box.z(), BATTEN_M, 0.09, box.lengthZ(), Stuff.PALLET_WOOD));
        }
    }
}
