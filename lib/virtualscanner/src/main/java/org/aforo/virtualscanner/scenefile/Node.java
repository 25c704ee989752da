package org.aforo.virtualscanner.scenefile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value and where it stands in the file. */
sealed interface Node {

    Place place();

    /** What it is, for people. */
    default String kind() {
        return switch (this) {
            case Members _ -> "an object";
            case Items _ -> "an array";
            case Text _ -> "a text";
            case Numeral _ -> "a number";
            case Flag _ -> "true or false";
            case Nothing _ -> "null";
        };
    }

    /** Of its first byte; lines count from 1. */
    record Place(long byteOffset, int line) {}

    /** In the order of the file. */
    record Members(Place place, Map<String, Node> values) implements Node {}

    record Items(Place place, List<Node> values) implements Node {}

    record Text(Place place, String value) implements Node {}

    /**
     * A number.
     *
     * @param whole its exact value when it is written without fraction and exponent and fits a long; otherwise null
     */
    record Numeral(Place place, double value, @Nullable Long whole) implements Node {}

    record Flag(Place place, boolean value) implements Node {}

    record Nothing(Place place) implements Node {}
}
