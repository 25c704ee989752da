package org.aforo.selectivity.language;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.Field;
import org.aforo.selectivity.facts.FieldType;
import org.aforo.selectivity.facts.Schema;
import org.aforo.selectivity.language.Condition.Relation;
import org.aforo.selectivity.language.Condition.Seen;
import org.aforo.selectivity.language.RuleText.ValueList;

/** Types of conditions against the fields there are. */
final class Types {

    private final Schema schema;
    private final Map<String, ValueList> lists;
    private final Remarks remarks;

    Types(Schema schema, Map<String, ValueList> lists, Remarks remarks) {
        this.schema = schema;
        this.lists = lists;
        this.remarks = remarks;
    }

    static String perhaps(String written, Collection<String> names) {
        return Guess.of(written, names)
                .map(guess -> "; did you mean " + guess + "?")
                .orElse("");
    }

    Optional<Field> field(FieldName written) {
        Optional<Field> field = schema.field(written.name());
        if (field.isEmpty()) {
            List<String> names = schema.fields().stream().map(Field::name).toList();
            remarks.error(
                    "unknown-field",
                    written.where(),
                    "there is no field " + written.name() + perhaps(written.name(), names));
        }
        return field;
    }

    /**
     * @param histories whether earlier visits may be asked about here; not of an earlier visit itself
     */
    void condition(Condition condition, boolean histories) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> condition(part, histories));
            case Condition.Any any -> any.parts().forEach(part -> condition(part, histories));
            case Condition.Not not -> condition(not.part(), histories);
            case Condition.Compare compare -> compare(compare);
            case Condition.CompareFields compare ->
                fields(compare.field(), compare.relation(), compare.other(), compare.where());
            case Condition.Differs differs -> differs(differs);
            case Condition.InList in -> inList(in);
            case Condition.OneOf one ->
                field(one.field()).ifPresent(field -> one.values().forEach(value -> value(field, value)));
            case Condition.Part part -> part(part);
            case Condition.Between between -> between(between);
            case Condition.Known known -> field(known.field());
            case Condition.Earlier earlier -> earlier(earlier, histories);
        }
    }

    private void compare(Condition.Compare compare) {
        field(compare.field()).ifPresent(field -> {
            ordered(field, compare.relation(), compare.where());
            value(field, compare.value());
        });
    }

    private void ordered(Field field, Relation relation, Span where) {
        boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        if (!equality && field.type() != FieldType.NUMBER && field.type() != FieldType.TIME) {
            remarks.error(
                    "no-order",
                    where,
                    field.name() + " is " + named(field.type()) + "; only numbers and times are more or less");
        }
    }

    private void fields(FieldName one, Relation relation, FieldName two, Span where) {
        Optional<Field> left = field(one);
        Optional<Field> right = field(two);
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        ordered(left.get(), relation, where);
        if (left.get().type() != right.get().type() || left.get().type() == FieldType.CODES) {
            remarks.error(
                    "other-type",
                    where,
                    left.get().name() + " is " + named(left.get().type()) + " and "
                            + right.get().name() + " is "
                            + named(right.get().type()) + "; they cannot be compared");
        }
    }

    private void differs(Condition.Differs differs) {
        fields(differs.field(), Relation.NOT_EQUAL, differs.other(), differs.where());
        Optional<Field> field = schema.field(differs.field().name());
        if (differs.margin().isPresent() && field.isPresent() && field.get().type() != FieldType.NUMBER) {
            remarks.error("other-type", differs.where(), "only numbers differ by more than something");
        }
    }

    private void inList(Condition.InList in) {
        Optional<Field> field = field(in.field());
        ValueList list = lists.get(in.list());
        if (list == null) {
            remarks.error(
                    "unknown-list", in.where(), "there is no list " + in.list() + perhaps(in.list(), lists.keySet()));
        } else if (field.isPresent() && !field.get().kind().equals(list.kind())) {
            remarks.error(
                    "other-kind",
                    in.where(),
                    list.name() + " is a list of " + list.kind() + ", and "
                            + field.get().name() + " is a "
                            + field.get().kind());
        }
    }

    private void part(Condition.Part part) {
        field(part.field()).ifPresent(field -> {
            if (field.type() != FieldType.TEXT
                    && field.type() != FieldType.CODE
                    && (part.atStart() || field.type() != FieldType.CODES)) {
                remarks.error("other-type", part.where(), field.name() + " is " + named(field.type()) + ", not a text");
            }
            if (part.value().text().isBlank()) {
                remarks.error("empty", part.value().where(), "every text has an empty part");
            }
        });
    }

    private void between(Condition.Between between) {
        field(between.field()).ifPresent(field -> {
            ordered(field, Relation.MORE, between.where());
            boolean low = value(field, between.low());
            boolean good = value(field, between.high()) && low;
            if (good && field.type() == FieldType.NUMBER && number(between.low()) > number(between.high())) {
                remarks.error(
                        "nothing-between",
                        between.where(),
                        "nothing lies between " + between.low().text() + " and "
                                + between.high().text());
            }
        });
    }

    private static double number(Literal literal) {
        return Double.parseDouble(literal.text());
    }

    private void earlier(Condition.Earlier earlier, boolean histories) {
        if (!histories) {
            remarks.error("history-in-history", earlier.where(), "an earlier visit cannot be asked about its own past");
        }
        Seen seen = earlier.seen();
        for (FieldName key : seen.keys()) {
            field(key).ifPresent(field -> single(field, key.where()));
        }
        seen.counted().ifPresent(name -> field(name).ifPresent(field -> single(field, name.where())));
        seen.with().ifPresent(with -> condition(with, false));
    }

    private void single(Field field, Span where) {
        if (field.type() == FieldType.CODES) {
            remarks.error("other-type", where, field.name() + " has several values and cannot be counted by");
        }
    }

    /** Whether a value fits its field. */
    boolean value(Field field, Literal value) {
        boolean fits = switch (field.type()) {
            case TEXT, CODE, CODES ->
                value.kind() != Literal.Kind.FLAG && !value.text().isBlank();
            case NUMBER -> value.kind() == Literal.Kind.NUMBER;
            case FLAG -> value.kind() == Literal.Kind.FLAG;
            case TIME -> value.kind() == Literal.Kind.DATE && isMoment(value.text());
        };
        if (!fits) {
            remarks.error(
                    "other-type",
                    value.where(),
                    field.name() + " is " + named(field.type()) + ", and this is none: " + value.text());
        }
        return fits;
    }

    private static boolean isMoment(String text) {
        try {
            Facts.moment(moment(text));
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Seconds and zone may be left out. */
    static String moment(String text) {
        if (text.length() == 10) {
            return text;
        }
        String full = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        return (full.length() == 16 ? full + ":00" : full) + "Z";
    }

    static String named(FieldType type) {
        return switch (type) {
            case TEXT -> "a text";
            case CODE -> "a code";
            case NUMBER -> "a number";
            case TIME -> "a time";
            case FLAG -> "yes or no";
            case CODES -> "a set of codes, asked with contains".toLowerCase(Locale.ROOT);
        };
    }
}
