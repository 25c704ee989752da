package org.aforo.selectivity.reading;

/**
 * How likely one analyst can make it to be given one particular scan. Worst case: the analyst knows when the scan enters the best few, asks
 * in that very second, and from then on guesses or hands back so as to ask again as soon as the server allows.
 *
 * <p>Among the best k each giving takes the scan with probability 1/k, whoever asks, by a draw nobody can foresee. So it comes down to who is
 * given how often. Between two givings to this analyst, at least s seconds apart, colleagues ask about r s times, r being how often they ask
 * in a second. With q = 1 - 1/k and their askings a Poisson process, the scan survives them with probability exp(-r s / k), and
 *
 * <pre>  P &lt;= (1/k) / (1 - q exp(-r s / k))</pre>
 *
 * <p>which for many best few tends to the analyst's share of all givings, 1 / (1 + r s), and without colleagues to 1: who reads alone reads
 * everything.
 */
public final class Bound {

    private Bound() {}

    /**
     * @param bestFew k, among whom chance picks
     * @param askingsPerSecond r, of all colleagues together: colleagues on duty / seconds one reading takes them
     * @param leastSecondsBetween s, least time between two givings to the analyst
     */
    public static double meeting(int bestFew, double askingsPerSecond, double leastSecondsBetween) {
        Checks.between("the number of the best among whom chance picks", bestFew, 1, 1_000_000);
        Checks.between("the askings in a second", askingsPerSecond, 0, 1_000_000);
        Checks.between("the seconds between two givings", leastSecondsBetween, 0, 1_000_000);
        double q = 1 - 1.0 / bestFew;
        return (1 - q) / (1 - q * Math.exp(-askingsPerSecond * leastSecondsBetween / bestFew));
    }

    /**
     * The same with a decision of the policy's: the analyst meets the scan, says clear, and nobody reads it again.
     *
     * @param secondRate at which the scan is read a second time, blind
     */
    public static double burying(double meeting, double secondRate) {
        return meeting * (1 - secondRate);
    }
}
