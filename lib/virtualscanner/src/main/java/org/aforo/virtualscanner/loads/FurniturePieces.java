package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/** Single pieces of furniture, each filling a space. */
final class FurniturePieces {

    private static final double PANEL_M = 0.017;
    private static final Fill TIMBER = Fill.of("wood_cellulose", 0.55);

    private FurniturePieces() {}

    /** Long side across the container: frame, springs, cushions, back, arms. */
    static CargoUnit sofa(Space place, boolean backToFront, Dice dice) {
        List<Part> parts = new ArrayList<>();
        double depth = place.lengthX();
        double back = 0.25 * depth;
        double arm = 0.16;
        double seatHigh = 0.5 * place.lengthZ();
        double backX = backToFront ? place.endX() - back : place.x();
        double seatX = backToFront ? place.x() : place.x() + back;
        Space seat = Space.ofAir(
                seatX, place.y() + arm, place.z() + 0.14, depth - back, place.lengthY() - 2 * arm, seatHigh - 0.14);
        frame(place, parts);
        parts.add(Part.box(
                seat.x(), seat.y(), seat.z(), seat.lengthX(), seat.lengthY(), 0.06, Stuff.STEEL.withDensity(0.16)));
        Fill foam = Stuff.SEAT_FOAM.withDensity(dice.between(0.035, 0.06));
        Space cushion = Box.withContent(Box.lifted(seat, 0.06), foam);
        parts.add(Box.of(cushion, foam));
        parts.add(Part.box(
                backX,
                place.y() + arm,
                place.z() + 0.14,
                back,
                place.lengthY() - 2 * arm,
                place.lengthZ() - 0.14,
                foam.withTexture(0.2, 0.1)));
        for (double y : new double[] {place.y(), place.endY() - arm}) {
            Space side = Space.ofAir(place.x(), y, place.z() + 0.14, depth, arm, 0.72 * place.lengthZ() - 0.14);
            parts.addAll(Hull.box(side, 0.02, TIMBER));
            parts.add(Box.of(side.within(0.02), foam.withDensity(0.03)));
        }
        return new CargoUnit(CargoUnit.Kind.PIECE, cushion, parts);
    }

    /** Rails and feet below the seat. */
    private static void frame(Space place, List<Part> parts) {
        for (double x : new double[] {place.x() + 0.02, place.endX() - 0.06}) {
            parts.add(Part.box(x, place.y(), place.z() + 0.08, 0.04, place.lengthY(), 0.06, TIMBER));
            for (double y : new double[] {place.y() + 0.03, place.endY() - 0.08}) {
                parts.add(Part.box(x, y, place.z(), 0.04, 0.05, 0.08, TIMBER));
            }
        }
        for (int i = 0; i < 3; i++) {
            double y = place.y() + 0.05 + (place.lengthY() - 0.14) * i / 2;
            parts.add(Part.box(place.x() + 0.06, y, place.z() + 0.09, place.lengthX() - 0.12, 0.04, 0.05, TIMBER));
        }
    }

    /** Panels in a carton. */
    static CargoUnit flatPack(Space place, Dice dice) {
        Fill panels = Stuff.CHIPBOARD
                .withDensity(dice.between(0.42, 0.62))
                .withTexture(dice.between(0.05, 0.15), dice.between(0.1, 0.4));
        return new Carton(0.004, 0.006, 0.008, false).of(place, panels);
    }

