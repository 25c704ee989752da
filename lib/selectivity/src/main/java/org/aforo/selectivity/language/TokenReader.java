package org.aforo.selectivity.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aforo.selectivity.facts.Folding;
import org.aforo.selectivity.language.RuleText.Mark;
import org.aforo.selectivity.language.Token.Kind;

/** Walks over tokens, without comments, and notes which of them were keywords. */
final class TokenReader {

    /** Folded spellings, cut into words. */
    private static final Map<Keyword, List<List<String>>> SPELLINGS = new java.util.EnumMap<>(Keyword.class);

    static {
        for (Keyword keyword : Keyword.values()) {
            SPELLINGS.put(
                    keyword,
                    java.util.stream.Stream.of(Tongue.values())
                            .flatMap(tongue -> keyword.spellings(tongue).stream())
                            .map(spelling -> List.of(Folding.fold(spelling).split(" ", -1)))
                            .distinct()
                            .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                            .toList());
        }
    }

    private final List<Token> code;
    private final Map<Integer, Mark> marks = new HashMap<>();
    private int at;

    TokenReader(List<Token> tokens) {
        this.code =
                tokens.stream().filter(token -> token.kind() != Kind.COMMENT).toList();
    }

    Map<Integer, Mark> marks() {
        return marks;
    }

    Token peek() {
        return code.get(at);
    }

    Token last() {
        return code.get(Math.max(0, at - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    int position() {
        return at;
    }

    /** Whether a keyword stands here. */
    boolean sees(Keyword keyword) {
        return length(keyword) > 0;
    }

    /** Whether a keyword stands here; if so it is passed over. */
    boolean accept(Keyword keyword) {
        int length = length(keyword);
        if (length == 0) {
            return false;
        }
        marks.put(peek().index(), new Mark(keyword, length));
        at += length;
        return true;
    }

    boolean accept(String sign) {
        if (!peek().isSign(sign)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(Keyword keyword) throws Malformed {
        if (!accept(keyword)) {
            throw expected("\"" + keyword.in(Tongue.EN) + "\"");
        }
    }

    void expect(String sign) throws Malformed {
        if (!accept(sign)) {
            throw expected("\"" + sign + "\"");
        }
    }

    Token expect(Kind kind, String what) throws Malformed {
        if (peek().kind() != kind) {
            throw expected(what);
        }
        return next();
    }

    Malformed expected(String what) {
        return new Malformed("expected", peek().where(), "expected " + what + ", seen: " + peek().shown());
    }

    private int length(Keyword keyword) {
        for (List<String> spelling : SPELLINGS.getOrDefault(keyword, List.of())) {
            if (matches(spelling)) {
                return spelling.size();
            }
        }
        return 0;
    }

    private boolean matches(List<String> spelling) {
        for (int i = 0; i < spelling.size(); i++) {
            if (at + i >= code.size()) {
                return false;
            }
            Token token = code.get(at + i);
            if (token.kind() != Kind.WORD || !token.folded().equals(spelling.get(i))) {
                return false;
            }
        }
        return true;
    }
}
