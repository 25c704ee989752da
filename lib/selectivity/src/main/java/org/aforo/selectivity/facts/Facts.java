package org.aforo.selectivity.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one visit, by field number. Numbers, moments (seconds of 1970) and flags (1 and 0) lie in one array, where NaN is unknown;
 * texts lie folded in another, and sets of codes in a third, where null is.
 */
public final class Facts {

    private final Schema schema;
    private final String id;
    private final long atSecond;
    private final double[] numbers;
    private final @Nullable String[] texts;
    private final String @Nullable [] @Nullable [] sets;
    private final @Nullable String[] written;

    private Facts(Builder from) {
        this.schema = from.schema;
        this.id = from.id;
        this.atSecond = from.atSecond;
        this.numbers = from.numbers.clone();
        this.texts = from.texts.clone();
        this.sets = from.sets == null ? null : from.sets.clone();
        this.written = from.written.clone();
    }

    /**
     * @param id of the visit; draws depend on it
     * @param at the moment of which this is known: histories and expiries are reckoned from it
     */
    public static Builder of(Schema schema, String id, Instant at) {
        return new Builder(schema, id, at);
    }

    public Schema schema() {
        return schema;
    }

    public String id() {
        return id;
    }

    public long atSecond() {
        return atSecond;
    }

    /** NaN when unknown or not a number. */
    public double number(int field) {
        return numbers[field];
    }

    /** Folded; null when unknown or not a text. */
    public @Nullable String text(int field) {
        return texts[field];
    }

    /** Folded; null when unknown or not several codes. */
    public String @Nullable [] codes(int field) {
        return sets == null ? null : sets[field];
    }

    public boolean knows(int field) {
        return texts[field] != null || !Double.isNaN(numbers[field]) || codes(field) != null;
    }

    /** For people, as it was written; "?" when unknown. */
    public String shown(int field) {
        if (!knows(field)) {
            return "?";
        }
        String text = written[field];
        return switch (schema.field(field).type()) {
            case TEXT, CODE, CODES -> text == null ? "?" : text;
            case NUMBER -> plain(numbers[field]);
            case TIME -> Instant.ofEpochSecond((long) numbers[field]).toString();
            case FLAG -> numbers[field] == 1 ? "yes" : "no";
        };
    }

    /** Without a useless fraction. */
    public static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.6g", number);
    }

    /** Collects what is known. Putting a value of another type than the field's is a bug of the caller. */
    public static final class Builder {

        private static final int MOST_CODES = 1_000;

        private final Schema schema;
        private final String id;
        private final long atSecond;
        private final double[] numbers;
        private final @Nullable String[] texts;
        private String @Nullable [] @Nullable [] sets;
        private final @Nullable String[] written;

        private Builder(Schema schema, String id, Instant at) {
            this.schema = schema;
            this.id = id;
            this.atSecond = at.getEpochSecond();
            this.numbers = new double[schema.size()];
            Arrays.fill(numbers, Double.NaN);
            this.texts = new String[schema.size()];
            this.written = new String[schema.size()];
        }

        public Builder put(String name, String value) {
            int field = field(name, FieldType.TEXT, FieldType.CODE);
            String folded = Folding.fold(value);
            texts[field] = folded.isEmpty() ? null : folded;
            written[field] = value;
            return this;
        }

        public Builder put(String name, double value) {
            numbers[field(name, FieldType.NUMBER, FieldType.NUMBER)] = value;
            return this;
        }

        public Builder put(String name, boolean value) {
            numbers[field(name, FieldType.FLAG, FieldType.FLAG)] = value ? 1 : 0;
            return this;
        }

        public Builder put(String name, Instant value) {
            numbers[field(name, FieldType.TIME, FieldType.TIME)] = value.getEpochSecond();
            return this;
        }

        public Builder put(String name, List<String> values) {
            int field = field(name, FieldType.CODES, FieldType.CODES);
            String @Nullable [] @Nullable [] all = sets;
            if (all == null) {
                all = new String[schema.size()][];
            }
            all[field] = values.stream()
                    .limit(MOST_CODES)
                    .map(Folding::fold)
                    .sorted()
                    .toArray(String[]::new);
            sets = all;
            written[field] = String.join(", ", values);
            return this;
        }

        /**
         * Reads a value from text, as a file gives it; an empty one is unknown.
         *
         * @return what is wrong with it, if anything
         */
        public Optional<String> read(String name, String text) {
            int field = schema.indexOf(name);
            if (field < 0) {
                return Optional.of("there is no field " + name);
            }
            if (text.isBlank()) {
                return Optional.empty();
            }
            FieldType type = schema.field(field).type();
            try {
                readInto(name, type, text.strip());
                return Optional.empty();
            } catch (NumberFormatException | DateTimeParseException unreadable) {
                return Optional.of(name + ": not a " + type.name().toLowerCase(Locale.ROOT) + ": " + text);
            }
        }

        private void readInto(String name, FieldType type, String text) {
            switch (type) {
                case TEXT, CODE -> put(name, text);
                case NUMBER -> put(name, Double.parseDouble(text));
                case TIME -> put(name, moment(text));
                case FLAG -> put(name, flag(text));
                case CODES -> put(name, List.of(text.split("[ ,;]+", -1)));
            }
        }

        private static boolean flag(String text) {
            return switch (Folding.fold(text)) {
                case "YES", "TRUE", "SI", "1" -> true;
                case "NO", "FALSE", "0" -> false;
                default -> throw new NumberFormatException(text);
            };
        }

        private int field(String name, FieldType one, FieldType other) {
            int field = schema.indexOf(name);
            if (field < 0) {
                throw new IllegalArgumentException("there is no field " + name);
            }
            FieldType type = schema.field(field).type();
            if (type != one && type != other) {
                throw new IllegalArgumentException(name + " is a " + type + ", not a " + one);
            }
            return field;
        }

        public Facts build() {
            return new Facts(this);
        }
    }

    /** A day is its beginning, UTC. */
    public static Instant moment(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }
}
