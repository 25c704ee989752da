package org.aforo.radiograph.raster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What our writers put beside the pixels, as one flat JSON object in ImageDescription or a PNG text chunk; {@code key=value}
 * lines are read as well. Everything is text here: whoever uses a value decides what it is.
 */
record Description(Map<String, String> values) {

    /** Longest text that is looked at. */
    static final int MAX_BYTES = 64 << 10;

    private static final int MAX_KEYS = 400;

    static final Description NONE = new Description(Map.of());

    Description {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Nullable
    String get(String key) {
        return values.get(key);
    }

    /** Reads a description; text in any other form gives {@link #NONE}. */
    static Description parse(@Nullable String text) {
        if (text == null || text.length() > MAX_BYTES) {
            return NONE;
        }
        String stripped = text.strip();
        Map<String, String> values = stripped.startsWith("{") ? new FlatJson(stripped).read() : keyValues(stripped);
        return values == null ? NONE : new Description(values);
    }

    String toJson() {
        StringBuilder json = new StringBuilder("{");
        values.forEach((key, value) -> {
            json.append(json.length() > 1 ? "," : "");
            FlatJson.quote(json, key);
            json.append(':');
            FlatJson.quote(json, value);
        });
        return json.append('}').toString();
    }

    private static Map<String, String> keyValues(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.replace(';', '\n').lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0 && values.size() < MAX_KEYS) {
                values.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    /** A JSON object of strings, numbers, booleans and nulls; nothing nested. */
    private static final class FlatJson {

        private final String text;
        private int at = 1;

        FlatJson(String text) {
            this.text = text;
        }

        @Nullable
        Map<String, String> read() {
            Map<String, String> values = new LinkedHashMap<>();
            skipSpace();
            if (peek() == '}') {
                return values;
            }
            while (values.size() < MAX_KEYS) {
                String key = peek() == '"' ? string() : null;
                skipSpace();
                if (key == null || peek() != ':') {
                    return null;
                }
                at++;
                skipSpace();
                String value = peek() == '"' ? string() : literal();
                if (value == null) {
                    return null;
                }
                values.put(key, value);
                skipSpace();
                if (peek() != ',') {
                    return peek() == '}' ? values : null;
                }
                at++;
                skipSpace();
            }
            return null;
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private @Nullable String literal() {
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(peek()) || "+-.".indexOf(peek()) >= 0)) {
                at++;
            }
            return at == from ? null : text.substring(from, at);
        }

        private @Nullable String string() {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    return value.toString();
                }
                if (c == '\\') {
                    at++;
                    c = switch (peek()) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'u' -> unicode();
                        default -> peek();
                    };
                }
                value.append(c);
            }
            return null;
        }

        private char unicode() {
            int code = 0;
            for (int i = 0; i < 4 && at + 1 < text.length(); i++) {
                code = code * 16 + Math.max(0, Character.digit(text.charAt(++at), 16));
            }
            return (char) code;
        }

        static void quote(StringBuilder json, String value) {
            json.append('"');
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    json.append('\\').append(c);
                } else if (c < ' ' || c > '~') {
                    json.append("\\u%04x".formatted((int) c));
                } else {
                    json.append(c);
                }
            }
            json.append('"');
        }
    }
}
