package org.aforo.selectivity.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.aforo.selectivity.language.Literal.Kind;

/** Values, names and numbers. */
final class ValueParser {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]*");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*(\\.[\\p{L}\\p{N}_]+)*");

    private final TokenReader in;

    ValueParser(TokenReader in) {
        this.in = in;
    }

    /** Whether a field's name, and not a value, stands here. */
    boolean seesField() {
        Token token = in.peek();
        return token.kind() == Token.Kind.WORD
                && !CODE.matcher(token.raw()).matches()
                && !in.sees(Keyword.YES)
                && !in.sees(Keyword.NO);
    }

    Literal value() throws Malformed {
        if (in.accept(Keyword.YES)) {
            return new Literal(Kind.FLAG, "yes", in.last().where());
        }
        if (in.accept(Keyword.NO)) {
            return new Literal(Kind.FLAG, "no", in.last().where());
        }
        Token token = in.peek();
        return switch (token.kind()) {
            case TEXT -> taken(Kind.TEXT, unquoted(token.raw()));
            case NUMBER -> taken(Kind.NUMBER, token.raw());
            case DATE -> taken(Kind.DATE, token.raw());
            case WORD -> {
                if (!CODE.matcher(token.raw()).matches()) {
                    throw in.expected("a value (texts stand in quotation marks, codes in capitals)");
                }
                yield taken(Kind.CODE, token.raw());
            }
            case SIGN, COMMENT, END -> throw in.expected("a value");
        };
    }

    private Literal taken(Kind kind, String text) {
        return new Literal(kind, text, in.next().where());
    }

    String text(String what) throws Malformed {
        return unquoted(in.expect(Token.Kind.TEXT, what).raw());
    }

    FieldName field() throws Malformed {
        Token token = in.peek();
        if (token.kind() != Token.Kind.WORD || !NAME.matcher(token.raw()).matches()) {
            throw in.expected("the name of a field");
        }
        in.next();
        return new FieldName(token.raw(), token.where());
    }

    String name(String what) throws Malformed {
        Token token = in.peek();
        if (token.kind() != Token.Kind.WORD || !NAME.matcher(token.raw()).matches()) {
            throw in.expected(what);
        }
        return in.next().raw();
    }

    double number(String what) throws Malformed {
        return Double.parseDouble(in.expect(Token.Kind.NUMBER, what).raw());
    }

    LocalDate day() throws Malformed {
        Token token = in.expect(Token.Kind.DATE, "a day such as 2027-03-31");
        try {
            return LocalDate.parse(token.raw());
        } catch (DateTimeException notADay) {
            throw new Malformed("not-a-day", token.where(), "there is no such day: " + token.raw());
        }
    }

    /** A time span, in seconds. */
    double span() throws Malformed {
        Span where = in.peek().where();
        double number = number("a number of days or hours");
        double seconds;
        if (in.accept(Keyword.DAYS)) {
            seconds = number * 86_400;
        } else {
            in.expect(Keyword.HOURS);
            seconds = number * 3_600;
        }
        if (seconds <= 0 || seconds > Limits.MOST_DAYS * 86_400.0) {
            throw new Malformed(
                    "bad-window", where, "a time span is more than 0 and at most " + Limits.MOST_DAYS + " days");
        }
        return seconds;
    }

    /** An open text has no last quotation mark; it was remarked on. */
    private static String unquoted(String raw) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                i++;
                text.append(raw.charAt(i));
            } else if (c != '"') {
                text.append(c);
            }
        }
        return text.toString();
    }
}
