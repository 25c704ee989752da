package org.aforo.server.people;

import java.io.Serial;
import java.time.Duration;

/** The door is shut for a while. Not a {@code Problem} only because its answer needs a header too. */
final class TooManyAttempts extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        // a flood of these needs no stack traces
        super("too many attempts", null, false, false);
        this.wait = wait;
    }

    /** Rounded up: who comes back then is let in. */
    long seconds() {
        return wait.toSeconds() + 1;
    }
}
