package org.aforo.selectivity.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one reader says of a scan. */
public enum Opinion {
    CLEAR,
    EXAMINE,
    RESCAN,
    PERSON_SUSPECTED;

    /** Whether it sends the container to be opened. */
    public boolean sends() {
        return this == EXAMINE || this == PERSON_SUSPECTED;
    }

    /** The name on the wire: {@code person-suspected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Opinion> of(String code) {
        return Arrays.stream(values())
                .filter(opinion -> opinion.code().equals(code))
                .findFirst();
    }
}
