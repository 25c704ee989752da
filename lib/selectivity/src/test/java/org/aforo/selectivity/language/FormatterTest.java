package org.aforo.selectivity.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Dseed=} replays. */
class FormatterTest {

    @Test
    void formatting_twice_changes_nothing_and_loses_nothing() {
        long seed = Long.getLong("seed", System.nanoTime());
        for (int trial = 0; trial < 300; trial++) {
            long mine = seed + trial;
            String source = new InventedRules(mine).text(1 + trial % 5);
            RuleText text = RuleLanguageTest.read(source);
            assertThat(text.remarks()).as("seed %d%n%s", mine, source).isEmpty();
            for (Tongue tongue : Tongue.values()) {
                String once = RuleLanguage.format(text, tongue);
                RuleText again = RuleLanguageTest.read(once);
                assertThat(again.remarks()).as("seed %d%n%s", mine, once).isEmpty();
                assertThat(RuleLanguage.format(again, tongue))
                        .as("seed %d", mine)
                        .isEqualTo(once);
                assertThat(versions(again)).as("seed %d", mine).isEqualTo(versions(text));
                assertThat(comments(again)).as("seed %d", mine).isEqualTo(comments(text));
            }
        }
    }

    private static List<String> versions(RuleText text) {
        return text.rules().stream().map(RuleText.Rule::version).toList();
    }

    private static List<String> comments(RuleText text) {
        return text.marks().tokens().stream()
                .filter(token -> token.kind() == Token.Kind.COMMENT)
                .map(Token::raw)
                .toList();
    }
}
