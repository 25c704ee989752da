package org.aforo.server.platform;

import java.io.Serial;

/** The server cannot start, said in one line with the remedy, for the person at the terminal. */
public final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CannotStart(String whatAndRemedy) {
        super(whatAndRemedy);
    }

    public CannotStart(String whatAndRemedy, Throwable cause) {
        super(whatAndRemedy, cause);
    }
}
