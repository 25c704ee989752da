package org.aforo.cargo.ens.rules;

import java.util.ArrayList;
import java.util.List;

/** Cuts a test into its words. */
final class Tokens {

    private static final List<String> PAIRS = List.of("||", "&&", "==", "!=", "<=", ">=");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String source) {
        this.source = source;
        for (int at = 0; at < source.length(); ) {
            at = Character.isWhitespace(source.charAt(at)) ? at + 1 : cut(at);
        }
        tokens.add(new Token(Kind.END, "", source.length()));
    }

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    record Token(Kind kind, String text, int at) {}

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Takes the symbol when it is the next one. */
    boolean takes(String symbol) {
        boolean there = peek().kind() == Kind.SYMBOL && peek().text().equals(symbol);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String symbol) {
        if (!takes(symbol)) {
            throw wrong("expected " + symbol);
        }
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + " at " + peek().at() + " of " + source);
    }

    private int cut(int at) {
        char c = source.charAt(at);
        if (c == '\'') {
            return string(at);
        }
        if (Character.isLetter(c)) {
            return run(at, Kind.NAME, Character::isLetterOrDigit);
        }
        if (Character.isDigit(c)) {
            return run(at, Kind.NUMBER, character -> Character.isDigit(character) || character == '.');
        }
        int length = PAIRS.contains(source.substring(at, Math.min(at + 2, source.length()))) ? 2 : 1;
        tokens.add(new Token(Kind.SYMBOL, source.substring(at, at + length), at));
        return at + length;
    }

    private interface Accepts {
        boolean test(char c);
    }

    private int run(int at, Kind kind, Accepts accepts) {
        int end = at;
        while (end < source.length() && accepts.test(source.charAt(end))) {
            end++;
        }
        tokens.add(new Token(kind, source.substring(at, end), at));
        return end;
    }

    private int string(int at) {
        StringBuilder text = new StringBuilder();
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != '\'') {
            if (source.charAt(end) == '\\') {
                end++;
            }
            text.append(source.charAt(end++));
        }
        tokens.add(new Token(Kind.STRING, text.toString(), at));
        return end + 1;
    }
}
