package org.aforo.cargo.edi;

import org.jspecify.annotations.Nullable;

/** A text gathered from lines. */
final class Text {

    /** More of one text is not kept: a description, not a book. */
    private static final int MOST_CHARS = 16_384;

    private final StringBuilder text = new StringBuilder();
    private int lastLine;

    /** Adds a line behind a blank. */
    Text line(@Nullable String line) {
        return folded(line, 0);
    }

    /**
     * Adds a line; where the one before filled the whole width, a word may have been cut and no blank comes between.
     *
     * @param width of full lines; 0 where words are not cut
     */
    Text folded(@Nullable String line, int width) {
        if (line == null || text.length() + line.length() > MOST_CHARS) {
            return this;
        }
        if (!text.isEmpty() && (width == 0 || lastLine != width)) {
            text.append(' ');
        }
        text.append(line);
        lastLine = line.length();
        return this;
    }

    Text components(Segment segment, int element) {
        return components(segment, element, 0);
    }

    /** Adds an element's components, which are lines of so many characters. */
    Text components(Segment segment, int element, int width) {
        for (int i = 1; i <= segment.components(element); i++) {
            folded(segment.text(element, i), width);
        }
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Nullable
    String orNull() {
        return text.isEmpty() ? null : text.toString();
    }
}
