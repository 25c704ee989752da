package org.aforo.server.evidence.register;

import java.time.Instant;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;

/**
 * A seizure: what was taken out of one visit at one time.
 *
 * @param number that people quote
 * @param examinationId the examination in which it was found; null when it was opened by hand
 * @param by pseudonym of whoever opened it
 */
public record Seizure(
        UUID id,
        long number,
        UUID visitId,
        @Nullable UUID examinationId,
        String containerNumber,
        String voyage,
        String port,
        Instant foundAt,
        Instant openedAt,
        String by,
        String agency,
        String unit,
        LeafRef leaf) {

    /** As it stands on labels and papers. */
    public String name() {
        return name(number);
    }

    static String name(long number) {
        return "S-" + number;
    }
}
