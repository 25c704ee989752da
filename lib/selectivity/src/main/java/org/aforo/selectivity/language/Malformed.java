package org.aforo.selectivity.language;

import java.io.Serial;

/** Carries an error from deep within the parser to where it goes on. Never leaves the package. */
final class Malformed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Span where;

    Malformed(String code, Span where, String what) {
        super(what, null, false, false);
        this.code = code;
        this.where = where;
    }

    void tell(Remarks remarks) {
        remarks.error(code, where, String.valueOf(getMessage()));
    }
}
