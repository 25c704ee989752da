package org.aforo.selectivity.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aforo.selectivity.facts.FieldType;
import org.aforo.selectivity.facts.Folding;
import org.aforo.selectivity.language.Literal;
import org.aforo.selectivity.language.RuleLanguage;

/** Values to look up: texts folded, numbers sorted. */
final class Values {

    private final Set<String> texts = new HashSet<>();
    private final double[] numbers;

    private Values(List<String> texts, double[] numbers) {
        this.texts.addAll(texts);
        this.numbers = numbers;
    }

    static Values of(FieldType type, List<Literal> literals) {
        if (type.isText() || type == FieldType.CODES) {
            return new Values(
                    literals.stream()
                            .map(literal -> Folding.fold(literal.text()))
                            .toList(),
                    new double[0]);
        }
        return new Values(
                List.of(),
                literals.stream()
                        .mapToDouble(literal -> number(type, literal))
                        .sorted()
                        .toArray());
    }

    /** As facts keep it: seconds for times, 1 and 0 for flags. */
    static double number(FieldType type, Literal literal) {
        return switch (type) {
            case NUMBER -> Double.parseDouble(literal.text());
            case TIME -> RuleLanguage.second(literal);
            case FLAG -> literal.text().equals("yes") ? 1 : 0;
            case TEXT, CODE, CODES -> Double.NaN;
        };
    }

    Set<String> texts() {
        return texts;
    }

    boolean has(double number) {
        return Arrays.binarySearch(numbers, number) >= 0 && !Double.isNaN(number);
    }

    boolean hasAny(String[] codes) {
        for (String code : codes) {
            if (texts.contains(code)) {
                return true;
            }
        }
        return false;
    }
}
