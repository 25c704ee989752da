package org.aforo.server.examinations.protection;

import java.util.List;
import java.util.Set;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is known of people found, at one time; never their names.
 *
 * @param persons how many; null while nobody knows
 * @param minors how many of them look younger than eighteen; null while nobody knows
 * @param help codes of what was done or asked for
 * @param note in words
 * @param by pseudonym of who says so
 */
record ProtectionEntry(
        @Nullable Integer persons,
        @Nullable Integer minors,
        List<String> help,
        @Nullable String note,
        String by) {

    static final Set<String> HELP = Set.of(
            "medical-called", "medical-there", "water-and-air", "dose-told", "interpreter", "handed-to-protection");

    private static final int MOST_PERSONS = 500;
    private static final int LONGEST_NOTE = 4_000;

    ProtectionEntry {
        help = List.copyOf(help);
        boolean counted = within(persons) && within(minors) && (persons == null || minors == null || minors <= persons);
        boolean said = note == null || note.length() <= LONGEST_NOTE;
        if (!counted || !said || !HELP.containsAll(help)) {
            throw Problem.caller(
                    422,
                    "examinations.protection",
                    "Say how many persons there are (0 to " + MOST_PERSONS
                            + "), how many of them are minors, which help, and in up to " + LONGEST_NOTE
                            + " characters what else matters. No names.");
        }
    }

    private static boolean within(@Nullable Integer count) {
        return count == null || (count >= 0 && count <= MOST_PERSONS);
    }
}
