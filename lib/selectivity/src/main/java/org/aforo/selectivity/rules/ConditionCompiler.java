package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.FieldType;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.facts.Schema;
import org.aforo.selectivity.language.Condition;
import org.aforo.selectivity.language.Condition.Measure;
import org.aforo.selectivity.language.Condition.Seen;
import org.aforo.selectivity.language.FieldName;
import org.aforo.selectivity.language.Limits;
import org.aforo.selectivity.rules.Node.Leaf;
import org.aforo.selectivity.rules.Node.Measured;
import org.aforo.selectivity.rules.Node.Test;

/** Makes nodes of conditions that passed the check of types. */
final class ConditionCompiler {

    private static final History NONE = new History(List.of());
    private static final double SECONDS_A_DAY = 86_400;

    private final Schema schema;
    private final String source;
    private final Map<String, Values> lists;
    private final Counters counters;

    ConditionCompiler(Schema schema, String source, Map<String, Values> lists, Counters counters) {
        this.schema = schema;
        this.source = source;
        this.lists = lists;
        this.counters = counters;
    }

    Node compile(Condition condition) {
        return switch (condition) {
            case Condition.All all -> new Node.All(compile(all.parts()));
            case Condition.Any any -> new Node.Any(compile(any.parts()));
            case Condition.Not not -> new Node.Not(compile(not.part()), leaf(not, (f, h) -> true, fields(not.part())));
            case Condition.Compare c -> leaf(c, Comparisons.withValue(schema, index(c.field()), c), index(c.field()));
            case Condition.CompareFields c ->
                leaf(
                        c,
                        Comparisons.ofFields(schema, index(c.field()), c.relation(), index(c.other())),
                        index(c.field()),
                        index(c.other()));
            case Condition.Differs d ->
                leaf(
                        d,
                        Comparisons.differs(schema, index(d.field()), index(d.other()), d.margin()),
                        index(d.field()),
                        index(d.other()));
            case Condition.InList in -> leaf(in, within(in.field(), list(in.list())), index(in.field()));
            case Condition.OneOf one ->
                leaf(one, within(one.field(), Values.of(type(one.field()), one.values())), index(one.field()));
            case Condition.Part part -> leaf(part, Comparisons.part(index(part.field()), part), index(part.field()));
            case Condition.Between b -> leaf(b, Comparisons.between(schema, index(b.field()), b), index(b.field()));
            case Condition.Known known -> {
                int field = index(known.field());
                boolean wanted = known.known();
                yield leaf(known, (facts, history) -> facts.knows(field) == wanted, field);
            }
            case Condition.Earlier earlier -> earlier(earlier);
        };
    }

    private Node[] compile(List<Condition> parts) {
        return parts.stream().map(this::compile).toArray(Node[]::new);
    }

    private Leaf leaf(Condition condition, Test test, int... fields) {
        return new Leaf(test, wording(condition), fields, Optional.empty());
    }

    /** As written, on one line. */
    private String wording(Condition condition) {
        return source.substring(condition.where().from(), condition.where().to())
                .lines()
                .map(line -> line.strip())
                .filter(line -> !line.startsWith("#"))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private int index(FieldName field) {
        int index = schema.indexOf(field.name());
        if (index < 0) {
            throw new IllegalStateException("passed the check without being a field: " + field.name());
        }
        return index;
    }

    private FieldType type(FieldName field) {
        return schema.field(index(field)).type();
    }

    private Values list(String name) {
        Values values = lists.get(name);
        if (values == null) {
            throw new IllegalStateException("passed the check without being a list: " + name);
        }
        return values;
    }

    private Test within(FieldName name, Values values) {
        int field = index(name);
        if (type(name) == FieldType.CODES) {
            return (facts, history) -> {
                String[] codes = facts.codes(field);
                return codes != null && values.hasAny(codes);
            };
        }
        if (type(name).isText()) {
            Set<String> texts = values.texts();
            return (facts, history) -> {
                String text = facts.text(field);
                return text != null && texts.contains(text);
            };
        }
        return (facts, history) -> values.has(facts.number(field));
    }

    private Node earlier(Condition.Earlier earlier) {
        Seen seen = earlier.seen();
        List<Integer> keys = seen.keys().stream().map(this::index).toList();
        int distinct = seen.counted().map(this::index).orElse(-1);
        long window = (long) seen.windowSeconds().orElse(Limits.MOST_DAYS * SECONDS_A_DAY);
        Optional<Predicate<Facts>> with = seen.with().map(this::predicate);
        int counter = counters.add(keys, seen.with().map(this::wording).orElse(""), with, distinct, window);
        Measured measured = measured(seen.what(), counter, window);
        Test test = Comparisons.measured(measured, earlier.relation(), earlier.number());
        return new Leaf(
                test,
                wording(earlier),
                keys.stream().mapToInt(Integer::intValue).toArray(),
                Optional.of(measured));
    }

    /** A condition about one earlier visit never asks a history; the check saw to it. */
    private Predicate<Facts> predicate(Condition condition) {
        Node node = compile(condition);
        return facts -> node.holds(facts, NONE);
    }

    private static Measured measured(Measure what, int counter, long window) {
        return switch (what) {
            case COUNT -> (facts, history) -> history.count(counter, facts, window);
            case DISTINCT -> (facts, history) -> history.distinct(counter, facts, window);
            case DAYS_SINCE -> (facts, history) -> history.secondsSince(counter, facts) / SECONDS_A_DAY;
        };
    }

    /** All fields below a condition, once each. */
    private int[] fields(Condition condition) {
        List<FieldName> names = new ArrayList<>();
        collect(condition, names);
        return names.stream().mapToInt(this::index).distinct().limit(12).toArray();
    }

    private static void collect(Condition condition, List<FieldName> into) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, into));
            case Condition.Any any -> any.parts().forEach(part -> collect(part, into));
            case Condition.Not not -> collect(not.part(), into);
            case Condition.Compare c -> into.add(c.field());
            case Condition.CompareFields c -> into.addAll(List.of(c.field(), c.other()));
            case Condition.Differs d -> into.addAll(List.of(d.field(), d.other()));
            case Condition.InList in -> into.add(in.field());
            case Condition.OneOf one -> into.add(one.field());
            case Condition.Part part -> into.add(part.field());
            case Condition.Between between -> into.add(between.field());
            case Condition.Known known -> into.add(known.field());
            case Condition.Earlier earlier -> into.addAll(earlier.seen().keys());
        }
    }
}
