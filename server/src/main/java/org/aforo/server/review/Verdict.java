package org.aforo.server.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an analyst may decide about a scan. */
public enum Verdict {
    CLEAR,
    EXAMINE,
    RESCAN,
    PERSON_SUSPECTED;

    /** The name used on the wire, in the database and in the journal: {@code person-suspected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Verdict> of(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }
}
