package org.aforo.selectivity.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is to be remembered of earlier visits.
 *
 * @param keys numbers of the fields that must be the same
 * @param with which earlier visits count; empty: all
 * @param distinct number of a field whose different values are counted; -1 for none
 * @param windowSeconds how far back anybody asks
 */
public record Counter(List<Integer> keys, Optional<Predicate<Facts>> with, int distinct, long windowSeconds) {
    public Counter {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || windowSeconds <= 0) {
            throw new IllegalArgumentException("a counter needs keys and a window");
        }
    }
}
