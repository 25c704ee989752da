package org.aforo.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads the JSON grammar without white space and fractions. Canonical spelling is checked by {@link CanonicalJson}. */
final class JsonReader {

    private final String text;
    private final String where;
    private final int maxDepth;
    private int at;

    JsonReader(String text, String where, int maxDepth) {
        this.text = text;
        this.where = where;
        this.maxDepth = maxDepth;
    }

    /** One value and nothing after it. */
    Json whole() throws Malformed {
        Json value = value(0);
        if (at != text.length()) {
            throw refuse("something follows the value");
        }
        return value;
    }

    private Json value(int depth) throws Malformed {
        if (depth > maxDepth) {
            throw refuse("nested deeper than " + maxDepth);
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", new Json.Flag(true));
            case 'f' -> literal("false", new Json.Flag(false));
            case 'n' -> literal("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json members(int depth) throws Malformed {
        expect('{');
        TreeMap<String, Json> members = new TreeMap<>();
        if (skip('}')) {
            return new Json.Members(members);
        }
        do {
            String name = string();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw refuse("the name " + CanonicalJson.write(new Json.Text(name)) + " stands twice");
            }
        } while (skip(','));
        expect('}');
        return new Json.Members(members);
    }

    private Json items(int depth) throws Malformed {
        expect('[');
        List<Json> items = new ArrayList<>();
        if (skip(']')) {
            return new Json.Items(items);
        }
        do {
            items.add(value(depth + 1));
        } while (skip(','));
        expect(']');
        return new Json.Items(items);
    }

    private Json number() throws Malformed {
        int start = at;
        skip('-');
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("0|-?[1-9][0-9]{0,15}")) {
            at = start;
            throw refuse("expected a value; numbers are whole, without leading zeroes");
        }
        long number = Long.parseLong(digits);
        if (Math.abs(number) > Json.MAX_WHOLE) {
            at = start;
            throw refuse("a number beyond 2^53");
        }
        return new Json.Whole(number);
    }

    private String string() throws Malformed {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw refuse("a control character must be escaped");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        String value = out.toString();
        if (value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw refuse("a lone surrogate");
        }
        return value;
    }

    private char escaped() throws Malformed {
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> hex();
            default -> throw refuse("unknown escape");
        };
    }

    private char hex() throws Malformed {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw refuse("an escape needs four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private Json literal(String word, Json value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw refuse("expected " + word);
        }
        at += word.length();
        return value;
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw refuse("ends too early");
        }
        return text.charAt(at);
    }

    private boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) throws Malformed {
        if (peek() != wanted) {
            throw refuse("expected " + wanted);
        }
        at++;
    }

    private Malformed refuse(String reason) {
        return new Malformed(where + ", character " + at, reason);
    }
}
