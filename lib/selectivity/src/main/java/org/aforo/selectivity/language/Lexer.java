package org.aforo.selectivity.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aforo.selectivity.facts.Folding;
import org.aforo.selectivity.language.Token.Kind;

/** Cuts a text into tokens; every character is in a token, a blank, or remarked on. */
final class Lexer {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?Z?)?");

    private final String source;
    private final Remarks remarks;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean first = true;
    private int emptyLines;

    Lexer(String source, Remarks remarks) {
        this.source = source;
        this.remarks = remarks;
    }

    /** The last is of kind END. */
    List<Token> tokens() {
        while (at < source.length() && tokens.size() < Limits.MOST_TOKENS) {
            step();
        }
        if (at < source.length()) {
            remarks.error("too-long", here(at, at), "the text has more than " + Limits.MOST_TOKENS + " words");
        }
        add(Kind.END, source.length());
        return tokens;
    }

    private void step() {
        char c = source.charAt(at);
        if (c == '\n') {
            emptyLines += first ? 1 : 0;
            at++;
            line++;
            lineStart = at;
            first = true;
        } else if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0') {
            at++;
        } else if (c == '#') {
            comment();
        } else if (c == '"') {
            text();
        } else if (isWordCharacter(c) || isNegative(c)) {
            word();
        } else {
            sign(c);
        }
    }

    private boolean isNegative(char c) {
        return c == '-' && at + 1 < source.length() && Character.isDigit(source.charAt(at + 1));
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void comment() {
        int end = source.indexOf('\n', at);
        int to = end < 0 ? source.length() : end;
        while (to > at && Character.isWhitespace(source.charAt(to - 1))) {
            to--;
        }
        add(Kind.COMMENT, to);
    }

    private void text() {
        int to = at + 1;
        while (to < source.length() && source.charAt(to) != '"' && source.charAt(to) != '\n') {
            to += source.charAt(to) == '\\' && to + 1 < source.length() && source.charAt(to + 1) != '\n' ? 2 : 1;
        }
        if (to >= source.length() || source.charAt(to) != '"') {
            remarks.error("open-text", here(at, to), "a text in quotation marks is not closed on its line");
        } else {
            to++;
        }
        if (to - at > Limits.MOST_TEXT) {
            remarks.error("too-long", here(at, to), "a text has more than " + Limits.MOST_TEXT + " characters");
        }
        add(Kind.TEXT, Math.min(to, source.length()));
    }

    private void word() {
        int to = at + 1;
        while (to < source.length() && continues(to)) {
            to++;
        }
        String raw = source.substring(at, to);
        Kind kind = Kind.WORD;
        if (DATE.matcher(raw).matches()) {
            kind = Kind.DATE;
        } else if (NUMBER.matcher(raw.startsWith("-") ? raw.substring(1) : raw).matches()) {
            kind = Kind.NUMBER;
        }
        add(kind, to);
    }

    /** Dots join names and numbers; a dash and a colon join what began with a digit: a date or a code. */
    private boolean continues(int to) {
        char c = source.charAt(to);
        if (isWordCharacter(c)) {
            return true;
        }
        boolean more = to + 1 < source.length() && isWordCharacter(source.charAt(to + 1));
        if (c == '.') {
            return more;
        }
        boolean code = Character.isDigit(source.charAt(at)) || Character.isUpperCase(source.charAt(at));
        return more && ((c == '-' && code) || (c == ':' && Character.isDigit(source.charAt(at))));
    }

    private void sign(char c) {
        boolean two = at + 1 < source.length() && source.charAt(at + 1) == '=' && (c == '!' || c == '<' || c == '>');
        if (two || "=<>(),:%/".indexOf(c) >= 0) {
            add(Kind.SIGN, at + (two ? 2 : 1));
            return;
        }
        int width = Character.charCount(source.codePointAt(at));
        String seen = source.substring(at, at + width);
        remarks.error("strange-character", here(at, at + width), "a character that means nothing here: " + seen);
        at += width;
        first = false;
    }

    private void add(Kind kind, int to) {
        String raw = source.substring(at, to);
        String folded = kind == Kind.WORD ? Folding.fold(raw) : raw;
        tokens.add(new Token(kind, tokens.size(), raw, folded, here(at, to), first, emptyLines > 0));
        at = to;
        first = false;
        emptyLines = 0;
    }

    private Span here(int from, int to) {
        return new Span(line, from - lineStart + 1, from, to);
    }
}
