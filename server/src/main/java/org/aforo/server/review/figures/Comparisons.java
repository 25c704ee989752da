package org.aforo.server.review.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aforo.selectivity.reading.Agreement;
import org.aforo.server.people.People;
import org.springframework.stereotype.Component;

/** Divides pairs by power, cause, week and the two units, and says of each how far its readers agree. */
@Component
class Comparisons {

    private static final int MOST_SHOWN = 50;

    private final PairStore store;
    private final People people;
    private final FiguresSettings settings;

    Comparisons(PairStore store, People people, FiguresSettings settings) {
        this.store = store;
        this.people = people;
        this.settings = settings;
    }

    FiguresController.AgreementBody of(Period period) {
        List<Pair> pairs = store.within(period);
        List<Pair> differing = pairs.stream()
                .filter(pair -> !pair.agreed())
                .sorted(Comparator.comparing(Pair::at).reversed())
                .toList();
        Accord all = Accord.of(pairs);
        return new FiguresController.AgreementBody(
                period.from(),
                period.to(),
                AccordBody.of(all),
                all.table(),
                by(pairs, Pair::legalPower),
                by(pairs, pair -> pair.cause().code()),
                by(pairs, pair -> Period.weekOf(pair.at(), settings.zone()).toString()),
                byUnits(pairs),
                differing.size(),
                differing.stream()
                        .limit(MOST_SHOWN)
                        .map(FiguresController.DisagreementBody::of)
                        .toList());
    }

    private static List<AccordBody.Named> by(List<Pair> pairs, Function<Pair, String> name) {
        Map<String, List<Pair>> parts =
                pairs.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
        return parts.entrySet().stream()
                .map(part -> new AccordBody.Named(part.getKey(), AccordBody.of(Accord.of(part.getValue()))))
                .toList();
    }

    private record Units(String one, String other) {

        static Units of(String first, String second) {
            return first.compareTo(second) <= 0 ? new Units(first, second) : new Units(second, first);
        }
    }

    /** By name, never by figure. A pair whose reader has no account any more belongs to no unit. */
    private List<AccordBody.Between> byUnits(List<Pair> pairs) {
        Map<UUID, String> units = people.unitsOf(pairs.stream()
                .flatMap(pair ->
                        Stream.of(pair.first().accountId(), pair.second().accountId()))
                .collect(Collectors.toSet()));
        Map<Units, List<Pair>> parts =
                new TreeMap<>(Comparator.comparing(Units::one).thenComparing(Units::other));
        for (Pair pair : pairs) {
            String first = units.get(pair.first().accountId());
            String second = units.get(pair.second().accountId());
            if (first != null && second != null) {
                parts.computeIfAbsent(Units.of(first, second), none -> new ArrayList<>())
                        .add(pair);
            }
        }
        return parts.entrySet().stream()
                .map(part -> new AccordBody.Between(
                        part.getKey().one(),
                        part.getKey().other(),
                        tellable(part.getValue(), units) ? AccordBody.of(Accord.of(part.getValue())) : null))
                .toList();
    }

    /** Not with few pairs, and not where one of the two units is one or two people. */
    private static boolean tellable(List<Pair> pairs, Map<UUID, String> units) {
        Map<String, Set<UUID>> readers = new TreeMap<>();
        for (Pair pair : pairs) {
            for (UUID reader : List.of(pair.first().accountId(), pair.second().accountId())) {
                String unit = units.get(reader);
                if (unit != null) {
                    readers.computeIfAbsent(unit, none -> new HashSet<>()).add(reader);
                }
            }
        }
        return pairs.size() >= Agreement.FEWEST_PAIRS
                && readers.values().stream().allMatch(some -> some.size() >= Groups.FEWEST_ANALYSTS);
    }
}
