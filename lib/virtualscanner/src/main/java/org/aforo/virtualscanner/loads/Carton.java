package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/**
 * A cardboard box.
 *
 * @param sideM thickness of the walls
 * @param footM thickness of the bottom
 * @param topM thickness of flaps, pads and head room above the content, smeared out as board
 * @param handHoles whether there is one in either end
 */
record Carton(double sideM, double footM, double topM, boolean handHoles) {

    /** Usual single-wall box with flaps. */
    static final Carton PLAIN = new Carton(0.005, 0.008, 0.012, false);

    /** Base and lid over it, double all round; the smeared head room is what the fruit does not fill. */
    static final Carton TELESCOPE = new Carton(0.009, 0.011, 0.022, true);

    private static final double HOLE_WIDTH_M = 0.085;
    private static final double HOLE_HEIGHT_M = 0.03;

    /** Room for the content in a box of this outside. */
    Space room(Space outside) {
        return Space.ofAir(
                outside.x() + sideM,
                outside.y() + sideM,
                outside.z() + footM,
                outside.lengthX() - 2 * sideM,
                outside.lengthY() - 2 * sideM,
                outside.lengthZ() - footM - topM);
    }

    /** A box full of something that weighs so much in all. */
    CargoUnit full(Space outside, Fill stuff, double grossKg) {
        Space inside = room(outside);
        double boardKg = (outside.volumeM3() - inside.volumeM3()) * Stuff.CORRUGATED.densityGcm3() * 1000;
        return of(outside, Box.holding(stuff, Math.max(grossKg - boardKg, 0.05 * grossKg), inside.volumeM3()));
    }

    CargoUnit of(Space outside, Fill content) {
        Space inside = Box.withContent(room(outside), content);
        return new CargoUnit(CargoUnit.Kind.CARTON, inside, parts(outside, inside, content));
    }

    private List<Part> parts(Space outside, Space inside, Fill content) {
        List<Part> parts = new ArrayList<>();
        parts.add(Box.of(outside, Stuff.CORRUGATED));
        parts.add(Box.within(inside, content, Stuff.CORRUGATED));
        if (handHoles) {
            parts.addAll(holes(outside));
        }
        return parts;
    }

    /** In the two short sides, at two thirds of the height. */
    private List<Part> holes(Space outside) {
        boolean endsAlongX = outside.lengthX() > outside.lengthY();
        double z = outside.z() + outside.lengthZ() * 0.66;
        double sizeX = endsAlongX ? sideM : HOLE_WIDTH_M;
        double sizeY = endsAlongX ? HOLE_WIDTH_M : sideM;
        double x = endsAlongX ? outside.x() : outside.x() + (outside.lengthX() - sizeX) / 2;
        double y = endsAlongX ? outside.y() + (outside.lengthY() - sizeY) / 2 : outside.y();
        double farX = endsAlongX ? outside.endX() - sideM : x;
        double farY = endsAlongX ? y : outside.endY() - sideM;
        return List.of(
                Box.hollow(Space.ofAir(x, y, z, sizeX, sizeY, HOLE_HEIGHT_M), Stuff.CORRUGATED),
                Box.hollow(Space.ofAir(farX, farY, z, sizeX, sizeY, HOLE_HEIGHT_M), Stuff.CORRUGATED));
    }
}
