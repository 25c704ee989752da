package org.aforo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Range;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The contract for programs: root object with {@code files}, unknown is {@code null}; {@code attributes} when asked for. */
final class InspectionJson implements InspectionOutput {

    private final JsonGenerator json;
    private final PrintWriter out;
    private final boolean attributes;

    InspectionJson(PrintWriter out, boolean attributes) {
        this.out = out;
        this.attributes = attributes;
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out));
        json.writeStartObject();
        json.writeArrayPropertyStart("files");
    }

    @Override
    public void add(ScanFile file) {
        Acquisition acquisition = file.reading().acquisition();
        json.writeStartObject();
        text("file", file.path().toString());
        text("format", acquisition == null ? null : acquisition.format());
        text("version", acquisition == null ? null : acquisition.version());
        text("sopClass", acquisition == null ? null : acquisition.sopClass());
        text("transferSyntax", acquisition == null ? null : acquisition.transferSyntax());
        views(acquisition == null ? List.of() : acquisition.views());
        object(acquisition == null ? Acquisition.ScannedObject.UNKNOWN : acquisition.object());
        device(acquisition == null ? Acquisition.Device.UNKNOWN : acquisition.device());
        text(
                "acquiredAt",
                acquisition == null || acquisition.acquiredAt() == null
                        ? null
                        : acquisition.acquiredAt().toString());
        if (attributes) {
            json.writeObjectPropertyStart("attributes");
            if (acquisition != null) {
                acquisition.attributes().forEach(this::text);
            }
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("remarks");
        file.reading().remarks().forEach(this::remark);
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.println();
    }

    private void views(List<View> views) {
        json.writeArrayPropertyStart("views");
        for (View view : views) {
            json.writeStartObject();
            text("name", view.name());
            json.writeArrayPropertyStart("energies");
            view.energies().forEach(this::energy);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void energy(Energy energy) {
        Raster first = energy.frames().getFirst();
        Range range = Range.of(energy);
        json.writeStartObject();
        text("name", energy.name());
        json.writeNumberProperty("columns", first.columns());
        json.writeNumberProperty("rows", first.rows());
        json.writeNumberProperty("frames", energy.frames().size());
        json.writeNumberProperty("bits", first.bits());
        json.writeBooleanProperty("signed", first.signed());
        json.writeNumberProperty("min", range.min());
        json.writeNumberProperty("max", range.max());
        text("sha256OfPixels", PixelDigest.sha256OfPixels(energy));
        json.writeEndObject();
    }

    private void object(Acquisition.ScannedObject object) {
        json.writeObjectPropertyStart("object");
        text("type", object.type());
        text("id", object.id());
        text("containerNumber", object.containerNumber());
        if (object.checkDigitValid() == null) {
            json.writeNullProperty("checkDigitValid");
        } else {
            json.writeBooleanProperty("checkDigitValid", object.checkDigitValid());
        }
        json.writeEndObject();
    }

    private void device(Acquisition.Device device) {
        json.writeObjectPropertyStart("device");
        text("manufacturer", device.manufacturer());
        text("model", device.model());
        text("serial", device.serial());
        json.writeEndObject();
    }

    private void remark(Remark remark) {
        json.writeStartObject();
        text("severity", remark.severity().name().toLowerCase(Locale.ROOT));
        text("code", remark.code());
        json.writeObjectPropertyStart("where");
        if (remark.where().byteOffset() == null) {
            json.writeNullProperty("byte");
        } else {
            json.writeNumberProperty("byte", remark.where().byteOffset());
        }
        text("line", null);
        text("segment", null);
        text("element", null);
        text("path", remark.where().path());
        json.writeEndObject();
        text("what", remark.what());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /** Lets the generator finish without closing standard output. */
    private static final class Unclosed extends java.io.FilterWriter {

        Unclosed(PrintWriter out) {
            super(out);
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws java.io.IOException {
            out.write(buffer, offset, length);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
