package org.aforo.server.targeting;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.manifests.VisitAdded;
import org.aforo.server.manifests.VisitChanged;
import org.aforo.server.manifests.VisitStated;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assesses anew what something new was said about. A visit is marked in the transaction that keeps what was said, and a task does the rest, so
 * that nothing is forgotten at a kill.
 */
@Component
class Sweep {

    /** When it is to be done; several that fall together are one. */
    record Errand(long bucket) {}

    static final TaskDescriptor<Errand> TASK = TaskDescriptor.of("targeting.sweep", Errand.class);

    private static final Duration BUCKET = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 2_000;

    private final FactsStore store;
    private final Assessor assessor;
    private final SchedulerClient tasks;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Sweep(
            FactsStore store,
            Assessor assessor,
            SchedulerClient tasks,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.store = store;
        this.assessor = assessor;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        Task<Errand> sweepVisits(Sweep sweep) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
                    .execute((errand, context) -> sweep.run());
        }
    }

    @EventListener
    void added(VisitAdded added) {
        mark(Set.of(added.visitId()));
    }

    @EventListener
    void changed(VisitChanged changed) {
        mark(Set.of(changed.visitId()));
    }

    @EventListener
    void stated(VisitStated stated) {
        mark(stated.visitIds());
    }

    /** Within the caller's transaction. */
    private void mark(Set<UUID> visits) {
        store.markDirty(visits, clock.instant());
        schedule();
    }

    /** All there are, after the rules changed. Within the caller's transaction. */
    void markAll() {
        store.markAllDirty(clock.instant());
        schedule();
    }

    private void schedule() {
        Instant now = clock.instant();
        long bucket = now.toEpochMilli() / BUCKET.toMillis() + 1;
        tasks.scheduleIfNotExists(
                TASK.instance(Long.toString(bucket)).data(new Errand(bucket)).scheduledTo(now));
    }

    /** Until nothing is marked. */
    void run() {
        Boolean more = true;
        while (Boolean.TRUE.equals(more)) {
            more = transaction.execute(status -> {
                store.lock();
                assessor.assess(store.takeDirty(AT_ONCE));
                return store.isAnyDirty();
            });
        }
    }
}
