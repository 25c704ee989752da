package org.aforo.selectivity.language;

/**
 * A word, number, text, sign or comment.
 *
 * @param index among all tokens
 * @param raw as written
 * @param folded a word in upper case and without accents; else as written
 * @param first whether nothing but blanks stands before it on its line
 * @param apart whether an empty line stands before it
 */
record Token(Kind kind, int index, String raw, String folded, Span where, boolean first, boolean apart) {

    enum Kind {
        WORD,
        NUMBER,
        DATE,
        TEXT,
        SIGN,
        COMMENT,
        END
    }

    /** For messages. */
    String shown() {
        return kind == Kind.END ? "the end of the text" : raw.length() > 60 ? raw.substring(0, 60) + ".." : raw;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && raw.equals(sign);
    }
}
