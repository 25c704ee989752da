package org.aforo.server.evidence.register;

import java.time.Instant;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;

/**
 * A thing seized, or a sample drawn from one.
 *
 * @param seizureNumber that people quote
 * @param parentId what it was drawn from; null for the goods themselves
 * @param kind {@code goods}, {@code laboratory-sample} or {@code witness-sample}
 * @param place within the seizure: {@code 1}, a sample of it {@code 1.1}
 */
public record Exhibit(
        UUID id,
        UUID seizureId,
        long seizureNumber,
        @Nullable UUID parentId,
        String kind,
        String place,
        Instant foundAt,
        Instant enteredAt,
        String by,
        LeafRef leaf) {

    /** As it stands on labels and papers: {@code S-12/1.1}. */
    public String name() {
        return Seizure.name(seizureNumber) + "/" + place;
    }
}
