package org.aforo.server.evidence.register;

import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What somebody may say, and in what words it is refused. */
final class Said {

    static final int LONGEST = 4_000;
    static final int LONGEST_LINE = 200;

    private Said() {}

    /** @throws Problem {@code evidence.fact-refused} (422) */
    static String line(String name, @Nullable String text) {
        String line = required(name, text).strip();
        if (line.isEmpty() || line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw refused(name + " is one line of 1 to " + LONGEST_LINE + " characters");
        }
        return line;
    }

    static String lineOrNone(String name, @Nullable String text) {
        return text == null || text.isBlank() ? "" : line(name, text);
    }

    static String textOrNone(String name, @Nullable String text) {
        String words = text == null ? "" : text.strip();
        if (words.length() > LONGEST) {
            throw refused(name + " has at most " + LONGEST + " characters");
        }
        return words;
    }

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw refused(name + " is missing");
        }
        return value;
    }

    static Problem refused(String what) {
        return Problem.caller(422, "evidence.fact-refused", "This cannot be recorded: " + what + ".");
    }
}
