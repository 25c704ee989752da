package org.aforo.server.scans.scrutiny;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.aforo.server.scans.ScanPrepared;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When scans are looked at: as a task of its own some seconds after the tiles are cut, and not while others still wait for theirs, so that
 * no scan is readable later because of it.
 */
@Component
class Scrutinies {

    /** What is to be looked at. */
    record Errand(UUID scanId, int revision, Instant since) {}

    static final TaskDescriptor<Errand> TASK = TaskDescriptor.of("scans.scrutinise", Errand.class);

    /** A scan is looked at no sooner, and asks again as often while others are being prepared. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** But after so long it is looked at all the same. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Scrutinies.class);
    private static final int MOST_FAILURES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CATCH_UP_EVERY = Duration.ofMinutes(10);

    private final Scrutiny scrutiny;
    private final FingerprintStore fingerprints;
    private final SchedulerClient tasks;
    private final InstantSource clock;

    Scrutinies(Scrutiny scrutiny, FingerprintStore fingerprints, SchedulerClient tasks, InstantSource clock) {
        this.scrutiny = scrutiny;
        this.fingerprints = fingerprints;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        Task<Errand> scrutiniseScan(Scrutinies scrutinies) {
            return Tasks.custom(TASK)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
                    .execute((errand, context) ->
                            scrutinies.carryOut(errand.getData(), context.getExecution().consecutiveFailures));
        }

        /** Scans of before there was a scrutiny, and any whose task was lost. */
        @Bean
        Task<Void> scrutiniseTheRest(Scrutinies scrutinies) {
            return Tasks.recurring("scans.scrutinise-rest", FixedDelay.of(CATCH_UP_EVERY))
                    .execute((instance, context) -> scrutinies.catchUp());
        }
    }

    @EventListener
    void prepared(ScanPrepared scan) {
        schedule(scan.scanId(), scan.revision(), clock.instant());
    }

    private void schedule(UUID scanId, int revision, Instant since) {
        tasks.scheduleIfNotExists(TASK.instance(scanId + "/" + revision)
                .data(new Errand(scanId, revision, since))
                .scheduledTo(clock.instant().plus(PAUSE)));
    }

    void catchUp() {
        fingerprints.unlooked().forEach((scanId, revision) -> schedule(scanId, revision, clock.instant()));
    }

    private CompletionHandler<Errand> carryOut(Errand errand, int failures) {
        Instant now = clock.instant();
        if (now.isBefore(errand.since().plus(LONGEST_WAIT)) && fingerprints.othersWait(now)) {
            return (complete, operations) -> operations.reschedule(complete, now.plus(PAUSE));
        }
        try {
            scrutiny.look(errand.scanId(), errand.revision());
        } catch (RuntimeException failed) {
            if (failures < MOST_FAILURES) {
                throw failed;
            }
            LOG.error("scan {} cannot be looked at; it is listed as not looked at", errand.scanId(), failed);
            scrutiny.giveUp(errand.scanId(), errand.revision());
        }
        return (complete, operations) -> operations.remove();
    }
}
