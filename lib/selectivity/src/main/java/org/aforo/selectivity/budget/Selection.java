package org.aforo.selectivity.budget;

/**
 * What was decided about a visit, with all that is needed to repeat and to reckon with it.
 *
 * @param seat by which it is opened, if it is
 * @param inclusion probability with which chance opens it: that of the terminal and day, fixed before the day; 0 when no seat was left, and
 *     then nothing can be estimated of it
 * @param uniform what was drawn; chance takes it when that is less than the inclusion
 * @param wished whether the rules would take it, chance aside
 * @param threshold the rules took this score and more at that moment
 */
public record Selection(String visit, Seat seat, double inclusion, double uniform, boolean wished, double threshold) {

    /** Why a visit is opened, or not. */
    public enum Seat {
        NONE,
        RULES,
        RANDOM,
        /** Chance took it and all seats of the day were given: not opened, and counted as such. */
        NO_SEAT_LEFT
    }

    public boolean isOpened() {
        return seat == Seat.RULES || seat == Seat.RANDOM;
    }
}
