package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** Boxes, cylinders and prisms by where they begin and end, which is how one packs. */
final class Box {

    private Box() {}

    static Part of(Space space, Fill fill) {
        return Part.box(space.x(), space.y(), space.z(), space.lengthX(), space.lengthY(), space.lengthZ(), fill);
    }

    /** A box inside another part of the same object. */
    static Part within(Space space, Fill fill, Fill replaces) {
        return Part.within(solid(space), middle(space), fill, replaces);
    }

    static Part hollow(Space space, Fill replaces) {
        return Part.hollow(solid(space), middle(space), replaces);
    }

    static Solid solid(Space space) {
        return new Solid.Box(space.lengthX(), space.lengthY(), space.lengthZ());
    }

    static Placement middle(Space space) {
        return Placement.at(
                space.x() + space.lengthX() / 2, space.y() + space.lengthY() / 2, space.z() + space.lengthZ() / 2);
    }

    static Space withContent(Space space, Fill content) {
        return new Space(space.x(), space.y(), space.z(), space.lengthX(), space.lengthY(), space.lengthZ(), content);
    }

    /** A profile of x and z, drawn along y between two planes. */
    static Part prism(List<Solid.Corner> profile, double fromY, double toY, Fill fill) {
        return Part.of(new Solid.Extrusion(profile, toY - fromY), alongY(0, (fromY + toY) / 2, 0), fill);
    }

    /** What stands along z as drawn, laid along y: its x stays, its y becomes z. */
    static Placement alongY(double x, double y, double z) {
        return new Placement(1, 0, 0, 0, 0, -1, 0, 1, 0, x, y, z);
    }

    /** What stands along z as drawn, laid along x. */
    static Placement alongX(double x, double y, double z) {
        return new Placement(0, 0, 1, 1, 0, 0, 0, 1, 0, x, y, z);
    }

    /** Another height from the same foot. */
    static Space lifted(Space space, double byM) {
        return new Space(
                space.x(),
                space.y(),
                space.z() + byM,
                space.lengthX(),
                space.lengthY(),
                space.lengthZ() - byM,
                space.content());
    }

    /** Its part between two distances from its low-x end. */
    static Space slice(Space space, double fromM, double toM) {
        return new Space(
                space.x() + fromM,
                space.y(),
                space.z(),
                toM - fromM,
                space.lengthY(),
                space.lengthZ(),
                space.content());
    }

    /** The density that gives a volume its mass. */
    static Fill holding(Fill stuff, double massKg, double volumeM3) {
        return stuff.withDensity(massKg / volumeM3 / 1000);
    }
}
