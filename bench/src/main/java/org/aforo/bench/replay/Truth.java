package org.aforo.bench.replay;

import org.aforo.server.examinations.replay.Hypothesis;

/** What the inventor of a case knows. */
enum Truth {
    UNREAD(Hypothesis.NEVER_READ),
    VISIBLE(Hypothesis.VISIBLE_MISSED),
    INVISIBLE(Hypothesis.NOT_VISIBLE),
    LOADED_AFTER(Hypothesis.LOADED_AFTER),
    SWAPPED(Hypothesis.SWAPPED);

    private final Hypothesis right;

    Truth(Hypothesis right) {
        this.right = right;
    }

    /** What a proposal should be. */
    Hypothesis right() {
        return right;
    }
}
