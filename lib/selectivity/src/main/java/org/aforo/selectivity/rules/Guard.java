package org.aforo.selectivity.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aforo.selectivity.facts.Folding;
import org.aforo.selectivity.facts.Schema;
import org.aforo.selectivity.language.Condition;
import org.aforo.selectivity.language.Condition.Relation;

/**
 * A text that a visit must have for a rule to hold: where it lacks it, the rule need not be looked at.
 *
 * @param field number of the field
 * @param length of the beginning that is compared; -1 for the whole text
 * @param values of which it must be one
 */
record Guard(int field, int length, Set<String> values) {

    private static final int WHOLE = -1;
    private static final int MOST_VALUES = 2_000;

    /** The narrowest guard among the parts that must all hold. */
    static Optional<Guard> of(Condition condition, Schema schema, Map<String, Values> lists) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .flatMap(part -> of(part, schema, lists).stream())
                    .min((one, other) -> Integer.compare(one.values.size(), other.values.size()));
        }
        return single(condition, schema, lists)
                .filter(guard -> schema.field(guard.field).type().isText() && guard.values.size() <= MOST_VALUES);
    }

    private static Optional<Guard> single(Condition condition, Schema schema, Map<String, Values> lists) {
        return switch (condition) {
            case Condition.Compare compare
            when compare.relation() == Relation.EQUAL ->
                Optional.of(new Guard(
                        schema.indexOf(compare.field().name()),
                        WHOLE,
                        Set.of(Folding.fold(compare.value().text()))));
            case Condition.InList in ->
                Optional.ofNullable(lists.get(in.list()))
                        .map(values -> new Guard(schema.indexOf(in.field().name()), WHOLE, values.texts()));
            case Condition.OneOf one -> {
                int field = schema.indexOf(one.field().name());
                yield Optional.of(new Guard(
                        field,
                        WHOLE,
                        Values.of(schema.field(field).type(), one.values()).texts()));
            }
            case Condition.Part part
            when part.atStart() -> {
                String start = Folding.fold(part.value().text());
                yield Optional.of(new Guard(schema.indexOf(part.field().name()), start.length(), Set.of(start)));
            }
            case Condition.All _, Condition.Any _, Condition.Not _ -> Optional.empty();
            case Condition.Compare _, Condition.CompareFields _, Condition.Differs _ -> Optional.empty();
            case Condition.Part _, Condition.Between _, Condition.Known _, Condition.Earlier _ -> Optional.empty();
        };
    }
}
