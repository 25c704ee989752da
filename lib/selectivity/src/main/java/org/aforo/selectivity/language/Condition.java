package org.aforo.selectivity.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What must hold of a visit. A comparison with a value that is not known does not hold, whichever it is. */
public sealed interface Condition {

    Span where();

    /** All parts hold. */
    record All(List<Condition> parts, Span where) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts, Span where) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part, Span where) implements Condition {}

    /** A field against a value. */
    record Compare(FieldName field, Relation relation, Literal value, Span where) implements Condition {}

    /** A field against another. */
    record CompareFields(FieldName field, Relation relation, FieldName other, Span where) implements Condition {}

    /** Both are known and not the same; numbers by more than a margin. */
    record Differs(FieldName field, FieldName other, Optional<Margin> margin, Span where) implements Condition {}

    /** The field's value is in a list that has a name. */
    record InList(FieldName field, String list, Span where) implements Condition {}

    /** The field's value is one of these. */
    record OneOf(FieldName field, List<Literal> values, Span where) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** The field's text begins with this, or has it anywhere. */
    record Part(FieldName field, boolean atStart, Literal value, Span where) implements Condition {}

    /** Both ends included. */
    record Between(FieldName field, Literal low, Literal high, Span where) implements Condition {}

    /** Whether a value is known at all. */
    record Known(FieldName field, boolean known, Span where) implements Condition {}

    /** Earlier visits. */
    record Earlier(Seen seen, Relation relation, double number, Span where) implements Condition {}

    /** How two values stand to each other. */
    enum Relation {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST
    }

    /**
     * @param share whether the number is a percentage of the second field's value
     */
    record Margin(double number, boolean share) {}

    /**
     * What is asked of earlier visits.
     *
     * @param what how it is reckoned
     * @param keys fields that are the same in them
     * @param counted the field whose values are counted, for {@code DISTINCT}
     * @param with which of them count
     * @param windowSeconds how far back
     */
    record Seen(
            Measure what,
            List<FieldName> keys,
            Optional<FieldName> counted,
            Optional<Condition> with,
            OptionalDouble windowSeconds) {
        public Seen {
            keys = List.copyOf(keys);
        }
    }

    /** How earlier visits are reckoned. */
    enum Measure {
        /** How many. */
        COUNT,
        /** How many different values of a field. */
        DISTINCT,
        /** Days since the last. */
        DAYS_SINCE
    }
}
