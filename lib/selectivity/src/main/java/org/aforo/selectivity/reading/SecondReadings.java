package org.aforo.selectivity.reading;

import java.util.Optional;
import java.util.OptionalDouble;

/** Whether a scan is read a second time, before anybody knows what the first reader says of it. */
public final class SecondReadings {

    /** What is drawn, for {@code Draw.uniform(PURPOSE, legalPower, scanId)}. */
    public static final String PURPOSE = "second-reading";

    /** Why a scan is read twice; {@link #RANDOM} ones are a fair sample of all scans. */
    public enum Cause {
        RANDOM,
        RISK,
        NEW_ANALYST
    }

    private SecondReadings() {}

    /**
     * The share of such readings that are read again: the greatest of the rates that apply.
     *
     * @param risk 0 to 1; empty when not assessed, which is no high risk
     * @param analystReadings how many the first reader has done before this one
     */
    public static double rate(ReadingPolicy policy, OptionalDouble risk, int analystReadings) {
        ReadingPolicy.SecondReading second = policy.second();
        double rate = second.randomRate();
        if (highRisk(second, risk)) {
            rate = Math.max(rate, second.highRiskRate());
        }
        if (analystReadings < second.newAnalystReadings()) {
            rate = Math.max(rate, second.newAnalystRate());
        }
        return rate;
    }

    /**
     * The cause of a second reading, or none. Chance comes first: whoever falls under the random rate falls there whatever the risk and the
     * reader, so that those are a fair sample.
     *
     * @param uniform in [0, 1)
     */
    public static Optional<Cause> wanted(
            ReadingPolicy policy, OptionalDouble risk, int analystReadings, double uniform) {
        ReadingPolicy.SecondReading second = policy.second();
        if (uniform < second.randomRate()) {
            return Optional.of(Cause.RANDOM);
        }
        if (highRisk(second, risk) && uniform < second.highRiskRate()) {
            return Optional.of(Cause.RISK);
        }
        boolean isNew = analystReadings < second.newAnalystReadings();
        return isNew && uniform < second.newAnalystRate() ? Optional.of(Cause.NEW_ANALYST) : Optional.empty();
    }

    private static boolean highRisk(ReadingPolicy.SecondReading second, OptionalDouble risk) {
        return risk.isPresent() && risk.getAsDouble() >= second.highRisk();
    }
}
