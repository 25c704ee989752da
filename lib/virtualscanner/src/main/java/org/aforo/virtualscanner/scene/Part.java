package org.aforo.virtualscanner.scene;

import org.jspecify.annotations.Nullable;

/**
 * A solid in its place. Nesting is explicit: a part inside another names what it {@code replaces}, so that along every line the replaced
 * content is subtracted and its own added, and nothing is counted twice. A hollow is a part without a fill.
 *
 * @param solid shape
 * @param placement where
 * @param fill what it is full of; null for a hollow
 * @param replaces what would be there without it; null where there is only air
 * @param intruding whether what it replaces belongs to another object: bricks in a box of fruit. False for the nesting of an object in
 *     itself: the room inside a drum's wall. Without the object, what it intruded on is whole again.
 */
public record Part(
        Solid solid,
        Placement placement,
        @Nullable Fill fill,
        @Nullable Fill replaces,
        boolean intruding) {

    public Part {
        if (fill == null && replaces == null) {
            throw new IllegalArgumentException("a part has a fill, or is a hollow in something");
        }
        if (intruding && replaces == null) {
            throw new IllegalArgumentException("an intruding part says what it replaces");
        }
    }

    /** Something in air. */
    public static Part of(Solid solid, Placement placement, Fill fill) {
        return new Part(solid, placement, fill, null, false);
    }

    /** A box by its lowest corner and its lengths, in air. */
    public static Part box(double x, double y, double z, double dx, double dy, double dz, Fill fill) {
        return of(new Solid.Box(dx, dy, dz), Placement.at(x + dx / 2, y + dy / 2, z + dz / 2), fill);
    }

    /** Something inside another part of the same object. */
    public static Part within(Solid solid, Placement placement, Fill fill, Fill replaces) {
        return new Part(solid, placement, fill, replaces, false);
    }

    /** A hollow in another part of the same object. */
    public static Part hollow(Solid solid, Placement placement, Fill replaces) {
        return new Part(solid, placement, null, replaces, false);
    }

    /** Something inside a part of another object. */
    public static Part intruding(Solid solid, Placement placement, Fill fill, Fill replaces) {
        return new Part(solid, placement, fill, replaces, true);
    }

    /** Moved, turned or stretched after its own placement. */
    public Part placed(Placement next) {
        return new Part(solid, placement.then(next), fill, replaces, intruding);
    }

    public double volumeM3() {
        return solid.volumeM3() * Math.abs(placement.determinant());
    }

    /** What its object weighs more by it, kg: its fill less what it replaces of the same object. */
    public double massKg() {
        return kg(fill) - (intruding ? 0 : kg(replaces));
    }

    /** What the whole scene weighs more by it, kg: its fill less all that it replaces. */
    public double addedMassKg() {
        return kg(fill) - kg(replaces);
    }

    private double kg(@Nullable Fill content) {
        return content == null ? 0 : volumeM3() * content.densityGcm3() * 1000;
    }
}
