package org.aforo.cargo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Levels of characters of ISO 9735 that ships and ports use. A text is brought into the level; what it cannot say becomes a full stop. */
public enum CharacterSet {
    /** Upper case, digits and a few signs; accents are dropped. Syntax version 2. */
    UNOA("2", StandardCharsets.US_ASCII) {
        @Override
        String fit(String text) {
            return holds(text) ? text : mapped(withoutAccents(text).toUpperCase(Locale.ROOT), this);
        }

        @Override
        boolean has(char sign) {
            return (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || SIGNS.indexOf(sign) >= 0;
        }
    },
    /** Latin 1. Syntax version 3. */
    UNOC("3", StandardCharsets.ISO_8859_1) {
        @Override
        String fit(String text) {
            if (holds(text)) {
                return text;
            }
            StringBuilder fitting = new StringBuilder(text.length());
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            for (int i = 0; i < composed.length(); i++) {
                char sign = composed.charAt(i);
                fitting.append(has(sign) ? String.valueOf(sign) : mapped(withoutAccents(String.valueOf(sign)), this));
            }
            return fitting.toString();
        }

        @Override
        boolean has(char sign) {
            return (sign >= ' ' && sign <= '~') || (sign >= 0xA0 && sign <= 0xFF);
        }
    };

    /** Of level A besides letters and digits; separators among them, which the writer releases. */
    private static final String SIGNS = " .,-()/=!\"%&*;<>'+:?";

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final String syntaxVersion;
    private final Charset charset;

    CharacterSet(String syntaxVersion, Charset charset) {
        this.syntaxVersion = syntaxVersion;
        this.charset = charset;
    }

    String syntaxVersion() {
        return syntaxVersion;
    }

    Charset charset() {
        return charset;
    }

    /** The text in characters of this level only. */
    abstract String fit(String text);

    abstract boolean has(char sign);

    /** Nearly all texts are within the level already. */
    boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String mapped(String text, CharacterSet set) {
        StringBuilder fitting = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            fitting.append(set.has(sign) ? sign : '.');
        }
        return fitting.toString();
    }
}
