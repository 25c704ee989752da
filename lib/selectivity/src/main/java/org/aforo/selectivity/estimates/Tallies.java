package org.aforo.selectivity.estimates;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Tallies by name: of a rule, a lane, an officer, a terminal. */
public final class Tallies {

    private final Map<String, Tally> byName = new TreeMap<>();

    /** Without any. */
    public Tallies() {}

    public void add(String name, Outcome outcome) {
        byName.merge(name, Tally.NONE.and(outcome), (old, one) -> old.and(outcome));
    }

    public Tally of(String name) {
        return byName.getOrDefault(name, Tally.NONE);
    }

    /** By name. */
    public Map<String, Tally> all() {
        return Collections.unmodifiableMap(byName);
    }
}
