package org.aforo.server.examinations.replay;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A point of the one time line.
 *
 * @param lane {@code port}, {@code scan}, {@code reading}, {@code hold}, {@code examination} or {@code elsewhere}
 * @param kind as the room it comes from calls it
 * @param values what it says, by name
 * @param grave whether it speaks of an opened or another box
 */
record Moment(Instant at, String lane, String kind, Map<String, String> values, boolean grave) {
    Moment {
        values = Map.copyOf(new TreeMap<>(values));
    }
}
