package org.aforo.selectivity.facts;

import java.text.Normalizer;
import java.util.Locale;

/** How texts and codes are made comparable: no outer blanks, upper case, no accents. */
public final class Folding {

    private Folding() {}

    public static String fold(String text) {
        String trimmed = text.strip();
        boolean plain = true;
        boolean lower = false;
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            plain &= c < 128;
            lower |= c >= 'a' && c <= 'z';
        }
        if (plain) {
            return lower ? trimmed.toUpperCase(Locale.ROOT) : trimmed;
        }
        return withoutAccents(trimmed.toUpperCase(Locale.ROOT));
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                kept.append(apart.charAt(i));
            }
        }
        return kept.toString();
    }
}
