package org.aforo.server.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tables and counters a database has in the rooms' schemas, asked of PostgreSQL itself. */
final class Catalogue {

    /** Flyway's own record; it is made by the migrations when a backup is put back. */
    static final String HISTORY = "flyway_schema_history";

    private static final String TABLES = """
            select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where n.nspname = any(?) and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
             group by n.nspname, c.relname order by n.nspname, c.relname
            """;

    private static final String REFERENCES = """
            select n.nspname || '.' || c.relname, m.nspname || '.' || d.relname
              from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
             where k.contype = 'f' and k.conrelid <> k.confrelid and n.nspname = any(?)
            """;

    private final JdbcClient database;
    private final List<String> rooms;

    Catalogue(JdbcClient database, List<String> rooms) {
        this.database = database;
        this.rooms = List.copyOf(rooms);
    }

    /** A table with the columns that are not computed. */
    record Shape(String schema, String name, List<String> columns) {

        Shape {
            columns = List.copyOf(columns);
        }

        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Catalogue::quote).toList());
        }

        String full() {
            return schema + "." + name;
        }
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** All tables, each after those it refers to. */
    List<Shape> tables() {
        List<Shape> all = database.sql(TABLES)
                .param(rooms.toArray(String[]::new))
                .query((row, number) -> new Shape(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray())))
                .list();
        Map<String, Set<String>> needs = new HashMap<>();
        database.sql(REFERENCES)
                .param(rooms.toArray(String[]::new))
                .query((row, number) -> needs.computeIfAbsent(row.getString(1), none -> new LinkedHashSet<>())
                        .add(row.getString(2)))
                .list();
        return inOrder(all, needs);
    }

    static List<Shape> inOrder(List<Shape> all, Map<String, Set<String>> needs) {
        List<Shape> ordered = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        List<Shape> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            List<Shape> ready = left.stream()
                    .filter(each -> placed.containsAll(needs.getOrDefault(each.full(), Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("these tables refer to each other in a circle: " + left);
            }
            ready.forEach(each -> placed.add(each.full()));
            ordered.addAll(ready);
            left.removeAll(ready);
        }
        return ordered;
    }

    /** Where each counter stands. Counters are no part of a snapshot: read after it, they are at it or beyond, which loses nothing. */
    List<Manifest.Sequence> sequences() {
        List<Manifest.Sequence> named = database.sql("""
                        select schemaname, sequencename, coalesce(last_value, start_value), last_value is not null
                          from pg_sequences where schemaname = any(?) order by 1, 2
                        """)
                .param(rooms.toArray(String[]::new))
                .query((row, number) ->
                        new Manifest.Sequence(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)))
                .list();
        return named;
    }

    /** The version of each room's tables. */
    List<Manifest.Schema> schemas() {
        List<Manifest.Schema> found = new ArrayList<>();
        for (String room : rooms) {
            boolean there = database.sql("select to_regclass(?) is not null")
                    .param(quote(room) + "." + HISTORY)
                    .query(Boolean.class)
                    .single();
            if (there) {
                String newest = "select version from " + quote(room) + "." + HISTORY
                        + " where success and version is not null order by string_to_array(version, '.')::int[] desc limit 1";
                database.sql(newest)
                        .query(String.class)
                        .optional()
                        .ifPresent(version -> found.add(new Manifest.Schema(room, version)));
            }
        }
        return found;
    }
}
