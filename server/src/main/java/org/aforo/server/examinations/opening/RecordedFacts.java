package org.aforo.server.examinations.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was recorded at the ramp, for the other parts of the room. */
@Component
public class RecordedFacts {

    private final FactStore store;

    RecordedFacts(FactStore store) {
        this.store = store;
    }

    /**
     * A fact and when it was taken, by the clock of the tablet.
     *
     * @param id of the fact
     * @param officer pseudonym
     */
    public record Recorded(UUID id, UUID examinationId, Fact fact, Instant takenAt, String officer) {}

    /** All of an examination, in their order. */
    public List<Recorded> of(UUID examinationId) {
        return store.of(examinationId).stream()
                .map(kept -> new Recorded(kept.id(), kept.examinationId(), kept.fact(), kept.takenAt(), kept.officer()))
                .toList();
    }
}
