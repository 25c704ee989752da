package org.aforo.virtualscanner.tracing;

import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.scene.Solid.Corner;

/** Random solids and placements, and whether a point lies in one: told by the definition of the shape, with no line involved. */
final class Solids {

    /** Not convex, drawn clockwise. */
    static final List<Corner> CHANNEL = List.of(
            new Corner(-0.3, -0.4),
            new Corner(-0.3, 0.4),
            new Corner(0.3, 0.4),
            new Corner(0.3, 0.3),
            new Corner(-0.15, 0.25),
            new Corner(-0.15, -0.25),
            new Corner(0.3, -0.3),
            new Corner(0.3, -0.4));

    private Solids() {}

    static Solid random(int kind, RandomGenerator random) {
        double a = random.nextDouble(0.05, 1.5);
        double b = random.nextDouble(0.05, 1.5);
        double c = random.nextDouble(0.05, 1.5);
        return switch (kind) {
            case 0 -> new Solid.Box(a, b, c);
            case 1 -> new Solid.Cylinder(a / 2, b);
            case 2 -> new Solid.Ellipsoid(a / 2, b / 2, c / 2);
            case 3 -> new Solid.Extrusion(CHANNEL, c);
            default -> new Solid.Extrusion(CHANNEL.reversed(), c);
        };
    }

    /** Turned, sheared, stretched, sometimes mirrored; near the middle of a lane. */
    static Placement placement(RandomGenerator random) {
        return Placement.NOWHERE
                .stretched(random.nextDouble(0.4, 2), random.nextDouble(0.4, 2), random.nextBoolean() ? 1.2 : -0.8)
                .turnedX(random.nextDouble(360))
                .shearedYAlongX(random.nextDouble(-1, 1))
                .turnedY(random.nextDouble(360))
                .turnedZ(random.nextDouble(360))
                .moved(random.nextDouble(-0.3, 0.3), random.nextDouble(-0.8, 0.8), random.nextDouble(0.8, 2.6));
    }

    static boolean contains(Solid solid, double x, double y, double z) {
        return switch (solid) {
            case Solid.Box box ->
                Math.abs(x) <= box.lengthX() / 2
                        && Math.abs(y) <= box.lengthY() / 2
                        && Math.abs(z) <= box.lengthZ() / 2;
            case Solid.Cylinder cylinder ->
                x * x + y * y <= cylinder.radius() * cylinder.radius() && Math.abs(z) <= cylinder.lengthZ() / 2;
            case Solid.Ellipsoid ellipsoid ->
                Math.pow(x / ellipsoid.radiusX(), 2)
                                + Math.pow(y / ellipsoid.radiusY(), 2)
                                + Math.pow(z / ellipsoid.radiusZ(), 2)
                        <= 1;
            case Solid.Extrusion extrusion ->
                Math.abs(z) <= extrusion.lengthZ() / 2 && Math.abs(winding(extrusion.profile(), x, y)) > Math.PI;
        };
    }

    /** Sum of the angles under which the edges are seen: a full turn inside, none outside. */
    private static double winding(List<Corner> profile, double x, double y) {
        double sum = 0;
        Corner last = profile.getLast();
        for (Corner corner : profile) {
            double ax = last.x() - x;
            double ay = last.y() - y;
            double bx = corner.x() - x;
            double by = corner.y() - y;
            sum += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
            last = corner;
        }
        return sum;
    }
}
