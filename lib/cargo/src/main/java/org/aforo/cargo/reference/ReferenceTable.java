package org.aforo.cargo.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Codes and what they mean, of one edition.
 *
 * @param edition which one
 * @param names by code
 */
public record ReferenceTable(Edition edition, Map<String, String> names) {

    public ReferenceTable {
        names = Map.copyOf(names);
    }

    /**
     * @param version as its publisher calls it: {@code 2024-2}
     * @param date from which it holds; null when unknown
     * @param source file or address it came from
     * @param sha256 of the file's bytes, hexadecimal
     */
    public record Edition(
            ReferenceKind kind, String version, @Nullable LocalDate date, String source, String sha256) {

        public Edition {
            if (!version.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                throw new IllegalArgumentException("a version is letters, digits, points and dashes: " + version);
            }
        }
    }

    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    public boolean knows(String code) {
        return names.containsKey(code);
    }
}
