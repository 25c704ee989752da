package org.aforo.cargo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code size-types.tsv}. */
final class SizeTypeTable {

    static final SizeTypeTable INSTANCE = new SizeTypeTable();

    private final Map<String, String> values = new HashMap<>();

    private SizeTypeTable() {
        try (InputStream in = SizeTypeTable.class.getResourceAsStream("size-types.tsv")) {
            if (in == null) {
                throw new IllegalStateException("size-types.tsv is missing from the jar");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::row);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void row(String line) {
        String[] cells = line.split("\t", -1);
        values.put(cells[0] + " " + cells[1], cells[2]);
    }

    @Nullable
    Integer lengthMm(char code) {
        return number("length " + code);
    }

    boolean knowsHeight(char code) {
        return values.containsKey("height " + code);
    }

    @Nullable
    Integer heightMm(char code) {
        return number("height " + code);
    }

    @Nullable
    String groupName(char code) {
        return values.get("group " + code);
    }

    @Nullable
    String typeName(String code) {
        return values.get("type " + code);
    }

    private @Nullable Integer number(String key) {
        String value = values.get(key);
        return value == null || value.isEmpty() ? null : Integer.valueOf(value);
    }
}
