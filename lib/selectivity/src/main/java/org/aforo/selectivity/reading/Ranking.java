package org.aforo.selectivity.reading;

import java.time.Duration;
import java.time.Instant;

/**
 * The order in which waiting scans are given at one instant.
 *
 * <pre>
 *   risk     = greatest(risk known or assumed, attention)                       0..1
 *   slack    = hours until cut-off (known, or received + assumed hours), at least 0
 *   urgency  = urgencyWeight * 2^(-slack / urgencyHalfHours)
 *   age      = ageWeight * least(1, hours waited / 24)
 *   priority = risk + risk * urgency + age + (100 if handed back)
 *   past its known cut-off: priority = risk - 200, so after all others
 * </pre>
 *
 * <p>What is past its cut-off is ordered by risk alone: it can no longer be held here, but the port of destination can be told.
 *
 * <p>The same as one PostgreSQL expression over the columns of a waiting scan, highest first (the server's test compares the two):
 *
 * <pre>
 *   case when cut_off &lt;= :now
 *        then greatest(coalesce(risk, :assumedRisk), coalesce(attention, 0)) - 200
 *        else greatest(coalesce(risk, :assumedRisk), coalesce(attention, 0))
 *             * (1 + :urgencyWeight * power(2, -least(1000, greatest(0, extract(epoch from
 *                   coalesce(cut_off, received_at + :assumedCutOffHours * interval '1 hour') - :now) / 3600)
 *                   / :urgencyHalfHours)))
 *             + :ageWeight * least(1, greatest(0, extract(epoch from :now - received_at) / 86400))
 *             + case when handed_back then 100 else 0 end
 *   end
 * </pre>
 */
public final class Ranking {

    private static final double HANDED_BACK = 100;
    private static final double PAST = -200;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final ReadingPolicy.Order order;
    private final Instant now;

    private Ranking(ReadingPolicy.Order order, Instant now) {
        this.order = order;
        this.now = now;
    }

    public static Ranking of(ReadingPolicy policy, Instant now) {
        return new Ranking(policy.order(), now);
    }

    /** Higher is read first. */
    public double priority(Waiting waiting) {
        return parts(waiting).priority();
    }

    /** Why a scan stands where it stands. */
    public Parts parts(Waiting waiting) {
        double risk = Math.max(
                waiting.risk().orElse(order.unknown().risk()),
                waiting.attention().orElse(0));
        boolean past = waiting.cutOff().filter(cutOff -> !cutOff.isAfter(now)).isPresent();
        if (past) {
            return new Parts(risk, 0, 0, PAST, true, waiting.cutOff().isEmpty());
        }
        double slack = Math.max(0, hours(now, waiting.cutOff().orElseGet(() -> assumedCutOff(waiting))));
        double urgency = order.urgencyWeight() * Math.pow(2, -Math.min(1000, slack / order.urgencyHalfHours()));
        double age = order.ageWeight() * Math.min(1, Math.max(0, hours(waiting.receivedAt(), now) / 24));
        double returned = waiting.handedBack() ? HANDED_BACK : 0;
        return new Parts(
                risk, risk * urgency, age, returned, false, waiting.cutOff().isEmpty());
    }

    private Instant assumedCutOff(Waiting waiting) {
        long millis = Math.round(order.unknown().cutOffHours() * MILLIS_PER_HOUR);
        return waiting.receivedAt().plusMillis(millis);
    }

    private static double hours(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / MILLIS_PER_HOUR;
    }

    /**
     * The summands of a priority.
     *
     * @param risk 0 to 1, known or assumed
     * @param urgency what the nearness of the cut-off adds
     * @param age what waiting adds
     * @param standing 100 for a scan handed back, -200 for one whose ship cannot be reached any more, else 0
     * @param past whether the known cut-off is over
     * @param cutOffAssumed whether the cut-off is not known
     */
    public record Parts(double risk, double urgency, double age, double standing, boolean past, boolean cutOffAssumed) {
        public double priority() {
            return risk + urgency + age + standing;
        }
    }
}
