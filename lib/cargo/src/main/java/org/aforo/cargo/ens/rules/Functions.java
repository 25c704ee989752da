package org.aforo.cargo.ens.rules;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aforo.cargo.ens.rules.Scope.View;
import org.aforo.cargo.ens.rules.Term.Literal;
import org.aforo.cargo.ens.rules.Term.Quantity;
import org.aforo.cargo.ens.rules.Term.Text;
import org.aforo.cargo.ens.rules.Term.Truth;
import org.aforo.cargo.xml.XmlElement;

/**
 * The functions of the rules. A path means all elements it leads to; a function that wants one value takes the first. What is absent is empty
 * as text, not a number as number.
 */
final class Functions {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})");

    private Functions() {}

    static Term call(View view, String name, List<Term> arguments) {
        return switch (name) {
            case "exists" -> arguments.size() == 1 ? exists(view, arguments) : existsWhere(view, arguments);
            case "not" -> {
                Truth exists = exists(view, arguments);
                yield (Truth) scope -> !exists.at(scope);
            }
            case "getValue" -> value(view, arguments);
            case "trim" -> {
                Text value = value(view, arguments);
                yield (Text) scope -> value.at(scope).strip();
            }
            case "applyRegex" -> applyRegex(view, arguments);
            case "substringAfter" -> substringAfter(arguments);
            case "existsForAll" -> existsForAll(view, arguments);
            case "areIndices" -> areIndices(view, arguments);
            default -> numeric(view, name, arguments);
        };
    }

    static Term method(Text text, String name, List<Term> arguments) {
        return switch (name) {
            case "length" -> (Quantity) scope -> text.at(scope).length();
            case "startsWith" -> {
                String prefix = literal(arguments, 0);
                yield (Truth) scope -> text.at(scope).startsWith(prefix);
            }
            case "contains" -> {
                String part = literal(arguments, 0);
                yield (Truth) scope -> text.at(scope).contains(part);
            }
            case "take" -> {
                Quantity characters = quantity(arguments, 0);
                yield (Text) scope -> {
                    String whole = text.at(scope);
                    return whole.substring(0, Math.min(whole.length(), (int) characters.at(scope)));
                };
            }
            default -> throw new IllegalArgumentException("no method of the rules: " + name);
        };
    }

    private static Quantity numeric(View view, String name, List<Term> arguments) {
        RelativePath path = path(arguments, 0);
        return switch (name) {
            case "number" -> scope -> number(first(scope, view, path));
            case "intOrElse" -> {
                Quantity otherwise = quantity(arguments, 1);
                yield scope -> {
                    double whole = integer(first(scope, view, path));
                    return Double.isNaN(whole) ? otherwise.at(scope) : whole;
                };
            }
            case "count" -> scope -> scope.select(view, path).size();
            case "sum" -> scope -> sum(scope.select(view, path));
            case "countEquals" -> {
                String wanted = literal(arguments, 1);
                yield scope -> scope.select(view, path).stream()
                        .filter(element -> element.text().strip().equals(wanted))
                        .count();
            }
            case "countDistinct" -> {
                Truth trimmed = truth(arguments, 1);
                yield scope -> distinct(
                        scope.select(view, path),
                        trimmed.at(scope) ? element -> element.text().strip() : XmlElement::text);
            }
            case "countDistinctChildCount" ->
                scope -> distinct(
                        scope.select(view, path), element -> element.children().size());
            default -> throw new IllegalArgumentException("no function of the rules: " + name);
        };
    }

    private static Truth exists(View view, List<Term> arguments) {
        RelativePath path = path(arguments, 0);
        return scope -> !scope.select(view, path).isEmpty();
    }

    private static Truth existsWhere(View view, List<Term> arguments) {
        RelativePath path = path(arguments, 0);
        Truth test = truth(arguments, 1);
        return scope -> {
            for (XmlElement candidate : scope.select(view, path)) {
                if (test.at(scope.tryAt(candidate))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Text value(View view, List<Term> arguments) {
        RelativePath path = path(arguments, 0);
        return scope -> first(scope, view, path);
    }

    private static Truth applyRegex(View view, List<Term> arguments) {
        RelativePath path = path(arguments, 0);
        Pattern pattern = Pattern.compile(literal(arguments, 1));
        return scope -> {
            List<XmlElement> found = scope.select(view, path);
            return !found.isEmpty() && pattern.matcher(found.getFirst().text()).matches();
        };
    }

    private static Text substringAfter(List<Term> arguments) {
        if (!(arguments.getFirst() instanceof Text text)) {
            throw new IllegalArgumentException("substringAfter wants text");
        }
        String mark = literal(arguments, 1);
        return scope -> {
            String whole = text.at(scope);
            int found = whole.indexOf(mark);
            return found < 0 ? "" : whole.substring(found + mark.length());
        };
    }

    private static Truth existsForAll(View view, List<Term> arguments) {
        RelativePath parents = path(arguments, 0);
        RelativePath path = path(arguments, 1);
        String wanted = literal(arguments, 2);
        return scope -> scope.select(view, parents).stream()
                .allMatch(parent -> path.from(parent, scope.effort()).stream()
                        .anyMatch(element -> element.text().strip().equals(wanted)));
    }

    /** Whether the values are 1, 2, 3 and so on. */
    private static Truth areIndices(View view, List<Term> arguments) {
        RelativePath path = path(arguments, 0);
        return scope -> {
            List<XmlElement> found = scope.select(view, path);
            return IntStream.range(0, found.size())
                    .allMatch(i -> integer(found.get(i).text()) == i + 1);
        };
    }

    private static double distinct(List<XmlElement> elements, Function<XmlElement, Object> by) {
        return elements.stream().map(by).distinct().count();
    }

    private static double sum(List<XmlElement> elements) {
        double sum = 0;
        for (XmlElement element : elements) {
            sum += number(element.text());
        }
        return sum;
    }

    private static String first(Scope scope, View view, RelativePath path) {
        List<XmlElement> found = scope.select(view, path);
        return found.isEmpty() ? "" : found.getFirst().text();
    }

    private static double number(String text) {
        String trimmed = text.strip();
        return DECIMAL.matcher(trimmed).matches() ? Double.parseDouble(trimmed) : Double.NaN;
    }

    private static double integer(String text) {
        String trimmed = text.strip();
        return trimmed.matches("[+-]?[0-9]{1,9}") ? Integer.parseInt(trimmed) : Double.NaN;
    }

    private static RelativePath path(List<Term> arguments, int index) {
        return RelativePath.parse(literal(arguments, index));
    }

    private static String literal(List<Term> arguments, int index) {
        if (arguments.size() > index && arguments.get(index) instanceof Literal(String value)) {
            return value;
        }
        throw new IllegalArgumentException("argument " + (index + 1) + " must stand in the rule itself");
    }

    private static Quantity quantity(List<Term> arguments, int index) {
        if (arguments.size() > index && arguments.get(index) instanceof Quantity quantity) {
            return quantity;
        }
        throw new IllegalArgumentException("argument " + (index + 1) + " must be a number");
    }

    private static Truth truth(List<Term> arguments, int index) {
        if (arguments.size() > index && arguments.get(index) instanceof Truth truth) {
            return truth;
        }
        throw new IllegalArgumentException("argument " + (index + 1) + " must be yes or no");
    }
}
