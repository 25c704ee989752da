package org.aforo.selectivity.reading;

/**
 * Which of the best few an analyst is given. The uniform number comes from {@link org.aforo.selectivity.chance.Draw} by the seed committed to
 * before the shift, for {@link #PURPOSE}, the analyst's account and the running number of what that analyst has been given: asking again, or failing
 * and asking again, draws the same number again, so nobody re-rolls; and the analyst, who lacks the seed, cannot foresee it.
 */
public final class Assignment {

    /** What is drawn, for {@code Draw.uniform(PURPOSE, accountId, runningNumber)}. */
    public static final String PURPOSE = "assignment";

    private Assignment() {}

    /**
     * @param uniform in [0, 1)
     * @param candidates how many there are, at most the policy's {@code bestFew}
     * @return an index from 0 (first in order) below {@code candidates}, each equally likely
     */
    public static int pick(double uniform, int candidates) {
        if (!(uniform >= 0 && uniform < 1)) {
            throw new IllegalArgumentException("a uniform number is in [0, 1): " + uniform);
        }
        if (candidates < 1) {
            throw new IllegalArgumentException("nobody picks among none: " + candidates);
        }
        // for a uniform just below 1 the product may round up to candidates
        return Math.min(candidates - 1, (int) (uniform * candidates));
    }
}
