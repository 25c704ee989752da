package org.aforo.cargo.awmds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tags of {@code fields.tsv}, by segment and name in small letters. */
final class Fields {

    private static final Map<Segment, Map<String, Field>> ALL = load();

    private Fields() {}

    static Map<String, Field> of(Segment segment) {
        return ALL.getOrDefault(segment, Map.of());
    }

    private static Map<Segment, Map<String, Field>> load() {
        Map<Segment, Map<String, Field>> all = new HashMap<>();
        for (String line : text().split("\n", -1)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                List<String> row = List.of(line.split("\t", -1));
                Segment segment = Segment.valueOf(row.get(0).toUpperCase(Locale.ROOT));
                all.computeIfAbsent(segment, key -> new LinkedHashMap<>())
                        .put(row.get(1).toLowerCase(Locale.ROOT), Field.of(row.get(1), row.get(2), row.get(3)));
            }
        }
        return Map.copyOf(all);
    }

    private static String text() {
        try (InputStream bytes = Fields.class.getResourceAsStream("fields.tsv")) {
            if (bytes == null) {
                throw new IllegalStateException("this build lacks fields.tsv");
            }
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
