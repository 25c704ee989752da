package org.aforo.cargo.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the fields stand in a row.
 *
 * @param names of the columns, for remarks
 * @param places of each field, from 0
 * @param missing columns of the mapping that the table does not have
 */
record Columns(List<String> names, Map<TableField, List<Integer>> places, List<String> missing) {

    static Columns of(TableMapping mapping, List<String> names) {
        Map<TableField, List<Integer>> places = new EnumMap<>(TableField.class);
        List<String> missing = new ArrayList<>();
        mapping.sources().columns().forEach((field, columns) -> {
            for (String column : columns) {
                int place = place(names, column);
                if (place < 0) {
                    missing.add(column);
                } else {
                    places.computeIfAbsent(field, key -> new ArrayList<>()).add(place);
                }
            }
        });
        return new Columns(names, places, missing);
    }

    /** A mapping out of the headings alone; empty where none of them is a container's number. */
    static Optional<TableMapping> guess(List<String> names) {
        Map<TableField, List<String>> columns = new EnumMap<>(TableField.class);
        for (String name : names) {
            TableField.byHeading(normal(name).replaceAll("[^a-z0-9]", ""))
                    .ifPresent(field -> columns.computeIfAbsent(field, key -> new ArrayList<>())
                            .add(name.strip()));
        }
        return columns.containsKey(TableField.CONTAINER)
                ? Optional.of(new TableMapping(
                        null,
                        1,
                        TableMapping.Row.CONTAINER,
                        TableLayout.DEFAULT,
                        TableMapping.Sources.ofColumns(columns)))
                : Optional.empty();
    }

    String name(int place) {
        return place < names.size() ? names.get(place).strip() : String.valueOf(place + 1);
    }

    private static int place(List<String> names, String column) {
        for (int i = 0; i < names.size(); i++) {
            if (normal(names.get(i)).equals(normal(column))) {
                return i;
            }
        }
        return -1;
    }

    /** Without accents, case and outer blanks. */
    private static String normal(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
