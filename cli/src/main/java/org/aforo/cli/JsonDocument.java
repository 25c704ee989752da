package org.aforo.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON document to standard output as it comes: unknown values are {@code null}, numbers are plain. */
final class JsonDocument implements AutoCloseable {

    private final JsonGenerator json;
    private final PrintWriter out;
    private final Deque<Boolean> objects = new ArrayDeque<>();

    JsonDocument(PrintWriter out) {
        this.out = out;
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out));
    }

    void object() {
        json.writeStartObject();
        objects.push(true);
    }

    void object(String name) {
        json.writeObjectPropertyStart(name);
        objects.push(true);
    }

    void array(String name) {
        json.writeArrayPropertyStart(name);
        objects.push(false);
    }

    /** Ends the object or array begun last. */
    void end() {
        if (objects.pop()) {
            json.writeEndObject();
        } else {
            json.writeEndArray();
        }
    }

    void element(String value) {
        json.writeString(value);
    }

    void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    void flag(String name, @Nullable Boolean value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeBooleanProperty(name, value);
        }
    }

    void number(String name, @Nullable Number value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else if (value instanceof BigDecimal decimal) {
            json.writeName(name);
            json.writeNumber(decimal);
        } else {
            json.writeNumberProperty(name, value.longValue());
        }
    }

    @Override
    public void close() {
        json.close();
        out.println();
    }

    /** Lets the generator finish without closing standard output. */
    private static final class Unclosed extends FilterWriter {

        Unclosed(PrintWriter out) {
            super(out);
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
