package org.aforo.server.evidence.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was recorded.
 *
 * @param exhibitId null for a fact about the whole seizure
 * @param json the fact as it stands under the digest of its leaf
 * @param by pseudonym
 * @param corrects the fact that this one corrects, or null
 * @param correctedBy the fact that corrects this one, or null
 */
public record Recorded(
        UUID id,
        UUID seizureId,
        @Nullable UUID exhibitId,
        FactKind kind,
        Fact fact,
        String json,
        Instant at,
        String by,
        String agency,
        @Nullable UUID corrects,
        @Nullable String why,
        @Nullable UUID correctedBy,
        List<Person> persons,
        List<PaperRef> papers,
        LeafRef leaf) {

    public Recorded {
        persons = List.copyOf(persons);
        papers = List.copyOf(papers);
    }

    public boolean stands() {
        return correctedBy == null;
    }

    /**
     * A person a fact names.
     *
     * @param name null when it was erased
     * @param salt with the name it leads to the commitment; null when erased
     * @param erased on whose order the name was erased, or null
     */
    public record Person(
            UUID id,
            String role,
            byte[] commitment,
            @Nullable String name,
            byte @Nullable [] salt,
            @Nullable Erased erased) {}

    public record Erased(String authority, String order, LocalDate orderedOn, Instant at, String by) {}

    /** @param digest {@code sha256:<hex>} */
    public record PaperRef(UUID id, String digest, String name, String mediaType, long sizeBytes, LeafRef leaf) {}
}
