package org.aforo.selectivity.language;

/**
 * A value as written.
 *
 * @param kind how it looks; the field it is compared with decides what it means
 * @param text without quotation marks; {@code yes} or {@code no} for a flag
 */
public record Literal(Kind kind, String text, Span where) {

    /** How a value looks. */
    public enum Kind {
        TEXT,
        /** Without quotation marks, in capitals and digits: a code. */
        CODE,
        NUMBER,
        DATE,
        FLAG
    }
}
