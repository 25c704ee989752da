package org.aforo.selectivity.rules;

import java.util.Arrays;
import java.util.Optional;
import org.aforo.selectivity.facts.FieldType;
import org.aforo.selectivity.facts.Folding;
import org.aforo.selectivity.facts.Schema;
import org.aforo.selectivity.language.Condition;
import org.aforo.selectivity.language.Condition.Margin;
import org.aforo.selectivity.language.Condition.Relation;
import org.aforo.selectivity.rules.Node.Measured;
import org.aforo.selectivity.rules.Node.Test;

/** Tests of single comparisons. NaN, which is unknown, compares with nothing. */
final class Comparisons {

    private Comparisons() {}

    static Test withValue(Schema schema, int field, Condition.Compare compare) {
        FieldType type = schema.field(field).type();
        boolean equal = compare.relation() == Relation.EQUAL;
        if (type.isText()) {
            String wanted = Folding.fold(compare.value().text());
            return (facts, history) -> {
                String text = facts.text(field);
                return text != null && text.equals(wanted) == equal;
            };
        }
        if (type == FieldType.CODES) {
            // A set of codes equals a code when it has that one and no other.
            String wanted = Folding.fold(compare.value().text());
            return (facts, history) -> {
                String[] codes = facts.codes(field);
                return codes != null && (codes.length == 1 && codes[0].equals(wanted)) == equal;
            };
        }
        double wanted = Values.number(type, compare.value());
        return switch (compare.relation()) {
            case EQUAL -> (facts, history) -> facts.number(field) == wanted;
            case NOT_EQUAL -> (facts, history) -> unequal(facts.number(field), wanted);
            case LESS -> (facts, history) -> facts.number(field) < wanted;
            case AT_MOST -> (facts, history) -> facts.number(field) <= wanted;
            case MORE -> (facts, history) -> facts.number(field) > wanted;
            case AT_LEAST -> (facts, history) -> facts.number(field) >= wanted;
        };
    }

    static Test ofFields(Schema schema, int one, Relation relation, int other) {
        if (schema.field(one).type().isText()) {
            boolean equal = relation == Relation.EQUAL;
            return (facts, history) -> {
                String text = facts.text(one);
                String second = facts.text(other);
                return text != null && second != null && text.equals(second) == equal;
            };
        }
        return (facts, history) -> holds(relation, facts.number(one), facts.number(other));
    }

    static Test differs(Schema schema, int one, int other, Optional<Margin> margin) {
        if (margin.isEmpty()) {
            return ofFields(schema, one, Relation.NOT_EQUAL, other);
        }
        double by = margin.get().number();
        if (margin.get().share()) {
            return (facts, history) ->
                    Math.abs(facts.number(one) - facts.number(other)) > Math.abs(facts.number(other)) * by / 100;
        }
        return (facts, history) -> Math.abs(facts.number(one) - facts.number(other)) > by;
    }

    static Test part(int field, Condition.Part part) {
        String wanted = Folding.fold(part.value().text());
        if (part.atStart()) {
            return (facts, history) -> {
                String text = facts.text(field);
                return text != null && text.startsWith(wanted);
            };
        }
        return (facts, history) -> {
            String text = facts.text(field);
            if (text != null) {
                return text.contains(wanted);
            }
            String[] codes = facts.codes(field);
            return codes != null && Arrays.binarySearch(codes, wanted) >= 0;
        };
    }

    static Test between(Schema schema, int field, Condition.Between between) {
        FieldType type = schema.field(field).type();
        double low = Values.number(type, between.low());
        double high = Values.number(type, between.high());
        return (facts, history) -> {
            double number = facts.number(field);
            return number >= low && number <= high;
        };
    }

    static Test measured(Measured measured, Relation relation, double number) {
        return (facts, history) -> holds(relation, measured.of(facts, history), number);
    }

    private static boolean holds(Relation relation, double one, double other) {
        return switch (relation) {
            case EQUAL -> one == other;
            case NOT_EQUAL -> unequal(one, other);
            case LESS -> one < other;
            case AT_MOST -> one <= other;
            case MORE -> one > other;
            case AT_LEAST -> one >= other;
        };
    }

    private static boolean unequal(double one, double other) {
        return one < other || one > other;
    }
}
