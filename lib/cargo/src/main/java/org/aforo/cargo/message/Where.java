package org.aforo.cargo.message;

import org.jspecify.annotations.Nullable;

/**
 * A place in the input; what does not apply is null.
 *
 * @param line from 1, as an editor counts
 * @param byteOffset from the start of the file
 * @param segment of an EDI interchange
 * @param path in a structured file: {@code /Awmds/Bol_segment[3]/Bol_id}, a column of a table
 */
public record Where(
        @Nullable Long line,
        @Nullable Long byteOffset,
        @Nullable Segment segment,
        @Nullable String path) {

    public static final Where WHOLE_FILE = new Where(null, null, null, null);

    /**
     * @param number from 1 within the file, service segments counted
     * @param tag {@code NAD}
     * @param element from 1 after the tag; null is the whole segment
     * @param component from 1; null is the whole element
     */
    public record Segment(
            int number,
            String tag,
            @Nullable Integer element,
            @Nullable Integer component) {}

    public static Where line(long line) {
        return new Where(line, null, null, null);
    }

    public static Where path(long line, String path) {
        return new Where(line, null, null, path);
    }
}
