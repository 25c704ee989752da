package org.aforo.portday;

import org.aforo.cargo.ContainerNumber;

/** Numbers of things, each given out once in a plan: scattered, so that neighbours in the plan are none by number. */
final class Numbers {

    private static final int SERIALS = 1_000_000;

    /** Prime to a million, so that every serial comes once. */
    private static final long STRIDE = 618_033;

    private static final long SEALS = 10_000_000;
    private static final long SEAL_STRIDE = 3_819_661;
    private static final int KINDS_OF_SEALS = 4;

    private Numbers() {}

    static String visit(int index) {
        return "V" + padded(index, 6);
    }

    /** With the prefix that no owner has, and a right check digit. */
    static ContainerNumber container(int index) {
        String serial = padded((index * STRIDE + 4_711) % SERIALS, 6);
        return new ContainerNumber("ZZQ", 'U', serial, ContainerNumber.checkDigitOf("ZZQU" + serial));
    }

    /** A container that is no visit of the plan. */
    static ContainerNumber elsewhere(int index) {
        return container(Settings.MOST_CONTAINERS + index % (SERIALS - Settings.MOST_CONTAINERS));
    }

    /**
     * @param which 0 the shipper's, 1 one put on later, 2 one taken from another box
     */
    static String seal(int index, int which) {
        long number = (((long) index * KINDS_OF_SEALS + which) * SEAL_STRIDE) % SEALS;
        return "ZZ" + padded(number, 7);
    }

    static String booking(String line, int index) {
        return line + padded(index, 7);
    }

    static String scan(int index, int attempt) {
        return "S" + padded(index, 6) + "-" + attempt;
    }

    /** With leading zeros. */
    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
