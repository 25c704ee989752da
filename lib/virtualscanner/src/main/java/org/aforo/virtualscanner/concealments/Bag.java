package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/**
 * A sports bag or a woven sack full of bricks, about the origin, its length along x: a rounded skin of 1 to 2 mm, bricks inside that keep
 * the shape of their stack.
 */
final class Bag {

    /** Bricks lengthwise and crosswise in one layer. */
    private static final int[][] FOOTPRINTS = {{3, 2}, {2, 2}, {3, 1}, {2, 3}};

    /** Share of the outline's half width at which its corners are cut: a flattened dodecagon. */
    private static final double[][] OUTLINE = {
        {1, 0.55}, {0.86, 0.86}, {0.55, 1}, {-0.55, 1}, {-0.86, 0.86}, {-1, 0.55},
        {-1, -0.55}, {-0.86, -0.86}, {-0.55, -1}, {0.55, -1}, {0.86, -0.86}, {1, -0.55}
    };

    private Bag() {}

    /** Blocks {@code from} to {@code from + count - 1} in a bag. */
    static List<Part> of(Batch batch, int from, int count, RandomGenerator random) {
        int[] footprint = FOOTPRINTS[random.nextInt(FOOTPRINTS.length)];
        int layers = Math.ceilDiv(count, footprint[0] * footprint[1]) + random.nextInt(2);
        double lengthM = footprint[0] * (batch.lengthM() + 0.006) + 0.002;
        double widthM = footprint[1] * (batch.widthM() + 0.006) + 0.002;
        double heightM = layers * (batch.thicknessM() + 0.006);
        Space inside = Space.ofAir(-lengthM / 2, -widthM / 2, -heightM / 2, lengthM, widthM, heightM);
        // The outline passes the stack's corners at 0.86 of its half width and height.
        List<Part> parts = new ArrayList<>(skin(lengthM + 0.02, widthM / 2 / 0.86, heightM / 2 / 0.86, random));
        parts.addAll(content(inside, footprint[0], batch, new int[] {from, count}, random));
        return parts;
    }

    /** Stack by stack along the bag, some higher than others, some on edge where as many go in: hands fill bags in a hurry. */
    private static List<Part> content(
            Space inside, int stacks, Batch batch, int[] fromAndCount, RandomGenerator random) {
        List<Part> parts = new ArrayList<>();
        int from = fromAndCount[0];
        int left = fromAndCount[1];
        double lengthM = inside.lengthX() / stacks;
        for (int stack = 0; stack < stacks; stack++) {
            Space room = Space.ofAir(
                    inside.x() + stack * lengthM, inside.y(), inside.z(), lengthM, inside.lengthY(), inside.lengthZ());
            int most = new Stack(room, 2).capacity(batch);
            // What is left must go into the stacks that follow.
            int least = Math.max(0, left - (stacks - 1 - stack) * most);
            int even = Math.ceilDiv(left, stacks - stack) + random.nextInt(5) - 2;
            int here = Math.clamp(even, least, Math.min(most, left));
            Stack edge = new Stack(room, random.nextInt(2));
            Stack laid = edge.capacity(batch) >= here && random.nextInt(3) > 0 ? edge : new Stack(room, 2);
            if (here > 0) {
                parts.addAll(laid.blocks(batch, from, here, random));
            }
            from += here;
            left -= here;
        }
        return parts;
    }

    /** Turned as it lies: along the container, across it, or on end, and askew. */
    static List<Part> turned(List<Part> bag, int way, RandomGenerator random) {
        Placement lying = switch (way) {
            case 0 -> Placement.NOWHERE;
            case 1 -> Placement.NOWHERE.turnedZ(90);
            case 2 -> Placement.NOWHERE.turnedX(90).turnedZ(90);
            default -> Placement.NOWHERE.turnedY(90);
        };
        Placement placement = lying.turnedX(8 * (random.nextDouble() - 0.5))
                .turnedY(12 * (random.nextDouble() - 0.5))
                .turnedZ(8 * (random.nextDouble() - 0.5));
        return bag.stream().map(part -> part.placed(placement)).toList();
    }

    private static List<Part> skin(double lengthM, double halfWidthM, double halfHeightM, RandomGenerator random) {
        double wallM = 0.001 + 0.001 * random.nextDouble();
        Fill cloth = random.nextInt(3) == 0 ? Fill.of("polypropylene", 0.6) : Fill.of("nylon6", 0.9);
        // The profile lies in x-y and is drawn along z: turned so that its x is up and it is drawn along x.
        Placement along = Placement.NOWHERE.turnedY(90);
        Solid outer = new Solid.Extrusion(outline(halfHeightM, halfWidthM), lengthM);
        Solid inner = new Solid.Extrusion(outline(halfHeightM - wallM, halfWidthM - wallM), lengthM - 2 * wallM);
        return List.of(Part.of(outer, along, cloth), Part.hollow(inner, along, cloth));
    }

    private static List<Solid.Corner> outline(double halfX, double halfY) {
        List<Solid.Corner> corners = new ArrayList<>();
        for (double[] share : OUTLINE) {
            corners.add(new Solid.Corner(halfX * share[0], halfY * share[1]));
        }
        return corners;
    }
}
