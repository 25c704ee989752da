package org.aforo.portday;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON texts of maps, lists, texts, numbers, booleans and null; fields in the map's order, no blanks. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static String text(Map<String, ?> fields) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            value(generator, fields);
        }
        return text.toString();
    }

    private static void value(JsonGenerator generator, @Nullable Object value) {
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
                    value(generator, inner);
                });
                generator.writeEndObject();
            }
            case List<?> items -> {
                generator.writeStartArray();
                items.forEach(item -> value(generator, item));
                generator.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }
}
