package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.scene.Solid.Corner;
import org.jspecify.annotations.Nullable;

/** Plates, pipes, profiles, castings, crumpled sheet, lengths of bar: each turned at random and as large as its cell allows. */
final class ScrapPieces {

    /** An upright cube of this share of a ball's radius, half an edge, lies in the ball however the ball is turned. */
    private static final double CUBE = 0.57;

    private final List<Fill> metals;
    private final Dice dice;

    ScrapPieces(List<Fill> metals, Dice dice) {
        this.metals = metals;
        this.dice = dice;
    }

    Fill main() {
        return metals.getFirst();
    }

    CargoUnit in(Space cell) {
        Fill metal = dice.oneOf(metals);
        return switch (dice.whole(0, 9)) {
            case 0 -> plate(cell, metal);
            case 1, 2 -> pipe(cell, metal);
            case 3, 4 -> profile(cell, metal);
            case 5 -> dice.chance(0.3) ? casting(cell, metal) : block(cell, metal);
            case 6 -> bar(cell, metal);
            default -> crumpled(cell, metal);
        };
    }

    private CargoUnit plate(Space cell, Fill metal) {
        double[] half = {
            cell.lengthX() / 2, dice.between(0.6, 1) * cell.lengthY() / 2, dice.between(0.03, 0.15) * cell.lengthZ() / 2
        };
        Placement turn = turn();
        double scale = scale(cell, turn, half);
        Solid solid = new Solid.Box(2 * half[0] * scale, 2 * half[1] * scale, 2 * half[2] * scale);
        double least = Math.min(half[0], Math.min(half[1], half[2])) * scale;
        return piece(cell, List.of(Part.of(solid, placed(turn, cell), metal)), least, metal);
    }

    /** A length of round, as long as the cell and as thick as a share of its narrowest. */
    private double[] round(Space cell, double low, double high) {
        double narrow = Math.min(cell.lengthY(), cell.lengthZ()) / 2;
        double radius = dice.between(low, high) * narrow;
        return new double[] {cell.lengthX() / 2, radius, radius};
    }

    /** A piece of pipe with open ends. */
    private CargoUnit pipe(Space cell, Fill metal) {
        double[] half = round(cell, 0.5, 1);
        Placement turn = turn();
        double scale = scale(cell, turn, half);
        double radius = half[1] * scale;
        double length = 2 * half[0] * scale;
        double bore = radius - Math.clamp(radius * dice.between(0.08, 0.3), 0.003, 0.014);
        if (bore < 0.003) {
            return bar(cell, metal);
        }
        Placement place = lengthwise(turn, cell);
        List<Part> parts = List.of(
                Part.of(new Solid.Cylinder(radius, length), place, metal),
                Part.hollow(new Solid.Cylinder(bore, length), place, metal));
        return piece(cell, parts, Math.min(bore, length / 2), null);
    }

    private CargoUnit bar(Space cell, Fill metal) {
        double[] half = round(cell, 0.2, 0.6);
        Placement turn = turn();
        double scale = scale(cell, turn, half);
        double radius = half[1] * scale;
        double length = 2 * half[0] * scale;
        Solid solid = new Solid.Cylinder(radius, length);
        return piece(cell, List.of(Part.of(solid, lengthwise(turn, cell), metal)), Math.min(radius, length / 2), metal);
    }

    /** An angle. */
    private CargoUnit profile(Space cell, Fill metal) {
        double[] half = round(cell, 0.6, 1);
        Placement turn = turn();
        double scale = scale(cell, turn, half);
        double w = half[1] * scale;
        double length = 2 * half[0] * scale;
        double t = Math.clamp(2 * w * dice.between(0.1, 0.2), 0.002, 0.016);
        List<Corner> angle = List.of(
                new Corner(-w, -w),
                new Corner(w, -w),
                new Corner(w, -w + t),
                new Corner(-w + t, -w + t),
                new Corner(-w + t, w),
                new Corner(-w, w));
        // the middle of the cell is outside the metal, in the angle
        double free = Math.min(w - t, length / 2) * 0.9;
        return piece(
                cell, List.of(Part.of(new Solid.Extrusion(angle, length), lengthwise(turn, cell), metal)), free, null);
    }

