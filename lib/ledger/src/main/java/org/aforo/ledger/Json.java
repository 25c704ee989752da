package org.aforo.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON value of the kinds a leaf may hold: no fractions, so that there is one spelling of every value. */
public sealed interface Json {

    /** Largest whole number every JSON reader holds exactly. */
    long MAX_WHOLE = (1L << 53) - 1;

    /** A string of well-formed Unicode. */
    record Text(String value) implements Json {}

    /** A whole number within ±(2^53 - 1). */
    record Whole(long value) implements Json {
        public Whole {
            if (value > MAX_WHOLE || value < -MAX_WHOLE) {
                throw new IllegalArgumentException("beyond 2^53: " + value);
            }
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(boolean value) implements Json {}

    /** {@code null}. */
    record Nothing() implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        public static Items of(String... texts) {
            return new Items(List.of(texts).stream().<Json>map(Text::new).toList());
        }
    }

    /** An object; members in the order of their names' UTF-16 code units, as RFC 8785 wants them. */
    record Members(SortedMap<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public static Members of(Map<String, ? extends Json> values) {
            return new Members(new TreeMap<>(values));
        }

        public static Members ofTexts(Map<String, String> texts) {
            TreeMap<String, Json> members = new TreeMap<>();
            texts.forEach((name, text) -> members.put(name, new Text(text)));
            return new Members(members);
        }
    }
}
