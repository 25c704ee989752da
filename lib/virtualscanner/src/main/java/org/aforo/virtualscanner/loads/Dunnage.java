package org.aforo.virtualscanner.loads;

import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** What keeps a load off the doors: a timber gate, inflated bags of kraft paper, or straps; or nothing. */
final class Dunnage {

    private static final double LEAST_GAP_M = 0.16;
    private static final double BAG_M = 0.0015;
    private static final Fill KRAFT = Fill.of("paper_solid", 0.7);
    private static final Fill WEBBING = Fill.of("PET", 1.0);

    private Dunnage() {}

    /** Fills the gap behind all that stands in the room so far. */
    static void atDoors(Stow stow) {
        Dice dice = stow.dice();
        Space room = stow.room();
        double gap = rearX(stow) - room.x();
        if (gap < LEAST_GAP_M || dice.chance(0.35)) {
            return;
        }
        Space free = Box.slice(room, 0, gap - 0.01);
        switch (dice.whole(0, 2)) {
            case 0 -> gate(stow, free);
            case 1 -> bags(stow, free);
            default -> straps(stow, free);
        }
    }

    /** Two or three uprights and some boards across, against the load. */
    private static void gate(Stow stow, Space free) {
        Dice dice = stow.dice();
        double high = Math.min(free.lengthZ() - 0.1, dice.between(1.2, 2.2));
        int uprights = dice.whole(2, 3);
        for (int i = 0; i < uprights; i++) {
            double y = free.y() + 0.1 + (free.lengthY() - 0.3) * i / (uprights - 1);
            stow.put(Part.box(free.endX() - 0.1, y, free.z(), 0.07, 0.09, high, Stuff.PALLET_WOOD));
        }
        for (double z = dice.between(0.2, 0.5); z < high - 0.12; z += dice.between(0.35, 0.6)) {
            stow.put(Part.box(
                    free.endX() - 0.027,
                    free.y() + 0.05,
                    free.z() + z,
                    0.025,
                    free.lengthY() - 0.1,
                    0.1,
                    Stuff.PALLET_WOOD));
        }
    }

    /** One or two bags; the air in them is air. */
    private static void bags(Stow stow, Space free) {
        Dice dice = stow.dice();
        double thick = Math.min(free.lengthX(), 0.35);
        double wide = Math.min(1.0, free.lengthY() / 2 - 0.06);
        for (int i = 0; i < dice.whole(1, 2); i++) {
            double y = free.y() + 0.04 + i * (wide + 0.03);
            double high = Math.min(free.lengthZ() - 0.4, dice.between(1.2, 1.8));
            stow.putAll(
                    Hull.box(Space.ofAir(free.endX() - thick, y, free.z() + 0.15, thick, wide, high), BAG_M, KRAFT));
        }
    }

    /** Webbing from wall to wall. */
    private static void straps(Stow stow, Space free) {
        int straps = stow.dice().whole(2, 4);
        for (int i = 0; i < straps; i++) {
            double z = free.z() + 0.4 + i * 0.5;
            if (z + 0.05 < free.endZ()) {
                stow.put(Part.box(free.endX() - 0.004, free.y(), z, 0.003, free.lengthY(), 0.05, WEBBING));
            }
        }
    }

    /** Lowest x of all that stands in the room; the room's front if nothing does. */
    private static double rearX(Stow stow) {
        return stow.parts()
                .mapToDouble(Dunnage::lowestX)
                .min()
                .orElse(stow.room().endX());
    }

    /** A box about the solid in its own coordinates, mapped and read along x. */
    private static double lowestX(Part part) {
        Placement at = part.placement();
        return switch (part.solid()) {
            case Solid.Box box -> at.x() - reach(at, box.lengthX() / 2, box.lengthY() / 2, box.lengthZ() / 2);
            case Solid.Cylinder round -> at.x() - reach(at, round.radius(), round.radius(), round.lengthZ() / 2);
            case Solid.Ellipsoid ball -> at.x() - reach(at, ball.radiusX(), ball.radiusY(), ball.radiusZ());
            case Solid.Extrusion drawn ->
                drawn.profile().stream()
                        .mapToDouble(corner -> at.x()
                                + at.xx() * corner.x()
                                + at.xy() * corner.y()
                                - Math.abs(at.xz()) * drawn.lengthZ() / 2)
                        .min()
                        .orElseThrow();
        };
    }

    private static double reach(Placement at, double x, double y, double z) {
        return Math.abs(at.xx()) * x + Math.abs(at.xy()) * y + Math.abs(at.xz()) * z;
    }
}
