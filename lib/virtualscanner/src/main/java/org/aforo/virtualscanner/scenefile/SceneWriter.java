package org.aforo.virtualscanner.scenefile;

import java.io.StringWriter;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.physics.Material;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a scene as a file with all of it expanded: every part on its own, nothing left to a library or a seed. Read back it is the same
 * scene to the last bit, its own materials but for rounding; the truth about concealments, which only the library knows, is not in it.
 */
public final class SceneWriter {

    private final JsonGenerator json;

    private SceneWriter(JsonGenerator json) {
        this.json = json;
    }

    public static String write(SceneFile file) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new SceneWriter(json).file(file);
        }
        return out.append('\n').toString();
    }

    private void file(SceneFile file) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", SceneReader.SCHEMA_VERSION);
        scanner(file.scanner());
        json.writeArrayPropertyStart("materials");
        Materials table = Materials.ofTable();
        for (Material material : file.materials().all()) {
            if (table.find(material.name()).isEmpty()) {
                material(material);
            }
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("objects");
        file.scene().objects().forEach(this::object);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void scanner(ScannerSection scanner) {
        ScanSettings settings = scanner.settings();
        json.writeObjectPropertyStart("scanner");
        if (scanner.named() != null) {
            json.writeStringProperty("model", scanner.named().name());
        }
        json.writeStringProperty("sourceSide", Cursor.slug(scanner.side()));
        json.writeNumberProperty("photonFactor", scanner.photonFactor());
        if (scanner.pixels() != null) {
            json.writeObjectPropertyStart("pixels");
            json.writeNumberProperty("pitchM", scanner.pixels().pitchM());
            json.writeNumberProperty("spacingM", scanner.pixels().spacingM());
            json.writeEndObject();
        }
        json.writeNumberProperty("seed", settings.seed());
        json.writeObjectPropertyStart("effects");
        json.writeStringProperty("base", Cursor.slug(ScannerReader.Base.NONE));
        settings.effects()
                .strengths()
                .forEach((effect, strength) -> json.writeNumberProperty(Cursor.slug(effect), strength));
        json.writeEndObject();
        json.writeObjectPropertyStart("rays");
        json.writeNumberProperty("along", settings.sampling().along());
        json.writeNumberProperty("across", settings.sampling().across());
        json.writeEndObject();
        stretch("stretch", settings.window().stretch());
        json.writeNumberProperty("marginM", settings.window().marginM());
        stretch("cab", settings.window().cab());
        json.writeEndObject();
    }

    private void stretch(String name, ScanSettings.@Nullable Stretch stretch) {
        if (stretch != null) {
            json.writeObjectPropertyStart(name);
            json.writeNumberProperty("fromX", stretch.fromX());
            json.writeNumberProperty("toX", stretch.toX());
            json.writeEndObject();
        }
    }

    private void material(Material material) {
        json.writeStartObject();
        json.writeStringProperty("name", material.name());
        json.writeNumberProperty("densityGcm3", material.densityGcm3());
        json.writeObjectPropertyStart("fractions");
        material.fractions().forEach((element, share) -> json.writeNumberProperty(element.symbol(), share));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void object(SceneObject object) {
        json.writeStartObject();
        json.writeStringProperty("name", object.name());
        json.writeStringProperty("kind", object.kind());
        json.writeArrayPropertyStart("parts");
        object.parts().forEach(this::part);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void part(Part part) {
        json.writeStartObject();
        solid(part.solid());
        placement(part.placement());
        if (part.fill() != null) {
            fill(part.fill());
        }
        if (part.replaces() != null) {
            json.writeObjectPropertyStart("in");
            fill(part.replaces());
            if (part.intruding()) {
                json.writeBooleanProperty("intruding", true);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void solid(Solid solid) {
        switch (solid) {
            case Solid.Box box -> {
                json.writeObjectPropertyStart("box");
                json.writeNumberProperty("lengthX", box.lengthX());
                json.writeNumberProperty("lengthY", box.lengthY());
                json.writeNumberProperty("lengthZ", box.lengthZ());
            }
            case Solid.Cylinder cylinder -> {
                json.writeObjectPropertyStart("cylinder");
                json.writeNumberProperty("radius", cylinder.radius());
                json.writeNumberProperty("lengthZ", cylinder.lengthZ());
            }
            case Solid.Ellipsoid body -> {
                json.writeObjectPropertyStart("ellipsoid");
                json.writeNumberProperty("radiusX", body.radiusX());
                json.writeNumberProperty("radiusY", body.radiusY());
                json.writeNumberProperty("radiusZ", body.radiusZ());
            }
            case Solid.Extrusion beam -> {
                json.writeObjectPropertyStart("extrusion");
                json.writeArrayPropertyStart("profile");
                beam.profile().forEach(corner -> row(corner.x(), corner.y()));
                json.writeEndArray();
                json.writeNumberProperty("lengthZ", beam.lengthZ());
            }
        }
        json.writeEndObject();
    }

    private void placement(Placement p) {
        if (p.equals(Placement.at(p.x(), p.y(), p.z()))) {
            json.writeName("at");
            row(p.x(), p.y(), p.z());
            return;
        }
        json.writeArrayPropertyStart("matrix");
        row(p.xx(), p.xy(), p.xz(), p.x());
        row(p.yx(), p.yy(), p.yz(), p.y());
        row(p.zx(), p.zy(), p.zz(), p.z());
        json.writeEndArray();
    }

    private void row(double... values) {
        json.writeStartArray();
        for (double value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    private void fill(Fill fill) {
        json.writeStringProperty("material", fill.material());
        json.writeNumberProperty("densityGcm3", fill.densityGcm3());
        texture(fill.texture());
    }

    private void texture(Fill.@Nullable Texture texture) {
        if (texture != null) {
            json.writeObjectPropertyStart("texture");
            json.writeNumberProperty("amplitude", texture.amplitude());
            json.writeNumberProperty("scaleM", texture.scaleM());
            json.writeEndObject();
        }
    }
}
