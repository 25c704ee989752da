package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aforo.selectivity.facts.Facts;

/**
 * Which rules can hold of a visit at all, as a set of bits. A bitmap index as of databases: for each field that rules ask about, the bits of
 * the rules that its value lets through; a rule is looked at when it is let through everywhere.
 */
final class RuleIndex {

    private final long[] required;
    private final long[] always;
    private final List<TextBits> texts = new ArrayList<>();
    private final List<NumberBits> numbers = new ArrayList<>();
    private final Alternatives alternatives;

    /** @param needs of each rule, by its number */
    RuleIndex(List<Guards.Needs> needs) {
        int words = (needs.size() + 63) / 64;
        required = new long[words];
        always = new long[words];
        Map<Integer, TextBits.Builder> byText = new TreeMap<>();
        Map<Integer, NumberBits.Builder> byNumber = new TreeMap<>();
        List<List<Guard>> any = new ArrayList<>();
        for (int rule = 0; rule < needs.size(); rule++) {
            Guards.Needs need = needs.get(rule);
            any.add(need.any());
            if (!need.all().isEmpty()) {
                Alternatives.set(required, rule);
            } else if (need.any().isEmpty()) {
                Alternatives.set(always, rule);
            }
            for (Guard guard : need.all()) {
                if (guard instanceof Guard.Text text) {
                    byText.computeIfAbsent(text.field(), field -> new TextBits.Builder(field, words))
                            .add(text, rule);
                } else if (guard instanceof Guard.AtLeast(int field, double least)) {
                    number(byNumber, field, words).atLeast(least, rule);
                } else if (guard instanceof Guard.AtMost(int field, double most)) {
                    number(byNumber, field, words).atMost(most, rule);
                }
            }
        }
        byText.values().forEach(builder -> texts.add(builder.build(required)));
        byNumber.values().forEach(builder -> numbers.add(builder.build(required)));
        alternatives = new Alternatives(any);
    }

    private static NumberBits.Builder number(Map<Integer, NumberBits.Builder> into, int field, int words) {
        return into.computeIfAbsent(field, each -> new NumberBits.Builder(each, words));
    }

    /** Bits of the rules to look at. */
    long[] candidates(Facts facts) {
        long[] found = required.clone();
        for (TextBits text : texts) {
            meet(found, text.of(facts));
        }
        for (NumberBits number : numbers) {
            meet(found, number.of(facts));
        }
        Alternatives.join(found, always);
        alternatives.addTo(found, facts);
        return found;
    }

    private static void meet(long[] found, long[] with) {
        for (int i = 0; i < found.length; i++) {
            found[i] &= with[i];
        }
    }
}
