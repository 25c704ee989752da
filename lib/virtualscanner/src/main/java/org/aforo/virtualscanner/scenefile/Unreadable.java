package org.aforo.virtualscanner.scenefile;

/** Leaves a value that has been remarked on; whoever reads the list it stands in catches it and goes on with the next. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable() {
        super("remarked on", null, false, false);
    }
}
