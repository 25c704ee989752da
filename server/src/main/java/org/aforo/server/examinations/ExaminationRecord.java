package org.aforo.server.examinations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded at the ramp, fact by fact, for rooms that must prove it to a court. Signs of a person, and what was done to protect one, are
 * not among it.
 *
 * @param number that people quote
 * @param result {@code nothing-found}, {@code irregularity}, {@code seizure}; null while there is none
 * @param officer pseudonym of who began it
 */
public record ExaminationRecord(
        UUID id,
        long number,
        UUID visitId,
        String containerNumber,
        @Nullable String result,
        @Nullable String officer,
        List<Step> steps,
        List<Photo> photos) {

    public ExaminationRecord {
        steps = List.copyOf(steps);
        photos = List.copyOf(photos);
    }

    /**
     * A fact.
     *
     * @param nr in the order of the examination, from 1; numbers left out are facts that are not told
     * @param kind such as {@code identity}, {@code weight}, {@code found}
     * @param said the fact as JSON, as it stands under the digest of its leaf
     * @param takenAt by the tablet's clock
     * @param officer pseudonym
     * @param photos SHA-256 of their bytes, 64 lower-case hexadecimal digits
     */
    public record Step(
            UUID id,
            int nr,
            String kind,
            String said,
            Instant takenAt,
            String officer,
            List<String> photos,
            LeafRef leaf) {
        public Step {
            photos = List.copyOf(photos);
        }
    }

    /**
     * A photo that has been delivered; its bytes lie among the originals.
     *
     * @param digest SHA-256 of its bytes, 64 lower-case hexadecimal digits
     */
    public record Photo(String digest, String mediaType, long sizeBytes, LeafRef leaf) {}
}
