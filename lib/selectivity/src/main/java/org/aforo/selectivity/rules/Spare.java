package org.aforo.selectivity.rules;

/**
 * A draw of a rule that takes only a percentage.
 *
 * @param percent that is taken
 * @param uniform what was drawn, in [0, 1)
 */
public record Spare(double percent, double uniform) {

    /** Whether the draw took the visit. */
    public boolean taken() {
        return uniform * 100 < percent;
    }
}
