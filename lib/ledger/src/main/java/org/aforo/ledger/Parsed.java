package org.aforo.ledger;

/** What a parser has to say about its input: the value, or why not and where. Parsers of this library never throw on input. */
public sealed interface Parsed<T> {

    /** The input was exactly in the format. */
    record Value<T>(T value) implements Parsed<T> {}

    /**
     * The input was not in the format.
     *
     * @param where the part of the input, such as {@code line 3} or {@code leaf, character 17}
     * @param reason what is wrong with it, and what was expected
     */
    record Refused<T>(String where, String reason) implements Parsed<T> {}

    /** The value, for input known to be good. */
    default T orThrow() {
        return switch (this) {
            case Value<T>(T value) -> value;
            case Refused<T>(String where, String reason) -> throw new IllegalArgumentException(where + ": " + reason);
        };
    }
}
