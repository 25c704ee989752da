package org.aforo.server.review.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an analyst passes a scan on undecided. */
public enum Passing {
    IMAGE_DOES_NOT_LOAD,
    KNOW_THE_PARTIES,
    TECHNICAL,
    END_OF_SHIFT,
    OTHER;

    /** The name on the wire: {@code know-the-parties}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Passing> of(String code) {
        return Arrays.stream(values())
                .filter(passing -> passing.code().equals(code))
                .findFirst();
    }
}
