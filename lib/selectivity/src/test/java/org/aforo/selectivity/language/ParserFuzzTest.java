package org.aforo.selectivity.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Mutated rules: never an exception, always a place within the text. {@code -Daforo.fuzz.seconds} for longer runs. */
class ParserFuzzTest {

    private static final String[] SCRAPS = {
        "\"",
        "(",
        ")",
        "#",
        "%",
        "\n",
        "and",
        "when",
        "rule ",
        "list x of port: ",
        "\\",
        "not ",
        "in",
        "=",
        "\u0000",
        "é",
        "\uD83D",
        "999999999999999999999999",
        "2027-99-99",
        "-",
        ".",
        "first time of (",
        "test \"x\" given ",
        "\r"
    };

    @Test
    void mutated_rules_are_read_or_remarked_on_and_nothing_throws() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("aforo.fuzz.seconds", 2));
        do {
            String source = mutate(new InventedRules(random.nextInt()).text(2) + RuleLanguageTest.BANANAS, random);
            RuleText text = RuleLanguageTest.read(source);
            for (Remark remark : text.remarks()) {
                assertThat(remark.where().from())
                        .as("seed %d", seed)
                        .isBetween(0, remark.where().to());
                assertThat(remark.where().to()).as("seed %d", seed).isLessThanOrEqualTo(source.length());
            }
            if (text.isSound()) {
                String once = RuleLanguage.format(text, Tongue.EN);
                RuleText again = RuleLanguageTest.read(once);
                assertThat(again.isSound()).as("seed %d%n%s", seed, source).isTrue();
                assertThat(RuleLanguage.format(again, Tongue.EN))
                        .as("seed %d%n%s", seed, source)
                        .isEqualTo(once);
            }
        } while (System.nanoTime() < end);
    }

    private static String mutate(String source, Random random) {
        StringBuilder text = new StringBuilder(source);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int length = Math.min(text.length() - at, 1 + random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, at + length));
                default -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
            }
        }
        return text.toString();
    }
}
