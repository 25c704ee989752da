package org.aforo.server.review.duress;

import java.util.Locale;
import java.util.Optional;

/** How far those who heard a sign have come with it; {@link #next} is the only place that says what may follow what. */
enum DuressState {
    OPEN,
    TAKEN_UP,
    RESOLVED;

    /** What can be done about a sign. */
    enum Step {
        /** Somebody says: it is with me now. Another may say so after them, when a shift ends. */
        TAKEN_UP,
        RESOLVED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Step> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(step -> step.code().equals(code))
                    .findFirst();
        }
    }

    /** The state after the step; empty when it cannot be taken in this state. */
    Optional<DuressState> next(Step step) {
        return switch (this) {
            case OPEN -> step == Step.TAKEN_UP ? Optional.of(TAKEN_UP) : Optional.empty();
            case TAKEN_UP -> Optional.of(step == Step.TAKEN_UP ? TAKEN_UP : RESOLVED);
            case RESOLVED -> Optional.empty();
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
