package org.aforo.server.review;

import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What a request may lack, and is refused for in the same words wherever the room asks. */
public final class Members {

    private Members() {}

    /** @throws Problem {@code review.member-missing} (422) */
    public static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Problem.caller(422, "review.member-missing", "The request lacks the member " + name + ".");
        }
        return value;
    }
}
