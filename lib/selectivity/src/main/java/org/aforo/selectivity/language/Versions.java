package org.aforo.selectivity.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.aforo.selectivity.language.RuleText.Mark;
import org.aforo.selectivity.language.RuleText.Marks;
import org.aforo.selectivity.language.RuleText.Rule;
import org.aforo.selectivity.language.RuleText.ValueList;

/**
 * The version of a rule is a digest of what it says: its words without comments and layout, keywords without their tongue, and the lists it
 * looks into. So the same rule has the same version wherever it stands, and nobody can change one and keep its version.
 */
final class Versions {

    private static final int HEX_DIGITS = 12;

    private final List<Token> tokens;
    private final Map<Integer, Mark> marks;
    private final List<ValueList> lists;

    Versions(Marks marks, List<ValueList> lists) {
        this.tokens = marks.tokens();
        this.marks = marks.byToken();
        this.lists = lists;
    }

    List<Rule> of(List<Rule> rules) {
        List<Rule> versioned = new ArrayList<>();
        for (Rule rule : rules) {
            StringBuilder text = new StringBuilder();
            List<String> words = canonical(rule.where(), text);
            for (ValueList list : lists) {
                if (words.contains(list.name())) {
                    canonical(list.where(), text);
                }
            }
            versioned.add(rule.withVersion(digest(text.toString())));
        }
        return versioned;
    }

    /** Appends the words within a place, and gives them. */
    private List<String> canonical(Span where, StringBuilder into) {
        List<String> words = new ArrayList<>();
        int i = firstAt(where.from());
        while (i < tokens.size() && tokens.get(i).where().to() <= where.to()) {
            Token token = tokens.get(i);
            Mark mark = marks.get(token.index());
            if (mark != null) {
                into.append(mark.keyword().name()).append('\n');
                i = behind(i, mark.tokens());
                continue;
            }
            if (token.kind() != Token.Kind.COMMENT && token.kind() != Token.Kind.END) {
                words.add(token.raw());
                into.append(token.raw()).append('\n');
            }
            i++;
        }
        return words;
    }

    /** Comments may stand between the words of a keyword. */
    private int behind(int from, int words) {
        int left = words;
        int i = from;
        while (left > 0) {
            left -= tokens.get(i).kind() == Token.Kind.COMMENT ? 0 : 1;
            i++;
        }
        return i;
    }

    private int firstAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).where().from() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
