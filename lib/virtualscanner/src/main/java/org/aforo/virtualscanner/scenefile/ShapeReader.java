package org.aforo.virtualscanner.scenefile;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.scene.Solid.Corner;

/** Reads what a part's shape is: {@code box}, {@code cylinder}, {@code ellipsoid}, {@code extrusion} or {@code shell}. */
final class ShapeReader {

    static final List<String> SOLIDS = List.of("box", "cylinder", "ellipsoid", "extrusion");
    private static final double SHORTEST_M = 1e-5;
    private static final double LONGEST_M = 1000;

    private final FillReader fills;

    ShapeReader(FillReader fills) {
        this.fills = fills;
    }

    /** The shape of that name in a part. */
    Shape read(Fields part, String name) {
        Cursor cursor = part.need(name);
        return name.equals("shell") ? shell(cursor) : new Shape.Full(solid(cursor, name));
    }

    private static Solid solid(Cursor cursor, String name) {
        Fields fields = cursor.fields();
        Solid solid = switch (name) {
            case "box" ->
                new Solid.Box(length(fields, "lengthX"), length(fields, "lengthY"), length(fields, "lengthZ"));
            case "cylinder" -> new Solid.Cylinder(length(fields, "radius"), length(fields, "lengthZ"));
            case "ellipsoid" ->
                new Solid.Ellipsoid(length(fields, "radiusX"), length(fields, "radiusY"), length(fields, "radiusZ"));
            default -> new Solid.Extrusion(profile(fields.need("profile")), length(fields, "lengthZ"));
        };
        fields.done();
        return solid;
    }

    private static double length(Fields fields, String name) {
        return fields.need(name).number(SHORTEST_M, LONGEST_M);
    }

    private Shape shell(Cursor cursor) {
        Fields fields = cursor.fields();
        String name = fields.oneOf(SOLIDS);
        if (name.equals("extrusion")) {
            throw cursor.fail(
                    "scene.shell",
                    "a shell is of a box, a cylinder or an ellipsoid; nest one extrusion in another by \"in\"");
        }
        Solid outer = solid(fields.need(name), name);
        double wall = length(fields, "wallM");
        boolean open = fields.flag("openEnds");
        Fill inside = fields.find("inside").map(fills::literal).orElse(null);
        fields.done();
        if (open && outer instanceof Solid.Ellipsoid) {
            throw cursor.fail("scene.shell", "an ellipsoid has no ends to be open");
        }
        try {
            return new Shape.Shell(outer, inner(outer, wall, open), inside);
        } catch (IllegalArgumentException tooThick) {
            throw cursor.fail("scene.shell", "a wall of " + wall + " m leaves no room inside");
        }
    }

    /** With open ends the solid's z faces have no wall: a pipe. */
    private static Solid inner(Solid outer, double wall, boolean open) {
        double ends = open ? 0 : 2 * wall;
        return switch (outer) {
            case Solid.Box box ->
                new Solid.Box(box.lengthX() - 2 * wall, box.lengthY() - 2 * wall, box.lengthZ() - ends);
            case Solid.Cylinder round -> new Solid.Cylinder(round.radius() - wall, round.lengthZ() - ends);
            case Solid.Ellipsoid body ->
                new Solid.Ellipsoid(body.radiusX() - wall, body.radiusY() - wall, body.radiusZ() - wall);
            case Solid.Extrusion _ -> throw new IllegalStateException("shells are not of extrusions");
        };
    }

    private static List<Corner> profile(Cursor cursor) {
        List<Corner> corners = new ArrayList<>();
        for (Cursor item : cursor.items(3, Solid.Extrusion.MOST_CORNERS)) {
            double[] xy = item.numbers(2, -LONGEST_M, LONGEST_M);
            corners.add(new Corner(xy[0], xy[1]));
        }
        Outline outline = new Outline(corners);
        if (!(outline.area() > SHORTEST_M * SHORTEST_M)) {
            throw cursor.fail("scene.profile", "a profile encloses an area");
        }
        if (!outline.simple()) {
            throw cursor.fail("scene.profile", "a profile's edges do not cross or touch each other");
        }
        return corners;
    }
}
