package org.aforo.server.manifests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way a container passes through the port. */
public enum Direction {
    EXPORT,
    IMPORT,
    TRANSSHIPMENT;

    /** The name used on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Direction> of(String code) {
        return Arrays.stream(values())
                .filter(direction -> direction.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
