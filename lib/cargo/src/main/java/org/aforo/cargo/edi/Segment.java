package org.aforo.cargo.edi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** One segment, used again for the next. Elements and components count from 1 after the tag; texts are made when asked for. */
final class Segment {

    private static final int SHOWN_CHARS = 60;

    private final Lettering lettering;
    private byte[] bytes = new byte[512];
    private int length;
    private int[] componentEnds = new int[64];
    private int[] elementEnds = new int[32];
    private int components;
    private int elements;

    private String tag = "";
    private int number;
    private long line;
    private long offset;

    Segment(Lettering lettering) {
        this.lettering = lettering;
    }

    void begin(int itsNumber, long itsLine, long itsOffset) {
        number = itsNumber;
        line = itsLine;
        offset = itsOffset;
        length = 0;
        components = 0;
        elements = 0;
        tag = "";
    }

    void append(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    void append(byte[] from, int offset, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    void endComponent() {
        if (components == componentEnds.length) {
            componentEnds = Arrays.copyOf(componentEnds, components * 2);
        }
        componentEnds[components++] = length;
    }

    void endElement() {
        endComponent();
        if (elements == elementEnds.length) {
            elementEnds = Arrays.copyOf(elementEnds, elements * 2);
        }
        elementEnds[elements++] = components;
        if (elements == 1) {
            tag = new String(bytes, 0, componentEnds[0], StandardCharsets.ISO_8859_1);
        }
    }

    /** Bytes stored so far. */
    int length() {
        return length;
    }

    /** Elements and components stored so far. */
    int parts() {
        return components;
    }

    String tag() {
        return tag;
    }

    /** Takes it for another segment: one whose tag is misspelt. */
    void called(String other) {
        tag = other;
    }

    /** Its first texts, for remarks. */
    String beginning() {
        StringBuilder shown = new StringBuilder();
        int component = 0;
        for (int element = 0; element < elements && shown.length() < SHOWN_CHARS; element++) {
            shown.append(element == 0 ? "" : "+");
            for (int first = component; component < elementEnds[element]; component++) {
                int from = component == 0 ? 0 : componentEnds[component - 1];
                int size = Math.min(SHOWN_CHARS, componentEnds[component] - from);
                shown.append(component == first ? "" : ":")
                        .append(new String(bytes, from, size, StandardCharsets.ISO_8859_1));
            }
        }
        return shown.toString();
    }

    int number() {
        return number;
    }

    /** Elements after the tag. */
    int elements() {
        return Math.max(0, elements - 1);
    }

    int components(int element) {
        return element < 1 || element >= elements ? 0 : elementEnds[element] - elementEnds[element - 1];
    }

    /** First component of an element; null when it is absent or blank. */
    @Nullable
    String text(int element) {
        return text(element, 1);
    }

    /** Stripped; null when absent or blank. */
    @Nullable
    String text(int element, int component) {
        if (component < 1 || component > components(element)) {
            return null;
        }
        int index = elementEnds[element - 1] + component - 1;
        int from = componentEnds[index - 1];
        int to = componentEnds[index];
        while (from < to && (bytes[from] & 0xFF) <= ' ') {
            from++;
        }
        while (from < to && (bytes[to - 1] & 0xFF) <= ' ') {
            to--;
        }
        return from == to ? null : lettering.text(bytes, from, to, this, element);
    }

    /** Whether an element begins with a text. */
    boolean is(int element, String expected) {
        return expected.equals(text(element));
    }

    Where where() {
        return where(null, null);
    }

    Where where(int element) {
        return where(Integer.valueOf(element), null);
    }

    Where where(int element, int component) {
        return where(Integer.valueOf(element), Integer.valueOf(component));
    }

    private Where where(@Nullable Integer element, @Nullable Integer component) {
        return new Where(line, offset, new Where.Segment(number, tag, element, component), null);
    }
}
