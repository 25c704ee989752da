package org.aforo.ledger;

/** Turns the refusal of a parser, as it is written inside this package, into a value. */
final class Parsing {

    private Parsing() {}

    /** Reads input or refuses it. */
    interface Parser<T> {
        T parse() throws Malformed;
    }

    static <T> Parsed<T> of(Parser<T> parser) {
        try {
            return new Parsed.Value<>(parser.parse());
        } catch (Malformed malformed) {
            return new Parsed.Refused<>(malformed.where(), malformed.reason());
        }
    }
}
