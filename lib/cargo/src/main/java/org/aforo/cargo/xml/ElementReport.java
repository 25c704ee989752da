package org.aforo.cargo.xml;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
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

    /** A number with point or comma; null where there is none, said when there is something else. */
    public @Nullable BigDecimal decimal(XmlElement parent, String... names) {
        XmlElement element = parent.first(names);
        String value = parent.value(names);
        if (element == null || value == null) {
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
