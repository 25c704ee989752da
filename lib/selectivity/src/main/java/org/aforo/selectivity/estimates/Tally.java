package org.aforo.selectivity.estimates;

/**
 * What came of opening some visits.
 *
 * @param found something was found
 * @param clean nothing was found
 * @param unknown never opened, or not told: neither clean nor found
 */
public record Tally(int found, int clean, int unknown) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally and(Outcome outcome) {
        return switch (outcome) {
            case FOUND -> new Tally(found + 1, clean, unknown);
            case CLEAN -> new Tally(found, clean + 1, unknown);
            case NOT_INSPECTED -> new Tally(found, clean, unknown + 1);
        };
    }

    public int all() {
        return found + clean + unknown;
    }

    public int inspected() {
        return found + clean;
    }

    /** Found among those inspected. What was never inspected is left out, and may be anything. */
    public Interval hitRate(double level) {
        return Proportions.clopperPearson(found, inspected(), level);
    }
}
