package org.aforo.selectivity.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aforo.selectivity.language.RuleText.Before;
import org.aforo.selectivity.language.RuleText.Expectation;
import org.aforo.selectivity.language.RuleText.Given;
import org.aforo.selectivity.language.RuleText.LaneScore;
import org.aforo.selectivity.language.RuleText.Outcome;
import org.aforo.selectivity.language.RuleText.Rule;
import org.aforo.selectivity.language.RuleText.Trial;
import org.aforo.selectivity.language.RuleText.ValueList;

/** Lists, rules, lane scores and tests, each behind its first keyword. */
final class DeclarationParser {

    private final TokenReader in;
    private final ValueParser values;
    private final ConditionParser conditions;

    DeclarationParser(TokenReader in) {
        this.in = in;
        this.values = new ValueParser(in);
        this.conditions = new ConditionParser(in, values);
    }

    ValueList list() throws Malformed {
        Span from = in.last().where();
        String name = values.name("the name of the list");
        in.expect(Keyword.OF);
        String kind = values.name("the kind of its values, such as port");
        in.expect(":");
        List<Literal> all = conditions.values(values);
        return new ValueList(name, kind, all, since(from));
    }

    Rule rule() throws Malformed {
        Span from = in.last().where();
        String name = values.text("the name of the rule, in quotation marks");
        Optional<String> owner = Optional.empty();
        Optional<LocalDate> expires = Optional.empty();
        while (true) {
            if (owner.isEmpty() && in.accept(Keyword.OWNER)) {
                owner = Optional.of(values.text("who owns the rule, in quotation marks"));
            } else if (expires.isEmpty() && in.accept(Keyword.EXPIRES)) {
                expires = Optional.of(values.day());
            } else {
                break;
            }
        }
        in.expect(Keyword.WHEN);
        Condition when = conditions.condition();
        in.expect(Keyword.THEN);
        Outcome then = outcome();
        in.expect(Keyword.BECAUSE);
        return new Rule(name, "", owner, expires, when, then, wording(), since(from));
    }

    private Outcome outcome() throws Malformed {
        Lane lane = lane();
        double percent = 100;
        if (in.peek().kind() == Token.Kind.NUMBER) {
            Span where = in.peek().where();
            percent = values.number("a percentage");
            in.expect("%");
            if (percent <= 0 || percent > 100) {
                throw new Malformed("bad-percentage", where, "a percentage is more than 0 and at most 100");
            }
        }
        OptionalDouble score = OptionalDouble.empty();
        if (in.accept(Keyword.SCORE)) {
            score = OptionalDouble.of(values.number("a score"));
        }
        return new Outcome(lane, percent, score);
    }

    private Lane lane() throws Malformed {
        if (in.accept(Keyword.EXAMINE)) {
            return Lane.EXAMINE;
        }
        if (in.accept(Keyword.SCAN)) {
            return Lane.SCAN;
        }
        if (in.accept(Keyword.RELEASE)) {
            return Lane.RELEASE;
        }
        throw in.expected("a lane: release, scan or examine (liberar, escanear o aforar)");
    }

    /** Without a tongue named, a text is for both; with one, for that. */
    private Wording wording() throws Malformed {
        Optional<String> english = Optional.empty();
        Optional<String> spanish = Optional.empty();
        Optional<String> either = Optional.empty();
        do {
            if (in.accept(Keyword.IN_ENGLISH)) {
                english = Optional.of(values.text("the reason, in quotation marks"));
            } else if (in.accept(Keyword.IN_SPANISH)) {
                spanish = Optional.of(values.text("the reason, in quotation marks"));
            } else {
                either = Optional.of(values.text("the reason, in quotation marks"));
            }
        } while (in.accept("/"));
        String any = either.or(() -> Optional.of("")).get();
        String one = english.orElse(either.isPresent() ? any : spanish.orElse(""));
        return new Wording(one, spanish.orElse(either.isPresent() ? any : one));
    }

    LaneScore laneScore() throws Malformed {
        Span from = in.last().where();
        Lane lane = lane();
        in.expect(Keyword.FROM_SCORE);
        return new LaneScore(lane, values.number("a score"), since(from));
    }

    Trial trial() throws Malformed {
        Span from = in.last().where();
        String name = values.text("the name of the test, in quotation marks");
        in.expect(Keyword.GIVEN);
        List<Given> given = given();
        List<Before> before = new ArrayList<>();
        while (in.accept(Keyword.EARLIER)) {
            double seconds = values.span();
            before.add(new Before(seconds, given()));
        }
        List<Expectation> expectations = new ArrayList<>();
        in.expect(Keyword.EXPECT);
        do {
            expectations.add(expectation());
        } while (in.accept(Keyword.AND));
        return new Trial(name, given, before, expectations, since(from));
    }

    private List<Given> given() throws Malformed {
        List<Given> all = new ArrayList<>();
        do {
            FieldName field = values.field();
            in.expect("=");
            all.add(new Given(field, values.value()));
        } while (in.accept(","));
        return all;
    }

    private Expectation expectation() throws Malformed {
        boolean not = in.accept(Keyword.NOT);
        if (in.accept(Keyword.FIRES)) {
            return new Expectation.Fires(values.text("the name of a rule, in quotation marks"), !not);
        }
        if (not) {
            throw in.expected("\"fires\"");
        }
        return new Expectation.InLane(lane());
    }

    private Span since(Span from) {
        return from.until(in.last().where());
    }
}
