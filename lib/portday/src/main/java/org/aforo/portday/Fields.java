package org.aforo.portday;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object in the order in which they are put. */
final class Fields {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    Fields put(String name, @Nullable Object value) {
        fields.put(name, plain(value));
        return this;
    }

    Map<String, @Nullable Object> map() {
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> maybe -> plain(maybe.orElse(null));
            case OptionalInt maybe -> maybe.isPresent() ? (Integer) maybe.getAsInt() : null;
            case Instant at -> at.toString();
            case Double number -> number == Math.rint(number) ? (Object) number.longValue() : (Object) tenths(number);
            case Enum<?> constant -> constant.name();
            case Fields inner -> inner.map();
            default -> value;
        };
    }

    /** To four decimals: shares have that many, masses fewer. */
    private static double tenths(double number) {
        return Math.rint(number * 1e5) / 1e5;
    }
}
