package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** A 200 l steel drum on end: wall 1 mm, two rolling hoops, liquid below and air above. */
final class Drum {

    static final double HIGH_M = 0.88;

    /** Over the hoops. */
    static final double ACROSS_M = 0.594;

    private static final double RADIUS_M = 0.285;
    private static final double WALL_M = 0.0011;
    private static final double HOOP_M = 0.018;

    private Drum() {}

    /** @param share of the height that the liquid fills */
    static CargoUnit of(Space place, Fill liquid, double share, Dice dice) {
        double x = place.x() + place.lengthX() / 2;
        double y = place.y() + place.lengthY() / 2;
        double room = HIGH_M - 2 * WALL_M;
        double level = room * Math.clamp(share, 0.05, 0.98);
        double bottom = place.z() + WALL_M;
        double bore = RADIUS_M - WALL_M;
        double low = place.z() + HIGH_M * dice.between(0.32, 0.36);
        double high = place.z() + HIGH_M * dice.between(0.64, 0.68);
        double half = bore * 0.7;
        Space inside = new Space(x - half, y - half, bottom, 2 * half, 2 * half, level, liquid);
        return new CargoUnit(
                CargoUnit.Kind.DRUM,
                inside,
                List.of(
                        Part.of(
                                new Solid.Cylinder(RADIUS_M, HIGH_M),
                                Placement.at(x, y, place.z() + HIGH_M / 2),
                                Stuff.STEEL),
                        Part.within(
                                new Solid.Cylinder(bore, level),
                                Placement.at(x, y, bottom + level / 2),
                                liquid,
                                Stuff.STEEL),
                        Part.hollow(
                                new Solid.Cylinder(bore, room - level),
                                Placement.at(x, y, bottom + level + (room - level) / 2),
                                Stuff.STEEL),
                        hoop(x, y, low),
                        hole(x, y, low),
                        hoop(x, y, high),
                        hole(x, y, high)));
    }

    private static Part hoop(double x, double y, double z) {
        return Part.of(new Solid.Cylinder(ACROSS_M / 2, HOOP_M), Placement.at(x, y, z), Stuff.STEEL.withDensity(3));
    }

    /** The drum itself passes through the hoop. */
    private static Part hole(double x, double y, double z) {
        return Part.hollow(new Solid.Cylinder(RADIUS_M, HOOP_M), Placement.at(x, y, z), Stuff.STEEL.withDensity(3));
    }
}
