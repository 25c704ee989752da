package org.aforo.virtualscanner.scenefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Placement;
import org.jspecify.annotations.Nullable;

/** Reads lists of parts and groups. */
final class PartsReader {

    private static final int MOST_ITEMS = 100_000;
    private static final List<String> KINDS = List.of("box", "cylinder", "ellipsoid", "extrusion", "shell", "group");

    private final FillReader fills;
    private final ShapeReader shapes;
    private final Limits limits;

    PartsReader(FillReader fills, Limits limits) {
        this.fills = fills;
        this.shapes = new ShapeReader(fills);
        this.limits = limits;
    }

    /** At least one; what is unreadable is remarked on and left out. */
    List<Spec> list(Cursor cursor, Names names) {
        List<Spec> specs = new ArrayList<>();
        for (Cursor item : cursor.items(1, MOST_ITEMS)) {
            try {
                specs.add(spec(item, names));
            } catch (Unreadable remarked) {
                // The rest may still be worth remarking on.
            }
        }
        return specs;
    }

    private Spec spec(Cursor cursor, Names names) {
        Fields fields = cursor.fields();
        String kind = fields.oneOf(KINDS);
        Placement placement = PlacementReader.read(fields);
        Repeat repeat = fields.find("repeat").map(this::repeat).orElse(null);
        Spec spec;
        if (kind.equals("group")) {
            spec = new Spec.Group(cursor, list(fields.need("group"), names.inner()), placement, repeat);
        } else {
            Shape shape = shapes.read(fields, kind);
            Spec.Content content = content(fields, names);
            if (content.fill() == null && shape instanceof Shape.Shell) {
                throw cursor.fail("scene.missing", "a shell has a \"material\"");
            }
            spec = new Spec.Piece(cursor, id(fields, names, content, repeat), shape, placement, content, repeat);
        }
        fields.done();
        return spec;
    }

    private static @Nullable String id(Fields fields, Names names, Spec.Content content, @Nullable Repeat repeat) {
        Optional<Cursor> at = fields.find("id");
        if (at.isEmpty()) {
            return null;
        }
        String id = at.get().text(60);
        if (id.indexOf('/') >= 0) {
            throw at.get().fail("scene.text", "an id has no /");
        }
        boolean uneven = repeat != null && repeat.jitter().density() > 0;
        if (content.fill() == null || uneven) {
            throw at.get().fail("scene.id", "nothing can be in a hollow or in copies of different density; group them");
        }
        if (!names.add(id)) {
            throw at.get().fail("scene.duplicate", "another part here has this id");
        }
        return id;
    }

    private Spec.Content content(Fields fields, Names names) {
        Optional<Cursor> in = fields.find("in");
        Spec.Host host = in.isPresent() ? host(in.get(), names) : new Spec.Host.None();
        if (!fields.has("material")) {
            if (in.isEmpty()) {
                throw fields.owner()
                        .fail("scene.missing", "a part has a \"material\", or is a hollow and says \"in\" what");
            }
            return new Spec.Content(null, host);
        }
        return new Spec.Content(fills.among(fields), host);
    }

    private Spec.Host host(Cursor cursor, Names names) {
        if (!cursor.isText()) {
            Fields fields = cursor.fields();
            Fill fill = fills.among(fields);
            boolean intruding = fields.flag("intruding");
            fields.done();
            return new Spec.Host.Said(fill, intruding);
        }
        String id = cursor.text(200);
        if (!names.knows(id)) {
            throw cursor.fail("scene.unknown-part", "no part before this one has the id \"" + Cursor.shown(id) + "\"");
        }
        return new Spec.Host.Named(id, id.indexOf('/') >= 0);
    }

    private Repeat repeat(Cursor cursor) {
        Fields fields = cursor.fields();
        List<Repeat.Row> rows = rows(fields.need("rows"));
        Repeat.Jitter jitter = new Repeat.Jitter(
                fields.number("jitterM", 0, 10, 0),
                fields.number("jitterDegrees", 0, 180, 0),
                fields.number("jitterDensity", 0, 0.5, 0));
        Repeat repeat = new Repeat(rows, jitter, fields.seed(0));
        fields.done();
        if (Repeat.copies(repeat) > limits.repetitions()) {
            throw cursor.fail(
                    "scene.too-many-repetitions",
                    "at most " + limits.repetitions() + " copies, not " + Math.round(Repeat.copies(repeat)));
        }
        return repeat;
    }

    private static List<Repeat.Row> rows(Cursor cursor) {
        List<Repeat.Row> rows = new ArrayList<>();
        for (Cursor item : cursor.items(1, 3)) {
            Fields fields = item.fields();
            int count = (int) fields.need("count").whole(1, Integer.MAX_VALUE);
            double[] step = fields.need("step").numbers(3, -1000, 1000);
            rows.add(new Repeat.Row(count, step[0], step[1], step[2]));
            fields.done();
        }
        return rows;
    }
}
