package org.aforo.radiograph.dicom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The outermost data set as text for people: keyword to value, in the file's order. */
final class Attributes {

    private static final int MAX_ATTRIBUTES = 500;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_NUMBERS = 16;

    private Attributes() {}

    static Map<String, String> of(DataSet data) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Element element : data.elements()) {
            boolean pixels = element.tag() >>> 16 == 0x7FE0;
            boolean groupLength = (element.tag() & 0xFFFF) == 0;
            if (!pixels && !groupLength && attributes.size() < MAX_ATTRIBUTES) {
                String text = text(data, element);
                if (!text.isEmpty()) {
                    attributes.put(Dictionary.name(element.tag()), text);
                }
            }
        }
        return attributes;
    }

    private static String text(DataSet data, Element element) {
        if (element.vr().equals("SQ")) {
            int items = element.items().size();
            return items == 0 ? "" : items == 1 ? "1 item" : items + " items";
        }
        if (Values.isText(element.vr())) {
            String text = data.text(element.tag());
            return text == null ? "" : shortened(text, MAX_TEXT);
        }
        int width = Values.binaryWidth(element.vr());
        if (width > 0 && element.value().length() <= MAX_NUMBERS * width) {
            return numbers(data.numbers(element.tag()));
        }
        return element.value().length() == 0 ? "" : element.value().length() + " bytes";
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(Attributes::number).collect(Collectors.joining("\\"));
    }

    private static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        if (whole) {
            return Long.toString((long) number);
        }
        return number == (float) number ? Float.toString((float) number) : Double.toString(number);
    }
}
