package org.aforo.cargo.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the files do not agree on.
 *
 * @param container its number; null for the voyage itself
 * @param field {@code presence}, {@code grossKg}, {@code vgmKg}, {@code seals}, {@code loading}, ...
 * @param values each with its file, in the order of the files
 */
public record Difference(Kind kind, @Nullable String container, String field, List<Said> values) {

    public enum Kind {
        /** The manifest has it and the other does not. */
        MISSING,
        /** The other has it and the manifest does not. */
        EXTRA,
        /** One file has it twice. */
        DUPLICATE,
        DIFFERENT
    }

    /**
     * @param value as compared; null where this file says nothing
     */
    public record Said(String file, @Nullable String value) {}

    public Difference {
        values = List.copyOf(values);
    }
}
