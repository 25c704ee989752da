package org.aforo.server.targeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.PortVisit;

/**
 * All visits in memory, in the order of time, so that histories can be asked. What a terminal's dwell usually is comes from them, too. Kept up
 * with the database by revision; not thread-safe.
 */
final class KnownVisits {

    /** Fewer tell nothing of the slowest in a hundred. */
    private static final int ENOUGH_FOR_A_NORM = 200;

    private static final double NORM = 0.99;

    private final Map<UUID, Entry> byId = new HashMap<>();
    private final TreeMap<Place, Entry> byTime =
            new TreeMap<>(Comparator.comparing(Place::at).thenComparing(Place::visit));
    private Map<String, Double> norms = Map.of();
    private long revision;

    private record Place(Instant at, UUID visit) {}

    /** A visit and its facts, ready for rules. */
    record Entry(FactsStore.Known known, Facts facts) {
        private Place place() {
            return new Place(known.at(), known.visit());
        }
    }

    /** Takes over what changed. */
    void update(FactsStore store) {
        List<FactsStore.Revised> changed = store.since(revision);
        if (changed.isEmpty()) {
            return;
        }
        for (FactsStore.Revised each : changed) {
            put(each.known());
            revision = each.revision();
        }
        norms = norms();
    }

    private void put(FactsStore.Known known) {
        Entry old = byId.get(known.visit());
        if (old != null) {
            byTime.remove(old.place());
        }
        Entry entry = new Entry(known, facts(known));
        byId.put(known.visit(), entry);
        byTime.put(entry.place(), entry);
    }

    private Facts facts(FactsStore.Known known) {
        Facts.Builder facts = Facts.of(PortVisit.SCHEMA, known.visit().toString(), known.at());
        known.facts().forEach(facts::read);
        Double norm = norms.get(known.facts().getOrDefault("terminal", ""));
        if (norm != null) {
            facts.put("dwell.norm", norm);
        }
        return facts.build();
    }

    private Map<String, Double> norms() {
        Map<String, List<Double>> dwells = new HashMap<>();
        int dwell = PortVisit.SCHEMA.indexOf("dwell.hours");
        int terminal = PortVisit.SCHEMA.indexOf("terminal");
        for (Entry each : byId.values()) {
            String code = each.facts().text(terminal);
            if (code != null && each.facts().knows(dwell)) {
                dwells.computeIfAbsent(code, _ -> new ArrayList<>())
                        .add(each.facts().number(dwell));
            }
        }
        Map<String, Double> found = new HashMap<>();
        dwells.forEach((code, hours) -> {
            if (hours.size() >= ENOUGH_FOR_A_NORM) {
                double[] sorted =
                        hours.stream().mapToDouble(Double::doubleValue).toArray();
                Arrays.sort(sorted);
                found.put(code, sorted[(int) (NORM * (sorted.length - 1))]);
            }
        });
        return found;
    }

    /** By time. */
    Collection<Entry> all() {
        return byTime.values();
    }

    int size() {
        return byId.size();
    }
}
