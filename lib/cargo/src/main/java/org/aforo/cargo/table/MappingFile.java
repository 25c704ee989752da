package org.aforo.cargo.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** Reads a mapping out of Java properties and says everything that is wrong with it at once. */
final class MappingFile {

    private static final Set<String> SETTINGS = Set.of(
            "name",
            "version",
            "row",
            "charset",
            "separator",
            "quote",
            "skip",
            "header",
            "decimal",
            "dates",
            "full",
            "empty");

    private final Map<String, String> settings = new TreeMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    TableMapping.Parsed parse(String text) {
        load(text);
        for (String key : settings.keySet()) {
            if (!SETTINGS.contains(key) && !key.matches("(column|fixed|unit)\\..*")) {
                wrong("unknown setting " + key);
            }
        }
        TableMapping.Sources sources = sources();
        TableMapping.Row row = row();
        TableField needed = row == TableMapping.Row.CONTAINER ? TableField.CONTAINER : TableField.DESCRIPTION;
        if (!sources.columns().containsKey(needed)) {
            wrong("column." + needed.key() + " is needed, since every row is to name one");
            return new TableMapping.Parsed(null, remarks);
        }
        TableMapping mapping = new TableMapping(settings.get("name"), number("version", 1), row, layout(), sources);
        return new TableMapping.Parsed(mapping, remarks);
    }

    private void load(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException malformed) {
            wrong("no properties: " + malformed.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        properties
                .stringPropertyNames()
                .forEach(
                        key -> settings.put(key, properties.getProperty(key, "").strip()));
    }

    private TableMapping.Row row() {
        String row = settings.getOrDefault("row", "container");
        if (!row.equals("container") && !row.equals("goods")) {
            wrong("row is container or goods, not " + row);
        }
        return row.equals("goods") ? TableMapping.Row.GOODS : TableMapping.Row.CONTAINER;
    }

    private TableMapping.Sources sources() {
        Map<TableField, List<String>> columns = new EnumMap<>(TableField.class);
        Map<TableField, String> fixed = new EnumMap<>(TableField.class);
        Map<TableField, MassUnit> units = new EnumMap<>(TableField.class);
        each("column.", (field, value) -> columns.put(field, parts(value, ",")));
        each("fixed.", fixed::put);
        each("unit.", (field, value) -> {
            MassUnit unit = unit(field, value);
            if (unit != null) {
                units.put(field, unit);
            }
        });
        return new TableMapping.Sources(columns, fixed, units);
    }

    private void each(String prefix, BiConsumer<TableField, String> taker) {
        settings.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                TableField.byKey(key.substring(prefix.length()))
                        .ifPresentOrElse(
                                field -> taker.accept(field, value),
                                () -> wrong(
                                        key + ": no such field; there are " + String.join(", ", TableField.keys())));
            }
        });
    }

    private @Nullable MassUnit unit(TableField field, String value) {
        if (field.type() != TableField.Type.MASS) {
            wrong("unit." + field.key() + ": no mass");
            return null;
        }
        for (MassUnit unit : MassUnit.values()) {
            if (unit.symbol().equals(value.toLowerCase(Locale.ROOT))) {
                return unit;
            }
        }
        wrong("unit." + field.key() + ": kg, t or lb, not " + value);
        return null;
    }

    private TableLayout layout() {
        String quote = settings.getOrDefault("quote", "\"");
        if (quote.length() != 1) {
            wrong("quote is one character");
        }
        TableLayout.Values defaults = TableLayout.Values.DEFAULT;
        TableLayout.Values values = new TableLayout.Values(
                choice("decimal", "comma", "point"),
                settings.containsKey("dates") ? dates(settings.getOrDefault("dates", "")) : defaults.dates(),
                words("full", defaults.yes()),
                words("empty", defaults.no()));
        return new TableLayout(
                charset(),
                separator(),
                quote.length() == 1 ? quote.charAt(0) : '"',
                number("skip", 0),
                !choice("header", "no", "yes"),
                values);
    }

    /** Whether the first of two words stands there; the second is the default. */
    private boolean choice(String key, String first, String second) {
        String value = settings.getOrDefault(key, second);
        if (!value.equals(first) && !value.equals(second)) {
            wrong(key + " is " + first + " or " + second + ", not " + value);
        }
        return value.equals(first);
    }

    private Set<String> words(String key, Set<String> otherwise) {
        String value = settings.get(key);
        return value == null ? otherwise : new LinkedHashSet<>(parts(value.toUpperCase(Locale.ROOT), ","));
    }

    private @Nullable Charset charset() {
        String name = settings.getOrDefault("charset", "auto");
        try {
            return name.equals("auto") ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            wrong("no such charset: " + name);
            return null;
        }
    }

    private @Nullable Character separator() {
        String value = settings.getOrDefault("separator", "auto");
        return switch (value) {
            case "auto" -> null;
            case "tab", "\t" -> '\t';
            case "semicolon" -> ';';
            case "comma" -> ',';
            case "bar" -> '|';
            default -> {
                if (value.length() != 1) {
                    wrong("separator is one character, semicolon, comma, tab, bar or auto");
                }
                yield value.length() == 1 ? value.charAt(0) : null;
            }
        };
    }

    private List<DateTimeFormatter> dates(String patterns) {
        List<DateTimeFormatter> dates = new ArrayList<>();
        for (String pattern : parts(patterns, "|")) {
            try {
                dates.add(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
            } catch (IllegalArgumentException malformed) {
                wrong("no date pattern: " + pattern);
            }
        }
        return dates;
    }

    private int number(String key, int otherwise) {
        String value = settings.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,6}")) {
            wrong(key + " is a whole number, not " + value);
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    private static List<String> parts(String value, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : value.split(Pattern.quote(separator), -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private void wrong(String what) {
        remarks.add(Remark.error("table.mapping", Where.WHOLE_FILE, what));
    }
}
