package org.aforo.radiograph.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Elements of one data set or sequence item in the file's order, with values decoded on demand. */
final class DataSet {

    private static final int MAX_TEXT = 1 << 16;
    private static final int MAX_NUMBERS = 4096;

    private final ByteBuffer file;
    private final Map<Integer, Element> elements = new LinkedHashMap<>();
    private final @Nullable DataSet parent;
    private @Nullable Charset charset;

    /** @param file little endian */
    DataSet(ByteBuffer file, @Nullable DataSet parent) {
        this.file = file;
        this.parent = parent;
    }

    /** False when the tag was there before; the first one stays. */
    boolean add(Element element) {
        return elements.putIfAbsent(element.tag(), element) == null;
    }

    Collection<Element> elements() {
        return elements.values();
    }

    @Nullable
    Element find(int tag) {
        return elements.get(tag);
    }

    List<DataSet> items(int tag) {
        Element element = elements.get(tag);
        return element == null ? List.of() : element.items();
    }

    /** The whole value as text without padding; null when absent or empty. */
    @Nullable
    String text(int tag) {
        Element element = elements.get(tag);
        if (element == null || !Values.isText(element.vr())) {
            return null;
        }
        String text = Values.text(bytes(element, MAX_TEXT), charset(), element.vr());
        return text.isEmpty() ? null : text;
    }

    /** The values of a multi-valued text, trimmed. */
    List<String> texts(int tag) {
        String text = text(tag);
        if (text == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String value : text.split("\\\\", -1)) {
            values.add(value.strip());
        }
        return values;
    }

    /** The numbers of a value, binary or written; those that are no numbers are left out. */
    List<Double> numbers(int tag) {
        Element element = elements.get(tag);
        if (element == null) {
            return List.of();
        }
        return Values.numbers(bytes(element, MAX_NUMBERS * 8), element.vr());
    }

    @Nullable
    Double number(int tag) {
        List<Double> numbers = numbers(tag);
        return numbers.isEmpty() ? null : numbers.getFirst();
    }

    /** A whole number; null when absent, empty, broken or beyond an int. */
    @Nullable
    Integer integer(int tag) {
        Double number = number(tag);
        boolean whole = number != null && number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
        return whole && number != null ? Integer.valueOf(number.intValue()) : null;
    }

    /** The first bytes of a value. */
    ByteBuffer bytes(Element element, int most) {
        int length = Math.min(element.value().length(), most);
        return file.slice(element.value().at(), length).order(file.order());
    }

    /** An item inherits the character set of what it lies in. */
    Charset charset() {
        if (charset == null) {
            Element element = elements.get(Tag.CHARACTER_SET);
            if (element != null) {
                charset = CharacterSets.named(Values.text(bytes(element, 256), CharacterSets.UNSAID, "CS"));
            } else {
                charset = parent == null ? CharacterSets.UNSAID : parent.charset();
            }
        }
        return charset;
    }
}
