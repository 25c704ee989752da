package org.aforo.server.review.holds;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.aforo.server.manifests.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks at open holds every few seconds, on one node at a time: what is due by the clock is done. */
@Component
class HoldClock {

    private static final Logger LOG = LoggerFactory.getLogger(HoldClock.class);

    private static final Duration EVERY = Duration.ofSeconds(5);

    /** A box held by chance is let go at the latest this long before cut-off, so that it makes its ship. */
    private static final Duration LEAST_LEFT = Duration.ofMinutes(75);

    private final HoldStore store;
    private final CauseStore causes;
    private final HoldDesk desk;
    private final Notices notices;
    private final InstantSource clock;

    HoldClock(HoldStore store, CauseStore causes, HoldDesk desk, Notices notices, InstantSource clock) {
        this.store = store;
        this.causes = causes;
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        Task<Void> watchHolds(HoldClock holds) {
            return Tasks.recurring("review.watch-holds", FixedDelay.of(EVERY))
                    .execute((instance, context) -> holds.tick());
        }
    }

    void tick() {
        for (UUID hold : store.unanswered()) {
            each(hold, () -> desk.tick(hold).ifPresent(notices::remind));
        }
        for (UUID hold : causes.timeIsUp(clock.instant(), clock.instant().plus(LEAST_LEFT))) {
            each(
                    hold,
                    () -> desk.settle(
                            hold,
                            cause -> cause.kind() == Cause.Kind.RANDOM,
                            HoldDesk.Settled.by(Cause.Settling.TIME)));
        }
    }

    /** One that cannot be served must not keep the others waiting; it comes up again at the next look. */
    private static void each(UUID hold, Runnable step) {
        try {
            step.run();
        } catch (DataAccessException failed) {
            LOG.warn("hold {} was not looked at: {}", hold, failed.getMessage());
        }
    }
}