    private CargoUnit casting(Space cell, Fill metal) {
        double share = dice.between(0.75, 0.99) / 2;
        Fill cast = metal.withDensity(metal.densityGcm3() * dice.between(0.35, 0.75));
        Solid solid = new Solid.Ellipsoid(share * cell.lengthX(), share * cell.lengthY(), share * cell.lengthZ());
        double least = share * Math.min(cell.lengthX(), Math.min(cell.lengthY(), cell.lengthZ()));
        return piece(cell, List.of(Part.of(solid, Box.middle(cell), cast)), least, cast);
    }

    /** A machine part or the like: a turned box, hollow to a good part. */
    private CargoUnit block(Space cell, Fill metal) {
        return turnedBox(cell, metal.withDensity(metal.densityGcm3() * dice.between(0.3, 0.75)), dice.between(0.5, 1));
    }

    /** Sheet, wire or turnings, as a thin uneven filling of a turned box. */
    private CargoUnit crumpled(Space cell, Fill metal) {
        Fill loose = metal.withDensity(metal.densityGcm3() * dice.between(0.06, 0.38))
                .withTexture(dice.between(0.25, 0.5), dice.between(0.015, 0.05));
        return turnedBox(cell, loose, 1);
    }

    private CargoUnit turnedBox(Space cell, Fill fill, double narrow) {
        double[] half = {cell.lengthX() / 2, narrow * cell.lengthY() / 2, narrow * cell.lengthZ() / 2};
        Placement turn = turn();
        double scale = scale(cell, turn, half);
        Solid solid = new Solid.Box(2 * half[0] * scale, 2 * half[1] * scale, 2 * half[2] * scale);
        double least = Math.min(half[0], Math.min(half[1], half[2])) * scale;
        return piece(cell, List.of(Part.of(solid, placed(turn, cell), fill)), least, fill);
    }

    /** Mostly tilted as it slid down, now and then any way up. */
    private Placement turn() {
        double most = dice.chance(0.65) ? 22 : 90;
        return Placement.NOWHERE
                .turnedX(most * dice.between(-1, 1))
                .turnedZ(most * dice.between(-1, 1))
                .turnedY(most * dice.between(-1, 1));
    }

    /** By how much a turned box of these half lengths must shrink, or may grow, to just fit the cell. */
    private static double scale(Space cell, Placement p, double[] half) {
        double x = Math.abs(p.xx()) * half[0] + Math.abs(p.xy()) * half[1] + Math.abs(p.xz()) * half[2];
        double y = Math.abs(p.yx()) * half[0] + Math.abs(p.yy()) * half[1] + Math.abs(p.yz()) * half[2];
        double z = Math.abs(p.zx()) * half[0] + Math.abs(p.zy()) * half[1] + Math.abs(p.zz()) * half[2];
        return 0.995 * Math.min(cell.lengthX() / x, Math.min(cell.lengthY() / y, cell.lengthZ() / z)) / 2;
    }

    private static Placement placed(Placement turn, Space cell) {
        return turn.moved(cell.x() + cell.lengthX() / 2, cell.y() + cell.lengthY() / 2, cell.z() + cell.lengthZ() / 2);
    }

    /** What is drawn along z, laid along x first. */
    private static Placement lengthwise(Placement turn, Space cell) {
        return placed(Box.alongX(0, 0, 0).then(turn), cell);
    }

    /** @param ball radius of a ball about the middle that is all of one content */
    private static CargoUnit piece(Space cell, List<Part> parts, double ball, @Nullable Fill content) {
        double half = CUBE * ball;
        Space inside = new Space(
                cell.x() + cell.lengthX() / 2 - half,
                cell.y() + cell.lengthY() / 2 - half,
                cell.z() + cell.lengthZ() / 2 - half,
                2 * half,
                2 * half,
                2 * half,
                content);
        return new CargoUnit(CargoUnit.Kind.PIECE, inside, parts);
    }
}
