package org.aforo.cargo.edi;

/**
 * The service characters of an interchange.
 *
 * @param component parts of an element; {@link #NONE} where elements are not cut
 * @param element parts of a segment
 * @param release makes the next character an ordinary one
 * @param terminator ends a segment
 * @param repetition parts occurrences of an element (syntax version 4)
 */
record Dialect(int component, int element, int release, int terminator, int repetition) {

    /** No character. */
    static final int NONE = -2;

    /** ISO 9735, level A: what holds without a UNA. */
    static final Dialect EDIFACT = new Dialect(':', '+', '?', '\'', NONE);

    static final Dialect X12 = new Dialect(NONE, '*', NONE, '~', NONE);

    Dialect endedBy(int other) {
        return new Dialect(component, element, release, other, repetition);
    }

    Dialect parted(int otherElement, int otherComponent) {
        return new Dialect(otherComponent, otherElement, release, terminator, repetition);
    }

    boolean newlineEnds() {
        return terminator == '\n' || terminator == '\r';
    }
}
