package org.aforo.selectivity.reading;

import java.util.Optional;
import java.util.OptionalDouble;

/** Whether a scan is read a second time: a share of all, and a greater one where there is cause to look again. */
public final class SecondReadings {

    /** What is drawn, for {@code Draw.uniform(PURPOSE, legalPower, scanId)}. */
    public static final String PURPOSE = "second-reading";

    /** Why a scan is read twice; {@link #RANDOM} ones are a fair sample of all scans. */
    public enum Cause {
        RANDOM,
        RISK,
        NEW_ANALYST,
        DISAGREEMENT
    }

    /**
     * A first reading that is done.
     *
     * @param risk 0 to 1; empty when not assessed, which is no high risk
     * @param attention what an algorithm made of the image, 0 to 1; empty when none has looked
     * @param analystReadings how many the reader had done before this one
     * @param contradicted whether what stands under another legal power comes to another end
     */
    public record First(OptionalDouble risk, OptionalDouble attention, int analystReadings, boolean contradicted) {

        /** By whomever it is read, and before any other power is heard. */
        public static First ofAnybody(Waiting scan) {
            return new First(scan.risk(), scan.attention(), Integer.MAX_VALUE, false);
        }

        /** The same, contradicted. */
        public First butContradicted() {
            return new First(risk, attention, analystReadings, true);
        }
    }

    /** Below every threshold. */
    private static final double UNKNOWN = -1;

    private SecondReadings() {}

    /** The share of such readings that are read again: the greatest of the rates that apply. */
    public static double rate(ReadingPolicy policy, First first) {
        ReadingPolicy.SecondReading second = policy.second();
        double rate = second.randomRate();
        if (highRisk(second, first)) {
            rate = Math.max(rate, second.highRiskRate());
        }
        if (first.analystReadings() < second.newAnalystReadings()) {
            rate = Math.max(rate, second.newAnalystRate());
        }
        if (first.contradicted()) {
            rate = Math.max(rate, second.disagreementRate());
        }
        return rate;
    }

    /**
     * The cause of a second reading, or none. Chance comes first: whoever falls under the random rate falls there whatever the risk, the
     * reader and the other powers, so that those are a fair sample.
     *
     * @param uniform in [0, 1)
     */
    public static Optional<Cause> wanted(ReadingPolicy policy, First first, double uniform) {
        ReadingPolicy.SecondReading second = policy.second();
        if (uniform < second.randomRate()) {
            return Optional.of(Cause.RANDOM);
        }
        if (highRisk(second, first) && uniform < second.highRiskRate()) {
            return Optional.of(Cause.RISK);
        }
        if (first.analystReadings() < second.newAnalystReadings() && uniform < second.newAnalystRate()) {
            return Optional.of(Cause.NEW_ANALYST);
        }
        return first.contradicted() && contradictedLater(policy, uniform)
                ? Optional.of(Cause.DISAGREEMENT)
                : Optional.empty();
    }

    /**
     * Whether a reading that was not read again when it was done is so after all, now that another power contradicts it. The number is the one
     * drawn then: nobody gets a second throw.
     */
    public static boolean contradictedLater(ReadingPolicy policy, double uniform) {
        return uniform < policy.second().disagreementRate();
    }

    /** The greater of risk and attention counts, as in the {@link Ranking}. */
    private static boolean highRisk(ReadingPolicy.SecondReading second, First first) {
        return Math.max(first.risk().orElse(UNKNOWN), first.attention().orElse(UNKNOWN)) >= second.highRisk();
    }
}
