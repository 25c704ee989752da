package org.aforo.cargo.xml;

import org.aforo.cargo.message.Limits;

/**
 * How much of a document is read before the reader stops and says so.
 *
 * @param bytes of the whole document; all of it is held in memory
 * @param elements in the document
 * @param depth of nesting, the root is 1
 * @param textChars of one element; more is cut off
 * @param attributes of one element
 */
public record XmlLimits(int bytes, int elements, int depth, int textChars, int attributes) {

    public static final XmlLimits DEFAULT = new XmlLimits(64 << 20, 2_000_000, 64, 8 << 20, 64);

    /** What a caller allows, and never more than fits in memory. */
    public static XmlLimits within(Limits allowed) {
        return new XmlLimits(
                (int) Math.min(allowed.bytes(), DEFAULT.bytes),
                (int) Math.min(allowed.segments(), DEFAULT.elements),
                DEFAULT.depth,
                Math.min(allowed.textBytes(), DEFAULT.textChars),
                Math.min(allowed.elements(), DEFAULT.attributes));
    }

    public XmlLimits withBytes(int most) {
        return new XmlLimits(most, elements, depth, textChars, attributes);
    }

    public XmlLimits withElements(int most) {
        return new XmlLimits(bytes, most, depth, textChars, attributes);
    }

    public XmlLimits withDepth(int most) {
        return new XmlLimits(bytes, elements, most, textChars, attributes);
    }

    public XmlLimits withTextChars(int most) {
        return new XmlLimits(bytes, elements, depth, most, attributes);
    }
}
