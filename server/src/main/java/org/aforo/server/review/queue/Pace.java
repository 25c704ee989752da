package org.aforo.server.review.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.server.review.PolicyInForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long an analyst has been reading without a rest; advice to that analyst, shown to nobody else. */
@Component
public class Pace {

    private static final Duration LOOK_BACK = Duration.ofHours(12);

    private final JdbcClient database;
    private final PolicyInForce policy;
    private final InstantSource clock;

    Pace(JdbcClient database, PolicyInForce policy, InstantSource clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param minutesSinceBreak since the last time the analyst held no scan for as long as a break lasts
     * @param breakAdvised whether the policy advises one now
     * @param slowerAdvised whether these are more readings in the last hour than the policy holds to be good
     */
    public record Figures(int readingsThisHour, int minutesSinceBreak, boolean breakAdvised, boolean slowerAdvised) {}

    private record Held(Instant from, Instant until) {}

    public Figures of(UUID accountId) {
        Instant now = clock.instant();
        ReadingPolicy.Pace pace = policy.now().pace();
        List<Held> held = database.sql("""
                        select given_at, least(coalesce(ended_at, :now), :now) as until from review.lease
                        where account_id = :account and not reserved and given_at > :since order by given_at desc
                        """)
                .param("account", accountId)
                .param("now", Queue.sql(now))
                .param("since", Queue.sql(now.minus(LOOK_BACK)))
                .query((row, number) -> new Held(
                        row.getTimestamp("given_at").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
        int thisHour = (int) held.stream()
                .filter(each -> each.from().isAfter(now.minus(Duration.ofHours(1))))
                .count();
        int minutes = (int) Duration.between(workingSince(held, now, pace), now).toMinutes();
        return new Figures(thisHour, minutes, minutes >= pace.breakAfterMinutes(), thisHour > pace.readingsPerHour());
    }

    private static Instant workingSince(List<Held> newestFirst, Instant now, ReadingPolicy.Pace pace) {
        Instant since = now;
        for (Held each : newestFirst) {
            if (Duration.between(each.until(), since).toMinutes() >= pace.breakMinutes()) {
                return since;
            }
            since = each.from();
        }
        return since;
    }
}
