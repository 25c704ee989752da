package org.aforo.cargo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes an EDIFACT interchange (ISO 9735): envelope, messages, counts. Elements are given in order; an element may be a text or a
 * {@link Composite}; empty ones at the end are left out, as are empty components. Texts are brought into the envelope's character set and
 * separators in them released by {@code ?}.
 */
final class Interchange {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);
    private static final DateTimeFormatter SHORT_MINUTE = DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT);

    private final Envelope envelope;
    private final StringBuilder written = new StringBuilder(4096);
    private int messages;
    private int segments;
    private String message = "";

    /** An element of several components. */
    record Composite(Object... components) {}

    Interchange(Envelope envelope) {
        this.envelope = envelope;
        LocalDateTime prepared = envelope.preparedAt();
        CharacterSet characters = envelope.writing().characters();
        segment(
                "UNB",
                composite(characters.name(), characters.syntaxVersion()),
                envelope.sender(),
                envelope.recipient(),
                composite(DAY.format(prepared), CLOCK.format(prepared)),
                envelope.reference());
    }

    static Composite composite(Object... components) {
        return new Composite(components);
    }

    /**
     * Begins a message of directory D95B.
     *
     * @param type such as {@code BAPLIE}
     * @param association association assigned code, such as {@code SMDG22}; empty for none
     */
    Interchange begin(String type, String association) {
        messages++;
        message = String.valueOf(messages);
        segments = 0;
        return segment("UNH", message, composite(type, "D", "95B", "UN", association));
    }

    Interchange end() {
        return segment("UNT", segments + 1, message);
    }

    Interchange segment(String tag, Object... elements) {
        written.append(tag);
        int last = lastFilled(elements);
        for (int i = 0; i <= last; i++) {
            written.append('+');
            element(elements[i]);
        }
        written.append('\'');
        if (envelope.writing().lines()) {
            written.append('\n');
        }
        segments++;
        return this;
    }

    /** Date and time to the minute, as format 203 writes it. */
    Interchange time(String qualifier, LocalDateTime at) {
        return segment("DTM", composite(qualifier, MINUTE.format(at), "203"));
    }

    /** Date and time to the minute with a year of two digits, format 201, as bay plans write it. */
    Interchange shortTime(String qualifier, LocalDateTime at) {
        return segment("DTM", composite(qualifier, SHORT_MINUTE.format(at), "201"));
    }

    /** Closes the interchange. */
    byte[] bytes() {
        segment("UNZ", messages, envelope.reference());
        return written.toString().getBytes(envelope.writing().characters().charset());
    }

    private void element(Object element) {
        if (element instanceof Composite composite) {
            int last = lastFilled(composite.components());
            for (int i = 0; i <= last; i++) {
                if (i > 0) {
                    written.append(':');
                }
                text(composite.components()[i].toString());
            }
        } else {
            text(element.toString());
        }
    }

    private void text(String text) {
        String fitting = envelope.writing().characters().fit(text);
        for (int i = 0; i < fitting.length(); i++) {
            char sign = fitting.charAt(i);
            if (sign == '\'' || sign == '+' || sign == ':' || sign == '?') {
                written.append('?');
            }
            written.append(sign);
        }
    }

    private static int lastFilled(Object[] parts) {
        int last = parts.length - 1;
        while (last >= 0 && isEmpty(parts[last])) {
            last--;
        }
        return last;
    }

    private static boolean isEmpty(Object part) {
        return part instanceof Composite composite
                ? lastFilled(composite.components()) < 0
                : part.toString().isEmpty();
    }
}
