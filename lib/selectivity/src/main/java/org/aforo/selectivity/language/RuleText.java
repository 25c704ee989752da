package org.aforo.selectivity.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A text of rules, read. What had an error is missing from the lists and stands in the remarks.
 *
 * @param source the text itself
 */
public record RuleText(
        String source,
        List<ValueList> lists,
        List<Rule> rules,
        List<LaneScore> laneScores,
        List<Trial> trials,
        List<Remark> remarks,
        Marks marks) {

    public RuleText {
        lists = List.copyOf(lists);
        rules = List.copyOf(rules);
        laneScores = List.copyOf(laneScores);
        trials = List.copyOf(trials);
        remarks = List.copyOf(remarks);
    }

    public boolean isSound() {
        return remarks.stream().noneMatch(Remark::isError);
    }

    RuleText with(List<Remark> others) {
        return new RuleText(source, lists, rules, laneScores, trials, others, marks);
    }

    /** What the formatter needs and nobody else. */
    public static final class Marks {
        private final List<Token> tokens;
        private final Map<Integer, Mark> byToken;

        Marks(List<Token> tokens, Map<Integer, Mark> byToken) {
            this.tokens = List.copyOf(tokens);
            this.byToken = Map.copyOf(byToken);
        }

        List<Token> tokens() {
            return tokens;
        }

        Map<Integer, Mark> byToken() {
            return byToken;
        }
    }

    /**
     * A keyword and where it was found.
     *
     * @param tokens how many it has
     */
    record Mark(Keyword keyword, int tokens) {}

    /** Values with a name. */
    public record ValueList(String name, String kind, List<Literal> values, Span where) {
        public ValueList {
            values = List.copyOf(values);
        }
    }

    /**
     * @param name its identity: draws and figures hang on it
     * @param version digest of what it says, lists included; another text is another version
     * @param owner who answers for it
     * @param expires last day on which it holds, UTC
     */
    public record Rule(
            String name,
            String version,
            Optional<String> owner,
            Optional<LocalDate> expires,
            Condition when,
            Outcome then,
            Wording because,
            Span where) {

        Rule withVersion(String other) {
            return new Rule(name, other, owner, expires, when, then, because, where);
        }
    }

    /**
     * @param percent of the visits for which the rule holds that it takes; the rest are spared by a draw
     */
    public record Outcome(Lane lane, double percent, OptionalDouble score) {}

    /** From this sum of scores on, a visit is in the lane. */
    public record LaneScore(Lane lane, double score, Span where) {}

    /** A value of a field in a test. */
    public record Given(FieldName field, Literal value) {}

    /** An earlier visit in a test. */
    public record Before(double secondsAgo, List<Given> given) {
        public Before {
            given = List.copyOf(given);
        }
    }

    /** What a test expects. Draws fall on every visit in it. */
    public sealed interface Expectation {
        /** The lane. */
        record InLane(Lane lane) implements Expectation {}

        /** That a rule holds or not. */
        record Fires(String rule, boolean fires) implements Expectation {}
    }

    /** A test written beside the rules. */
    public record Trial(
            String name, List<Given> given, List<Before> before, List<Expectation> expectations, Span where) {
        public Trial {
            given = List.copyOf(given);
            before = List.copyOf(before);
            expectations = List.copyOf(expectations);
        }
    }
}
