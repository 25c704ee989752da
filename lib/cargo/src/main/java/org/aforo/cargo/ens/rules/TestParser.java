package org.aforo.cargo.ens.rules;

import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.ens.rules.Scope.View;
import org.aforo.cargo.ens.rules.Term.Literal;
import org.aforo.cargo.ens.rules.Term.Quantity;
import org.aforo.cargo.ens.rules.Term.Text;
import org.aforo.cargo.ens.rules.Term.Truth;

/**
 * Compiles a test. Weakest first:
 *
 * <pre>
 *   or      = and { "||" and }
 *   and     = equal { "&amp;&amp;" equal }
 *   equal   = order [ ("==" | "!=") order ]
 *   order   = sum [ ("&lt;=" | "&gt;=" | "&lt;" | "&gt;") sum ]
 *   sum     = product { "+" product }
 *   product = unary { "*" unary }
 *   unary   = "!" unary | value { "." method "(" arguments ")" }
 *   value   = number | string | "true" | "false" | "(" or ")" | [ "local." | "current." ] function "(" arguments ")"
 * </pre>
 */
final class TestParser {

    private final Tokens tokens;

    private TestParser(String test) {
        tokens = new Tokens(test);
    }

    /** @throws IllegalArgumentException when it is no test; rules are ours, so that is a bug */
    static Truth parse(String test) {
        TestParser parser = new TestParser(test);
        Truth truth = parser.truth(parser.or());
        if (parser.tokens.peek().kind() != Tokens.Kind.END) {
            throw parser.tokens.wrong("something behind the test");
        }
        return truth;
    }

    private Term or() {
        Term left = and();
        while (tokens.takes("||")) {
            Truth one = truth(left);
            Truth other = truth(and());
            left = (Truth) scope -> one.at(scope) || other.at(scope);
        }
        return left;
    }

    private Term and() {
        Term left = equal();
        while (tokens.takes("&&")) {
            Truth one = truth(left);
            Truth other = truth(equal());
            left = (Truth) scope -> one.at(scope) && other.at(scope);
        }
        return left;
    }

    private Term equal() {
        Term left = order();
        if (tokens.takes("==")) {
            return same(left, order());
        }
        if (tokens.takes("!=")) {
            Truth same = same(left, order());
            return (Truth) scope -> !same.at(scope);
        }
        return left;
    }

    private Truth same(Term left, Term right) {
        if (left instanceof Text one && right instanceof Text other) {
            return scope -> one.at(scope).equals(other.at(scope));
        }
        Quantity one = quantity(left);
        Quantity other = quantity(right);
        return scope -> one.at(scope) == other.at(scope);
    }

    private Term order() {
        Term left = sum();
        for (Comparison comparison : Comparison.values()) {
            if (tokens.takes(comparison.symbol)) {
                Quantity one = quantity(left);
                Quantity other = quantity(sum());
                return (Truth) scope -> comparison.holds(one.at(scope), other.at(scope));
            }
        }
        return left;
    }

    private enum Comparison {
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        boolean holds(double one, double other) {
            return switch (this) {
                case AT_MOST -> one <= other;
                case AT_LEAST -> one >= other;
                case LESS -> one < other;
                case MORE -> one > other;
            };
        }
    }

    private Term sum() {
        Term left = product();
        while (tokens.takes("+")) {
            Quantity one = quantity(left);
            Quantity other = quantity(product());
            left = (Quantity) scope -> one.at(scope) + other.at(scope);
        }
        return left;
    }

    private Term product() {
        Term left = unary();
        while (tokens.takes("*")) {
            Quantity one = quantity(left);
            Quantity other = quantity(unary());
            left = (Quantity) scope -> one.at(scope) * other.at(scope);
        }
        return left;
    }

    private Term unary() {
        if (tokens.takes("!")) {
            Truth truth = truth(unary());
            return (Truth) scope -> !truth.at(scope);
        }
        Term value = value();
        while (tokens.takes(".")) {
            value = Functions.method(text(value), name(), arguments());
        }
        return value;
    }

    private Term value() {
        if (tokens.takes("(")) {
            Term inner = or();
            tokens.expect(")");
            return inner;
        }
        Tokens.Token token = tokens.take();
        return switch (token.kind()) {
            case STRING -> new Literal(token.text());
            case NUMBER -> {
                double number = Double.parseDouble(token.text());
                yield (Quantity) scope -> number;
            }
            case NAME -> named(token.text());
            case SYMBOL, END -> throw tokens.wrong("expected a value");
        };
    }

    private Term named(String name) {
        return switch (name) {
            case "true" -> (Truth) scope -> true;
            case "false" -> (Truth) scope -> false;
            case "local" -> function(View.LOCAL);
            case "current" -> function(View.CURRENT);
            default -> Functions.call(View.CURRENT, name, arguments());
        };
    }

    private Term function(View view) {
        tokens.expect(".");
        return Functions.call(view, name(), arguments());
    }

    private String name() {
        if (tokens.peek().kind() != Tokens.Kind.NAME) {
            throw tokens.wrong("expected a name");
        }
        return tokens.take().text();
    }

    private List<Term> arguments() {
        List<Term> arguments = new ArrayList<>();
        tokens.expect("(");
        while (!tokens.takes(")")) {
            if (!arguments.isEmpty()) {
                tokens.expect(",");
            }
            arguments.add(or());
        }
        return arguments;
    }

    private Truth truth(Term term) {
        if (term instanceof Truth truth) {
            return truth;
        }
        throw tokens.wrong("expected yes or no before");
    }

    private Quantity quantity(Term term) {
        if (term instanceof Quantity quantity) {
            return quantity;
        }
        throw tokens.wrong("expected a number before");
    }

    private Text text(Term term) {
        if (term instanceof Text text) {
            return text;
        }
        throw tokens.wrong("expected text before");
    }
}