    /** Upright, empty, with shelves and a partition. */
    static CargoUnit wardrobe(Space place, Dice dice) {
        List<Part> parts = new ArrayList<>(Hull.box(place, PANEL_M, Stuff.CHIPBOARD));
        Space room = place.within(PANEL_M + 0.001);
        double half = room.lengthY() / 2;
        parts.add(Part.box(
                room.x(), room.y() + half, room.z(), room.lengthX(), PANEL_M, room.lengthZ(), Stuff.CHIPBOARD));
        int shelves = dice.whole(2, 5);
        double pitch = room.lengthZ() / (shelves + 1);
        for (int i = 1; i <= shelves; i++) {
            parts.add(Part.box(
                    room.x(), room.y(), room.z() + i * pitch, room.lengthX(), half - 0.001, PANEL_M, Stuff.CHIPBOARD));
        }
        Space empty = Space.ofAir(
                room.x(),
                room.y() + half + PANEL_M + 0.001,
                room.z(),
                room.lengthX(),
                half - PANEL_M - 0.002,
                room.lengthZ());
        return new CargoUnit(CargoUnit.Kind.PIECE, empty, parts);
    }

    /** Top, apron and four legs, either way up; chairs are stowed under some. */
    static CargoUnit table(Space place, boolean upsideDown, Dice dice) {
        List<Part> parts = new ArrayList<>();
        double top = dice.between(0.022, 0.035);
        double topZ = upsideDown ? place.z() : place.endZ() - top;
        double legZ = upsideDown ? place.z() + top : place.z();
        double leg = dice.between(0.05, 0.08);
        double legHigh = place.lengthZ() - top;
        parts.add(Part.box(
                place.x(), place.y(), topZ, place.lengthX(), place.lengthY(), top, TIMBER.withTexture(0.05, 0.1)));
        for (double x : new double[] {place.x() + 0.04, place.endX() - 0.04 - leg}) {
            for (double y : new double[] {place.y() + 0.04, place.endY() - 0.04 - leg}) {
                parts.add(Part.box(x, y, legZ, leg, leg, legHigh, TIMBER));
            }
        }
        double apronZ = upsideDown ? place.z() + top : topZ - 0.09;
        for (double y : new double[] {place.y() + 0.05, place.endY() - 0.07}) {
            double from = place.x() + 0.04 + leg;
            parts.add(Part.box(from, y, apronZ, place.lengthX() - 2 * (0.04 + leg), 0.02, 0.09, TIMBER));
        }
        double between = leg + 0.05;
        Space free = Space.ofAir(
                place.x() + between,
                place.y() + between + 0.03,
                (upsideDown ? place.z() + top : place.z()) + 0.1,
                place.lengthX() - 2 * between,
                place.lengthY() - 2 * between - 0.06,
                legHigh - 0.2);
        if (!upsideDown && dice.chance(0.5)) {
            chairs(Box.slice(free, 0.3, free.lengthX()), parts);
        }
        return new CargoUnit(CargoUnit.Kind.PIECE, Box.slice(free, 0, 0.28), parts);
    }

    /** Two or three seats with their backs, legs off. */
    private static void chairs(Space free, List<Part> parts) {
        int chairs = Math.min(3, (int) (free.lengthX() / 0.3));
        for (int i = 0; i < chairs; i++) {
            double x = free.x() + i * 0.3;
            double seat = Math.min(0.44, free.lengthY());
            parts.add(Part.box(x, free.y(), free.z(), 0.26, seat, 0.03, TIMBER));
            parts.add(Part.box(x, free.y(), free.z() + 0.04, 0.26, seat, 0.05, Stuff.SEAT_FOAM));
            parts.add(Part.box(
                    x + 0.1, free.y(), free.z() + 0.1, 0.03, seat, Math.min(0.3, free.lengthZ() - 0.12), TIMBER));
        }
    }

    /** Foam round a field of springs. */
    static CargoUnit mattress(Space place, Dice dice) {
        Fill foam = Stuff.SEAT_FOAM.withDensity(dice.between(0.03, 0.05));
        Fill springs = Stuff.STEEL.withDensity(dice.between(0.035, 0.06)).withTexture(0.3, 0.06);
        double rim = Math.min(0.06, 0.25 * place.lengthX());
        Space core = Box.withContent(place.within(rim), springs);
        return new CargoUnit(CargoUnit.Kind.PIECE, core, List.of(Box.of(place, foam), Box.within(core, springs, foam)));
    }
}
