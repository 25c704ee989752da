package org.aforo.selectivity.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aforo.selectivity.language.Condition.Margin;
import org.aforo.selectivity.language.Condition.Measure;
import org.aforo.selectivity.language.Condition.Relation;
import org.aforo.selectivity.language.Condition.Seen;

/** Conditions: "or" binds less than "and", "and" less than "not". */
final class ConditionParser {

    private final TokenReader in;
    private final ValueParser values;
    private int depth;

    ConditionParser(TokenReader in, ValueParser values) {
        this.in = in;
        this.values = values;
    }

    Condition condition() throws Malformed {
        depth = 0;
        return any();
    }

    private Condition any() throws Malformed {
        Span from = in.peek().where();
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (in.accept(Keyword.OR)) {
            parts.add(all());
            limit(parts);
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts, since(from));
    }

    private Condition all() throws Malformed {
        Span from = in.peek().where();
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (in.accept(Keyword.AND)) {
            parts.add(single());
            limit(parts);
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts, since(from));
    }

    private void limit(List<Condition> parts) throws Malformed {
        if (parts.size() > Limits.MOST_PARTS) {
            throw new Malformed(
                    "too-long", in.peek().where(), "a condition has more than " + Limits.MOST_PARTS + " parts");
        }
    }

    private Condition single() throws Malformed {
        Span from = in.peek().where();
        if (depth >= Limits.MOST_DEPTH) {
            throw new Malformed("too-deep", from, "brackets are deeper than " + Limits.MOST_DEPTH);
        }
        depth++;
        try {
            if (in.accept("(")) {
                Condition inner = any();
                in.expect(")");
                return inner;
            }
            if (in.accept(Keyword.NOT)) {
                Condition part = single();
                return new Condition.Not(part, since(from));
            }
            Optional<Condition> earlier = earlier(from);
            return earlier.isPresent() ? earlier.get() : comparison(from);
        } finally {
            depth--;
        }
    }

    private Condition comparison(Span from) throws Malformed {
        FieldName field = values.field();
        if (in.accept(Keyword.IS_MISSING)) {
            return new Condition.Known(field, false, since(from));
        }
        if (in.accept(Keyword.IS_PRESENT)) {
            return new Condition.Known(field, true, since(from));
        }
        if (in.accept(Keyword.STARTS_WITH)) {
            return new Condition.Part(field, true, values.value(), since(from));
        }
        if (in.accept(Keyword.CONTAINS)) {
            return new Condition.Part(field, false, values.value(), since(from));
        }
        if (in.accept(Keyword.BETWEEN)) {
            Literal low = values.value();
            in.expect(Keyword.BETWEEN_AND);
            return new Condition.Between(field, low, values.value(), since(from));
        }
        if (in.accept(Keyword.DIFFERS_FROM)) {
            return differs(field, from);
        }
        if (in.accept(Keyword.NOT_IN)) {
            return new Condition.Not(membership(field, from), since(from));
        }
        if (in.accept(Keyword.IN)) {
            return membership(field, from);
        }
        Relation relation = relation();
        return values.seesField()
                ? new Condition.CompareFields(field, relation, values.field(), since(from))
                : new Condition.Compare(field, relation, values.value(), since(from));
    }

    private Condition differs(FieldName field, Span from) throws Malformed {
        FieldName other = values.field();
        Optional<Margin> margin = Optional.empty();
        if (in.accept(Keyword.BY_MORE_THAN)) {
            double number = values.number("by how much");
            margin = Optional.of(new Margin(number, in.accept("%")));
        }
        return new Condition.Differs(field, other, margin, since(from));
    }

    private Condition membership(FieldName field, Span from) throws Malformed {
        if (!in.accept("(")) {
            return new Condition.InList(field, values.name("the name of a list, or values in brackets"), since(from));
        }
        List<Literal> all = values(values);
        in.expect(")");
        return new Condition.OneOf(field, all, since(from));
    }

    List<Literal> values(ValueParser from) throws Malformed {
        List<Literal> all = new ArrayList<>(List.of(from.value()));
        while (in.accept(",")) {
            all.add(from.value());
            if (all.size() > Limits.MOST_VALUES) {
                throw new Malformed(
                        "too-long", in.peek().where(), "a list has more than " + Limits.MOST_VALUES + " values");
            }
        }
        return all;
    }

    private Relation relation() throws Malformed {
        if (in.accept("=")) {
            return Relation.EQUAL;
        }
        if (in.accept("!=")) {
            return Relation.NOT_EQUAL;
        }
        if (in.accept("<=")) {
            return Relation.AT_MOST;
        }
        if (in.accept("<")) {
            return Relation.LESS;
        }
        if (in.accept(">=")) {
            return Relation.AT_LEAST;
        }
        if (in.accept(">")) {
            return Relation.MORE;
        }
        throw in.expected("a comparison (=, !=, <, <=, >, >=, in, starts with, contains, between, is missing,"
                + " is present, differs from)");
    }

    private Optional<Condition> earlier(Span from) throws Malformed {
        if (in.accept(Keyword.FIRST_TIME)) {
            Seen seen = seen(Measure.COUNT, Optional.empty());
            return Optional.of(new Condition.Earlier(seen, Relation.EQUAL, 0, since(from)));
        }
        Seen seen;
        if (in.accept(Keyword.COUNT)) {
            seen = seen(Measure.COUNT, Optional.empty());
        } else if (in.accept(Keyword.DAYS_SINCE)) {
            seen = seen(Measure.DAYS_SINCE, Optional.empty());
        } else if (in.accept(Keyword.DISTINCT)) {
            FieldName counted = values.field();
            in.expect(Keyword.OF);
            seen = seen(Measure.DISTINCT, Optional.of(counted));
        } else {
            return Optional.empty();
        }
        Relation relation = relation();
        return Optional.of(new Condition.Earlier(seen, relation, values.number("a number"), since(from)));
    }

    private Seen seen(Measure what, Optional<FieldName> counted) throws Malformed {
        in.expect("(");
        List<FieldName> keys = new ArrayList<>(List.of(values.field()));
        while (in.accept(",")) {
            keys.add(values.field());
            if (keys.size() > 8) {
                throw new Malformed("too-long", in.peek().where(), "a history has at most 8 fields for a key");
            }
        }
        in.expect(")");
        Optional<Condition> with = Optional.empty();
        if (in.accept(Keyword.WITH)) {
            with = Optional.of(single());
        }
        OptionalDouble window = OptionalDouble.empty();
        if (what != Measure.DAYS_SINCE) {
            in.expect(Keyword.WITHIN);
            window = OptionalDouble.of(values.span());
        }
        return new Seen(what, keys, counted, with, window);
    }

    private Span since(Span from) {
        return from.until(in.last().where());
    }
}
