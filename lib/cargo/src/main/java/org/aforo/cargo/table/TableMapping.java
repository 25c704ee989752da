package org.aforo.cargo.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aforo.cargo.message.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Which column is what.
 *
 * @param name of the list it is for; null when nobody gave one
 * @param version from 1
 * @param row what every row must name
 * @param layout how the table is written
 * @param sources where each field comes from
 */
public record TableMapping(@Nullable String name, int version, Row row, TableLayout layout, Sources sources) {

    /** What every row must name. */
    public enum Row {
        CONTAINER,
        GOODS
    }

    /**
     * @param columns names of a field's columns, as in the heading; several for seals
     * @param fixed fields that are the same in every row
     * @param units of mass columns; kilograms where absent
     */
    public record Sources(
            Map<TableField, List<String>> columns, Map<TableField, String> fixed, Map<TableField, MassUnit> units) {

        public Sources {
            columns = Map.copyOf(columns);
            fixed = Map.copyOf(fixed);
            units = Map.copyOf(units);
        }

        static Sources ofColumns(Map<TableField, List<String>> columns) {
            return new Sources(columns, new EnumMap<>(TableField.class), new EnumMap<>(TableField.class));
        }
    }

    /** A mapping as far as it could be read; null when nothing can be read by it. */
    public record Parsed(@Nullable TableMapping mapping, List<Remark> remarks) {

        public Parsed {
            remarks = List.copyOf(remarks);
        }
    }

    /** Reads a mapping file, whose form is described in {@code docs/formats/tables.md}. */
    public static Parsed parse(String text) {
        return new MappingFile().parse(text);
    }
}
