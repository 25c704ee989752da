package org.aforo.cargo.table;

import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into rows after RFC 4180: values parted by a separator, quoted where they contain it, a quote doubled inside quotes, lines inside
 * quotes. A quote that never ends takes at most a value's limit with it.
 */
final class Lines {

    private final String text;
    private final char separator;
    private final char quote;
    private final Limits limits;
    private final MessageSink sink;
    private int at;
    private long line = 1;

    Lines(String text, char separator, char quote, Limits limits, MessageSink sink) {
        this.text = text;
        this.separator = separator;
        this.quote = quote;
        this.limits = limits;
        this.sink = sink;
    }

    /** @param line on which it begins */
    record Row(long line, List<String> values) {

        boolean blank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    /** The next row; null at the end. */
    @Nullable
    Row next() {
        if (at >= text.length()) {
            return null;
        }
        long begin = line;
        List<String> values = new ArrayList<>();
        boolean more = true;
        while (more) {
            String value = value();
            if (values.size() < limits.elements()) {
                values.add(value);
            } else if (values.size() == limits.elements()) {
                values.add("");
                say("limit.elements", begin, "more than " + limits.elements() + " columns; the others are left out");
            }
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        }
        endOfLine();
        return new Row(begin, values);
    }

    /** Goes to the beginning of the next line whatever stands in this one. */
    void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        endOfLine();
    }

    private String value() {
        int begin = at;
        while (at < text.length() && (text.charAt(at) == ' ' || (text.charAt(at) == '\t' && separator != '\t'))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == quote) {
            return quoted();
        }
        at = begin;
        return limited(plain());
    }

    private String plain() {
        int begin = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        long begin = line;
        int opening = at;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                if (at >= text.length() || text.charAt(at) != quote) {
                    return value.append(trailing()).toString();
                }
                at++;
            } else if (c == '\n') {
                line++;
            }
            if (value.length() >= limits.textBytes()) {
                break;
            }
            value.append(c);
        }
        say("table.quote", begin, "a quote that does not end; taken as a character");
        line = begin;
        at = opening;
        return limited(plain());
    }

    /** What stands between a closing quote and the separator belongs to the value, however it came there. */
    private String trailing() {
        return limited(plain()).stripTrailing();
    }

    private String limited(String value) {
        if (value.length() <= limits.textBytes()) {
            return value;
        }
        say("limit.text", line, "a value is cut at " + limits.textBytes() + " characters");
        return value.substring(0, limits.textBytes());
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at >= text.length() || text.charAt(at) != '\n') {
                line++;
                return;
            }
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        }
    }

    private void say(String code, long where, String what) {
        sink.remark(Remark.warning(code, Where.line(where), what));
    }
}
