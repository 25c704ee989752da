package org.aforo.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON in the one spelling of RFC 8785, for values without fractions. What {@link #parse} accepts is byte for byte what
 * {@link #write} gives: members sorted, no space, no needless escape, no duplicate name.
 */
public final class CanonicalJson {

    static final int MAX_BYTES = 1 << 20;
    static final int MAX_DEPTH = 16;

    private CanonicalJson() {}

    public static byte[] bytes(Json value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException when a string is not well-formed Unicode (a lone surrogate): it has no UTF-8
     */
    public static String write(Json value) {
        StringBuilder out = new StringBuilder(256);
        write(value, out);
        return out.toString();
    }

    public static Parsed<Json> parse(byte[] bytes) {
        return Parsing.of(() -> read(bytes, "json"));
    }

    static Json read(byte[] bytes, String where) throws Malformed {
        if (bytes.length > MAX_BYTES) {
            throw new Malformed(where, "more than " + MAX_BYTES + " bytes");
        }
        String text = StrictText.utf8(bytes, where);
        Json value = new JsonReader(text, where, MAX_DEPTH).whole();
        // The grammar let other spellings of the same value pass; comparing with our own spelling refuses them all at
        // once.
        String canonical = write(value);
        if (!canonical.equals(text)) {
            throw new Malformed(
                    where + ", character " + firstDifference(canonical, text), "not the canonical spelling");
        }
        return value;
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Text(String text) -> writeText(text, out);
            case Json.Whole(long number) -> out.append(number);
            case Json.Flag(boolean flag) -> out.append(flag);
            case Json.Nothing() -> out.append("null");
            case Json.Items items -> {
                out.append('[');
                for (Iterator<Json> each = items.values().iterator(); each.hasNext(); ) {
                    write(each.next(), out);
                    out.append(each.hasNext() ? "," : "");
                }
                out.append(']');
            }
            case Json.Members members -> writeMembers(members, out);
        }
    }

    private static void writeMembers(Json.Members members, StringBuilder out) {
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Json> member : members.values().entrySet()) {
            out.append(comma);
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    /** RFC 8785 section 3.2.2.2: two-character escapes where JSON has them, four hexadecimal digits for the other controls, all else as is. */
    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else if (Character.isSurrogate(c)) {
                        at = writePair(text, at, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static int writePair(String text, int at, StringBuilder out) {
        int low = at + 1;
        if (low >= text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(low))) {
            throw new IllegalArgumentException("a string with a lone surrogate at " + at);
        }
        out.append(text, at, low + 1);
        return low;
    }
}
