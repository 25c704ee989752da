package org.aforo.selectivity.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.selectivity.language.RuleText.Mark;
import org.aforo.selectivity.language.RuleText.Marks;

/**
 * Lays a text of rules out anew, in the tongue asked for. Words, order and comments stay; only blanks, line breaks and the tongue of keywords
 * change. Formatting what was formatted changes nothing, since the layout follows from the words alone.
 */
final class Formatter {

    private static final int WIDTH = 110;
    private static final String CLAUSE = "  ";
    private static final String CONTINUED = "      ";

    private static final Set<Keyword> DECLARATIONS = Set.of(Keyword.LIST, Keyword.RULE, Keyword.LANE, Keyword.TEST);
    private static final Set<Keyword> CLAUSES = Set.of(
            Keyword.OWNER,
            Keyword.EXPIRES,
            Keyword.WHEN,
            Keyword.THEN,
            Keyword.BECAUSE,
            Keyword.GIVEN,
            Keyword.EARLIER,
            Keyword.EXPECT);

    private final List<Token> tokens;
    private final Map<Integer, Mark> marks;
    private final Tongue tongue;
    private final StringBuilder out = new StringBuilder();
    private int lineStart;
    private int depth;
    private boolean inWhen;
    /** Between a declaration's last word and the next one's first. */
    private boolean outside = true;
    /** Nothing may follow on this line. */
    private boolean closed;

    Formatter(Marks marks, Tongue tongue) {
        this.tokens = marks.tokens();
        this.marks = marks.byToken();
        this.tongue = tongue;
    }

    String format() {
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            Mark mark = marks.get(token.index());
            if (token.kind() == Token.Kind.COMMENT) {
                comment(token, i);
                i++;
            } else if (mark != null) {
                keyword(mark.keyword(), token);
                i = passed(i, mark.tokens());
            } else {
                if (token.kind() != Token.Kind.END) {
                    word(token);
                }
                i++;
            }
        }
        newLine("");
        return out.isEmpty() || out.toString().isBlank() ? "" : out.toString();
    }

    /** Index behind a keyword; comments between its words are put behind it. */
    private int passed(int from, int words) {
        int left = words;
        int i = from;
        while (left > 0) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.COMMENT) {
                comment(token, i);
            } else {
                left--;
            }
            i++;
        }
        return i;
    }

    private void keyword(Keyword keyword, Token token) {
        if (DECLARATIONS.contains(keyword)) {
            declaration(token);
        } else if (CLAUSES.contains(keyword)) {
            inWhen = keyword == Keyword.WHEN;
            newLine(CLAUSE);
        } else if (inWhen && depth == 0 && (keyword == Keyword.AND || keyword == Keyword.OR)) {
            newLine(CLAUSE + " ");
        }
        put(keyword.in(tongue), false);
    }

    private void declaration(Token token) {
        newLine("");
        // Own comments belong to what follows, unless an empty line parts them.
        boolean commented = token.index() > 0
                && tokens.get(token.index() - 1).kind() == Token.Kind.COMMENT
                && tokens.get(token.index() - 1).first();
        if (!out.isEmpty() && (!commented || token.apart())) {
            emptyLine();
        }
        inWhen = false;
        outside = false;
        depth = 0;
    }

    private void comment(Token token, int index) {
        if (!token.first() && !out.isEmpty() && out.length() > lineStart) {
            put(token.raw(), false);
        } else {
            boolean last = nextIsDeclaration(index);
            newLine(last || outside ? "" : CONTINUED);
            boolean block = index > 0 && tokens.get(index - 1).kind() == Token.Kind.COMMENT;
            if (!out.isEmpty() && last && (!block || !tokens.get(index - 1).first() || token.apart())) {
                emptyLine();
            }
            out.append(token.raw());
        }
        closed = true;
    }

    /** Whether only comments stand between this one and a new declaration or the end. */
    private boolean nextIsDeclaration(int index) {
        int i = index;
        while (tokens.get(i).kind() == Token.Kind.COMMENT) {
            i++;
        }
        Mark mark = marks.get(tokens.get(i).index());
        return tokens.get(i).kind() == Token.Kind.END || (mark != null && DECLARATIONS.contains(mark.keyword()));
    }

    private void word(Token token) {
        if (token.isSign("(")) {
            put("(", false);
            depth++;
        } else if (token.isSign(")")) {
            depth = Math.max(0, depth - 1);
            put(")", true);
        } else if (token.isSign("/")) {
            newLine(CLAUSE + CLAUSE);
            put("/", false);
        } else {
            put(token.raw(), token.isSign(",") || token.isSign(":"));
        }
    }

    private void put(String text, boolean tight) {
        if (closed) {
            newLine(CONTINUED);
        }
        boolean begins = out.length() == lineStart || out.charAt(out.length() - 1) == ' ';
        boolean opened = !out.isEmpty() && out.charAt(out.length() - 1) == '(';
        if (!begins && !tight && !opened) {
            if (out.length() - lineStart + 1 + text.length() > WIDTH && !text.startsWith("#")) {
                newLine(CONTINUED);
            } else {
                out.append(' ');
            }
        }
        out.append(text);
    }

    private void newLine(String indent) {
        closed = false;
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        if (end > 0 && out.charAt(end - 1) != '\n') {
            out.append('\n');
        }
        lineStart = out.length();
        out.append(indent);
    }

    private void emptyLine() {
        out.append('\n');
        lineStart = out.length();
    }
}
