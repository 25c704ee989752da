package org.aforo.virtualscanner.containers;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;

/** What a scene's density is at a point, the slow and plain way: all fills less all that is replaced. */
final class Density {

    private static final double SKIN = 1e-6;

    private final List<Placed> parts = new ArrayList<>();

    Density(List<SceneObject> objects) {
        for (SceneObject object : objects) {
            for (int i = 0; i < object.parts().size(); i++) {
                Part part = object.parts().get(i);
                parts.add(new Placed(object.name() + " " + i, part, reach(part)));
            }
        }
    }

    List<Placed> parts() {
        return parts;
    }

    /** All parts around a point. */
    List<Placed> around(double[] point) {
        List<Placed> found = new ArrayList<>();
        for (Placed placed : parts) {
            double x = placed.part.placement().x();
            if (Math.abs(point[0] - x) <= placed.reach && contains(placed.part, point)) {
                found.add(placed);
            }
        }
        return found;
    }

    static double sum(List<Placed> around) {
        double sum = 0;
        for (Placed placed : around) {
            sum += fill(placed.part);
            if (placed.part.replaces() != null) {
                sum -= placed.part.replaces().densityGcm3();
            }
        }
        return sum;
    }

    static double densest(List<Placed> around) {
        return around.stream().mapToDouble(placed -> fill(placed.part)).max().orElse(0);
    }

    static double[] within(Space space, RandomGenerator random) {
        return new double[] {
            space.x() + random.nextDouble() * space.lengthX(),
            space.y() + random.nextDouble() * space.lengthY(),
            space.z() + random.nextDouble() * space.lengthZ()
        };
    }

    /** A point within a part; of an extrusion only its axis. */
    static double[] within(Part part, RandomGenerator random) {
        double a = random.nextDouble() * 2 - 1;
        double b = random.nextDouble() * 2 - 1;
        double c = random.nextDouble() * 2 - 1;
        double round = Math.max(1, Math.hypot(a, b) * 1.0001);
        double ball = Math.max(1, Math.sqrt(a * a + b * b + c * c) * 1.0001);
        double[] own = switch (part.solid()) {
            case Solid.Box box -> new double[] {a * box.lengthX() / 2, b * box.lengthY() / 2, c * box.lengthZ() / 2};
            case Solid.Cylinder cylinder ->
                new double[] {a / round * cylinder.radius(), b / round * cylinder.radius(), c * cylinder.lengthZ() / 2};
            case Solid.Ellipsoid body ->
                new double[] {a / ball * body.radiusX(), b / ball * body.radiusY(), c / ball * body.radiusZ()};
            case Solid.Extrusion beam -> new double[] {0, 0, c * beam.lengthZ() / 2};
        };
        Placement m = part.placement();
        return new double[] {
            m.xx() * own[0] + m.xy() * own[1] + m.xz() * own[2] + m.x(),
            m.yx() * own[0] + m.yy() * own[1] + m.yz() * own[2] + m.y(),
            m.zx() * own[0] + m.zy() * own[1] + m.zz() * own[2] + m.z()
        };
    }

    private static double fill(Part part) {
        return part.fill() == null ? 0 : part.fill().densityGcm3();
    }

    private static boolean contains(Part part, double[] point) {
        Placement m = part.placement();
        double x = point[0] - m.x();
        double y = point[1] - m.y();
        double z = point[2] - m.z();
        double d = m.determinant();
        // Cramer's rule for M own = (x y z).
        double a = (x * (m.yy() * m.zz() - m.yz() * m.zy())
                        - m.xy() * (y * m.zz() - m.yz() * z)
                        + m.xz() * (y * m.zy() - m.yy() * z))
                / d;
        double b = (m.xx() * (y * m.zz() - m.yz() * z)
                        - x * (m.yx() * m.zz() - m.yz() * m.zx())
                        + m.xz() * (m.yx() * z - y * m.zx()))
                / d;
        double c = (m.xx() * (m.yy() * z - y * m.zy())
                        - m.xy() * (m.yx() * z - y * m.zx())
                        + x * (m.yx() * m.zy() - m.yy() * m.zx()))
                / d;
        return switch (part.solid()) {
            case Solid.Box box ->
                under(a, box.lengthX() / 2) && under(b, box.lengthY() / 2) && under(c, box.lengthZ() / 2);
            case Solid.Cylinder cylinder ->
                under(c, cylinder.lengthZ() / 2) && under(Math.hypot(a, b), cylinder.radius());
            case Solid.Ellipsoid body ->
                under(Math.hypot(Math.hypot(a / body.radiusX(), b / body.radiusY()), c / body.radiusZ()), 1);
            case Solid.Extrusion beam -> under(c, beam.lengthZ() / 2) && inside(beam.profile(), a, b);
        };
    }

    private static boolean under(double value, double limit) {
        return Math.abs(value) < limit - SKIN;
    }

    /** Even-odd rule. */
    private static boolean inside(List<Solid.Corner> profile, double x, double y) {
        boolean inside = false;
        Solid.Corner last = profile.getLast();
        for (Solid.Corner corner : profile) {
            if (corner.y() > y != last.y() > y
                    && x < (last.x() - corner.x()) * (y - corner.y()) / (last.y() - corner.y()) + corner.x()) {
                inside = !inside;
            }
            last = corner;
        }
        return inside;
    }

    /** Half the extent along x, generously. */
    private static double reach(Part part) {
        double radius = switch (part.solid()) {
            case Solid.Box box -> Math.hypot(Math.hypot(box.lengthX(), box.lengthY()), box.lengthZ()) / 2;
            case Solid.Cylinder cylinder -> Math.hypot(cylinder.radius(), cylinder.lengthZ() / 2);
            case Solid.Ellipsoid body -> Math.max(body.radiusX(), Math.max(body.radiusY(), body.radiusZ()));
            case Solid.Extrusion beam ->
                beam.lengthZ() / 2
                        + beam.profile().stream()
                                .mapToDouble(corner -> Math.hypot(corner.x(), corner.y()))
                                .max()
                                .orElse(0);
        };
        Placement m = part.placement();
        return radius * Math.hypot(Math.hypot(m.xx(), m.xy()), m.xz());
    }

    /** A part with a name for messages. */
    record Placed(String name, Part part, double reach) {
        @Override
        public String toString() {
            return name + (part.fill() == null ? " (hollow)" : "");
        }
    }
}
