package org.aforo.portday;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON of maps, lists, texts, numbers, booleans and null; fields in the map's order, no blanks. One writer, one value after the other. */
final class Json implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator generator;

    Json(Writer out) {
        generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    static String text(Map<String, ?> fields) {
        StringWriter text = new StringWriter(256);
        try (Json json = new Json(text)) {
            json.put(fields);
        }
        return text.toString();
    }

    void put(Map<String, ?> fields) {
        value(fields);
    }

    /** As it is: line breaks, and the brackets around values that are written one by one. */
    void raw(String text) {
        generator.writeRaw(text);
    }

    @Override
    public void close() {
        generator.close();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number -> generator.writeNumber(number);
            case Boolean truth -> generator.writeBoolean(truth);
            case Map<?, ?> fields -> {
                generator.writeStartObject();
                fields.forEach((name, inner) -> {
                    generator.writeName((String) name);
                    value(inner);
                });
                generator.writeEndObject();
            }
            case List<?> items -> {
                generator.writeStartArray();
                items.forEach(this::value);
                generator.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }
}
