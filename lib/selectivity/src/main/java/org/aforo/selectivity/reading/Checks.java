package org.aforo.selectivity.reading;

/** Refuses numbers outside their range, naming what, the value and the range. */
final class Checks {

    private Checks() {}

    static void between(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    what + " is between " + shown(least) + " and " + shown(most) + ": " + shown(value));
        }
    }

    private static String shown(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
