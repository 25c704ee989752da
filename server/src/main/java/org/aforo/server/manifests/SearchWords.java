package org.aforo.server.manifests;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as they are compared when somebody searches: no accents, capitals, only letters and digits, each word once. */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Z0-9]+");
    private static final int MOST_ASKED = 8;
    private static final int LONGEST_ASKED = 40;
    private static final int SHORTEST_ASKED = 2;

    private SearchWords() {}

    static Set<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>(List.of(NO_WORD.split(plain, -1)));
        words.remove("");
        return words;
    }

    /** What somebody typed, in no more words than are worth looking for; the rest is ignored. */
    static List<String> asked(String typed) {
        return of(typed).stream()
                .filter(word -> word.length() >= SHORTEST_ASKED)
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_ASKED)))
                .limit(MOST_ASKED)
                .toList();
    }
}
