package org.aforo.cargo.xml;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.aforo.cargo.ContainerNumber;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** Takes values out of elements and says, with their place, which are none. */
public final class ElementReport {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}([.,][0-9]{0,9})?|[.,][0-9]{1,9}");
    private static final int VALUE_SHOWN = 60;

    private final MessageSink sink;
    private final int itemsAtMost;
    private int items;

    public ElementReport(MessageSink sink, Limits limits) {
        this.sink = sink;
        itemsAtMost = limits.items();
    }

    public MessageSink sink() {
        return sink;
    }

    public void faults(XmlDocument document) {
        for (XmlFault fault : document.faults()) {
            sink.remark(fault.remark());
        }
    }

    public void info(String code, XmlElement at, String what) {
        sink.remark(Remark.info(code, place(at), what));
    }

    public void warning(String code, XmlElement at, String what) {
        sink.remark(Remark.warning(code, place(at), what));
    }

    public void error(String code, XmlElement at, String what) {
        sink.remark(Remark.error(code, place(at), what));
    }

    /** Whether one more container, bill, goods item or seal may be read; the first refusal is said. */
    public boolean roomFor(XmlElement item) {
        items++;
        if (items == itemsAtMost + 1) {
            error("limit.items", item, "more than " + itemsAtMost + " containers, bills, goods items and seals");
        }
        return items <= itemsAtMost;
    }

    /** Says when a container's number is none of ISO 6346 or has a wrong check digit. */
    public void checkContainer(XmlElement at, String number) {
        ContainerNumber parsed = ContainerNumber.parse(number).orElse(null);
        if (parsed == null) {
            warning("container.number", at, "no container number: " + shown(number));
        } else if (!parsed.checkDigitValid()) {
            int right = ContainerNumber.checkDigitOf(parsed.text().substring(0, 10));
            warning("container.check-digit", at, shown(number) + " should end with " + right);
        }
    }

    /** A number with point or comma; null where there is none, said when there is something else. */
    public @Nullable BigDecimal decimal(XmlElement parent, String... names) {
        XmlElement element = parent.first(names);
        return element == null ? null : decimal(element);
    }

    /** The number an element consists of; null where it is empty, said when it is something else. */
    public @Nullable BigDecimal decimal(XmlElement element) {
        String value = element.value();
        if (value == null) {
            return null;
        }
        if (!DECIMAL.matcher(value).matches()) {
            warning("value.number", element, "no number: " + shown(value));
            return null;
        }
        return new BigDecimal(value.replace(',', '.'));
    }

    /** Date and time; null where there is none, said when there is something else. */
    public @Nullable LocalDateTime time(XmlElement at, @Nullable String value, DateTimeFormatter format) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(value, format);
        } catch (DateTimeParseException wrong) {
            warning("value.time", at, "no such date or time: " + shown(value));
            return null;
        }
    }

    /** Short enough for a remark, on one line. */
    public static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= VALUE_SHOWN ? line : line.substring(0, VALUE_SHOWN) + "...";
    }

    public static Where place(XmlElement at) {
        return Where.path(at.line(), at.path());
    }
}
