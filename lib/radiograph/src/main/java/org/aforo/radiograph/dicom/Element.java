package org.aforo.radiograph.dicom;

import java.util.List;
import org.aforo.radiograph.Remark.Where;
import org.jspecify.annotations.Nullable;

/**
 * One element as it lies in the file; its value is decoded when somebody asks.
 *
 * @param at byte offset of its header
 * @param parent path of what it lies in: {@code (4010,1011)[0]}, empty for the outermost data set
 * @param value where its value lies; for a sequence, empty
 * @param items of a sequence
 * @param fragments of encapsulated pixel data, without the offset table; null when the value is not encapsulated
 */
record Element(
        int tag,
        String vr,
        long at,
        String parent,
        Span value,
        List<DataSet> items,
        @Nullable Fragments fragments) {

    /**
     * A stretch of the file.
     *
     * @param length bytes that are there
     * @param missing bytes that were declared beyond the end of the file
     */
    record Span(int at, int length, long missing) {
        static Span empty(int at) {
            return new Span(at, 0, 0);
        }
    }

    /** @param offsets the basic offset table as written, often empty */
    record Fragments(Span offsets, List<Span> spans) {}

    /** {@code (4010,1011)[0].(4010,1037)} */
    String path() {
        return parent.isEmpty() ? Tag.text(tag) : parent + "." + Tag.text(tag);
    }

    Where where() {
        return Where.at(at, path());
    }
}
