package org.aforo.cargo.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** One row, whose values are taken out by field; what is not of the field's type is said with line and column. */
final class TableRow {

    private static final Pattern WITH_POINT =
            Pattern.compile("[+-]?([0-9]{1,3}(,[0-9]{3}){1,4}|[0-9]{1,15})(\\.[0-9]{0,9})?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("[+-]?([0-9]{1,3}(\\.[0-9]{3}){1,4}|[0-9]{1,15})(,[0-9]{0,9})?");
    private static final int VALUE_SHOWN = 60;

    private final Lines.Row row;
    private final Columns columns;
    private final TableMapping mapping;
    private final MessageSink sink;

    TableRow(Lines.Row row, Columns columns, TableMapping mapping, MessageSink sink) {
        this.row = row;
        this.columns = columns;
        this.mapping = mapping;
        this.sink = sink;
    }

    /** Trimmed; null where the column is absent or empty. */
    @Nullable
    String text(TableField field) {
        List<String> all = list(field);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The values of all columns of a field. */
    List<String> list(TableField field) {
        List<String> values = new ArrayList<>();
        for (int place : columns.places().getOrDefault(field, List.of())) {
            String value = place < row.values().size() ? row.values().get(place).strip() : "";
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        String fixed = mapping.sources().fixed().get(field);
        if (values.isEmpty() && fixed != null) {
            values.add(fixed);
        }
        return values;
    }

    @Nullable
    BigDecimal number(TableField field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        boolean comma = mapping.layout().values().decimalComma();
        String plain = value.replaceAll("[ \\u00A0']", "");
        if (!(comma ? WITH_COMMA : WITH_POINT).matcher(plain).matches()) {
            say("table.number", field, "no number with a decimal " + (comma ? "comma: " : "point: ") + shown(value));
            return null;
        }
        return new BigDecimal(comma ? plain.replace(".", "").replace(',', '.') : plain.replace(",", ""));
    }

    @Nullable
    BigDecimal mass(TableField field) {
        BigDecimal number = number(field);
        MassUnit unit = mapping.sources().units().getOrDefault(field, MassUnit.KG);
        return number == null ? null : unit.toKg(number);
    }

    @Nullable
    LocalDateTime time(TableField field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        for (DateTimeFormatter format : mapping.layout().values().dates()) {
            try {
                TemporalAccessor parsed = format.parseBest(value, LocalDateTime::from, LocalDate::from);
                return parsed instanceof LocalDateTime time
                        ? time
                        : LocalDate.from(parsed).atStartOfDay();
            } catch (DateTimeException another) {
                // the next pattern may fit
            }
        }
        say("table.date", field, "no date of the mapping's patterns: " + shown(value));
        return null;
    }

    @Nullable
    Boolean truth(TableField field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        String word = value.toUpperCase(Locale.ROOT);
        if (mapping.layout().values().yes().contains(word)) {
            return true;
        }
        if (mapping.layout().values().no().contains(word)) {
            return false;
        }
        say("table.word", field, "neither full nor empty: " + shown(value));
        return null;
    }

    /** Line and column of a field. */
    Where where(TableField field) {
        List<Integer> places = columns.places().getOrDefault(field, List.of());
        return places.isEmpty() ? Where.line(row.line()) : Where.path(row.line(), columns.name(places.getFirst()));
    }

    void say(String code, TableField field, String what) {
        sink.remark(Remark.warning(code, where(field), what));
    }

    static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= VALUE_SHOWN ? line : line.substring(0, VALUE_SHOWN) + "...";
    }
}
