package org.aforo.server.oversight.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition and the two who stand for it.
 *
 * @param digest of its exact bytes, {@code sha256:...}
 * @param judged the second person: who released it, or who discarded the draft
 * @param leaf of the release, else of the draft
 */
record Edition(
        UUID id,
        Period period,
        LocalDate end,
        String digest,
        State state,
        Signature drafted,
        @Nullable Signature judged,
        @Nullable String why,
        long leaf) {

    enum State {
        DRAFTED,
        RELEASED,
        DISCARDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who, as what, when. */
    record Signature(UUID accountId, String pseudonym, String role, Instant at) {}
}
