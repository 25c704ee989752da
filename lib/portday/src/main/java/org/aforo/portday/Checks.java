package org.aforo.portday;

/** What numbers must be. */
final class Checks {

    private Checks() {}

    static void share(String name, double share) {
        within(name, share, 0, 1);
    }

    static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
        }
    }

    static void text(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
