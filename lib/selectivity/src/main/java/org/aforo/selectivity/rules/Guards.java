package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.selectivity.facts.FieldType;
import org.aforo.selectivity.facts.Folding;
import org.aforo.selectivity.facts.Schema;
import org.aforo.selectivity.language.Condition;
import org.aforo.selectivity.language.Condition.Relation;
import org.aforo.selectivity.language.FieldName;

/** Finds the guards of a condition. */
final class Guards {

    private static final int MOST_VALUES = 2_000;
    private static final int MOST_ALTERNATIVES = 16;

    private final Schema schema;
    private final Map<String, Values> lists;

    /**
     * What must be so for a rule to hold.
     *
     * @param all each of these
     * @param any one of these; looked at only where {@code all} is empty
     */
    record Needs(List<Guard> all, List<Guard> any) {
        static final Needs NOTHING = new Needs(List.of(), List.of());
    }

    Guards(Schema schema, Map<String, Values> lists) {
        this.schema = schema;
        this.lists = lists;
    }

    Needs needs(Condition condition, Node node) {
        List<Guard> all = new ArrayList<>();
        if (condition instanceof Condition.All parts && node instanceof Node.All nodes) {
            for (int i = 0; i < nodes.parts().length; i++) {
                addSingle(parts.parts().get(i), nodes.parts()[i], all);
            }
        } else {
            addSingle(condition, node, all);
        }
        return new Needs(all, all.isEmpty() ? of(condition, node) : List.of());
    }

    private void addSingle(Condition condition, Node node, List<Guard> into) {
        if (node instanceof Node.Leaf leaf) {
            single(condition, leaf)
                    .filter(guard -> !(guard instanceof Guard.Shared))
                    .ifPresent(into::add);
        }
    }

    /** Alternatives of which one must be so; empty when nothing cheap must. */
    private List<Guard> of(Condition condition, Node node) {
        if (condition instanceof Condition.All all && node instanceof Node.All nodes) {
            return tightest(all, nodes);
        }
        if (condition instanceof Condition.Any any && node instanceof Node.Any nodes) {
            return every(any, nodes);
        }
        return node instanceof Node.Leaf leaf ? single(condition, leaf).stream().toList() : List.of();
    }

    private List<Guard> tightest(Condition.All all, Node.All nodes) {
        List<List<Guard>> found = new ArrayList<>();
        for (int i = 0; i < nodes.parts().length; i++) {
            List<Guard> guards = of(all.parts().get(i), nodes.parts()[i]);
            if (!guards.isEmpty()) {
                found.add(guards);
            }
        }
        return found.stream().min(Comparator.comparingInt(Guards::looseness)).orElse(List.of());
    }

    private static int looseness(List<Guard> alternatives) {
        return alternatives.stream().mapToInt(Guard::looseness).sum();
    }

    /** Of an "or", every part must have one. */
    private List<Guard> every(Condition.Any any, Node.Any nodes) {
        List<Guard> all = new ArrayList<>();
        for (int i = 0; i < nodes.parts().length; i++) {
            List<Guard> guards = of(any.parts().get(i), nodes.parts()[i]);
            if (guards.isEmpty() || all.size() + guards.size() > MOST_ALTERNATIVES) {
                return List.of();
            }
            all.addAll(guards);
        }
        return all;
    }

    private Optional<Guard> single(Condition condition, Node.Leaf leaf) {
        Optional<Guard> indexed = switch (condition) {
            case Condition.Compare compare -> compare(compare);
            case Condition.Between between -> between(between);
            case Condition.InList in ->
                Optional.ofNullable(lists.get(in.list())).flatMap(v -> texts(in.field(), v));
            case Condition.OneOf one -> texts(one.field(), Values.of(type(one.field()), one.values()));
            case Condition.Part part
            when part.atStart() -> {
                String start = Folding.fold(part.value().text());
                yield Optional.of(new Guard.Text(field(part.field()), start.length(), java.util.Set.of(start)));
            }
            case Condition.Part _, Condition.CompareFields _, Condition.Differs _, Condition.Known _ ->
                Optional.empty();
            case Condition.All _, Condition.Any _, Condition.Not _, Condition.Earlier _ -> Optional.empty();
        };
        boolean shared = leaf.measured().isEmpty();
        return indexed.or(() -> shared ? Optional.of(new Guard.Shared(leaf.wording(), leaf.test())) : Optional.empty());
    }

    private Optional<Guard> compare(Condition.Compare compare) {
        FieldType type = type(compare.field());
        int field = field(compare.field());
        if (type.isText()) {
            return compare.relation() == Relation.EQUAL
                    ? Optional.of(new Guard.Text(
                            field,
                            Guard.Text.WHOLE,
                            java.util.Set.of(Folding.fold(compare.value().text()))))
                    : Optional.empty();
        }
        if (type == FieldType.CODES) {
            return Optional.empty();
        }
        double value = Values.number(type, compare.value());
        return switch (compare.relation()) {
            case MORE, AT_LEAST, EQUAL -> Optional.of(new Guard.AtLeast(field, value));
            case LESS, AT_MOST -> Optional.of(new Guard.AtMost(field, value));
            case NOT_EQUAL -> Optional.empty();
        };
    }

    private Optional<Guard> between(Condition.Between between) {
        FieldType type = type(between.field());
        return Optional.of(new Guard.AtLeast(field(between.field()), Values.number(type, between.low())));
    }

    private Optional<Guard> texts(FieldName name, Values values) {
        boolean few = values.texts().size() <= MOST_VALUES;
        return type(name).isText() && few
                ? Optional.of(new Guard.Text(field(name), Guard.Text.WHOLE, values.texts()))
                : Optional.empty();
    }

    private int field(FieldName name) {
        return schema.indexOf(name.name());
    }

    private FieldType type(FieldName name) {
        return schema.field(field(name)).type();
    }
}
