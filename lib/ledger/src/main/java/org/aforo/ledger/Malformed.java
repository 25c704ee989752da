package org.aforo.ledger;

import java.io.Serial;

/** Carries a refusal from deep within a parser to its door, where it becomes {@link Parsed.Refused}. Never leaves the package. */
final class Malformed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String where;

    Malformed(String where, String reason) {
        super(reason, null, false, false);
        this.where = where;
    }

    String where() {
        return where;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
