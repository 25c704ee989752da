package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.selectivity.facts.Facts;

/** Which rules can hold of a visit at all, by the texts they require. */
final class RuleIndex {

    private final int[] always;
    private final List<Table> tables;

    /** Rules by the text, or the text's beginning, of one field. */
    private record Table(int field, int length, Map<String, int[]> rules) {}

    private record Place(int field, int length) {}

    /** @param guards by number of the rule */
    RuleIndex(List<Optional<Guard>> guards) {
        List<Integer> unguarded = new ArrayList<>();
        Map<Place, Map<String, List<Integer>>> places = new HashMap<>();
        for (int i = 0; i < guards.size(); i++) {
            Optional<Guard> guard = guards.get(i);
            if (guard.isEmpty()) {
                unguarded.add(i);
                continue;
            }
            Place place = new Place(guard.get().field(), guard.get().length());
            Map<String, List<Integer>> byText = places.computeIfAbsent(place, each -> new HashMap<>());
            for (String value : guard.get().values()) {
                byText.computeIfAbsent(value, each -> new ArrayList<>()).add(i);
            }
        }
        always = array(unguarded);
        tables = places.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Table table(Place place, Map<String, List<Integer>> byText) {
        Map<String, int[]> rules = new HashMap<>();
        byText.forEach((text, numbers) -> rules.put(text, array(numbers)));
        return new Table(place.field, place.length, rules);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Numbers of the rules to look at, in order, each once. */
    int[] candidates(Facts facts) {
        int[] found = always.clone();
        int size = found.length;
        for (Table table : tables) {
            int[] more = table.rules.get(key(facts.text(table.field), table.length));
            if (more != null) {
                if (size + more.length > found.length) {
                    found = Arrays.copyOf(found, Math.max(size + more.length, 2 * size));
                }
                System.arraycopy(more, 0, found, size, more.length);
                size += more.length;
            }
        }
        if (size != found.length) {
            found = Arrays.copyOf(found, size);
        }
        if (size > always.length) {
            Arrays.sort(found);
        }
        return found;
    }

    private static String key(@org.jspecify.annotations.Nullable String text, int length) {
        if (text == null) {
            return "";
        }
        return length < 0 || text.length() <= length ? text : text.substring(0, length);
    }
}
