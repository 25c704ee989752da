package org.aforo.server.review.holds;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.manifests.Direction;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.review.PolicyInForce;
import org.aforo.server.targeting.Chance;
import org.aforo.server.targeting.DrawsOfPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds by chance, so that a hold tells whoever watches the terminal nothing: drawn when a visit is read as clear for the first time, which
 * is when a real hold would come, and ended at a drawn time well before cut-off.
 */
@Component
class RandomHolds implements DrawsOfPeriod {

    static final String PURPOSE = "random hold";
    static final String PURPOSE_OF_RELEASE = "random hold release";

    /** A ship that leaves sooner is not kept waiting for nothing. */
    static final Duration LEAST_TIME = Duration.ofHours(2);
    /** Where in the time to cut-off a hold by chance may end. */
    static final double EARLIEST_END = 0.2;

    static final double LATEST_END = 0.8;

    private final JdbcClient database;
    private final Chance chance;
    private final Visits visits;
    private final PolicyInForce policy;
    private final InstantSource clock;

    RandomHolds(JdbcClient database, Chance chance, Visits visits, PolicyInForce policy, InstantSource clock) {
        this.database = database;
        this.chance = chance;
        this.visits = visits;
        this.policy = policy;
        this.clock = clock;
    }

    /** Draws once for a visit that could be held; gives the instant its hold ends, or nothing. */
    Optional<Instant> draw(UUID visitId) {
        return visits.find(visitId).filter(this::canBeHeld).filter(this::first).flatMap(this::drawn);
    }

    private boolean canBeHeld(Visit visit) {
        Instant cutOff = visit.cutOff();
        return visit.direction() != Direction.IMPORT
                && visit.terminal() != null
                && cutOff != null
                && cutOff.isAfter(clock.instant().plus(LEAST_TIME));
    }

    private boolean first(Visit visit) {
        return database.sql("select count(*) from review.hold_draw where visit_id = :visit")
                        .param("visit", visit.id())
                        .query(Long.class)
                        .single()
                == 0;
    }

    private Optional<Instant> drawn(Visit visit) {
        Chance.Drawn drawn = chance.draw(PURPOSE, "", visit.id());
        boolean taken = drawn.uniform() < policy.now().randomHoldRate();
        double release = chance.draw(PURPOSE_OF_RELEASE, "", visit.id()).uniform();
        Instant now = clock.instant();
        int kept = database.sql("""
                        insert into review.hold_draw (visit_id, period, uniform, release, taken, at)
                        values (:visit, :period, :uniform, :release, :taken, :now) on conflict do nothing
                        """)
                .param("visit", visit.id())
                .param("period", drawn.period())
                .param("uniform", drawn.uniform())
                .param("release", release)
                .param("taken", taken)
                .param("now", Timestamp.from(now))
                .update();
        Instant cutOff = visit.cutOff();
        return kept == 0 || !taken || cutOff == null ? Optional.empty() : Optional.of(endOf(now, cutOff, release));
    }

    /** Where between now and cut-off a hold ends, for a number in [0, 1). */
    static Instant endOf(Instant now, Instant cutOff, double uniform) {
        double share = EARLIEST_END + (LATEST_END - EARLIEST_END) * uniform;
        return now.plusMillis(Math.round(Duration.between(now, cutOff).toMillis() * share));
    }

    @Override
    public List<Kept> ofPeriod(UUID period) {
        List<Kept> kept = new ArrayList<>();
        database.sql("select visit_id, uniform, release from review.hold_draw where period = :period order by visit_id")
                .param("period", period)
                .query((row, number) -> {
                    UUID visit = row.getObject("visit_id", UUID.class);
                    kept.add(new Kept(PURPOSE, "", visit, row.getDouble("uniform")));
                    kept.add(new Kept(PURPOSE_OF_RELEASE, "", visit, row.getDouble("release")));
                    return visit;
                })
                .list();
        return kept;
    }
}
