package org.aforo.cargo.message;

/**
 * What a reader accepts before it stops. Every number has a name so that the remark can say which was passed ({@code limit.bytes},
 * {@code limit.segments}, ...). What came before the limit is read.
 *
 * @param bytes of the file
 * @param segments EDI segments, XML elements, table rows
 * @param elements in one segment with its components, attributes of an element, columns of a row; depth of nested elements too
 * @param textBytes of one segment or of one element's text
 * @param items containers, bills, goods items and seals together
 * @param remarks said one by one; further ones are only counted
 */
public record Limits(long bytes, long segments, int elements, int textBytes, int items, int remarks) {

    public static final Limits DEFAULT = new Limits(256L << 20, 10_000_000, 1_000, 64 << 10, 1_000_000, 1_000);

    /** For a caller who keeps what is read: about a kilobyte for each item. */
    public Limits keeping(int mostItems) {
        return new Limits(bytes, segments, elements, textBytes, mostItems, remarks);
    }
}
