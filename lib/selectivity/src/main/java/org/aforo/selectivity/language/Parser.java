package org.aforo.selectivity.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aforo.selectivity.language.RuleText.LaneScore;
import org.aforo.selectivity.language.RuleText.Marks;
import org.aforo.selectivity.language.RuleText.Rule;
import org.aforo.selectivity.language.RuleText.Trial;
import org.aforo.selectivity.language.RuleText.ValueList;

/** Recursive descent over declarations. After an error it goes on with the next declaration, so that one reading tells several errors. */
final class Parser {

    private static final Set<Keyword> BEGINNINGS = Set.of(Keyword.LIST, Keyword.RULE, Keyword.LANE, Keyword.TEST);

    private final String source;
    private final Remarks remarks = new Remarks();
    private final List<ValueList> lists = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<LaneScore> laneScores = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();

    Parser(String source) {
        this.source = source;
    }

    RuleText parse() {
        if (source.length() > Limits.MOST_CHARACTERS) {
            remarks.error(
                    "too-long",
                    new Span(1, 1, 0, 0),
                    "the text has " + source.length() + " characters; at most " + Limits.MOST_CHARACTERS);
            return new RuleText(
                    "", lists, rules, laneScores, trials, remarks.all(), new Marks(List.of(), java.util.Map.of()));
        }
        List<Token> tokens = new Lexer(source, remarks).tokens();
        TokenReader in = new TokenReader(tokens);
        DeclarationParser declarations = new DeclarationParser(in);
        while (!in.atEnd()) {
            declaration(in, declarations);
        }
        Marks marks = new Marks(tokens, in.marks());
        List<Rule> versioned = new Versions(marks, lists).of(rules);
        return new RuleText(source, lists, versioned, laneScores, trials, remarks.all(), marks);
    }

    private void declaration(TokenReader in, DeclarationParser declarations) {
        int before = in.position();
        try {
            if (in.accept(Keyword.LIST)) {
                lists.add(declarations.list());
            } else if (in.accept(Keyword.RULE)) {
                rules.add(declarations.rule());
                if (rules.size() > Limits.MOST_RULES) {
                    throw new Malformed(
                            "too-long", in.peek().where(), "the text has more than " + Limits.MOST_RULES + " rules");
                }
            } else if (in.accept(Keyword.LANE)) {
                laneScores.add(declarations.laneScore());
            } else if (in.accept(Keyword.TEST)) {
                trials.add(declarations.trial());
            } else {
                throw in.expected("list, rule, lane or test (lista, regla, carril o prueba)");
            }
            if (!in.atEnd() && !beginsDeclaration(in)) {
                throw in.expected("the next declaration or a known part of this one");
            }
        } catch (Malformed malformed) {
            malformed.tell(remarks);
            if (in.position() == before) {
                in.next();
            }
            while (!in.atEnd() && !beginsDeclaration(in)) {
                in.next();
            }
        }
    }

    private static boolean beginsDeclaration(TokenReader in) {
        return in.peek().first() && BEGINNINGS.stream().anyMatch(in::sees);
    }
}
