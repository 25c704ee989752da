package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.aforo.selectivity.facts.Counter;
import org.aforo.selectivity.facts.Facts;

/** The counters a rule set needs. Questions with the same key share one, with the longest window. */
final class Counters {

    private record Key(List<Integer> keys, String with, int distinct) {}

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Counter> all = new ArrayList<>();

    /**
     * @param withText what {@code with} says, for telling conditions apart; empty for none
     * @return number of the counter
     */
    int add(List<Integer> keys, String withText, Optional<Predicate<Facts>> with, int distinct, long windowSeconds) {
        Key key = new Key(List.copyOf(keys), withText, distinct);
        Integer known = numbers.get(key);
        if (known == null) {
            numbers.put(key, all.size());
            all.add(new Counter(keys, with, distinct, windowSeconds));
            return all.size() - 1;
        }
        Counter old = all.get(known);
        if (windowSeconds > old.windowSeconds()) {
            all.set(known, new Counter(old.keys(), old.with(), old.distinct(), windowSeconds));
        }
        return known;
    }

    List<Counter> all() {
        return List.copyOf(all);
    }
}
