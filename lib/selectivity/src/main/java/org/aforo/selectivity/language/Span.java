package org.aforo.selectivity.language;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param from offset of the first character
 * @param to offset behind the last
 */
public record Span(int line, int column, int from, int to) {

    /** From the beginning of this to the end of that. */
    Span until(Span last) {
        return new Span(line, column, from, Math.max(to, last.to));
    }
}
