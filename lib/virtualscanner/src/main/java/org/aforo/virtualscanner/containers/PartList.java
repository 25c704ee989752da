package org.aforo.virtualscanner.containers;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;

/**
 * Parts as a workshop puts them together, in the container's own coordinates: x from the doors, y from the middle, z from the base of the
 * bottom castings, metres. Boxes are given by their lowest corner and lengths.
 */
final class PartList {

    private final List<Part> parts = new ArrayList<>();

    PartList add(Part part) {
        parts.add(part);
        return this;
    }

    PartList box(double x, double y, double z, double dx, double dy, double dz, Fill fill) {
        return add(Part.box(x, y, z, dx, dy, dz, fill));
    }

    /** The same box on both sides of the lane's middle; y is that of the left one. */
    PartList boxes(double x, double y, double z, double dx, double dy, double dz, Fill fill) {
        return box(x, y, z, dx, dy, dz, fill).box(x, -y - dy, z, dx, dy, dz, fill);
    }

    /** A box of sheet, empty inside. */
    PartList shell(Space outer, double wallM, Fill fill) {
        Part whole = outer.filled(fill);
        Space inner = outer.within(wallM);
        return add(whole).add(Part.hollow(solid(inner), middle(inner), fill));
    }

    /** A hollow section along x: open at its ends. */
    PartList tubeX(Space outer, double wallM, Fill fill) {
        return add(outer.filled(fill))
                .add(Part.hollow(
                        new Solid.Box(outer.lengthX(), outer.lengthY() - 2 * wallM, outer.lengthZ() - 2 * wallM),
                        middle(outer),
                        fill));
    }

    /** A hollow section along y: open at its ends. */
    PartList tubeY(Space outer, double wallM, Fill fill) {
        return add(outer.filled(fill))
                .add(Part.hollow(
                        new Solid.Box(outer.lengthX() - 2 * wallM, outer.lengthY(), outer.lengthZ() - 2 * wallM),
                        middle(outer),
                        fill));
    }

    /** A hollow section along z: open at its ends. */
    PartList tubeZ(Space outer, double wallM, Fill fill) {
        return add(outer.filled(fill))
                .add(Part.hollow(
                        new Solid.Box(outer.lengthX() - 2 * wallM, outer.lengthY() - 2 * wallM, outer.lengthZ()),
                        middle(outer),
                        fill));
    }

    /** A rod along x, y or z by its middle. */
    PartList rod(Axis axis, double x, double y, double z, double radius, double length, Fill fill) {
        return add(Part.of(new Solid.Cylinder(radius, length), axis.placement().moved(x, y, z), fill));
    }

    /** A pipe, or a drum without ends. */
    PartList pipe(Axis axis, double x, double y, double z, double radius, double wallM, double length, Fill fill) {
        return rod(axis, x, y, z, radius, length, fill)
                .add(Part.hollow(
                        new Solid.Cylinder(radius - wallM, length),
                        axis.placement().moved(x, y, z),
                        fill));
    }

    PartList ellipsoid(double x, double y, double z, double rx, double ry, double rz, Fill fill) {
        return add(Part.of(new Solid.Ellipsoid(rx, ry, rz), Placement.at(x, y, z), fill));
    }

    int size() {
        return parts.size();
    }

    double massKg() {
        return parts.stream().mapToDouble(Part::massKg).sum();
    }

    SceneObject object(String name, String kind, Placement placement) {
        return new SceneObject(name, kind, parts).placed(placement);
    }

    static Solid.Box solid(Space space) {
        return new Solid.Box(space.lengthX(), space.lengthY(), space.lengthZ());
    }

    static Placement middle(Space space) {
        return Placement.at(
                space.x() + space.lengthX() / 2, space.y() + space.lengthY() / 2, space.z() + space.lengthZ() / 2);
    }

    /** Where a cylinder points. */
    enum Axis {
        X,
        Y,
        Z;

        Placement placement() {
            return switch (this) {
                case X -> Placement.NOWHERE.turnedY(90);
                case Y -> Placement.NOWHERE.turnedX(90);
                case Z -> Placement.NOWHERE;
            };
        }
    }
}
