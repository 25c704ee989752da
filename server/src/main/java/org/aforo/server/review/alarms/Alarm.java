package org.aforo.server.review.alarms;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A possible person in a container.
 *
 * @param decisionId the verdict that raised it; null where an examination did
 * @param level 1 those on duty, 2 all supervisors, 3 to be called by voice
 * @param scanner where it was scanned, as the file calls it
 */
record Alarm(
        UUID id,
        long number,
        @Nullable UUID decisionId,
        @Nullable UUID scanId,
        @Nullable UUID examinationId,
        @Nullable UUID visitId,
        @Nullable String containerNumber,
        @Nullable String voyage,
        @Nullable String terminal,
        @Nullable String scanner,
        int level,
        Instant raisedAt,
        @Nullable Instant closedAt) {

    static final int HIGHEST_LEVEL = 3;

    /** What is to be done, in its order. */
    enum Step {
        /** Nothing moves, and nothing is scanned again. */
        STOPPED,
        OPENED,
        VENTILATED,
        /** The dose of the scan, for whoever treats the person. */
        DOSE_NOTED,
        HELP_CALLED,
        HELP_ARRIVED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where somebody stands who hears it. */
    enum Place {
        SUPERVISOR,
        EXAMINER,
        GATE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it ended. Kept here and nowhere else. */
    enum Outcome {
        NOBODY,
        PERSONS_SAFE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record Heard(UUID accountId, String who, String place, Instant at) {}

    record Done(String step, Instant at, String who) {}
}
