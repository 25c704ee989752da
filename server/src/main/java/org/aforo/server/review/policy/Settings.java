package org.aforo.server.review.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A policy as it goes over the wire and into the table; the names are those of {@link ReadingPolicy}, where each is explained. */
record Settings(
        @Nullable Double urgencyWeight,
        @Nullable Double urgencyHalfHours,
        @Nullable Double ageWeight,
        @Nullable Double assumedRisk,
        @Nullable Double assumedCutOffHours,
        @Nullable Integer bestFew,
        @Nullable Double secondRandomRate,
        @Nullable Double highRisk,
        @Nullable Double highRiskRate,
        @Nullable Integer newAnalystReadings,
        @Nullable Double newAnalystRate,
        @Nullable Double disagreementRate,
        @Nullable Integer skipsPerShift,
        @Nullable Integer waitSeconds,
        @Nullable Integer leastSecondsBetween,
        @Nullable Integer longestMinutes,
        @Nullable Double randomHoldRate,
        @Nullable List<String> legalPowers,
        @Nullable Integer breakAfterMinutes,
        @Nullable Integer breakMinutes,
        @Nullable Integer readingsPerHour,
        @Nullable Integer undoSeconds) {

    static Settings of(ReadingPolicy policy) {
        ReadingPolicy.Order order = policy.order();
        ReadingPolicy.SecondReading second = policy.second();
        ReadingPolicy.Declining declining = policy.declining();
        ReadingPolicy.Pace pace = policy.pace();
        return new Settings(
                order.urgencyWeight(),
                order.urgencyHalfHours(),
                order.ageWeight(),
                order.unknown().risk(),
                order.unknown().cutOffHours(),
                order.bestFew(),
                second.randomRate(),
                second.highRisk(),
                second.highRiskRate(),
                second.newAnalystReadings(),
                second.newAnalystRate(),
                second.disagreementRate(),
                declining.skipsPerShift(),
                declining.waitSeconds(),
                declining.leastSecondsBetween(),
                declining.longestMinutes(),
                policy.randomHoldRate(),
                List.copyOf(new TreeSet<>(policy.legalPowers())),
                pace.breakAfterMinutes(),
                pace.breakMinutes(),
                pace.readingsPerHour(),
                pace.undoSeconds());
    }

    /**
     * What is left out is as in the usual policy.
     *
     * @throws Problem {@code review.policy-refused} (422) for a number outside its range
     */
    ReadingPolicy policy() {
        ReadingPolicy usual = ReadingPolicy.usual();
        try {
            return new ReadingPolicy(
                    order(usual.order()),
                    second(usual.second()),
                    declining(usual.declining()),
                    or(randomHoldRate, usual.randomHoldRate()),
                    legalPowers == null ? usual.legalPowers() : Set.copyOf(legalPowers),
                    pace(usual.pace()));
        } catch (IllegalArgumentException refused) {
            throw Problem.caller(422, "review.policy-refused", "Out of range: " + refused.getMessage() + ".");
        }
    }

    private ReadingPolicy.Order order(ReadingPolicy.Order usual) {
        return new ReadingPolicy.Order(
                or(urgencyWeight, usual.urgencyWeight()),
                or(urgencyHalfHours, usual.urgencyHalfHours()),
                or(ageWeight, usual.ageWeight()),
                new ReadingPolicy.Assumed(
                        or(assumedRisk, usual.unknown().risk()),
                        or(assumedCutOffHours, usual.unknown().cutOffHours())),
                or(bestFew, usual.bestFew()));
    }

    private ReadingPolicy.SecondReading second(ReadingPolicy.SecondReading usual) {
        return new ReadingPolicy.SecondReading(
                or(secondRandomRate, usual.randomRate()),
                or(highRisk, usual.highRisk()),
                or(highRiskRate, usual.highRiskRate()),
                or(newAnalystReadings, usual.newAnalystReadings()),
                or(newAnalystRate, usual.newAnalystRate()),
                or(disagreementRate, usual.disagreementRate()));
    }

    private ReadingPolicy.Declining declining(ReadingPolicy.Declining usual) {
        return new ReadingPolicy.Declining(
                or(skipsPerShift, usual.skipsPerShift()),
                or(waitSeconds, usual.waitSeconds()),
                or(leastSecondsBetween, usual.leastSecondsBetween()),
                or(longestMinutes, usual.longestMinutes()));
    }

    private ReadingPolicy.Pace pace(ReadingPolicy.Pace usual) {
        return new ReadingPolicy.Pace(
                or(breakAfterMinutes, usual.breakAfterMinutes()),
                or(breakMinutes, usual.breakMinutes()),
                or(readingsPerHour, usual.readingsPerHour()),
                or(undoSeconds, usual.undoSeconds()));
    }

    private static double or(@Nullable Double given, double usual) {
        return given == null ? usual : given;
    }

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }
}
