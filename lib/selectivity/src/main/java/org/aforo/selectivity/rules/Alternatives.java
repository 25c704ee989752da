package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.History;
import org.jspecify.annotations.Nullable;

/**
 * Rules of which one of several guards must be so, as a set of bits: the union over tables of what the guards let through. A comparison that
 * several rules make is made once.
 */
final class Alternatives {

    private static final History NONE = new History(List.of());

    private final int words;
    private final List<TextTable> texts = new ArrayList<>();
    private final List<Steps> steps = new ArrayList<>();
    private final List<SharedTest> shared = new ArrayList<>();

    /** Rules by the text, or the text's beginning, of one field. */
    private record TextTable(int field, int length, Map<String, long[]> rules) {}

    /**
     * Rules that ask a number to be at least, or at most, something.
     *
     * @param sign -1 where they ask at most: all numbers are turned round
     * @param bounds ascending
     * @param upTo at i: the rules of the first i bounds
     */
    private record Steps(int field, int sign, double[] bounds, long[][] upTo) {}

    private record SharedTest(Node.Test test, long[] rules) {}

    private record Place(int field, int length) {}

    /** @param guards of each rule, by its number; none for a rule that is not looked for here */
    Alternatives(List<List<Guard>> guards) {
        words = (guards.size() + 63) / 64;
        Map<Place, Map<String, long[]>> byText = new HashMap<>();
        Map<Place, SortedMap<Double, long[]>> byNumber = new HashMap<>();
        Map<String, SharedTest> byWording = new HashMap<>();
        for (int rule = 0; rule < guards.size(); rule++) {
            for (Guard guard : guards.get(rule)) {
                switch (guard) {
                    case Guard.Text text -> {
                        Map<String, long[]> table =
                                byText.computeIfAbsent(new Place(text.field(), text.length()), p -> new HashMap<>());
                        for (String value : text.values()) {
                            set(table.computeIfAbsent(value, each -> new long[words]), rule);
                        }
                    }
                    case Guard.AtLeast(int field, double least) ->
                        step(byNumber, new Place(field, 1), least + 0.0, rule);
                    case Guard.AtMost(int field, double most) ->
                        step(byNumber, new Place(field, -1), -most + 0.0, rule);
                    case Guard.Shared(String wording, Node.Test test) ->
                        set(byWording.computeIfAbsent(wording, w -> new SharedTest(test, new long[words])).rules, rule);
                }
            }
        }
        byText.forEach((place, rules) -> texts.add(new TextTable(place.field, place.length, rules)));
        byNumber.forEach((place, rules) -> steps.add(steps(place, rules)));
        shared.addAll(byWording.values());
    }

    private void step(Map<Place, SortedMap<Double, long[]>> into, Place place, double bound, int rule) {
        set(into.computeIfAbsent(place, each -> new TreeMap<>()).computeIfAbsent(bound, b -> new long[words]), rule);
    }

    private Steps steps(Place place, SortedMap<Double, long[]> rules) {
        double[] bounds = new double[rules.size()];
        long[][] upTo = new long[rules.size() + 1][];
        upTo[0] = new long[words];
        int i = 0;
        for (Map.Entry<Double, long[]> entry : rules.entrySet()) {
            bounds[i] = entry.getKey();
            upTo[i + 1] = upTo[i].clone();
            join(upTo[i + 1], entry.getValue());
            i++;
        }
        return new Steps(place.field, place.length, bounds, upTo);
    }

    static void set(long[] bits, int rule) {
        bits[rule >> 6] |= 1L << rule;
    }

    static void join(long[] into, long[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] |= more[i];
        }
    }

    /** Adds the bits of the rules to look at. */
    void addTo(long[] found, Facts facts) {
        for (TextTable table : texts) {
            String text = facts.text(table.field);
            long[] more = text == null ? null : table.rules.get(beginning(text, table.length));
            if (more != null) {
                join(found, more);
            }
        }
        for (Steps step : steps) {
            double number = step.sign * facts.number(step.field) + 0.0;
            if (number >= step.bounds[0]) {
                int at = Arrays.binarySearch(step.bounds, number);
                join(found, step.upTo[at < 0 ? -at - 1 : at + 1]);
            }
        }
        for (SharedTest test : shared) {
            if (test.test.holds(facts, NONE)) {
                join(found, test.rules);
            }
        }
    }

    private static @Nullable String beginning(String text, int length) {
        return length < 0 || text.length() == length ? text : text.length() < length ? null : text.substring(0, length);
    }
}
