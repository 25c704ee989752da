package org.aforo.server.examinations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Examinations for other rooms; who may look is asked by whoever calls. An emergency is not among what is told. */
public interface Examinations {

    Optional<Examined> find(UUID examinationId);

    /** All of the visit, the latest first. */
    List<Examined> ofVisit(UUID visitId);

    /** What was recorded at the ramp on this visit, with its proof, the earliest examination first. */
    List<ExaminationRecord> recordsOf(UUID visitId);

    /** Those that ended with a result from the first instant on and before the second, in that order. */
    List<Examined> endedBetween(Instant from, Instant until);
}
