package org.aforo.selectivity.budget;

/** How many visits a terminal opens a day, and how many of them by chance. */
public final class Budget {

    /** Less than this is none: with it a terminal of 20 a day opens one by chance in five days. */
    public static final double LEAST_RANDOM_SHARE = 0.01;

    private final int perDay;
    private final double randomShare;

    private Budget(int perDay, double randomShare) {
        if (perDay < 1) {
            throw new IllegalArgumentException("a budget has a seat: " + perDay);
        }
        this.perDay = perDay;
        this.randomShare = randomShare;
    }

    /**
     * @param perDay seats, all shares together
     * @param randomShare of the seats that chance has at least; never 0, since only chance tells what the rules miss, and only chance cannot
     *     be bought
     */
    public static Budget of(int perDay, double randomShare) {
        if (!(randomShare >= LEAST_RANDOM_SHARE && randomShare <= 1)) {
            throw new IllegalArgumentException(
                    "the random share is between " + LEAST_RANDOM_SHARE + " and 1: " + randomShare);
        }
        return new Budget(perDay, randomShare);
    }

    /** For simulations that show what it costs to leave chance out. Never for a port. */
    public static Budget withoutChance(int perDay) {
        return new Budget(perDay, 0);
    }

    public int perDay() {
        return perDay;
    }

    public double randomShare() {
        return randomShare;
    }

    /**
     * Seats of a learnt model. There is none: a model that nobody trained on outcomes of inspections, drawn by chance among others, has no
     * seat.
     */
    public double modelShare() {
        return 0;
    }

    double randomSeats() {
        return perDay * randomShare;
    }
}
