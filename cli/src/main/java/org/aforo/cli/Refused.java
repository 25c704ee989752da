package org.aforo.cli;

/** The input or the request is refused; the text says why and what to do. Exit code 1. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String what) {
        super(what);
    }

    String what() {
        String message = getMessage();
        return message == null ? "refused" : message;
    }
}
