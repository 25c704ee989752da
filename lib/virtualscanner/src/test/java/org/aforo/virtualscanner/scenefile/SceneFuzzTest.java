package org.aforo.virtualscanner.scenefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.aforo.radiograph.Remark;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever a file says, reading it ends, soon, in a scene or in remarks. Replayed by {@code -Dseed=}. */
class SceneFuzzTest {

    private static final int TRIALS = 4000;
    private static final long SEED = Long.getLong("seed", 20_261_124L);
    private static final List<String> NASTY = List.of(
            "null",
            "-1",
            "0",
            "1e308",
            "-1e308",
            "1e999",
            "1e-320",
            "9007199254740993",
            "\"\"",
            "\"\\u0000\"",
            "[]",
            "{}",
            "true",
            "1000000000",
            "\"x\"",
            "[[[[[[[[]]]]]]]]",
            "{\"a\":1,\"a\":2}",
            "\"crates/none\"",
            "-0.0",
            "0.5",
            "64",
            "NaN",
            "\uD800");
    private static final Limits SMALL = new Limits(64 << 10, 20_000, 30, 2000, 5000);

    @Test
    void mutated_scenes_end_in_a_scene_or_in_remarks() throws IOException {
        String seedling = Files.readString(Path.of("../../samples/scenes/hand-made.json"));
        Random random = new Random(SEED);
        int readable = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] mutated = mutated(seedling, random);
            Reading reading = Assertions.assertTimeout(
                    Duration.ofSeconds(5),
                    () -> SceneReader.read(ByteBuffer.wrap(mutated), SMALL),
                    "seed " + SEED + ", trial " + trial);
            boolean errors = reading.remarks().stream().anyMatch(remark -> remark.severity() == Remark.Severity.ERROR);
            assertThat(errors).as("seed %s, trial %s", SEED, trial).isEqualTo(reading.file() == null);
            readable += reading.file() == null ? 0 : 1;
        }
        // A fuzzer that breaks everything, or nothing, tries little.
        assertThat(readable).isBetween(TRIALS / 50, TRIALS * 3 / 4);
    }

    private static byte[] mutated(String seedling, Random random) {
        StringBuilder text = new StringBuilder(seedling);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> replaceValue(text, random);
                case 2 -> replaceNumber(text, random);
                case 3 -> text.deleteCharAt(random.nextInt(text.length()));
                case 4 -> copyPiece(text, random);
                default -> text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What follows some colon becomes something nasty. */
    private static void replaceValue(StringBuilder text, Random random) {
        int colon = text.indexOf(": ", random.nextInt(text.length()));
        if (colon > 0) {
            int end = colon + 2;
            while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            text.replace(colon + 2, end, NASTY.get(random.nextInt(NASTY.size())));
        }
    }

    /** Some digit becomes several. */
    private static void replaceNumber(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at < text.length()) {
            text.replace(at, at + 1, Integer.toString(random.nextInt(100)));
        }
    }

    private static void copyPiece(StringBuilder text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(200));
        text.insert(random.nextInt(text.length()), text.substring(from, to));
    }
}
