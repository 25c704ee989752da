package org.aforo.portday;

import java.time.Instant;
import java.util.List;

/**
 * One analyst's turn at one duty post.
 *
 * @param analyst who
 * @param post terminal's code and desk, such as {@code SALADA/2}
 * @param on begin
 * @param off end
 * @param breaks in between, in order
 */
public record Shift(Analyst analyst, String post, Instant on, Instant off, List<Break> breaks) {

    /**
     * Somebody who does not exist.
     *
     * @param id unique in the plan
     * @param name says that it is invented
     * @param agency whose legal power the analyst reads under
     */
    public record Analyst(String id, String name, Agency agency) {}

    public enum Agency {
        CUSTOMS,
        POLICE
    }

    public record Break(Instant from, Instant to) {}

    public Shift {
        breaks = List.copyOf(breaks);
        if (!on.isBefore(off)) {
            throw new IllegalArgumentException("a shift ends after it began: " + on + " " + off);
        }
    }
}
