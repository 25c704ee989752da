package org.aforo.server.review.reasons;

import java.time.Instant;
import java.util.List;
import org.aforo.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict may be given.
 *
 * @param code for good: never deleted, never used for something else
 * @param key the one character that chooses it once its verdict is chosen
 * @param wordings the latest first; never empty
 * @param retiredAt since when it can no longer be chosen; null while it can
 */
public record Reason(
        String code,
        Verdict verdict,
        String key,
        List<Wording> wordings,
        Instant since,
        @Nullable Instant retiredAt) {

    /** What is read on the screen, from a moment on. */
    public record Wording(String es, String en, Instant since) {}

    public Reason {
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("a reason without words: " + code);
        }
    }

    public boolean active() {
        return retiredAt == null;
    }

    /** As it is worded now. */
    public Wording wording() {
        return wordings.getFirst();
    }

    /** Whether it could be chosen by somebody who began to read at that moment: it can be now, or it was retired only since. */
    public boolean choosableByReadingFrom(Instant began) {
        return retiredAt == null || began.isBefore(retiredAt);
    }
}
