package org.aforo.selectivity.language;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
final class Guess {

    private static final int LONGEST = 60;

    private Guess() {}

    /** The nearest name, if it is near: at most a third of its letters differ (Damerau-Levenshtein, adjacent swaps as one). */
    static Optional<String> of(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = written.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Math.max(1, written.length() / 3) + 1;
        for (String name : names) {
            int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
            boolean tail = name.toLowerCase(Locale.ROOT).endsWith("." + wanted);
            if (tail || distance < least) {
                best = name;
                least = tail ? 0 : distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? Math.max(i, j) : step(one, other, d, i, j);
            }
        }
        return d[one.length()][other.length()];
    }

    private static int step(String one, String other, int[][] d, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
