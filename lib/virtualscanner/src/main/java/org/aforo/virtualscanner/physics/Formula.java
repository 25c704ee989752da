package org.aforo.virtualscanner.physics;

import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a chemical formula: {@code C17H22ClNO4}, {@code Ca(OH)2}, and broken counts such as {@code Fe0.95O}. Charges, isotopes and dots of
 * hydrates are not read.
 */
final class Formula {

    /** Longer ones are a mistake, or meant to exhaust the reader. */
    static final int MOST_CHARACTERS = 200;

    private static final int DEEPEST = 8;
    private static final double MOST_ATOMS = 1e6;

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text;
    }

    /** Mass fractions by element, summing to 1. */
    static Map<Element, Double> massFractions(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a formula has 1 to " + MOST_CHARACTERS + " characters, such as C17H22ClNO4: \"" + text + "\"");
        }
        Formula reader = new Formula(text);
        Map<Element, Double> atoms = reader.group(0);
        if (reader.at < text.length()) {
            throw reader.refusal("a symbol or \"(\"");
        }
        double total = atoms.entrySet().stream()
                .mapToDouble(e -> e.getValue() * e.getKey().atomicWeight())
                .sum();
        atoms.replaceAll((element, count) -> count * element.atomicWeight() / total);
        return atoms;
    }

    /** Atoms by element up to the end or to the closing bracket of this depth. */
    private Map<Element, Double> group(int depth) {
        if (depth > DEEPEST) {
            throw refusal("at most " + DEEPEST + " brackets within one another");
        }
        Map<Element, Double> atoms = new TreeMap<>();
        int began = at;
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '(') {
                at++;
                Map<Element, Double> inner = group(depth + 1);
                if (at == text.length()) {
                    throw refusal("\")\"");
                }
                at++;
                double times = count();
                inner.forEach((element, n) -> atoms.merge(element, n * times, Double::sum));
            } else {
                Element element = symbol();
                atoms.merge(element, count(), Double::sum);
            }
        }
        if (at == began) {
            throw refusal("a symbol or \"(\"");
        }
        return atoms;
    }

    private Element symbol() {
        char capital = text.charAt(at);
        if (capital < 'A' || capital > 'Z') {
            throw refusal("a symbol or \"(\"");
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        String symbol = text.substring(at, end);
        at = end;
        return Element.of(symbol);
    }

    /** The number that stands here, 1 where none does. */
    private double count() {
        int began = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at == began) {
            return 1;
        }
        double count;
        try {
            count = Double.parseDouble(text.substring(began, at));
        } catch (NumberFormatException notANumber) {
            at = began;
            throw refusal("a number");
        }
        if (!(count > 0 && count <= MOST_ATOMS)) {
            at = began;
            throw refusal("a count > 0 and <= " + (long) MOST_ATOMS);
        }
        return count;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private IllegalArgumentException refusal(String expected) {
        String seen = at < text.length() ? "\"" + text.charAt(at) + "\"" : "its end";
        return new IllegalArgumentException(
                "formula \"" + text + "\" at character " + (at + 1) + ": expected " + expected + ", saw " + seen);
    }
}
