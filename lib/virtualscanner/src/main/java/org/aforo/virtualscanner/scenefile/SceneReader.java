package org.aforo.virtualscanner.scenefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.radiograph.Remark;
import org.aforo.virtualscanner.containers.Vehicle;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * Reads scene files ({@code docs/formats/scene.md}). Never throws for what a file says: it answers with the scene, or without one and with
 * remarks on all that is wrong with it. The same bytes give the same scene.
 */
public final class SceneReader {

    /** Of the format. */
    public static final int SCHEMA_VERSION = 1;

    private static final int MOST_OBJECTS = 2000;

    /** What a scan's speed is promised for. */
    private static final int USUAL_PARTS = 6000;

    private final Limits limits;
    private final Remarks remarks = new Remarks();

    private SceneReader(Limits limits) {
        this.limits = limits;
    }

    public static Reading read(String json, Limits limits) {
        return read(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), limits);
    }

    /** From the buffer's position to its limit, UTF-8; the position stays. */
    public static Reading read(ByteBuffer json, Limits limits) {
        SceneReader reader = new SceneReader(limits);
        SceneFile file = null;
        try {
            file = reader.file(json);
        } catch (Unreadable remarked) {
            // Said in the remarks.
            file = null;
        }
        return new Reading(reader.remarks.errors() ? null : file, reader.remarks.all());
    }

    private SceneFile file(ByteBuffer json) {
        if (json.remaining() > limits.bytes()) {
            remarks.error(
                    "scene.too-many-bytes",
                    Remark.Where.WHOLE_FILE,
                    "at most " + limits.bytes() + " bytes, not " + json.remaining());
            throw new Unreadable();
        }
        byte[] bytes = new byte[json.remaining()];
        json.duplicate().get(bytes);
        Cursor root = new Cursor(new JsonTree(limits, remarks).read(bytes), "$", remarks);
        return scene(root.fields());
    }

    private SceneFile scene(Fields fields) {
        Cursor version = fields.need("schemaVersion");
        if (version.whole(0, Integer.MAX_VALUE) != SCHEMA_VERSION) {
            throw version.fail("scene.version", "this reader knows version " + SCHEMA_VERSION);
        }
        fields.find("title").ifPresent(title -> title.text(500));
        long seed = fields.seed(0);
        Materials materials =
                fields.find("materials").map(MaterialsReader::read).orElse(Materials.ofTable());
        ScannerSection scanner = fields.find("scanner").map(ScannerReader::read).orElse(ScannerSection.DEFAULT);
        Consignment consignment = new Consignment();
        List<Own> own = objects(fields.need("objects"), consignment, materials, seed);
        fields.done();
        consignment.check();
        if (remarks.errors()) {
            throw new Unreadable();
        }
        return expanded(fields.owner(), consignment, own, new Context(scanner, materials));
    }

    private List<Own> objects(Cursor list, Consignment consignment, Materials materials, long seed) {
        PartsReader parts = new PartsReader(new FillReader(materials), limits);
        Names names = Names.ofScene();
        List<Own> own = new ArrayList<>();
        List<String> kinds = new ArrayList<>(Consignment.KINDS);
        kinds.add("parts");
        List<Cursor> items = list.items(1, MOST_OBJECTS);
        for (int i = 0; i < items.size(); i++) {
            try {
                Fields fields = items.get(i).fields();
                String kind = fields.oneOf(kinds);
                if (kind.equals("parts")) {
                    own.add(own(fields, parts, names));
                } else {
                    // Without a seed of its own it differs by the scene's seed and by its place.
                    consignment.read(kind, fields.need(kind), 31 * seed + i);
                }
                fields.done();
            } catch (Unreadable remarked) {
                // The next object may be readable; nothing is built anyway.
            }
        }
        return own;
    }

    private static Own own(Fields fields, PartsReader parts, Names names) {
        Cursor nameAt = fields.need("name");
        String name = nameAt.text(100);
        if (name.indexOf('/') >= 0) {
            throw nameAt.fail("scene.text", "an object's name has no /");
        }
        String kind = fields.need("kind").text(40);
        Names inner = names.inner();
        List<Spec> specs = parts.list(fields.need("parts"), inner);
        inner.export(name);
        return new Own(nameAt, name, kind, specs);
    }

    private SceneFile expanded(Cursor root, Consignment consignment, List<Own> own, Context context) {
        Consignment.Built built = consignment.build();
        Map<String, SceneObject> objects = new LinkedHashMap<>();
        for (SceneObject object : built.objects()) {
            String name = freeName(object.name(), objects.keySet());
            objects.put(name, new SceneObject(name, object.kind(), object.parts()));
        }
        double count = built.objects().stream()
                .mapToInt(object -> object.parts().size())
                .sum();
        count += own.stream()
                .flatMap(object -> object.specs.stream())
                .mapToDouble(Spec::parts)
                .sum();
        if (count > limits.parts()) {
            throw root.fail("scene.too-many-parts", "at most " + limits.parts() + " parts, not " + Math.round(count));
        }
        if (count > USUAL_PARTS) {
            root.info("scene.many-parts", Math.round(count) + " parts; a full container has some " + USUAL_PARTS);
        }
        Expansion expansion = new Expansion();
        for (Own object : own) {
            add(object, expansion, objects);
        }
        if (remarks.errors()) {
            throw new Unreadable();
        }
        Scene scene = new Scene(List.copyOf(objects.values()));
        Vehicle.Extent cab = built.cab();
        ScannerSection scanner = context.scanner;
        if (cab != null && scanner.settings().window().cab() == null) {
            scanner = scanner.withCab(cab.fromX(), cab.toX());
        }
        return new SceneFile(scene, scanner, context.materials, built.hidden());
    }

    private static void add(Own own, Expansion expansion, Map<String, SceneObject> objects) {
        if (objects.containsKey(own.name)) {
            own.where.error("scene.duplicate", "another object has this name");
            return;
        }
        try {
            List<Part> parts = expansion.parts(own.name, own.specs);
            objects.put(own.name, new SceneObject(own.name, own.kind, parts));
        } catch (IllegalArgumentException impossible) {
            // Each number was in its range, but turned, stretched and repeated within each other they are not.
            own.where.error("scene.impossible", "once placed: " + MaterialsReader.message(impossible));
        }
    }

    /** The library names its objects by kind; a second one of a kind gets a number. */
    private static String freeName(String name, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        String free = name;
        for (int i = 2; used.contains(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /** An object of the scene's own. */
    private record Own(Cursor where, String name, String kind, List<Spec> specs) {}

    private record Context(ScannerSection scanner, Materials materials) {}
}
